"""`adressen.lock`: it only ever grows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.load.lock import LOCK_FILE, Lock, load_lock, parse_lock
from generator.model.waarden import Id
from generator.pipeline import Checked
from generator.plan.pages import Plan, plan_site
from generator.write.lock import extended_lock, write_lock

LEEG = Lock((), (), ())


def lines_of(text: str) -> list[str]:
    """The lines of a lock that say something."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def lock_of(lines: list[str]) -> Lock:
    """The lock with these lines."""
    lock, findings = parse_lock("\n".join(lines))
    assert () == findings
    return lock


@pytest.fixture
def plan(minimaal: Checked) -> Plan:
    """The plan of minimaal."""
    return minimaal.plan


def test_first_lock_holds_every_address(plan: Plan) -> None:
    """What every gemeente has is locked once, what one gemeente has under its name."""
    lines = lines_of(extended_lock(LEEG, plan))

    codes = {blad.pad: blad.codes.code for blad in plan.bladen["voorbeeld"]}
    own = codes.pop("organisaties/naast-u")
    assert [
        "taal ar",
        "taal nl",
        "gemeente voorbeeld",
        *sorted(f"pagina * {pad or '.'} {code}" for pad, code in codes.items()),
        f"pagina voorbeeld organisaties/naast-u {own}",
    ] == lines


def test_lock_that_is_complete_stays_as_it_is(plan: Plan) -> None:
    """Byte for byte."""
    text = extended_lock(LEEG, plan)

    assert text == extended_lock(parse_lock(text)[0], plan)


@pytest.mark.parametrize(
    "locked",
    [
        ["taal uk", "taal nl"],
        ["gemeente weg", "pagina weg . bbbb", "pagina weg themas/weg cccc"],
        ["pagina * themas/weg bbbb"],
        ["pagina * themas/huis-zoeken bbbb"],
        ["pagina voorbeeld themas/huis-zoeken bbbb"],
        ["pagina * themas/huis-zoeken zzzz", "pagina * themas/huis-zoeken bbbb"],
        ["pagina * . bbbb", "pagina * themas bbbb", "pagina * themas/weg bbbb"],
    ],
    ids=["language", "gemeente", "page", "own code", "once its own", "two codes for a page", "one code for two pages"],
)
def test_no_line_is_lost_or_changed(plan: Plan, locked: list[str]) -> None:
    """Whatever was locked, gone or not, and however two branches were merged; a page that has a code gets no other."""
    text = extended_lock(lock_of(locked), plan)

    after = lines_of(text)

    assert set() == set(locked) - set(after)
    pages = {line.rpartition(" ")[0] for line in locked if line.startswith("pagina")}
    assert set() == {line for line in set(after) - set(locked) if line.rpartition(" ")[0] in pages}
    assert len(after) == len(set(after))
    assert text == extended_lock(parse_lock(text)[0], plan)


def test_page_with_another_id_gets_a_line_with_its_old_code(minimaal: Checked) -> None:
    """The old line stays: both addresses were published."""
    kaart = minimaal.plan.kaart
    thema = replace(kaart.landelijk.themas["huis-zoeken"], id=Id("wonen"), vorige_ids=(Id("huis-zoeken"),))
    landelijk = replace(kaart.landelijk, themas={"wonen": thema})
    gemeenten = {"voorbeeld": replace(kaart.gemeenten["voorbeeld"], landelijk=landelijk)}
    lock = lock_of(["pagina * themas/huis-zoeken zzzz"])

    plan = plan_site(replace(kaart, landelijk=landelijk, gemeenten=gemeenten), minimaal.sources.settings, lock)
    lines = lines_of(extended_lock(lock, plan))

    assert {"pagina * themas/huis-zoeken zzzz", "pagina * themas/wonen zzzz"} == {ln for ln in lines if "themas/" in ln}


def test_lock_is_replaced_in_one_step(plan: Plan, tmp_path: Path) -> None:
    """Nothing is left beside it, and what is read is what was written."""
    (tmp_path / LOCK_FILE).parent.mkdir()
    text = extended_lock(LEEG, plan)

    write_lock(tmp_path, "taal nl\n")
    write_lock(tmp_path, text)

    assert text == (tmp_path / LOCK_FILE).read_text("utf-8")
    assert [LOCK_FILE] == [path.relative_to(tmp_path).as_posix() for path in (tmp_path / LOCK_FILE).parent.iterdir()]
    assert parse_lock(text) == load_lock(tmp_path)
