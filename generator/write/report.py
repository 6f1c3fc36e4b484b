"""A report to a file that the caller names."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError


def write_report(target: Path, text: str) -> None:
    """Writes the report in the place of what was there. Raises UsageError when the file cannot be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    except OSError as error:
        raise UsageError(f"'{target}' kan niet geschreven worden: {error.strerror}.") from None


def append_report(target: Path, text: str) -> None:
    """Adds to a file, for a summary that other steps write to as well."""
    with target.open("ab") as file:
        file.write(text.encode())
