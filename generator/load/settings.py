"""What we read from `mkdocs.yml`, as plain YAML: names, addresses and the options of our own plugin."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding, fout
from generator.load import layout
from generator.load.tree import read_text
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

SETTINGS_FILE = layout.SETTINGS_FILE
PLUGIN = "oco"
RESERVED = (
    *("content", "generator", "locales", "site_templates", "sociale_kaart", "tests"),
    *(".cache", ".ci", ".git", ".github", ".venv"),
)
"""Directories of the project in which no site can come: it takes the place of all that is there."""
OPTIONS = ("concept_talen", "weg_naar", "licentie_data")
WEG_NAAR = "https://www.knmi.nl/"
"""Where a reader goes who leaves a page quickly, unless `weg_naar` says otherwise. A page of our own would keep our
name in the address bar. The weather is of a public body, is known to everyone, and raises no question."""
LICENTIE_DATA = "EUPL-1.2 https://spdx.org/licenses/EUPL-1.2.html"
"""Name and address of the licence of the open data, unless `licentie_data` says otherwise: that of the repository in
which the data stand."""
SINGLE = {"weg_naar": WEG_NAAR, "licentie_data": LICENTIE_DATA}
"""Options that hold one value, with what holds when they are not set."""


@dataclass(frozen=True)
class Settings:
    """The settings of one site, each with its place in `mkdocs.yml`."""

    site_name: str
    site_url: str
    site_dir: str
    concept_talen: tuple[Scalar, ...]
    weg_naar: str
    licentie_data: str
    marks: MappingType[str, SourceMark]
    readable: bool
    """False when nothing could be read, so that nobody asks for what may stand there."""

    def mark_of(self, key: str) -> SourceMark:
        """The place of a setting, or of the file when it is not there."""
        return self.marks.get(key, SourceMark(SETTINGS_FILE))


def load_settings(root: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """Reads `mkdocs.yml`; what is missing is an empty text."""
    file, findings = read_text(root, SETTINGS_FILE)
    tree: Node | None = None
    if file:
        tree, findings = read_yaml(file.text, SETTINGS_FILE)
    if tree and not isinstance(tree, Mapping):
        findings = (*findings, fout(tree.mark, "SK203", "hier horen sleutels met waarden", "Schrijf `site_name: ...`."))
    top = tree if isinstance(tree, Mapping) else Mapping((), SourceMark(SETTINGS_FILE))
    marks = {key.value: node.mark for key, node in top}
    options, option_findings = _options(top)
    marks.update({key: found[0].mark for key in SINGLE if (found := options.get(key))})
    return (
        Settings(
            site_name=_text(top, "site_name"),
            site_url=_text(top, "site_url"),
            site_dir=_text(top, "site_dir") or "site",
            concept_talen=tuple(options.get("concept_talen", ())),
            weg_naar=_single(options, "weg_naar"),
            licentie_data=_single(options, "licentie_data"),
            marks=marks,
            readable=isinstance(tree, Mapping),
        ),
        (*findings, *option_findings),
    )


def _text(tree: Mapping, key: str) -> str:
    node = tree.find(key)
    return node.value if isinstance(node, Scalar) else ""


def _single(options: MappingType[str, list[Scalar]], key: str) -> str:
    found = options.get(key)
    return found[0].value if found else SINGLE[key]


def _options(top: Mapping) -> tuple[dict[str, list[Scalar]], list[Finding]]:
    """The scalars of each option that is set: of a list its items, otherwise the one."""
    found: dict[str, list[Scalar]] = {}
    findings: list[Finding] = []
    for key, node in _plugin_entries(top):
        match key.value, node:
            case "concept_talen", Sequence():
                found[key.value] = [item for item in node.items if isinstance(item, Scalar)]
            case (("weg_naar" | "licentie_data"), Scalar()):
                found[key.value] = [node]
            case "concept_talen", _:
                findings.append(
                    fout(node.mark, "SK131", f"'{key.value}' moet een lijst zijn", f"Schrijf `{key.value}: [ar, uk]`.")
                )
            case (("weg_naar" | "licentie_data"), _):
                findings.append(
                    fout(node.mark, "SK203", "hier hoort één waarde", f"Schrijf `{key.value}: {SINGLE[key.value]}`.")
                )
            case _:
                findings.append(
                    fout(
                        key.mark,
                        "SK130",
                        f"de instelling '{key.value}' bestaat niet",
                        f"De plugin {PLUGIN} kent alleen: {', '.join(OPTIONS)}.",
                    )
                )
    return found, findings


def _plugin_entries(top: Mapping) -> Iterator[tuple[Scalar, Node]]:
    plugins = top.find("plugins")
    for plugin in plugins.items if isinstance(plugins, Sequence) else ():
        options = plugin.find(PLUGIN) if isinstance(plugin, Mapping) else None
        if isinstance(options, Mapping):
            yield from options
