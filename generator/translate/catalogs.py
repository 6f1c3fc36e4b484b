"""The translators' side road: messages out of a checked project, into catalogs, and how far each language is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.check.approved import Termvinder
from generator.check.nearest import suggest
from generator.errors import Finding, UsageError, waarschuwing
from generator.load.catalogs import Catalog, Message, read_catalog
from generator.load.layout import catalog_path, language_of, provenance_path, template_path
from generator.load.provenance import MACHINE, Herkomst, Key, provenance_key
from generator.load.sources import Sources
from generator.load.templates import load_templates
from generator.load.tree import TextFile
from generator.model.taal import Taal
from generator.pipeline import TEMPLATES, Checked
from generator.plan.messages import Bericht, collect_messages
from generator.plan.notities import Notities
from generator.plan.pages import BRONTAAL
from generator.render.catalogs import template_catalog, updated_catalog
from generator.render.provenance import provenance_text
from generator.write.whole import write_changed

SAMEN = "samen"
"""Stands for the catalogs of a language together."""


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
    nl, notes = checked.plan.kaart.landelijk.talen[BRONTAAL], partial(notities_of(checked).notes, taal=None)
    return tuple(
        path
        for domein, berichten in messages_of(checked).items()
        if write_changed(root, path := template_path(domein), template_catalog(berichten, nl, notes))
    )


def update(root: Path, checked: Checked, only: str | None = None) -> tuple[str, ...]:
    """Brings the catalogs of every language, or of one, up to date with the Dutch; returns the files that changed.

    Raises UsageError for a language that is not in talen.yaml.
    """
    texts = updated_texts(checked, [language(checked, only)] if only else languages(checked))
    return tuple(path for path, text in texts.items() if write_changed(root, path, text))


def updated_texts(checked: Checked, talen: Iterable[Taal]) -> dict[str, str]:
    """The text of each catalog of these languages by path, up to date with the Dutch."""
    messages, notities, current = messages_of(checked), notities_of(checked), checked.sources.catalogs
    texts = {}
    for taal in talen:
        memory, notes = _memory(checked, taal), partial(notities.notes, taal=taal.code)
        for domein, berichten in messages.items():
            path = catalog_path(taal.code, domein)
            texts[path] = updated_catalog(berichten, taal, current.get(path), memory, notes)
    return texts


def updated_catalogs(checked: Checked, talen: Iterable[Taal]) -> dict[str, dict[str, Catalog]]:
    """The catalogs of these languages by code and name, as an update would write them."""
    found: dict[str, dict[str, Catalog]] = {}
    for path, text in updated_texts(checked, talen).items():
        catalog, _ = read_catalog(TextFile(path, text))
        if catalog:
            found.setdefault(language_of(path), {})[Path(path).stem] = catalog
    return found


def progress(checked: Checked) -> tuple[Voortgang, ...]:
    """How many messages of each catalog are translated, for every language but Dutch."""
    messages = messages_of(checked)
    return tuple(
        _progress(taal, domein, berichten, checked.sources)
        for taal in languages(checked)
        for domein, berichten in messages.items()
    )


def totals(rows: Iterable[Voortgang]) -> dict[str, Voortgang]:
    """The progress of each language, its catalogs together."""
    found: dict[str, Voortgang] = {}
    for row in rows:
        before = found.get(row.taal, Voortgang(row.taal, SAMEN, 0, 0, 0, 0, 0))
        found[row.taal] = Voortgang(
            taal=row.taal,
            domein=SAMEN,
            totaal=before.totaal + row.totaal,
            vertaald=before.vertaald + row.vertaald,
            fuzzy=before.fuzzy + row.fuzzy,
            machine=before.machine + row.machine,
            nagekeken=before.nagekeken + row.nagekeken,
        )
    return found


def unfinished(checked: Checked, rows: Iterable[Voortgang]) -> tuple[Finding, ...]:
    """A warning for each language on the site of which, by its progress, not every text is translated."""
    by_language, found = totals(rows), []
    for taal in checked.plan.talen:
        row = by_language.get(taal.code)
        if row and row.vertaald < row.totaal:
            found.append(_unfinished(taal, row.vertaald, row.totaal))
    return tuple(found)


def mark_machine(root: Path, checked: Checked) -> tuple[str, ...]:
    """Writes down that every translation without valid provenance was made by a machine; returns the changed files.

    The row of a translation that waits for somebody stays: it holds again when only little of the Dutch changed.
    """
    changed = []
    messages = messages_of(checked)
    for taal in languages(checked):
        known = checked.sources.provenance.get(taal.code, {})
        rows = {key: known[key] for key in _held(checked, taal) if key in known}
        for domein, berichten in messages.items():
            for message in translated(berichten, checked.sources.catalogs.get(catalog_path(taal.code, domein))):
                key = provenance_key(message.context, message.dutch, message.strings)
                rows[key] = known.get(key, Herkomst(MACHINE, "", None))
        if write_changed(root, path := provenance_path(taal.code), provenance_text(rows)):
            changed.append(path)
    return tuple(changed)


def messages_of(checked: Checked) -> Mapping[str, tuple[Bericht, ...]]:
    """Every message of the project by catalog."""
    return collect_messages(checked.kaart, load_templates(TEMPLATES))


def translated(berichten: Iterable[Bericht], catalog: Catalog | None) -> list[Message]:
    """The messages that the site shows in this language."""
    if catalog is None:
        return []
    found = (catalog.messages.get((bericht.context, bericht.nl)) for bericht in berichten)
    return [message for message in found if message and all(message.strings) and not message.fuzzy]


def languages(checked: Checked) -> tuple[Taal, ...]:
    """Every language but Dutch, also those that are not on the site yet."""
    return tuple(taal for taal in checked.plan.kaart.landelijk.talen.values() if taal.code != BRONTAAL)


def language(checked: Checked, code: str) -> Taal:
    """One of these languages. Raises UsageError for one that has no row in talen.yaml."""
    known = {str(taal.code): taal for taal in languages(checked)}
    if code not in known:
        raise UsageError(f"taal '{code}' staat niet in sociale_kaart/landelijk/talen.yaml. {suggest(code, known)}")
    return known[code]


def notities_of(checked: Checked) -> Notities:
    """What makes the notes for translators."""
    return Notities(Termvinder(checked.kaart.landelijk.termen.values()))


def _unfinished(taal: Taal, done: int, total: int) -> Finding:
    return waarschuwing(
        taal.mark_of("code"),
        "SK520",
        f"de vertaling in het {taal.nederlandse_naam} is niet af: {done} van {total} teksten, {100 * done // total} %",
        f"De rest staat in het Nederlands op de site. Typ `oco vertaal export {taal.code}` en stuur dat naar een "
        "vertaler.",
    )


def _held(checked: Checked, taal: Taal) -> Iterator[Key]:
    """The rows of what stands in the catalogs: of a translation that waits, the one for the Dutch it was made for."""
    for message in _messages_in(checked, taal):
        yield provenance_key(message.context, message.previous or message.dutch, message.strings)


def _memory(checked: Checked, taal: Taal) -> dict[str, tuple[str, ...]]:
    """What this language already says for a Dutch text, in any catalog."""
    return {
        message.dutch: message.strings
        for message in _messages_in(checked, taal)
        if message.strings[0] and not message.fuzzy and not message.plural
    }


def _messages_in(checked: Checked, taal: Taal) -> Iterator[Message]:
    """Every message that stands in a catalog of a language."""
    for path, catalog in checked.sources.catalogs.items():
        if language_of(path) == taal.code:
            yield from catalog.messages.values()


def _progress(taal: Taal, domein: str, berichten: tuple[Bericht, ...], sources: Sources) -> Voortgang:
    catalog = sources.catalogs.get(catalog_path(taal.code, domein))
    done = translated(berichten, catalog)
    provenance = sources.provenance.get(taal.code, {})
    rows = [provenance.get(provenance_key(m.context, m.dutch, m.strings)) for m in done]
    wanted = {(bericht.context, bericht.nl) for bericht in berichten}
    return Voortgang(
        taal=taal.code,
        domein=domein,
        totaal=len(berichten),
        vertaald=len(done),
        fuzzy=sum(m.fuzzy for key, m in catalog.messages.items() if key in wanted) if catalog else 0,
        machine=sum(row is not None and not row.nagekeken_door for row in rows),
        nagekeken=sum(row is not None and bool(row.nagekeken_door) for row in rows),
    )
