"""What the page for who refers takes from the page of a gemeente."""

from __future__ import annotations

from generator.check.content import check_content
from generator.load.content import read_content
from generator.load.tree import TextFile
from generator.model.inhoud import Inhoud
from generator.plan.verwijzers import spiekbrief

PAGE = """\
---
titel: Voor verwijzers
menutitel: Verwijzers
samenvatting: Wat u doet.
---

Het is gratis.

Het is ook onafhankelijk.

## Denk eraan als iemand {#wanneer}

- een vraag heeft
- [een link](/themas/) volgt
- twee vragen heeft
- drie vragen heeft
- vier vragen heeft

## Iets anders {#anders}

Dit niet.
"""


def _page(text: str) -> Inhoud:
    file, _ = read_content(TextFile("content/verwijzers.md", text))
    found, findings = check_content(file, "verwijzers")
    assert found, findings
    return found


def test_the_first_of_each_part_without_a_link() -> None:
    """One introduction and three moments; a link would lead to a page of no gemeente."""
    brief = spiekbrief(_page(PAGE))
    delen = [(kop.nl, [tekst.nl for tekst in teksten]) for kop, teksten in brief.delen]

    assert "Verwijzers" == brief.titel.nl
    assert ["Het is gratis."] == [tekst.nl for tekst in brief.wat]
    assert [("Denk eraan als iemand", ["een vraag heeft", "twee vragen heeft", "drie vragen heeft"])] == delen


def test_a_page_without_those_headings_is_short() -> None:
    """Nothing is shown under a heading that is not there."""
    assert () == spiekbrief(_page(PAGE.replace("{#wanneer}", "{#als}"))).delen
