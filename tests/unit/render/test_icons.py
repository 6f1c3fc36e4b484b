"""Pictograms: each that an editor can choose is drawn, and none hides one of ours."""

from __future__ import annotations

from generator.model.pictogram import Pictogram
from generator.render.icons import ICONS, PICTOGRAMMEN, RICHTING, load_icons, load_paths


def test_every_pictogram_of_the_editors_has_a_drawing_of_its_own() -> None:
    """No choice is without a drawing, and no two look the same."""
    paths = load_paths()

    drawn = {paths[name] for name in Pictogram}

    assert set(Pictogram) == set(PICTOGRAMMEN)
    assert len(Pictogram) == len(drawn)


def test_a_pictogram_of_the_editors_has_no_name_of_ours() -> None:
    """Both kinds share one table of names."""
    assert set() == set(ICONS) & set(Pictogram)


def test_screen_readers_pass_every_pictogram() -> None:
    """Text always stands beside it, so that a reader who hears it misses nothing."""
    silent = [name for name, svg in load_icons().items() if 'aria-hidden="true"' in svg]

    assert [*ICONS, *Pictogram] == silent


def test_only_what_shows_a_way_is_mirrored() -> None:
    """The rest is the same on a page from right to left; whatever is named as such exists."""
    mirrored = {name for name, svg in load_icons().items() if 'class="icoon richting"' in svg}

    assert RICHTING == mirrored
    assert {"tijd", "telefoon", "zoek"}.isdisjoint(mirrored)
