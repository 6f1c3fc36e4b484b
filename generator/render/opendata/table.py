"""`sociale-kaart.csv`: a row for each service and each front door, for people with a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.model.contact import Contactsoort
from generator.model.organisatie import Organisatie
from generator.plan.opendata import Dienst
from generator.plan.pages import BRONTAAL
from generator.render.csv_table import render_csv
from generator.render.dates import language_name
from generator.render.opendata.values import Zetting, description_of, values_of

_MEER = "; "
"""Between several values in one cell."""
Cell = Callable[[Zetting, Dienst], str]


def _contact(soort: Contactsoort) -> Cell:
    return lambda _, dienst: _MEER.join(values_of(dienst.over.contact, soort))


def _place(key: str) -> Cell:
    return lambda _, dienst: getattr(dienst.plek.locatie, key) if dienst.plek else ""


def _own(value: Callable[[Organisatie], str]) -> Cell:
    """A cell that is empty for a front door."""
    return lambda _, dienst: value(dienst.over) if isinstance(dienst.over, Organisatie) else ""


def _summary(_: Zetting, dienst: Dienst) -> str:
    tekst = description_of(dienst.over)
    return tekst.nl if tekst else ""


def _hours(_: Zetting, dienst: Dienst) -> str:
    uren = [f"{uur.waar.nl}: {uur.openingstijden or 'tijden onbekend'}" for uur in dienst.over.spreekuren]
    return " | ".join([*([dienst.over.openingstijden] if dienst.over.openingstijden else []), *uren])


def _areas(zetting: Zetting, dienst: Dienst) -> str:
    gebieden = dienst.over.gebieden if isinstance(dienst.over, Organisatie) else ()
    return _MEER.join(g.naam for g in zetting.data.gemeente.gemeente.gebieden if g.id in gebieden)


def _groups(zetting: Zetting, dienst: Dienst) -> str:
    groepen = dienst.over.doelgroepen if isinstance(dienst.over, Organisatie) else ()
    return _MEER.join(zetting.data.gemeente.doelgroepen[id_].naam.nl for id_ in groepen)


def _toegang(dienst: Dienst) -> str:
    toegang = dienst.plek.toegankelijkheid if dienst.plek else None
    return str(toegang.rolstoel) if toegang else "onbekend" if dienst.plek else ""


COLUMNS: dict[str, Cell] = {
    "gemeente": lambda zetting, _: zetting.data.gemeente.gemeente.naam,
    "soort": lambda _, dienst: "organisatie" if isinstance(dienst.over, Organisatie) else "voordeur",
    "naam": lambda _, dienst: dienst.over.naam,
    "ook_bekend_als": _own(lambda o: _MEER.join(o.ook_bekend_als)),
    "organisatie": lambda _, dienst: dienst.van.over.naam,
    "rol": _own(lambda o: str(o.rol)),
    "samenvatting": _summary,
    "telefoon": _contact(Contactsoort.TELEFOON),
    "whatsapp": _contact(Contactsoort.WHATSAPP),
    "email": _contact(Contactsoort.EMAIL),
    "website": _contact(Contactsoort.WEBSITE),
    "locatie": _place("naam"),
    "straat": _place("straat"),
    "postcode": _place("postcode"),
    "plaats": _place("plaats"),
    "rolstoel": lambda _, dienst: _toegang(dienst),
    "openingstijden": _hours,
    "gebieden": _areas,
    "doelgroepen": _groups,
    "levensgebieden": _own(lambda o: _MEER.join(o.levensgebieden)),
    "vormen": _own(lambda o: _MEER.join(o.vormen)),
    "talen": _own(lambda o: _MEER.join(language_name(code, BRONTAAL) for code in o.talen)),
    "tolk": _own(lambda o: str(o.tolk.beschikbaar) if o.tolk else "onbekend"),
    "huisbezoek": lambda _, dienst: str(dienst.over.huisbezoek),
    "kosten": _own(lambda o: str(o.kosten)),
    "indicatie_nodig": _own(lambda o: str(o.indicatie_nodig)),
    "verwijzing_nodig": _own(lambda o: str(o.verwijzing_nodig)),
    "adres_geheim": _own(lambda o: str(o.adres_geheim)),
    "pagina": lambda zetting, dienst: zetting.page(dienst.van),
    "id": lambda _, dienst: dienst.id,
    "bron": lambda _, dienst: dienst.over.bron,
    "peildatum": lambda _, dienst: dienst.over.peildatum.isoformat(),
    "gecontroleerd_op": lambda _, dienst: dienst.nagekeken.op.isoformat() if dienst.nagekeken else "",
    "gecontroleerd_door": lambda _, dienst: dienst.nagekeken.door if dienst.nagekeken else "",
    "fictief": lambda zetting, _: str(zetting.data.gemeente.gemeente.fictief),
    "licentie": lambda zetting, _: f"{zetting.plan.licentie.naam} {zetting.plan.licentie.url}",
}
"""Column → what stands in it. A list in a cell has `; ` between its parts, hours ` | `; an empty cell is not known."""


def render_table(zettingen: Iterable[Zetting]) -> bytes:
    """The table of these gemeenten, one after the other."""
    return render_csv([list(COLUMNS), *(row for zetting in zettingen for row in _rows(zetting))])


def _rows(zetting: Zetting) -> Iterator[Sequence[str]]:
    for dienst in zetting.data.diensten:
        yield [cell(zetting, dienst) for cell in COLUMNS.values()]
