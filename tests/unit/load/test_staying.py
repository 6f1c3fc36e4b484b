"""While a project is loaded, Python does not look which objects can go."""

from __future__ import annotations

import gc

from generator.load.staying import all_stays


def test_what_was_made_within_is_old_afterwards() -> None:
    """Nobody looked at it, nor does at once; from then on Python looks again."""
    with all_stays():
        inside = gc.isenabled()
        kept = [[number] for number in range(1000)]

    assert (False, True) == (inside, gc.isenabled())
    assert kept in gc.get_objects(generation=2)


def test_who_never_looks_does_not_begin_to() -> None:
    """A program that runs us may have switched it off for itself."""
    gc.disable()
    try:
        with all_stays():
            pass
        afterwards = gc.isenabled()
    finally:
        gc.enable()

    assert not afterwards
