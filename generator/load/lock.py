"""`sociale_kaart/adressen.lock`: every address and short code that was ever published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding, fout
from generator.load.tree import read_text
from generator.source import SourceMark

LOCK_FILE = "sociale_kaart/adressen.lock"


@dataclass(frozen=True, slots=True)
class LockedPage:
    """One published page: `gemeente` is `*` for a page that every gemeente has, `pad` is `themas/wonen`."""

    gemeente: str
    pad: str
    code: str
    mark: SourceMark


@dataclass(frozen=True)
class Lock:
    """All that is locked."""

    talen: tuple[tuple[str, SourceMark], ...]
    gemeenten: tuple[tuple[str, SourceMark], ...]
    paginas: tuple[LockedPage, ...]


def load_lock(root: Path) -> tuple[Lock, tuple[Finding, ...]]:
    """Reads the lock; a project that never published has none, which is an empty lock."""
    empty = Lock((), (), ())
    if not (root / LOCK_FILE).exists():
        return empty, ()
    file, findings = read_text(root, LOCK_FILE)
    return parse_lock(file.text) if file else (empty, findings)


def parse_lock(text: str) -> tuple[Lock, tuple[Finding, ...]]:
    """The lock in a text: lines `taal CODE`, `gemeente ID` and `pagina GEMEENTE PAD CODE`."""
    talen, gemeenten, paginas, findings = [], [], [], []
    for number, line in enumerate(text.splitlines(), 1):
        mark = SourceMark(LOCK_FILE, number, 1)
        match line.partition("#")[0].split():
            case []:
                pass
            case ["taal", code]:
                talen.append((code, mark))
            case ["gemeente", gemeente]:
                gemeenten.append((gemeente, mark))
            case ["pagina", gemeente, pad, code]:
                paginas.append(LockedPage(gemeente, "" if pad == "." else pad, code, mark))
            case _:
                findings.append(
                    fout(
                        mark,
                        "SK602",
                        "deze regel van de adressenlijst is niet te lezen",
                        "Zet de vorige versie van dit bestand terug. Alleen `oco adressen vast` schrijft erin.",
                    )
                )
    return Lock(tuple(talen), tuple(gemeenten), tuple(paginas)), tuple(findings)
