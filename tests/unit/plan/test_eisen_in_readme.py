"""The table of `eisen` in the README for editors."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.beleidsstuk import Eis

README = Path(__file__).parents[3] / "sociale_kaart" / "README.md"


def test_readme_explains_every_eis() -> None:
    """Each word that an editor may write has its row, in the order of the questions, and no other has."""
    table = README.read_text("utf-8").partition("| `eisen` |")[2].partition("\n\n")[0]

    assert [eis.value for eis in Eis] == re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
