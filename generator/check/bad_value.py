"""What a value that its kind does not accept is told with."""

from __future__ import annotations


class BadValue(Exception):
    """A value that its kind does not accept: code, text and hint of the finding to be."""

    def __init__(self, code: str, text: str, hint: str) -> None:
        super().__init__(text)
        self.code, self.text, self.hint = code, text, hint
