"""What a translator sends back: any directory or zip with PO files in it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.load.exchange import MAX_BYTES, read_exchange
from generator.write.exchange import write_exchange

TEXTS = {"site.po": 'msgid "a"\nmsgstr "é"\n', "content.po": ""}


@pytest.mark.parametrize("name", ["werk.zip", "werk"])
def test_what_was_written_is_read(tmp_path: Path, name: str) -> None:
    """Zip or directory."""
    write_exchange(tmp_path / name, TEXTS)

    assert TEXTS == {file.path: file.text for file in read_exchange(tmp_path / name).values()}


def test_zip_is_the_same_whenever_the_texts_are(tmp_path: Path) -> None:
    """No date of the day in it."""
    for name in ("een.zip", "twee.zip"):
        write_exchange(tmp_path / name, TEXTS)

    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()


def test_files_may_stand_deeper_and_beside_others(tmp_path: Path) -> None:
    """As a Mac or Weblate packs them; a byte order mark is no text."""
    with zipfile.ZipFile(tmp_path / "werk.zip", "w") as archive:
        archive.writestr("pl/LC_MESSAGES/site.po", "\ufeff" + TEXTS["site.po"])
        archive.writestr("__MACOSX/pl/LC_MESSAGES/._site.po", b"\x00\xff")
        archive.writestr("lees-mij.txt", "x")

    assert {"site": TEXTS["site.po"]} == {
        name: file.text for name, file in read_exchange(tmp_path / "werk.zip").items()
    }


def test_one_file_will_do(tmp_path: Path) -> None:
    """A translator may send just the one."""
    (tmp_path / "site.po").write_text(TEXTS["site.po"], "utf-8")

    assert ["site"] == list(read_exchange(tmp_path / "site.po"))


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a/site.po": b"", "b/site.po": b""}, "zijn hetzelfde vertaalbestand"),
        ({"site.po": b"\xff\xfe"}, "'site.po' is geen UTF-8"),
        ({"lees-mij.txt": b""}, "hier staan geen vertaalbestanden"),
        ({"site.po": b"x" * (MAX_BYTES + 1)}, "is te groot"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    """With the reason."""
    with zipfile.ZipFile(tmp_path / "werk.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)

    with pytest.raises(UsageError, match=said):
        read_exchange(tmp_path / "werk.zip")


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    """And what is not there."""
    (tmp_path / "werk.zip").write_text("x")

    for path in (tmp_path / "werk.zip", tmp_path / "weg.zip"):
        with pytest.raises(UsageError, match="kan niet gelezen worden"):
            read_exchange(path)


@pytest.mark.parametrize("name", ["werk/site.po", "site.po"])
def test_a_file_beyond_measure_is_refused(name: str, tmp_path: Path) -> None:
    """As in a zip: nobody translates 20 MB, and it would be read whole."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    with (tmp_path / name).open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(UsageError, match=r"'site\.po' is te groot"):
        read_exchange(tmp_path / name.partition("/")[0])
