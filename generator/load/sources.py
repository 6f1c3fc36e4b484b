"""Everything the project holds, read and parsed, not yet judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.errors import Finding
from generator.load.catalogs import Catalog, read_catalog
from generator.load.content import ContentFile, read_content
from generator.load.far import Far, Place, read_far
from generator.load.layout import CONTENT, DATA, LOCALES, PROVENANCE_FILE, language_of
from generator.load.lock import Lock, load_lock
from generator.load.memory import NO_MEMORY, Memory
from generator.load.provenance import Provenance, read_provenance
from generator.load.settings import Settings, load_settings
from generator.load.tree import TextFile, find_crowded, find_files, find_misnamed, read_text
from generator.load.yaml_tree import read_yaml
from generator.source import Node

MOST_CATALOGS = 200
"""Of gemeenten, in all languages together. A catalog of a small one takes half a MB of memory."""
QUALITY = "content/kwaliteit.json"
"""What was measured of each release. A machine writes it; a project may be without."""


@dataclass(frozen=True)
class Sources:
    """Parsed files by path. `unreadable` holds the paths that stand in the project but could not be parsed.

    `provenance` tells by language where translations come from; `reviewed` has of it what a person looked at.

    `texts` holds what stands in each file, letter by letter, for who must point at a word or change one.
    """

    settings: Settings
    trees: Mapping[str, Node]
    content: Mapping[str, ContentFile]
    catalogs: Mapping[str, Catalog]
    provenance: Mapping[str, Provenance]
    reviewed: Mapping[str, Provenance]
    lock: Lock
    unreadable: frozenset[str]
    texts: Mapping[str, str]
    quality: Node | None


Parsed = TypeVar("Parsed")
Result = tuple[Parsed | None, tuple[Finding, ...]]


def load_sources(root: Path, memory: Memory = NO_MEMORY) -> tuple[Sources, tuple[Finding, ...]]:
    """Reads all sources below `root`; findings tell which could not be read. `memory` spares what did not change."""
    settings, settings_findings = load_settings(root)
    lock, lock_findings = load_lock(root)
    findings = [
        *settings_findings,
        *lock_findings,
        *find_misnamed(root, DATA, (".yaml", ".yml")),
        *find_misnamed(root, CONTENT, (".md", ".markdown")),
    ]
    texts: dict[str, str] = {}
    trees: dict[str, Node]
    trees, unread_trees, tree_findings = _read_all(root, DATA, ".yaml", memory, _parse_tree, texts)
    content, unread_content, content_findings = _read_all(root, CONTENT, ".md", memory, read_content, texts)
    translations = _read_translations(root, memory, texts)
    quality, quality_findings = _read_quality(root, memory)
    findings += [*tree_findings, *content_findings, *translations.findings, *quality_findings]
    return (
        Sources(
            settings=settings,
            trees=trees,
            content=content,
            catalogs=translations.catalogs,
            provenance=translations.provenance,
            reviewed=translations.reviewed,
            lock=lock,
            unreadable=unread_trees | unread_content,
            texts=translations.texts,
            quality=quality,
        ),
        tuple(findings),
    )


@dataclass(frozen=True)
class _Translations:
    """All below `locales/`, and the texts of the whole project."""

    catalogs: Mapping[str, Catalog]
    provenance: Mapping[str, Provenance]
    reviewed: Mapping[str, Provenance]
    texts: Mapping[str, str]
    findings: tuple[Finding, ...]


def _read_translations(root: Path, memory: Memory, texts: dict[str, str]) -> _Translations:
    """Catalogs of gemeenten, and who made each translation, are held as long as there are few."""
    far_away = _far_catalogs(find_files(root, LOCALES, ".po"))
    catalogs, _, findings = _read_all(root, LOCALES, ".po", memory, read_catalog, texts, far_away)
    places: dict[str, Place] = {}
    for path in far_away:
        place, found = read_far(root, path, read_catalog)
        findings.extend(found)
        if place:
            places[path] = place
    far_rows = find_files(root, LOCALES, PROVENANCE_FILE) if far_away else ()
    rows, _, row_findings = _read_all(root, LOCALES, PROVENANCE_FILE, memory, read_provenance, texts, far_rows)
    near = {language_of(path): found for path, found in rows.items()}
    reviewed = {
        taal: memory.recall(f"reviewed {taal}", (found,), partial(_reviewed, found)) for taal, found in near.items()
    }
    row_places: dict[str, Place] = {}
    for path in far_rows:
        place, found = read_far(root, path, _note(reviewed))
        row_findings.extend(found)
        if place:
            row_places[language_of(path)] = place
    if not far_away:
        return _Translations(catalogs, near, reviewed, texts, (*findings, *row_findings))
    return _Translations(
        catalogs=Far(root, catalogs, places, lambda file: read_catalog(file)[0]),
        provenance=Far(root, near, row_places, lambda file: read_provenance(file)[0]),
        reviewed=reviewed,
        texts=Far(root, texts, {**places, **{place.path: place for place in row_places.values()}}, lambda f: f.text),
        findings=(*findings, *row_findings),
    )


def _far_catalogs(paths: tuple[str, ...]) -> tuple[str, ...]:
    of_gemeenten = tuple(path for path in paths if path.rpartition("/")[2].startswith("gemeente-"))
    return of_gemeenten if len(of_gemeenten) > MOST_CATALOGS else ()


def _reviewed(rows: Provenance) -> Provenance:
    return {key: row for key, row in rows.items() if row.nagekeken_door}


def _note(reviewed: dict[str, Provenance]) -> Callable[[TextFile], Result[Provenance]]:
    """Reads provenance, and notes the few rows of it that a build needs."""

    def read(file: TextFile) -> Result[Provenance]:
        rows, findings = read_provenance(file)
        if rows is not None:
            reviewed[language_of(file.path)] = _reviewed(rows)
        return rows, findings

    return read


def _read_all(
    root: Path,
    directory: str,
    suffix: str,
    memory: Memory,
    parse: Callable[[TextFile], Result[Parsed]],
    texts: dict[str, str],
    without: tuple[str, ...] = (),
) -> tuple[dict[str, Parsed], frozenset[str], list[Finding]]:
    """What could be parsed by path, the paths that could not, and why. Adds the text of each file to `texts`."""
    parsed: dict[str, Parsed] = {}
    findings: list[Finding] = []
    left_out = set(without)
    paths = [path for path in find_files(root, directory, suffix) if path not in left_out]
    crowded = find_crowded(paths)
    findings.extend(crowded.values())
    for path in paths:
        if path.rpartition("/")[0] in crowded:
            continue
        file, found = memory.text(root, path)
        if file:
            texts[path] = file.text
            result, found = memory.parse(file, parse)
            if result is not None:
                parsed[path] = result
        findings.extend(found)
    return parsed, frozenset(path for path in paths if path not in parsed), findings


def _parse_tree(file: TextFile) -> Result[Node]:
    return read_yaml(file.text, file.path)


def _read_quality(root: Path, memory: Memory) -> Result[Node]:
    if not (root / QUALITY).exists():
        return None, ()
    file, findings = read_text(root, QUALITY)
    return memory.parse(file, _parse_tree) if file else (None, findings)
