"""What an editor reads when nothing is wrong but not everything is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.site.paginas import DATUM, ROOT

GOLDEN = Path(__file__).with_name("check.txt")


def test_check_of_the_shipped_data_gives_the_predicted_warnings(
    update_golden: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """`oco check` on the fixed day: no fault, and to the letter the warnings in check.txt."""
    code = main(["check", "--project", str(ROOT), "--datum", DATUM.isoformat()])
    printed = capsys.readouterr().out
    if update_golden:
        GOLDEN.write_text(printed, "utf-8")

    assert (0, GOLDEN.read_text("utf-8")) == (code, printed)
    assert printed.splitlines()[-1].startswith("0 fouten, ")
