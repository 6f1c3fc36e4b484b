"""The translators' side road: messages out of a checked project, into catalogs, and how far each language is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.catalogs import Catalog
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


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far one catalog of one language is."""

    taal: str
    domein: str
    totaal: int
    vertaald: int
    fuzzy: int


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
        _progress(taal, domein, berichten, checked.sources.catalogs)
        for taal in _languages(checked)
        for domein, berichten in messages.items()
    )


def _messages(checked: Checked) -> Mapping[str, tuple[Bericht, ...]]:
    return collect_messages(checked.plan.kaart, load_templates(TEMPLATES))


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


def _progress(taal: Taal, domein: str, berichten: Iterable[Bericht], catalogs: Mapping[str, Catalog]) -> Voortgang:
    catalog = catalogs.get(catalog_path(taal.code, domein))
    found = [
        message
        for bericht in berichten
        if catalog and (message := catalog.messages.get((bericht.context, bericht.nl))) and all(message.strings)
    ]
    return Voortgang(
        taal=taal.code,
        domein=domein,
        totaal=len(tuple(berichten)),
        vertaald=sum(not message.fuzzy for message in found),
        fuzzy=sum(message.fuzzy for message in found),
    )
