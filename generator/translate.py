"""The translators' side road: messages out of a checked project, into catalogs, and how far each language is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.catalogs import Catalog, Message
from generator.load.provenance import Herkomst, provenance_key
from generator.load.sources import Sources
from generator.load.templates import load_templates
from generator.model.taal import Taal
from generator.pipeline import TEMPLATES, Checked
from generator.plan.messages import Bericht, collect_messages
from generator.plan.pages import BRONTAAL
from generator.write.catalogs import (
    catalog_path,
    template_catalog,
    template_path,
    updated_catalog,
    write_catalog,
)
from generator.write.provenance import provenance_path, provenance_text


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far one catalog of one language is, and where its translations come from."""

    taal: str
    domein: str
    totaal: int
    vertaald: int
    fuzzy: int
    machine: int
    nagekeken: int

    @property
    def onbekend(self) -> int:
        """Translations of which nobody wrote down where they come from, or that were edited since."""
        return self.vertaald - self.machine - self.nagekeken


def extract(root: Path, checked: Checked) -> tuple[str, ...]:
    """Writes the messages of every catalog as `.pot`; returns the files that changed."""
    nl = checked.plan.kaart.landelijk.talen[BRONTAAL]
    return tuple(
        path
        for domein, berichten in _messages(checked).items()
        if write_catalog(root, path := template_path(domein), template_catalog(berichten, nl))
    )


def update(root: Path, checked: Checked) -> tuple[str, ...]:
    """Brings the catalogs of every language up to date with the Dutch; returns the files that changed."""
    changed = []
    for taal in _languages(checked):
        memory = _memory(checked, taal)
        for domein, berichten in _messages(checked).items():
            path = catalog_path(taal.code, domein)
            text = updated_catalog(berichten, taal, checked.sources.catalogs.get(path), memory)
            if write_catalog(root, path, text):
                changed.append(path)
    return tuple(changed)


def progress(checked: Checked) -> tuple[Voortgang, ...]:
    """How many messages of each catalog are translated, for every language but Dutch."""
    messages = _messages(checked)
    return tuple(
        _progress(taal, domein, berichten, checked.sources)
        for taal in _languages(checked)
        for domein, berichten in messages.items()
    )


def mark_machine(root: Path, checked: Checked) -> tuple[str, ...]:
    """Writes down that every translation without valid provenance was made by a machine; returns the changed files."""
    changed = []
    for taal in _languages(checked):
        known = checked.sources.provenance.get(taal.code, {})
        rows = {
            key: known.get(key, Herkomst("machine", "", None))
            for domein, berichten in _messages(checked).items()
            for message in _translated(berichten, checked.sources.catalogs.get(catalog_path(taal.code, domein)))
            if (key := provenance_key(message.context, message.dutch, message.strings))
        }
        if write_catalog(root, path := provenance_path(taal.code), provenance_text(rows)):
            changed.append(path)
    return tuple(changed)


def _messages(checked: Checked) -> Mapping[str, tuple[Bericht, ...]]:
    return collect_messages(checked.kaart, load_templates(TEMPLATES))


def _languages(checked: Checked) -> tuple[Taal, ...]:
    return tuple(taal for taal in checked.plan.kaart.landelijk.talen.values() if taal.code != BRONTAAL)


def _memory(checked: Checked, taal: Taal) -> dict[str, tuple[str, ...]]:
    """What this language already says for a Dutch text, in any catalog."""
    prefix = catalog_path(taal.code, "").removesuffix(".po")
    return {
        message.dutch: message.strings
        for path, catalog in checked.sources.catalogs.items()
        if path.startswith(prefix)
        for message in catalog.messages.values()
        if message.strings[0] and not message.fuzzy and not message.plural
    }


def _progress(taal: Taal, domein: str, berichten: tuple[Bericht, ...], sources: Sources) -> Voortgang:
    catalog = sources.catalogs.get(catalog_path(taal.code, domein))
    translated = _translated(berichten, catalog)
    provenance = sources.provenance.get(taal.code, {})
    rows = [provenance.get(provenance_key(m.context, m.dutch, m.strings)) for m in translated]
    wanted = {(bericht.context, bericht.nl) for bericht in berichten}
    return Voortgang(
        taal=taal.code,
        domein=domein,
        totaal=len(berichten),
        vertaald=len(translated),
        fuzzy=sum(m.fuzzy for key, m in catalog.messages.items() if key in wanted) if catalog else 0,
        machine=sum(row is not None and not row.nagekeken_door for row in rows),
        nagekeken=sum(row is not None and bool(row.nagekeken_door) for row in rows),
    )


def _translated(berichten: Iterable[Bericht], catalog: Catalog | None) -> list[Message]:
    """The messages that the site shows in this language."""
    if catalog is None:
        return []
    found = (catalog.messages.get((bericht.context, bericht.nl)) for bericht in berichten)
    return [message for message in found if message and all(message.strings) and not message.fuzzy]
