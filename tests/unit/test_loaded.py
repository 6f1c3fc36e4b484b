"""What a build loads before it begins: time that every build takes, whatever it makes."""

from __future__ import annotations

import subprocess
import sys

FOR_OTHERS = {
    "typst": "prints folders",
    "segno": "draws codes on folders",
    "PIL": "draws pictures of folders",
    "pypdfium2": "the same",
    "openpyxl": "reads spreadsheets",
    "distributed": "spreads over a cluster",
    "generator.cluster": "the same",
    "generator.write.yaml_edit": "changes sources",
    "urllib.request": "visits websites",
    "importlib.metadata": "lists packages, in one process",
}
"""Library or room → what it does that a build without folders does not, or not everywhere."""


def test_a_build_without_folders_loads_nothing_of_them() -> None:
    """None of what others need is loaded with what `oco build` is made of."""
    code = "import sys, generator.cli, generator.commands.build, generator.commands.make; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert set() == FOR_OTHERS.keys() & set(loaded)
    assert "generator.render.site" in loaded
