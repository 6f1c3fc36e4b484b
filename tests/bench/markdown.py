"""The same municipality in Markdown, for generators that read that: the same sentences, a page a record, no more.

One directory a language: `index.md`, and for each noun an `index.md` that lists its pages. Links are relative.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.check.walk import texts_in
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Record, Tekst
from generator.pipeline import Checked
from generator.render.texts import Vertaler

GROEPEN = ("organisaties", "themas", "routes", "doelgroepen", "woorden")
Zeg = Callable[[Tekst | str], str]


@dataclass(frozen=True)
class Pagina:
    """Title, first sentence and all other sentences of one page, in its own language."""

    id: str
    titel: str
    samenvatting: str
    zinnen: tuple[str, ...]


def write_markdown(checked: Checked, root: Path) -> None:
    """Writes every page of the first municipality in every language of the site."""
    kaart = next(iter(checked.plan.kaart.gemeenten.values()))
    for taal in checked.plan.talen:
        vertaler = Vertaler(checked.sources.catalogs, checked.sources.provenance, taal)

        def zeg(tekst: Tekst | str, vertaler: Vertaler = vertaler) -> str:
            return vertaler.find(tekst).tekst if isinstance(tekst, Tekst) else tekst

        _write_language(root / taal.code, taal, {groep: list(_pages(kaart, groep, taal, zeg)) for groep in GROEPEN})


def _write_language(root: Path, taal: Taal, groepen: dict[str, list[Pagina]]) -> None:
    for groep, paginas in groepen.items():
        for number, pagina in enumerate(paginas):
            beside = [paginas[(number + step) % len(paginas)] for step in (1, 2)]
            others = [groepen[other][number % len(groepen[other])] for other in GROEPEN if other != groep]
            _put(root / groep / f"{pagina.id}.md", taal, pagina, _body(pagina, beside, others, groepen))
        listed = "\n".join(f"- [{p.titel}]({p.id}.md)" for p in paginas)
        _put(root / groep / "index.md", taal, Pagina("index", groep.capitalize(), groep, ()), listed)
    listed = "\n".join(f"- [{groep.capitalize()}]({groep}/index.md)" for groep in groepen)
    _put(root / "index.md", taal, Pagina("index", "Meetstad", "Meetstad", ()), listed)


def _body(pagina: Pagina, beside: Iterable[Pagina], others: Iterable[Pagina], groepen: dict[str, list[Pagina]]) -> str:
    """Headings, paragraphs and a list, and links to pages beside it and of every other noun."""
    parts = [f"**{pagina.samenvatting}**"]
    for begin in range(0, len(pagina.zinnen), 8):
        zinnen = pagina.zinnen[begin : begin + 8]
        parts += [f"## {zinnen[0].rstrip('.')}", " ".join(zinnen[1:4]), "\n".join(f"- {zin}" for zin in zinnen[4:])]
    place = {id(p): groep for groep, paginas in groepen.items() for p in paginas}
    links = [f"[{p.titel}]({p.id}.md)" for p in beside]
    links += [f"[{p.titel}](../{place[id(p)]}/{p.id}.md)" for p in others]
    return "\n\n".join(part for part in (*parts, *links) if part)


def _put(file: Path, taal: Taal, pagina: Pagina, body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    matter = {"title": pagina.titel, "description": pagina.samenvatting, "lang": taal.code}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    file.write_text(f"---\n{head}---\n\n# {pagina.titel}\n\n{body}\n", "utf-8")


def _pages(kaart: Gemeentekaart, groep: str, taal: Taal, zeg: Zeg) -> Iterator[Pagina]:
    records: Iterable[Record] = {
        "organisaties": kaart.organisaties,
        "themas": kaart.themas,
        "routes": kaart.routes,
        "doelgroepen": kaart.doelgroepen,
        "woorden": kaart.landelijk.termen,
    }[groep].values()
    for record in records:
        titel, samenvatting = _heads(record, taal)
        shown = [zeg(t) for t in texts_in(record) if t not in (titel, samenvatting) and "zoekwoorden" not in t.context]
        yield Pagina(getattr(record, "id", ""), zeg(titel), zeg(samenvatting), (*_contact(record), *shown))


def _heads(record: Record, taal: Taal) -> tuple[Tekst | str, Tekst]:
    if isinstance(record, Term):
        vertaling = record.vertalingen.get(taal.code)
        return vertaling.term if vertaling else record.voorkeur, record.definitie
    titel: Tekst | str = getattr(record, "titel", None) or record.naam  # type: ignore[attr-defined]
    return titel, record.samenvatting  # type: ignore[attr-defined]


def _contact(record: Record) -> Iterator[str]:
    """A table of one line a way to reach somebody, for an organisation."""
    if isinstance(record, Organisatie):
        rows = "\n".join(f"| {contact.soort} | {contact.waarde} |" for contact in record.contact)
        yield f"\n\n| | |\n|---|---|\n{rows}\n\n"
