"""What the bench found, as a table in Markdown and as a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.grafiek import Groep, Staaf, svg
from tests.bench.meting import Meting
from tests.bench.voorvertoning import Wachten

KOUD, ZONDER_INDEX = "cold", "cold, no search index"
BEGIN, EIND = "<!-- bench: begin -->", "<!-- bench: end -->"
"""Between these the table stands in a README."""


@dataclass
class Uitslag:
    """Medians by name. `schalen` are cold builds by size, `folders` the seconds of CPU of one folder, cold and kept."""

    machine: str
    versies: str
    builds: dict[str, Meting] = field(default_factory=dict)
    peers: dict[str, Meting] = field(default_factory=dict)
    schalen: dict[float, Meting] = field(default_factory=dict)
    serve: dict[str, Wachten] = field(default_factory=dict)
    folders: tuple[int, Meting, Meting] | None = None

    def markdown(self) -> str:
        """Everything, for who works on speed."""
        return "\n".join(
            [
                f"{self.machine}; {self.versies}",
                *_table("build", self.builds),
                *_table("size", {f"{schaal:g} times": m for schaal, m in self.schalen.items()}),
                *self._growth(),
                *_table("peer, cold", self.peers),
                *self._ratios(),
                *self._serve(),
                *self._folders(),
                "",
            ]
        )

    def kort(self) -> str:
        """The few lines that a README needs."""
        rows = [*self.builds.items(), *self.peers.items()]
        lines = ["| | on the clock | CPU | largest process | CPU a page |", "|---|---|---|---|---|"]
        lines += [
            f"| {naam} | {m.wall:.1f} s | {m.cpu:.1f} s | {m.piek:.0f} MiB | {m.cpu_ms:.1f} ms |" for naam, m in rows
        ]
        lines += [
            f"| `oco serve`, {naam} → page | {w.wall:.2f} s | {w.cpu:.2f} s | | |" for naam, w in self.serve.items()
        ]
        return "\n".join([*lines, "", f"{self.machine}; {self.versies}."])

    def picture(self) -> str:
        """The same as bars."""
        ours = [Staaf(naam, m.wall, f"{m.wall:.1f} s") for naam, m in self.builds.items()]
        theirs = [Staaf(naam, m.wall, f"{m.wall:.1f} s", eigen=False) for naam, m in self.peers.items()]
        sizes = [Staaf(f"{s:g} times", m.cpu_ms, f"{m.cpu_ms:.2f} ms") for s, m in self.schalen.items()]
        waits = [Staaf(naam, w.wall, f"{w.wall:.2f} s") for naam, w in self.serve.items()]
        groepen = (
            Groep("Seconds for the whole site", [*ours, *theirs]),
            Groep("CPU for one page of html, by size", sizes),
            Groep("oco serve: seconds from edit to page", waits),
        )
        return svg([groep for groep in groepen if groep.staven], self.machine)

    def _growth(self) -> Iterator[str]:
        if len(self.schalen) > 1 and 1 in self.schalen:
            base = self.schalen[1].cpu_ms
            found = ", ".join(f"{s:g} times: {m.cpu_ms / base:.2f}" for s, m in self.schalen.items())
            yield from ("", f"CPU a page, as a part of that at size 1 (budget at 4: 1.15): {found}")

    def _ratios(self) -> Iterator[str]:
        for naam, peer in self.peers.items():
            for own in (KOUD, ZONDER_INDEX):
                if own in self.builds:
                    ours = self.builds[own]
                    yield ""
                    yield (
                        f"{naam} against ours, {own}: {peer.wall / ours.wall:.2f} times on the clock, "
                        f"{peer.cpu / ours.cpu:.2f} times the CPU, {peer.ms / ours.ms:.2f} times for each page"
                    )

    def _serve(self) -> Iterator[str]:
        if self.serve:
            yield from ("", "| `oco serve` | edit to page, s | CPU, s |", "|---|---|---|")
            yield from (f"| {naam} | {w.wall:.3f} | {w.cpu:.2f} |" for naam, w in self.serve.items())

    def _folders(self) -> Iterator[str]:
        if self.folders:
            number, cold, kept = self.folders
            yield from (
                "",
                f"{number} folders in one language: {cold.cpu:.1f} s of CPU, {cold.wall:.1f} s on the clock, ",
            )
            yield f"{1000 * cold.cpu / number:.1f} ms of CPU a folder; again: {kept.cpu:.1f} and {kept.wall:.1f} s"


def renew(readme: Path, table: str) -> None:
    """Puts a table in the place of the one in a README. Raises ValueError when it has no place for one."""
    text, times = re.subn(f"(?s){BEGIN}.*?{EIND}", lambda _: f"{BEGIN}\n{table}\n{EIND}", readme.read_text("utf-8"))
    if not times:
        raise ValueError(f"{readme.name} has no line {BEGIN}")
    readme.write_text(text, "utf-8")


def _table(head: str, rows: Mapping[str, Meting]) -> Iterable[str]:
    if not rows:
        return []
    return [
        "",
        f"| {head} | CPU, s | on the clock, s | largest process, MiB | html | ms a page | CPU ms a page |",
        "|---|---|---|---|---|---|---|",
        *(
            f"| {naam} | {m.cpu:.2f} | {m.wall:.2f} | {m.piek:.0f} | {m.paginas} | {m.ms:.2f} | {m.cpu_ms:.2f} |"
            for naam, m in rows.items()
        ),
    ]
