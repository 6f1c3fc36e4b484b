"""Python looks now and then which objects can go. While a project is loaded, there are none: all of it stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_stays() -> Iterator[None]:
    """Within it, nobody looks which objects can go, and those that are there at its end count as old ones."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # into the oldest generation, at which Python looks last
        if was_enabled:
            gc.enable()
