"""A template knows no language: it sets slots, and asks nothing of what will stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.pipeline import TEMPLATES

TEXTS = {"t", "eigen", "datum", "taalnaam", "gemerkt", "striptags", "md", "uitgelegd"}
CALLS = {"pgettext", "pgettext_naast", "zin_voor_tolk", "dag", "komma", "sms_url", "whatsapp_url", "paginataal", "link"}
CALLS |= {"per_taal", "eens"}
NAMES = {"titel", "inhoud"}
FILTERS = {"length", "replace", "upper", "lower", "capitalize", "trim", "sort", "unique", "truncate", "forceescape"}
FILTERS |= {"escape", "e", "first", "last", "wordcount", "default", "d", "list", "urlencode", "reverse", "title"}
SJABLONEN = [
    TEMPLATES / "frame.html",
    *sorted(TEMPLATES.glob("pages/*.html")),
    *sorted(TEMPLATES.glob("components/*/*.html")),
]


def asked(template: str) -> Iterator[str]:
    """Each place where a template decides by a slot, or makes something else of it than a text with it in."""
    tree = Environment(autoescape=True).parse(template)
    for choice in tree.find_all((nodes.If, nodes.CondExpr)):
        yield from _told(choice.test, "asks")
    for comparison in tree.find_all(nodes.Compare):
        yield from _told(comparison, "compares")
    for used in tree.find_all(nodes.Filter):
        if used.name in FILTERS and used.node is not None:
            yield from _told(used.node, used.name)


def _told(node: nodes.Node, does: str) -> Iterator[str]:
    for inner in (node, *node.find_all(nodes.Node)):
        match inner:
            case nodes.Filter(name=name) if name in TEXTS:
                yield f"{inner.lineno}: {does} {name}"
            case nodes.Call(node=nodes.Name(name=name)) if name in CALLS:
                yield f"{inner.lineno}: {does} {name}"
            case nodes.Name(name=name) if name in NAMES:
                yield f"{inner.lineno}: {does} {name}"


@pytest.mark.parametrize("sjabloon", SJABLONEN, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_a_template_asks_nothing_of_a_text_that_differs_by_language(sjabloon: Path) -> None:
    """The answer would be the same in all languages, and nobody would notice."""
    assert [] == list(asked(sjabloon.read_text("utf-8")))


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{% if naam|t == 'x' %}{% endif %}", ["1: asks t", "1: compares t"]),
        ("{{ 'x' if pgettext('a', 'b') else '' }}", ["1: asks pgettext"]),
        ("{{ (tekst|uitgelegd)|length }}", ["1: length uitgelegd"]),
        ("{% if titel %}{% endif %}", ["1: asks titel"]),
        ("{% if tekst %}{{ tekst|t }}{% endif %}{{ pgettext('a', 'b')|striptags }}", []),
    ],
)
def test_such_a_question_is_seen(template: str, found: list[str]) -> None:
    """Each kind of it, and none where there is none."""
    assert found == list(asked(template))
