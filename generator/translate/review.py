"""What people know of translations: that somebody reviewed them, or that a small edit of the Dutch changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from generator.check.nearest import suggest
from generator.check.translations import check_message
from generator.errors import UsageError
from generator.load.catalogs import Message
from generator.load.layout import catalog_path, provenance_path
from generator.load.provenance import MACHINE, Herkomst, provenance_key
from generator.model.taal import Taal
from generator.pipeline import Checked
from generator.render.catalogs import updated_catalog
from generator.render.provenance import provenance_text
from generator.translate.catalogs import (
    language,
    languages,
    messages_of,
    notities_of,
    translated,
    updated_catalogs,
)
from generator.write.whole import write_changed


@dataclass(frozen=True, slots=True)
class Carried:
    """A translation that waits since its Dutch changed, in one language and catalog."""

    taal: Taal
    domein: str
    message: Message


def review(root: Path, checked: Checked, code: str, domein: str, context: str, door: str, op: date) -> int:
    """Writes down that `door` reviewed translations on a day; returns how many.

    All of them, or those of one catalog (`domein`) or with one msgctxt (`context`). Raises UsageError where there are
    none.
    """
    taal = language(checked, code)
    messages = messages_of(checked)
    if domein and domein not in messages:
        raise UsageError(f"vertaalbestand '{domein}' bestaat niet. {suggest(domein, messages)}")
    found = [
        message
        for name, berichten in messages.items()
        if domein in {"", name}
        for message in translated(berichten, checked.sources.catalogs.get(catalog_path(taal.code, name)))
        if context in {"", message.context}
    ]
    if not found:
        every = {bericht.context for berichten in messages.values() for bericht in berichten}
        near = f" {suggest(context, every)}" if context and context not in every else ""
        raise UsageError(f"hier is in het {taal.nederlandse_naam} nog niets vertaald.{near}")
    rows = dict(checked.sources.provenance.get(taal.code, {}))
    for message in found:
        key = provenance_key(message.context, message.dutch, message.strings)
        rows[key] = Herkomst(rows[key].herkomst if key in rows else MACHINE, door, op)
    write_changed(root, provenance_path(taal.code), provenance_text(rows))
    return len(found)


def waiting(checked: Checked, context: str, piece: str, code: str | None) -> tuple[Carried, ...]:
    """The translations with this msgctxt that wait since their Dutch changed, all with the same Dutch.

    `piece` is a part of that Dutch, for a msgctxt of more than one text. Raises UsageError when nothing waits there,
    when more than one text does, or when a translation can't stand in for the new Dutch.
    """
    talen = [language(checked, code)] if code else languages(checked)
    found = [one for one in _waiting(checked, talen, context) if piece in one.message.dutch]
    if not found:
        raise UsageError(
            f"bij '{context}' wacht geen vertaling op u. `oco vertaal status` zegt waar iets wacht (fuzzy)."
        )
    dutch = sorted({one.message.dutch for one in found})
    if len(dutch) > 1:
        raise UsageError(f"bij '{context}' wachten {len(dutch)} teksten. Kies er een met --tekst: {'; '.join(dutch)}")
    for one in found:
        for fault in check_message(one.message, one.domein):
            raise UsageError(f"{one.taal.code}: {fault.text}. {fault.hint}")
    return tuple(found)


def carry(root: Path, checked: Checked, carried: Iterable[Carried]) -> tuple[str, ...]:
    """Lets these translations hold for the new Dutch, with what is known of them; returns the files that changed."""
    messages, notities, changed = messages_of(checked), notities_of(checked), []
    carried = sorted(carried, key=lambda one: one.taal.code)
    current = updated_catalogs(checked, {one.taal.code: one.taal for one in carried}.values())
    for code, ones in groupby(carried, key=lambda one: one.taal.code):
        rows = dict(checked.sources.provenance.get(code, {}))
        for one in ones:
            message, ours = one.message, current[code][one.domein]
            key = (message.context, message.dutch)
            sure = replace(ours, messages={**ours.messages, key: message._replace(fuzzy=False, previous="")})
            notes = partial(notities.notes, taal=one.taal.code)
            text = updated_catalog(messages[one.domein], one.taal, sure, {}, notes)
            if write_changed(root, path := catalog_path(code, one.domein), text):
                changed.append(path)
            known = rows.pop(provenance_key(message.context, message.previous, message.strings), None)
            if known:
                rows[provenance_key(*key, message.strings)] = known
        if write_changed(root, path := provenance_path(code), provenance_text(rows)):
            changed.append(path)
    return tuple(changed)


def _waiting(checked: Checked, talen: Sequence[Taal], context: str) -> Iterator[Carried]:
    current = updated_catalogs(checked, talen)
    for taal in talen:
        for domein, catalog in current[taal.code].items():
            for message in catalog.messages.values():
                if message.context == context and message.fuzzy and message.previous:
                    yield Carried(taal, domein, message)
