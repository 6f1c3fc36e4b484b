"""The file with what was measured: read with places, and never into an address that it may not make."""

from __future__ import annotations

from datetime import date

import pytest

from generator.check.kwaliteit import shape_releases
from generator.load.yaml_tree import read_yaml
from generator.model.kwaliteit import Cijfer, Onderdeel

METING = (
    '{"onderdeel": "html", "op": "2026-11-22", "cijfers": [{"wat": "Fouten", "waarde": "0"}], '
    '"met": "html5lib 1.1", "over": "3 pagina\'s", "opdracht": "make kwaliteit"}'
)


def release(versie: str, metingen: str = "") -> str:
    """One release as JSON."""
    return f'{{"versie": "{versie}", "metingen": [{metingen}]}}'


def codes(text: str) -> list[str]:
    """The findings about a file."""
    tree, found = read_yaml(text, "content/kwaliteit.json")
    return [finding.code for finding in (*found, *shape_releases(tree)[1])]


def test_releases_in_the_order_of_the_file() -> None:
    """Newest first, as the file has them; what was not measured is None, never a zero."""
    tree, _ = read_yaml(f"[{release('0.2.0')}, {release('0.1.0', METING)}]", "content/kwaliteit.json")
    uitgaven, findings = shape_releases(tree)

    assert ((), ["0.2.0", "0.1.0"]) == (findings, list(uitgaven))
    meting = uitgaven["0.1.0"].per_onderdeel[Onderdeel.HTML]
    assert meting
    assert (date(2026, 11, 22), ("Fouten", "0")) == (meting.op, (meting.cijfers[0].wat, meting.cijfers[0].waarde))
    assert isinstance(meting.cijfers[0], Cijfer)
    assert set(Onderdeel) == set(uitgaven["0.2.0"].per_onderdeel)
    assert {None} == set(uitgaven["0.2.0"].per_onderdeel.values())


@pytest.mark.parametrize("versie", ["../../nl", "1/2", "", "versie een", "1..2", "."])
def test_version_cannot_lead_elsewhere(versie: str) -> None:
    """It is part of an address and of a file name."""
    assert codes(f"[{release(versie)}]") in (["SK207"], ["SK210"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{}", "SK203"),
        (f"[{release('1.0')}, {release('1.0')}]", "SK209"),
        (f"[{release('1.0', METING.replace('html', 'smaak', 1))}]", "SK205"),
        (f"[{release('1.0', METING.replace('11-22', '13-22'))}]", "SK206"),
        ("[", "SK101"),
    ],
)
def test_what_is_wrong_has_a_finding(text: str, code: str) -> None:
    """Another form, a version twice, a measurement that we do not know, a day that is none, half a file."""
    assert [code] == codes(text)
