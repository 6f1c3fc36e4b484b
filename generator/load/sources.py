"""Everything the project holds, read and parsed, not yet judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.errors import Finding
from generator.load.catalogs import Catalog, read_catalog
from generator.load.content import ContentFile, read_content
from generator.load.lock import Lock, load_lock
from generator.load.memory import Memory
from generator.load.provenance import PROVENANCE_FILE, Provenance, language_of, read_provenance
from generator.load.settings import Settings, load_settings
from generator.load.tree import TextFile, find_crowded, find_files, find_misnamed, read_text
from generator.load.yaml_tree import read_yaml
from generator.source import Node

DATA = "sociale_kaart"
CONTENT = "content"
LOCALES = "locales"


@dataclass(frozen=True)
class Sources:
    """Parsed files by path. `unreadable` holds the paths that stand in the project but could not be parsed.

    `texts` holds what stands in each file, letter by letter, for who must point at a word or change one.
    """

    settings: Settings
    trees: Mapping[str, Node]
    content: Mapping[str, ContentFile]
    catalogs: Mapping[str, Catalog]
    provenance: Mapping[str, Provenance]
    lock: Lock
    unreadable: frozenset[str]
    texts: Mapping[str, str]


Parsed = TypeVar("Parsed")
Result = tuple[Parsed | None, tuple[Finding, ...]]


def load_sources(root: Path, memory: Memory | None = None) -> tuple[Sources, tuple[Finding, ...]]:
    """Reads all sources below `root`; findings tell which could not be read. `memory` spares what did not change."""
    memory = memory or Memory()
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
    catalogs, _, catalog_findings = _read_all(root, LOCALES, ".po", memory, read_catalog, texts)
    provenance, _, provenance_findings = _read_all(root, LOCALES, PROVENANCE_FILE, memory, read_provenance, texts)
    findings += [*tree_findings, *content_findings, *catalog_findings, *provenance_findings]
    by_language = {language_of(path): rows for path, rows in provenance.items()}
    unreadable = unread_trees | unread_content
    return Sources(settings, trees, content, catalogs, by_language, lock, unreadable, texts), tuple(findings)


def _read_all(
    root: Path,
    directory: str,
    suffix: str,
    memory: Memory,
    parse: Callable[[TextFile], Result[Parsed]],
    texts: dict[str, str],
) -> tuple[dict[str, Parsed], frozenset[str], list[Finding]]:
    """What could be parsed by path, the paths that could not, and why. Adds the text of each file to `texts`."""
    parsed: dict[str, Parsed] = {}
    findings: list[Finding] = []
    paths = find_files(root, directory, suffix)
    crowded = find_crowded(paths)
    findings.extend(crowded.values())
    for path in paths:
        if path.rpartition("/")[0] in crowded:
            continue
        file, found = read_text(root, path)
        if file:
            texts[path] = file.text
            result, found = memory.parse(file, parse)
            if result is not None:
                parsed[path] = result
        findings.extend(found)
    return parsed, frozenset(path for path in paths if path not in parsed), findings


def _parse_tree(file: TextFile) -> Result[Node]:
    return read_yaml(file.text, file.path)
