"""To a translator and back: the catalogs of one language with what is to be done, and what comes of their work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.check.nearest import suggest
from generator.check.sentback import SILENT, TAKEN, Fate, Sent, judge_sent
from generator.load.catalogs import Catalog, read_catalog
from generator.load.exchange import read_exchange
from generator.load.layout import catalog_path, provenance_path
from generator.load.provenance import Herkomst, provenance_key
from generator.pipeline import Checked
from generator.plan.messages import Bericht
from generator.render.catalogs import updated_catalog
from generator.render.provenance import provenance_text
from generator.translate.catalogs import language, messages_of, notities_of, updated_catalogs, updated_texts
from generator.write.exchange import write_exchange
from generator.write.whole import write_changed


@dataclass(frozen=True, slots=True)
class Received:
    """What was sent: each translation with its fate, the files that are no catalog of ours, and those broken."""

    sent: tuple[Sent, ...]
    ignored: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def taken(self) -> tuple[Sent, ...]:
        """The translations that are new or better."""
        return tuple(sent for sent in self.sent if sent.fate in TAKEN)

    @property
    def told(self) -> tuple[Sent, ...]:
        """Those that somebody should read: what is taken over, and what is left though something was done there."""
        return tuple(sent for sent in self.sent if sent.fate not in SILENT)

    @property
    def counts(self) -> dict[str, int]:
        """How many translations have each fate."""
        fates = [sent.fate for sent in self.sent]
        return {fate.value: fates.count(fate) for fate in Fate if fate in fates}

    @property
    def has_faults(self) -> bool:
        """True when something must be sent again."""
        return bool(self.broken) or any(sent.fate is Fate.FOUT for sent in self.sent)


def export_all(checked: Checked, code: str, target: Path) -> int:
    """Writes all catalogs of a language for a translator; returns how many messages that are. Raises UsageError."""
    taal = language(checked, code)
    texts = updated_texts(checked, [taal])
    write_exchange(target, {Path(path).name: text for path, text in texts.items()})
    return sum(len(berichten) for berichten in messages_of(checked).values())


def export_open(checked: Checked, code: str, target: Path) -> int:
    """Writes what is not translated, or waits since its Dutch changed; returns how many messages that are.

    Writes nothing when all is done. Raises UsageError.
    """
    taal = language(checked, code)
    notes = partial(notities_of(checked).notes, taal=taal.code)
    current = updated_catalogs(checked, [taal])[taal.code]
    texts, number = {}, 0
    for domein, berichten in messages_of(checked).items():
        open_ = tuple(bericht for bericht in berichten if _is_open(bericht, current[domein]))
        wanted = {(bericht.context, bericht.nl) for bericht in open_}
        waiting = {key: message for key, message in current[domein].messages.items() if key in wanted}
        if open_:
            catalog = Catalog(domein, waiting)
            texts[f"{domein}.po"] = updated_catalog(open_, taal, catalog, {}, notes)
            number += len(open_)
    if texts:
        write_exchange(target, texts)
    return number


def receive(checked: Checked, code: str, path: Path) -> Received:
    """Judges what a translator sent; writes nothing. Raises UsageError."""
    taal = language(checked, code)
    current, provenance = updated_catalogs(checked, [taal])[taal.code], checked.sources.provenance.get(taal.code, {})
    sent: list[Sent] = []
    ignored, broken = [], []
    for domein, file in read_exchange(path).items():
        catalog, findings = read_catalog(file)
        if domein not in current:
            ignored.append(f"{file.path}: hoort nergens bij. {suggest(domein, current)}")
        elif catalog is None:
            broken += [str(finding) for finding in findings]
        else:
            sent += judge_sent(domein, catalog, current[domein], provenance)
    return Received(tuple(sent), tuple(ignored), tuple(broken))


def accept(root: Path, checked: Checked, code: str, sent: Iterable[Sent], by: Herkomst | None) -> tuple[str, ...]:
    """Puts translations that were judged to be good into the catalogs; returns the files that changed.

    With `by` it is written down who made them.
    """
    taal = language(checked, code)
    new = {(one.message.context, one.message.dutch): one.message for one in sent}
    notes = partial(notities_of(checked).notes, taal=taal.code)
    current, changed = updated_catalogs(checked, [taal])[taal.code], []
    for domein, berichten in messages_of(checked).items():
        messages = {
            key: ours._replace(strings=new[key].strings, fuzzy=False, previous="") if key in new else ours
            for key, ours in current[domein].messages.items()
        }
        path = catalog_path(taal.code, domein)
        if write_changed(root, path, updated_catalog(berichten, taal, Catalog(path, messages), {}, notes)):
            changed.append(path)
    if by:
        rows = dict(checked.sources.provenance.get(taal.code, {}))
        rows |= {provenance_key(*key, message.strings): by for key, message in new.items()}
        if write_changed(root, path := provenance_path(taal.code), provenance_text(rows)):
            changed.append(path)
    return tuple(changed)


def _is_open(bericht: Bericht, catalog: Catalog) -> bool:
    message = catalog.messages.get((bericht.context, bericht.nl))
    return message is None or message.fuzzy or not all(message.strings)
