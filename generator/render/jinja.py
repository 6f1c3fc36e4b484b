"""Templates as files: how they are read, what they may do, and what stays of them once they are compiled."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Templates compiled before, in memory. One is valid as long as its source is the same."""

    def __init__(self) -> None:
        self._bytecode: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket when this very source was compiled before."""
        if known := self._bytecode.get(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._bytecode[bucket.key] = bucket.bytecode_to_string()


class Templates(Environment):
    """Jinja, for templates that all have the same globals.

    Each template would otherwise have a chain of dictionaries of its own, and every import of a macro would walk the
    chain once for each of our globals: a tenth of the time of a page.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template that asks for no others: those of the press itself."""
        return super().make_globals(d) if d else self.globals


def open_templates(directory: Path, compiled: CompiledTemplates) -> Templates:
    """The templates of a directory. Every value is escaped, and a name that nobody gave is an error."""
    return Templates(
        loader=FileSystemLoader(directory),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
