"""Keeps compiled templates beside their sources, as Python does with modules: the first build compiles for all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from generator.load.cache import read_kept, template_cache
from generator.parallel import ahead
from generator.render.jinja import compile_all, template_keys
from generator.write.cache import keep, prune

Compiled = Callable[[], Mapping[str, bytes]]
"""Gives the templates as they were compiled, by key."""


@contextmanager
def compiled_ahead(templates: Path, processes: int) -> Iterator[Compiled]:
    """Every template of a directory, as it is kept. Those that are not, another process begins to compile.

    All of them are half a second of work. Where nothing can be written, or Python was told to keep nothing, none is
    kept.
    """
    directory, keys = template_cache(templates), template_keys(templates)
    kept = {key: data for key in keys if (data := read_kept(directory, key))}
    if len(kept) == len(keys):
        yield lambda: kept
        return
    with ahead(partial(_compile, templates, directory, kept), processes) as made:
        yield made


def _compile(templates: Path, directory: Path, kept: Mapping[str, bytes]) -> Mapping[str, bytes]:
    made = compile_all(templates, kept.get)
    if not sys.dont_write_bytecode:
        keep(directory, made)
        prune(directory, kept.keys() | made.keys())
    return {**kept, **made}
