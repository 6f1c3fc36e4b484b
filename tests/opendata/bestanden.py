"""The open data of a project, without the pages and folders around it."""

from __future__ import annotations

from generator.pipeline import Checked, renderer_of
from generator.render.pieces import SHARED, Files
from tests.site.paginas import DATUM


def data_files(checked: Checked) -> Files:
    """Every file below `data/`, by its name behind that."""
    renderer = renderer_of(checked, DATUM, formaten=())
    pieces = [SHARED, *((gemeente.gemeente.id, "") for gemeente in checked.plan.gemeenten)]
    return {
        name.removeprefix("data/"): make()
        for piece in pieces
        for name, make in renderer.jobs(piece)
        if name.startswith("data/") and name.endswith((".json", ".csv", ".atom"))
    }
