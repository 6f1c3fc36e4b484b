"""The Dutch explanation under each key of the model, read from its source: Python itself does not keep it."""

from __future__ import annotations

import ast
import inspect
import itertools
import sys
import textwrap


def attribute_docs(kind: type) -> dict[str, str]:
    """Attribute (or member of an enum) → the text under it, those of its parents first. `kind` must have a source."""
    docs: dict[str, str] = {}
    for parent in reversed(kind.__mro__):
        if parent.__module__ == kind.__module__ or parent.__module__.startswith("generator."):
            (body,) = ast.parse(textwrap.dedent(inspect.getsource(parent))).body
            docs |= _docs_in(body.body if isinstance(body, ast.ClassDef) else [])
    return docs


def module_docs(module: str) -> dict[str, str]:
    """Name at the top of a module → the text under it."""
    return _docs_in(ast.parse(inspect.getsource(sys.modules[module])).body)


def _docs_in(body: list[ast.stmt]) -> dict[str, str]:
    """Each name that is assigned to, and the text on the very next line."""
    docs = {}
    for statement, after in itertools.pairwise(body):
        match statement, after:
            case (
                ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = inspect.cleandoc(text)
    return docs
