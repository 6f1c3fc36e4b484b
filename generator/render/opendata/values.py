"""What the objects of HSDS have in common: texts with their translations, ways to be reached, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from json.encoder import encode_basestring

from generator.model.actualiteit import Gecontroleerd
from generator.model.contact import Contact, Contactsoort
from generator.model.gemeente import Gemeente
from generator.model.licentie import Licentie
from generator.model.organisatie import Organisatie
from generator.model.voordeur import Voordeur
from generator.model.waarden import JaNee, Tekst
from generator.plan.opendata import PROFIEL, Instelling, OpenData, data_id
from generator.plan.pages import BRONTAAL, Plan
from generator.render.opendata.json_text import Gezet
from generator.render.schrijver import Schrijver

Json = dict[str, object]
EXTRA = "nl_oco"
"""The one key that holds all that HSDS does not know; the profile says what stands in it."""
_ANSWER = {True: "ja", False: "nee"}


@dataclass(frozen=True)
class Zetting:
    """What is needed to write one gemeente: its data, the plan, and who knows the translations."""

    data: OpenData
    plan: Plan
    schrijver: Schrijver

    @property
    def kort(self) -> str:
        """The permanent address of the gemeente."""
        return self.data.instellingen[0].kort

    def page(self, instelling: Instelling) -> str:
        """The Dutch page of an organisation."""
        urls = self.plan.urls
        return urls.absolute(urls.pagina(BRONTAAL, self.data.gemeente.gemeente.id, instelling.blad.pad))

    def translations(self, tekst: Tekst) -> Gezet:
        """Language → text, and whether a person has reviewed it; a language without its own text is left out.

        It is set as JSON at once, as most of a file is this. Empty without any translation.
        """
        known = self.schrijver.translations(tekst)
        rows = [
            f' "{code}": {{\n  "tekst": {encode_basestring(text.tekst)},\n'
            f'  "nagekeken": "{_ANSWER[text.nagekeken]}"\n }}'
            for code in self._codes
            if (text := known[code]).taal == code
        ]
        return Gezet("{\n" + ",\n".join(rows) + "\n}" if rows else "")

    def translated(self, texts: Mapping[str, Tekst | None]) -> Json:
        """The language map of each of these texts that has any translation."""
        maps = {key: self.translations(tekst) for key, tekst in texts.items() if tekst}
        return {key: found for key, found in maps.items() if found}

    @cached_property
    def _codes(self) -> tuple[str, ...]:
        """The languages that are translated into."""
        return tuple(taal.code for taal in self.plan.talen if taal.code != BRONTAAL)

    @cached_property
    def about(self) -> Json:
        """What stands in every file: licence, days, profile, and whether it is made up."""
        first, last = self.data.peildatum
        gemeente = self.data.gemeente.gemeente
        return {
            "gemeente": gemeente.naam,
            "fictief": str(gemeente.fictief),
            "licentie": licence(self.plan.licentie),
            "peildatum": {"van": first.isoformat(), "tot": last.isoformat()},
            "profiel": profile(self.plan),
        }


def licence(licentie: Licentie) -> Json:
    """Name and address of the licence."""
    return {"naam": licentie.naam, "url": licentie.url}


def profile(plan: Plan) -> str:
    """The permanent address of the profile."""
    return plan.urls.absolute(plan.urls.data("", PROFIEL))


def filled(values: Mapping[str, object]) -> Json:
    """Without what is not known: nothing, an empty text or an empty list."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, ())}


def provenance(record: Organisatie | Gemeente | Voordeur, nagekeken: Gecontroleerd | None) -> Json:
    """Where it is from, when it was true, and who looked last."""
    return filled(
        {
            "bron": record.bron,
            "peildatum": record.peildatum.isoformat(),
            "gecontroleerd": _checked(nagekeken),
        }
    )


def _checked(gecontroleerd: Gecontroleerd | None) -> Json | None:
    return {"op": gecontroleerd.op.isoformat(), "door": gecontroleerd.door} if gecontroleerd else None


def reach(contact: Iterable[Contact], adres: str, deel: str) -> Json:
    """E-mail and phones of somebody, each with an id of its own; the first website under `website`."""
    known = [c for c in contact if c.bekend]
    websites = values_of(known, Contactsoort.WEBSITE)
    return filled(
        {
            "email": next(iter(values_of(known, Contactsoort.EMAIL)), ""),
            "website": websites[0] if websites else "",
            "phones": [
                filled(
                    {
                        "id": data_id(adres, f"{deel}-{c.soort}-{c.waarde}"),
                        "number": c.waarde,
                        "type": "voice" if c.soort is Contactsoort.TELEFOON else "text",
                        "description": " ".join(_words(c)),
                    }
                )
                for c in known
                if c.soort in (Contactsoort.TELEFOON, Contactsoort.WHATSAPP)
            ],
        }
    )


def values_of(contact: Iterable[Contact], soort: Contactsoort) -> list[str]:
    """The known values of one kind, in order."""
    return [c.waarde for c in contact if c.soort is soort and c.bekend]


def unknown(contact: Iterable[Contact]) -> list[str]:
    """The ways that exist and that we do not know."""
    return [str(c.soort) for c in contact if not c.bekend]


def _words(contact: Contact) -> list[str]:
    whatsapp = ["WhatsApp."] if contact.soort is Contactsoort.WHATSAPP else []
    return whatsapp + ([contact.toelichting.nl] if contact.toelichting else [])


def sentence(answer: JaNee, ja: str, nee: str) -> str:
    """What is said of a yes or a no; nothing of what is not known."""
    return {JaNee.JA: ja, JaNee.NEE: nee}.get(answer, "")


def identity(instelling: Instelling) -> Json:
    """The three keys that every organization has."""
    over = instelling.over
    if isinstance(over, Gemeente):
        description = f"De gemeente {over.naam}. Dit is niet de voordeur van onafhankelijke cliëntondersteuning (OCO)."
    else:
        description = over.samenvatting.nl
    return {"id": instelling.id, "name": over.naam, "description": description}


def more(zetting: Zetting, instelling: Instelling, over: Organisatie | Gemeente | Voordeur) -> Json:
    """Where a reader finds more, and the description in other languages."""
    return filled(
        {
            "pagina": zetting.page(instelling),
            "kort_adres": instelling.kort,
            "vertalingen": zetting.translated({"description": description_of(over)}),
        }
    )


def description_of(over: Organisatie | Gemeente | Voordeur) -> Tekst | None:
    """What it is in a sentence, where it has one of its own."""
    match over:
        case Organisatie():
            return over.samenvatting
        case Voordeur():
            return over.uitleg
        case Gemeente():
            return None
