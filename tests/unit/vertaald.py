"""A small project translated into Arabic from the first to the last word, and what tests do with it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.load.catalogs import Message
from generator.load.layout import provenance_path
from generator.load.provenance import Herkomst, provenance_key
from generator.pipeline import Checked, check_project
from generator.plan.messages import Bericht, collect_messages
from generator.render.provenance import provenance_text
from generator.translate.catalogs import mark_machine, update
from generator.write.whole import write_changed

DATUM = date(2026, 11, 22)
THEMA = "sociale_kaart/landelijk/themas/huis-zoeken.yaml"
INHOUD = "content/wat-is-oco.md"
MINIMAAL = Path(__file__).parents[1] / "sites" / "minimaal"


def check(project: Path) -> Checked:
    """The project as it stands now."""
    return check_project(project, DATUM)


def berichten(checked: Checked) -> Mapping[str, tuple[Bericht, ...]]:
    """The messages of its data, without those of the templates."""
    return collect_messages(checked.plan.kaart, {})


def edit(project: Path, path: str, old: str, new: str) -> None:
    """Changes one piece of one file."""
    text = (project / path).read_text("utf-8")
    assert 1 == text.count(old)
    (project / path).write_text(text.replace(old, new), "utf-8")


def translate(project: Path, taal: str = "ar") -> None:
    """Fills every empty translation with words that are not Dutch, and the same placeholders and links."""
    for path in sorted(project.glob(f"locales/{taal}/LC_MESSAGES/*.po")):
        blocks = path.read_text("utf-8").split("\n\n")
        done = [blocks[0], *(_filled(block, number) for number, block in enumerate(blocks[1:]))]
        path.write_text("\n\n".join(done), "utf-8")


def _filled(block: str, number: int) -> str:
    keep = " ".join(re.findall(r"%\(\w+\)s|\[[^\]]*\]\([^)]*\)", "".join(re.findall('"(.*)"', block))))
    return block.replace('msgstr ""', f'msgstr "ترجمة {number} {keep}"')


def messages_in(checked: Checked) -> list[Message]:
    """Everything in the Arabic catalogs."""
    return [message for catalog in checked.sources.catalogs.values() for message in catalog.messages.values()]


def message_of(checked: Checked, dutch: str) -> Message:
    """The one message with this Dutch."""
    (message,) = (message for message in messages_in(checked) if message.dutch == dutch)
    return message


def review(project: Path, checked: Checked, *messages: Message) -> None:
    """Writes down that somebody reviewed these messages."""
    rows = dict(checked.sources.provenance.get("ar", {}))
    rows |= {provenance_key(m.context, m.dutch, m.strings): Herkomst("machine", "tolk", DATUM) for m in messages}
    write_changed(project, provenance_path("ar"), provenance_text(rows))


def make_translated(target: Path) -> Path:
    """Minimaal with every message translated by a machine, which is written down."""
    shutil.copytree(MINIMAAL, target)
    update(target, check(target))
    translate(target)
    mark_machine(target, check(target))
    return target
