"""The text of a new record."""

from __future__ import annotations

import re

import hypothesis
import pytest
from hypothesis import strategies as st

from generator.check.shape import Shaper
from generator.load.yaml_tree import read_yaml
from generator.plan.nieuw import SOORTEN
from generator.plan.sleutels import Bestandssoort, bestandssoorten
from generator.render.nieuw import new_file, new_row, scalar
from generator.source import Mapping, Scalar, Sequence

FILES = [soort for soort in bestandssoorten() if not soort.is_lijst]
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029"), min_size=1)


@hypothesis.given(WORDS.map(str.strip).filter(bool))
@hypothesis.example("ja: nee")
@hypothesis.example("- streepje")
@hypothesis.example("# hekje")
@hypothesis.example("a #b")
@hypothesis.example("null")
@hypothesis.example("'s-Gravenhage")
@hypothesis.example("Bel 14 079?")
@hypothesis.example("einde:")
@hypothesis.example("...")
def test_whatever_an_editor_answers_comes_back(text: str) -> None:
    """As a value and in a list, what is written is what was answered."""
    tree, findings = read_yaml(f"a: {scalar(text)}\nb:\n  - {scalar(text)}\n", "x.yaml")

    assert () == findings
    assert isinstance(tree, Mapping)
    assert Scalar(text, tree.mark) == tree.find("a")
    assert Sequence((Scalar(text, tree.mark),), tree.mark) == tree.find("b")


def test_everyday_text_has_no_quotation_marks() -> None:
    """What an editor sees most is as they would type it."""
    everyday = ["Hulp Noord", "Wij helpen u, ook thuis.", "2026-11-22", "https://www.voorbeeld.nl/a", "Cliënt (Wmo)"]

    assert everyday == [scalar(text) for text in everyday]


def uncommented(text: str) -> str:
    """What an editor gets who removes the `#` of every key."""
    return re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("soort", FILES, ids=lambda soort: soort.naam)
def test_comments_become_keys(soort: Bestandssoort) -> None:
    """With every `#` before a key removed, all keys are there in the order of the model, and are only empty."""
    tree, findings = read_yaml(uncommented(new_file(soort.groep, {}, "x", "x.json")), "x.yaml")
    shaper = Shaper("landelijk")

    assert () == findings
    assert isinstance(tree, Mapping)
    assert [sleutel.naam for sleutel in soort.groep.sleutels] == [key.value for key, _ in tree]
    shaper.record(soort.record, tree, "x")
    unfilled = {"hier staat niets", "'naam' kan geen kenmerk zijn", "'naam' is geen taalcode"}
    assert {finding.text for finding in shaper.findings} <= unfilled


@pytest.mark.parametrize("soort", FILES, ids=lambda soort: soort.naam)
def test_every_key_has_its_explanation(soort: Bestandssoort) -> None:
    """Right above it, in the words of the model."""
    lines = new_file(soort.groep, {}, "x", "x.json").splitlines()

    for sleutel in soort.groep.sleutels:
        at = next(index for index, line in enumerate(lines) if re.match(rf"#?{sleutel.naam}:", line))
        above = lines[:at]
        while above and above[-1].startswith("# Kies uit"):
            above.pop()
        assert f"# {sleutel.uitleg.splitlines()[-1]}" == above[-1]


def test_what_is_left_out_says_what_holds() -> None:
    """A key with a default shows it; what nobody knows is `onbekend`."""
    lines = new_file(SOORTEN["organisatie"].soort.groep, {}, "x", "x.json").splitlines()

    assert "#adres_geheim: nee" in lines
    assert "#huisbezoek: onbekend" in lines


def test_row_is_one_item_of_a_list() -> None:
    """Also when the `#` of its other keys are removed."""
    row = new_row(SOORTEN["term"].soort.groep, {"id": "wmo", "voorkeur": "Wmo", "definitie": "Een wet."})
    before = "- id: a\n\n"

    for text in (before + row, before + uncommented(row)):
        tree, findings = read_yaml(text, "x.yaml")
        assert () == findings
        assert isinstance(tree, Sequence)
        assert [2, "Wmo"] == [len(tree.items), tree.items[1].find("voorkeur").value]  # type: ignore[union-attr]
