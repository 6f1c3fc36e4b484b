"""One mistake in one file of the shipped data; by number always the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.site.vergissingen import ANY, MISTAKES

TURNS = {".yaml": 8, ".po": 2, ".md": 2}
"""How often a kind of file has its turn when others have one."""


@dataclass(frozen=True)
class Mutatie:
    """A mistake: its number, what it is called, and what files then hold; None is a file that is gone."""

    nummer: int
    naam: str
    bestanden: Mapping[str, bytes | None]

    def __str__(self) -> str:
        return f"{self.nummer} ({self.naam} in {', '.join(self.bestanden)})"

    @contextmanager
    def made(self, root: Path) -> Iterator[None]:
        """Makes the mistake in the project at `root`, and mends it."""
        before = {path: (root / path).read_bytes() if (root / path).exists() else None for path in self.bestanden}
        _write(root, self.bestanden)
        try:
            yield
        finally:
            _write(root, before)


def _write(root: Path, files: Mapping[str, bytes | None]) -> None:
    for path, data in files.items():
        if data is None:
            (root / path).unlink()
        else:
            (root / path).write_bytes(data)


def paths_of(root: Path) -> list[str]:
    """Every data file of a project, sorted."""
    found = [path for part in ("sociale_kaart", "content", "locales") for path in (root / part).rglob("*.*")]
    names = [path.relative_to(root).as_posix() for path in (root / "mkdocs.yml", *found) if path.suffix in MISTAKES]
    return sorted(name for name in names if "/." not in name)


def mutatie(root: Path, nummer: int) -> Mutatie:
    """The mistake with this number in this project; kinds of files and of mistakes each have their turn."""
    chance = Random(nummer)  # noqa: S311 - the same mistakes each time, and nobody's secret
    paths = paths_of(root)
    if nummer % 20 == 19:
        return _of_whole_files(root, chance.choice(paths), nummer, chance)
    turns = [suffix for suffix in MISTAKES for _ in range(TURNS.get(suffix, 1))]
    while True:
        suffix = turns[nummer % len(turns)]
        path = chance.choice([path for path in paths if path.endswith(suffix)] or paths)
        mistake = chance.choice((*MISTAKES[Path(path).suffix] * 2, *ANY))
        text = (root / path).read_bytes().decode()
        wrong = mistake(text, chance)
        if wrong is not None and wrong != text:
            return Mutatie(nummer, mistake.__name__, {path: wrong.encode()})


def _of_whole_files(root: Path, path: str, nummer: int, chance: Random) -> Mutatie:
    """A file that is gone, has another name, or stands there twice."""
    data = (root / path).read_bytes()
    stem, dot, suffix = path.rpartition(".")
    return chance.choice(
        [
            Mutatie(nummer, "file gone", {path: None}),
            Mutatie(nummer, "file twice", {f"{stem}-2{dot}{suffix}": data}),
            Mutatie(nummer, "file renamed", {path: None, f"{stem}x{dot}{suffix}": data}),
            Mutatie(nummer, "other ending", {path: None, f"{path}.txt": data}),
            Mutatie(nummer, "other encoding", {path: data.decode().encode("utf-16")}),
        ]
    )
