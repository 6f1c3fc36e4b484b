"""Who may import whom: reads the syntax tree of every module in generator/ and names each breach."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
OURS = "generator"
MAX_LINES = 250

ORDER = (
    ("source",),
    ("errors",),
    ("parallel",),
    ("model",),
    ("load",),
    ("check",),
    ("plan",),
    ("render",),
    ("write",),
    ("pipeline",),
    ("cluster", "fixes", "mkdocs_plugin", "serve", "tabel", "translate", "visit"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""Top to bottom: a room imports from itself and from rooms above it. Rooms on one line do not know each other."""
FLOOR = {room: floor for floor, rooms in enumerate(ORDER) for room in rooms}

OWNERS: Mapping[str, tuple[str, ...]] = {
    "yaml": ("load/yaml_problems.py", "load/yaml_tree.py", "load/yaml_spans.py"),
    "openpyxl": ("load/table.py", "write/table.py"),
    "csv": (
        "load/provenance.py",
        "load/table.py",
        "load/termrows.py",
        "render/csv_table.py",
        "render/dekking.py",
        "render/provenance.py",
        "write/termrows.py",
    ),
    "babel": (
        "load/catalogs.py",
        "load/plain_po.py",
        "check/languages.py",
        "check/values.py",
        "plan/messages.py",
        "render/",
    ),
    "jinja2": ("render/jinja.py", "plan/messages.py"),
    "markdown_it": ("load/content.py", "render/"),
    "mkdocs": ("mkdocs_plugin.py",),
    "properdocs": ("mkdocs_plugin.py",),
    "phonenumbers": ("check/contact_values.py", "render/"),
    "opening_hours": ("check/hours.py", "render/"),
    "fontTools": ("render/webletter.py",),
    "uharfbuzz": ("render/webletter.py",),
    "email_validator": ("check/contact_values.py", "render/"),
    "material": ("render/icons.py",),
    "segno": ("render/qr.py",),
    "PIL": ("render/preview.py",),
    "pypdfium2": ("render/preview.py",),
    "typst": ("render/folderpers.py",),
    "distributed": ("cluster.py",),
    "ssl": ("visit/web.py",),
}
"""Foreign library → the modules that may import it; a name that ends in `/` is a whole room."""
JUNK = {"utils", "helpers", "common", "misc"}


def breaches(root: Path) -> list[str]:
    """Every breach below `root`, one line each, sorted."""
    return sorted(
        f"{path.relative_to(root).as_posix()}{breach}"
        for path in root.rglob("*.py")
        for breach in _breaches_in(path.relative_to(root).as_posix(), path.read_text("utf-8"))
    )


def _breaches_in(name: str, source: str) -> Iterator[str]:
    tree = ast.parse(source)
    yield from _breaches_of_name(name)
    if (lines := source.count("\n")) > MAX_LINES:
        yield f": {lines} lines, split at {MAX_LINES}"
    for line, module in _imports(tree, name):
        yield from (f":{line}: {breach}" for breach in _breaches_of_import(name, module))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for line, module in _imports(function, name):
                if _is_ours(module):
                    yield f":{line}: imports {module} inside a function"
    if not _may_import(name, "material"):
        yield from (f":{line}: names the package 'material'" for line in _names_of_material(tree))


def _breaches_of_name(name: str) -> Iterator[str]:
    room = _room(name)
    if room not in FLOOR and room != "__init__":
        yield f": '{room}' is no room of this house"
    if junk := JUNK & set(name.removesuffix(".py").split("/")):
        yield f": nobody knows what belongs in '{junk.pop()}'"


def _breaches_of_import(name: str, module: str) -> Iterator[str]:
    room = _room(name)
    if not _is_ours(module):
        if not _may_import(name, module.partition(".")[0]):
            yield f"imports {module}"
        return
    target = module.split(".")[1] if "." in module else "__init__"
    if target not in FLOOR:
        yield f"imports {module}, which is no room of this house"
    elif target != room and FLOOR[target] >= FLOOR.get(room, -1):
        yield f"{room} imports {module}, not above it"


def _room(name: str) -> str:
    return name.partition("/")[0].removesuffix(".py")


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == OURS


def _imports(tree: ast.AST, name: str) -> Iterator[tuple[int, str]]:
    """Line and full module name of each import; `from generator import load` is an import of `generator.load`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = [OURS, *name.split("/")[:-1]]
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            if module == OURS:
                yield from ((node.lineno, f"{OURS}.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def _may_import(name: str, library: str) -> bool:
    owners = OWNERS.get(library, (name,))
    return any(name == owner or (owner.endswith("/") and name.startswith(owner)) for owner in owners)


def _names_of_material(tree: ast.AST) -> Iterator[int]:
    """Lines with a text that is the name of the package or of a module in it."""
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    for node in texts:
        if str(node.value) == "material" or str(node.value).startswith(("material.", "material/")):
            yield node.lineno


def test_every_import_goes_up() -> None:
    """Our own house has no breach: order, owners of foreign libraries, names and sizes all hold."""
    assert breaches(GENERATOR) == []


BREACHES = [
    ("model/vorm.py", "from generator.load.tree import x\n", ":1: model imports generator.load.tree, not above it"),
    ("model/vorm.py", "import generator.check.shape\n", ":1: model imports generator.check.shape, not above it"),
    ("model/vorm.py", "from generator import pipeline\n", ":1: model imports generator.pipeline, not above it"),
    ("model/vorm.py", "from ..load import tree\n", ":1: model imports generator.load, not above it"),
    ("serve.py", "import generator.mkdocs_plugin\n", ":1: serve imports generator.mkdocs_plugin, not above it"),
    ("cli.py", "from generator.zolder import x\n", ":1: imports generator.zolder, which is no room of this house"),
    ("cli.py", "def f():\n    from generator.load import tree\n", ":2: imports generator.load inside a function"),
    ("check/shape.py", "import yaml\n", ":1: imports yaml"),
    ("check/shape.py", "from yaml.nodes import Node\n", ":1: imports yaml.nodes"),
    ("check/shape.py", "def f():\n    import jinja2\n", ":2: imports jinja2"),
    ("check/content.py", "from markdown_it.token import Token\n", ":1: imports markdown_it.token"),
    ("cli.py", "import mkdocs.config\n", ":1: imports mkdocs.config"),
    ("render/site.py", "import material\n", ":1: imports material"),
    ("render/site.py", "find_spec('material.templates')\n", ":1: names the package 'material'"),
    ("load/utils.py", "", ": nobody knows what belongs in 'utils'"),
    ("load/common/a.py", "", ": nobody knows what belongs in 'common'"),
    ("zolder.py", "", ": 'zolder' is no room of this house"),
    ("load/lang.py", "\n" * 251, ": 251 lines, split at 250"),
]


@pytest.mark.parametrize(("path", "source", "breach"), BREACHES)
def test_breach_is_named(path: str, source: str, breach: str, tmp_path: Path) -> None:
    """Each kind of breach in a small house is found, with its place and what is wrong."""
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(source, "utf-8")

    assert f"{path}{breach}" in breaches(tmp_path)


ALLOWED = [
    ("check/shape.py", "from generator.model.vorm import Vorm\nfrom generator.check.values import x\n"),
    ("check/shape.py", "from . import values\nfrom ..source import Node\n"),
    ("cli.py", "import generator.serve\nimport generator.mkdocs_plugin\n"),
    ("load/yaml_tree.py", "import yaml\nfrom yaml.nodes import Node\n"),
    ("render/folderpers.py", "import babel.dates\nimport typst\n"),
    ("render/icons.py", "import importlib.util\nimportlib.util.find_spec('material')\n"),
    ("model/thema.py", 'MATERIAAL = "materiaal"\n"""The material of a thing."""\n'),
    ("load/long.py", "\n" * 250),
    ("__init__.py", '"""The house."""\n'),
]


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_what_is_allowed_is_no_breach(path: str, source: str, tmp_path: Path) -> None:
    """Imports upward, within a room and of a library by its owner are fine."""
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(source, "utf-8")

    assert breaches(tmp_path) == []
