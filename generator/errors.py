"""What can be wrong: findings about data, for editors in Dutch, and the two errors that stop a run."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.source import SourceMark

LONGEST = 400
"""Letters of a text that somebody still reads; what is longer quotes a whole page."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Level(enum.StrEnum):
    """How bad a finding is. A fault stops the build, a warning does not."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor should mend: where, which code, what is wrong, and the way out."""

    mark: SourceMark
    code: str
    level: Level
    text: str
    hint: str

    def __str__(self) -> str:
        return f"{readable(str(self.mark))}: {self.level} {self.code}: {self.text}\n    {self.hint}"


def fout(mark: SourceMark, code: str, text: str, hint: str) -> Finding:
    """A finding that stops the build."""
    return Finding(mark, code, Level.FOUT, readable(text), readable(hint))


def waarschuwing(mark: SourceMark, code: str, text: str, hint: str) -> Finding:
    """A finding that is shown and does not stop the build."""
    return Finding(mark, code, Level.WAARSCHUWING, readable(text), readable(hint))


def readable(text: str) -> str:
    """A text that may quote anything, safe for a screen: one line, unseen signs by number, the middle of much left out.

    What moves the cursor or turns the reading direction would otherwise do so in the window of who reads it.
    """
    if len(text) > LONGEST:
        text = f"{text[: LONGEST * 3 // 4]} … {text[-LONGEST // 5 :]}"
    return _UNSEEN.sub(lambda found: " " if found[0].isspace() else f"[U+{ord(found[0]):04X}]", text)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, each once."""
    return tuple(sorted(set(findings), key=lambda f: (f.mark, f.code, f.text)))


def tally(findings: Iterable[Finding]) -> str:
    """How many there are of each level, in words: `1 fout, 2 waarschuwingen`."""
    levels = [finding.level for finding in findings]
    fouten, rest = levels.count(Level.FOUT), levels.count(Level.WAARSCHUWING)
    return f"{fouten} {'fout' if fouten == 1 else 'fouten'}, {rest} {'waarschuwing' if rest == 1 else 'waarschuwingen'}"


def has_faults(findings: Iterable[Finding]) -> bool:
    """True when at least one finding stops the build."""
    return any(finding.level is Level.FOUT for finding in findings)


class DataFaults(Exception):
    """Raised by the pipeline when the data holds faults; carries all findings. Exit code 1."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} bevindingen")
        self.findings = findings


class UsageError(Exception):
    """Raised when the command itself is wrong (an unknown gemeente, say). Exit code 2; text in Dutch."""
