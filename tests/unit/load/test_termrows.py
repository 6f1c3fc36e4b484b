"""The CSV files that come back from translators."""

from __future__ import annotations

import pytest

from generator.errors import UsageError
from generator.load.termrows import Termrow, read_termrows

HEAD = "id;voorkeur;definitie;taal;term;vormen"
ROW = Termrow(2, "wmo", "Wmo", "tr", "Yasa", ("yasalar", "yasası"))

FILES = [
    f"{HEAD}\r\nwmo;Wmo;De wet; tr ;Yasa;yasalar | yasası\r\n",
    f"\ufeff{HEAD}\nwmo;Wmo;De wet;tr;Yasa;yasalar|yasası| \n",
    f'{HEAD.replace(";", ",")}\nwmo,Wmo,"De wet, van toen",tr,Yasa,yasalar | yasası',
    "term\tvormen\tid\ttaal\tvoorkeur\tdefinitie\textra\nYasa\tyasalar | yasası\twmo\ttr\tWmo\tDe wet\tx\n",
]


@pytest.mark.parametrize("text", FILES)
def test_rows_are_read_as_programs_save_them(text: str) -> None:
    """Excel, LibreOffice and a web editor differ in separator, byte order mark, line end and order of columns."""
    assert (ROW,) == read_termrows(text.encode())


REFUSED = [
    ("wmo;é".encode("latin-1"), "geen UTF-8"),
    (b"", "ontbreekt: id, voorkeur"),
    (HEAD.replace(";taal", "").encode(), "ontbreekt: taal$"),
    (f'{HEAD}\n"wmo"x;\n'.encode(), "geen goed CSV-bestand"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_another_file_is_refused(data: bytes, reason: str) -> None:
    """What is no such list is wrong usage, and says why."""
    with pytest.raises(UsageError, match=reason):
        read_termrows(data)
