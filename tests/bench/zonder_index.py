"""`oco` that writes no search index: to compare with a generator that has none."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from generator.cli import main
from generator.render.search.index import INDEX_FILE
from generator.render.site import SiteRenderer


def _without_index(renderer: SiteRenderer, piece: tuple[str, str]) -> Iterator[tuple[str, object]]:
    return ((name, make) for name, make in _JOBS(renderer, piece) if not name.endswith(INDEX_FILE))


_JOBS = SiteRenderer.jobs

if __name__ == "__main__":
    SiteRenderer.jobs = _without_index  # type: ignore[assignment, method-assign]
    sys.exit(main())
