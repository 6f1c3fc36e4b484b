"""Everything the project holds, read and parsed, not yet judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding
from generator.load.catalogs import Catalog, read_catalog
from generator.load.content import ContentFile, read_content
from generator.load.lock import Lock, load_lock
from generator.load.settings import Settings, load_settings
from generator.load.tree import find_files, find_misnamed, read_text
from generator.load.yaml_tree import read_yaml
from generator.source import Node

DATA = "sociale_kaart"
CONTENT = "content"
LOCALES = "locales"


@dataclass(frozen=True)
class Sources:
    """Parsed files by path. `unreadable` holds the paths that stand in the project but could not be parsed."""

    settings: Settings
    trees: Mapping[str, Node]
    content: Mapping[str, ContentFile]
    catalogs: Mapping[str, Catalog]
    lock: Lock
    unreadable: frozenset[str]


def load_sources(root: Path) -> tuple[Sources, tuple[Finding, ...]]:
    """Reads all sources below `root`; findings tell which could not be read."""
    settings, settings_findings = load_settings(root)
    lock, lock_findings = load_lock(root)
    findings = [
        *settings_findings,
        *lock_findings,
        *find_misnamed(root, DATA, (".yaml", ".yml")),
        *find_misnamed(root, CONTENT, (".md", ".markdown")),
    ]
    trees: dict[str, Node] = {}
    content: dict[str, ContentFile] = {}
    catalogs: dict[str, Catalog] = {}
    paths = find_files(root, DATA, ".yaml")
    for path in paths:
        file, found = read_text(root, path)
        tree = None
        if file:
            tree, found = read_yaml(file.text, path)
        findings.extend(found)
        if tree is not None:
            trees[path] = tree
    content_paths = find_files(root, CONTENT, ".md")
    for path in content_paths:
        file, found = read_text(root, path)
        if file:
            content[path], found = read_content(file)
        findings.extend(found)
    for path in find_files(root, LOCALES, ".po"):
        file, found = read_text(root, path)
        catalog = None
        if file:
            catalog, found = read_catalog(file)
        findings.extend(found)
        if catalog:
            catalogs[path] = catalog
    unreadable = _missing(paths, trees) | _missing(content_paths, content)
    return Sources(settings, trees, content, catalogs, lock, unreadable), tuple(findings)


def _missing(paths: Iterable[str], read: Mapping[str, object]) -> frozenset[str]:
    return frozenset(path for path in paths if path not in read)
