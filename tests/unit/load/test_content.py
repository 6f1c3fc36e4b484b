"""A Markdown file: front matter and body, each with its own lines."""

from __future__ import annotations

from generator.load.content import read_content
from generator.load.tree import TextFile
from generator.source import Mapping, SourceMark


def test_front_matter_and_body_keep_the_lines_of_the_file() -> None:
    """A mark in the front matter and the first line of the body count from the top of the file."""
    content, findings = read_content(TextFile("content/a.md", "---\ntitel: A\n---\n\nTekst.\n"))

    assert findings == ()
    assert isinstance(content.front, Mapping)
    assert content.front.mark == SourceMark("content/a.md", 2, 1)
    assert content.body_line == 4
    assert [token.map for token in content.tokens if token.type == "paragraph_open"] == [[1, 2]]


def test_line_of_dashes_in_the_body_does_not_end_the_front_matter() -> None:
    """Only the first two lines of `---` count."""
    content, _ = read_content(TextFile("content/a.md", "---\ntitel: A\n---\na\n\n---\n\nb\n"))

    assert [
        token.type for token in content.tokens if token.level == 0 and token.nesting >= 0 and token.type != "inline"
    ] == [
        "paragraph_open",
        "hr",
        "paragraph_open",
    ]
