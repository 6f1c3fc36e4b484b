"""Short codes: what is printed must work for ever, so a code once given never goes to another page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.load.lock import Lock, parse_lock
from generator.model.adres import OVERAL
from generator.model.kaart import SocialeKaart
from generator.model.waarden import Id
from generator.pipeline import Checked
from generator.plan.codes import ALPHABET, LENGTH, Codes, assign_codes

LEEG = Lock((), (), ())


def with_themas(kaart: SocialeKaart, ids: Iterable[str], vorige: tuple[str, ...] = ()) -> SocialeKaart:
    """The whole with these national themes, each with the same old ids."""
    thema = kaart.landelijk.themas["huis-zoeken"]
    themas = {id_: replace(thema, id=Id(id_), vorige_ids=tuple(Id(v) for v in vorige)) for id_ in ids}
    return replace(kaart, landelijk=replace(kaart.landelijk, themas=themas))


@pytest.fixture
def kaart(minimaal: Checked) -> SocialeKaart:
    """The whole of minimaal."""
    return minimaal.plan.kaart


def lock_of(*lines: str) -> Lock:
    """The lock with these lines."""
    lock, findings = parse_lock("\n".join(lines))
    assert () == findings
    return lock


def test_locked_code_stays(kaart: SocialeKaart) -> None:
    """It is printed, whatever a new code would have been."""
    codes = assign_codes(kaart, lock_of("pagina * themas/huis-zoeken zzzz", "pagina * . 2222"))

    assert Codes("zzzz", ("zzzz",)) == codes[OVERAL, "themas/huis-zoeken"]
    assert Codes("2222", ("2222",)) == codes[OVERAL, ""]


def test_locked_code_follows_a_page_that_got_another_id(kaart: SocialeKaart) -> None:
    """`vorige_ids` tells where the page went: the paper with its code still leads there."""
    kaart = with_themas(kaart, ["wonen"], vorige=("huis-zoeken",))

    codes = assign_codes(kaart, lock_of("pagina * themas/huis-zoeken zzzz"))

    assert Codes("zzzz", ("zzzz",)) == codes[OVERAL, "themas/wonen"]


def test_two_pages_that_became_one_keep_both_codes(kaart: SocialeKaart) -> None:
    """Both codes on paper lead to the page; the one that we print from now on is its own."""
    kaart = with_themas(kaart, ["wonen"], vorige=("huis-zoeken",))

    codes = assign_codes(kaart, lock_of("pagina * themas/huis-zoeken bbbb", "pagina * themas/wonen zzzz"))

    assert Codes("zzzz", ("zzzz", "bbbb")) == codes[OVERAL, "themas/wonen"]


def test_locked_code_follows_a_gemeente_that_got_another_id(kaart: SocialeKaart) -> None:
    """Its own pages keep their codes under its new name."""
    gemeente = kaart.gemeenten["voorbeeld"]
    renamed = replace(gemeente, gemeente=replace(gemeente.gemeente, id=Id("nieuw"), vorige_ids=(Id("voorbeeld"),)))
    kaart = replace(kaart, gemeenten={"nieuw": renamed})

    codes = assign_codes(kaart, lock_of("pagina voorbeeld organisaties/naast-u zzzz"))

    assert Codes("zzzz", ("zzzz",)) == codes["nieuw", "organisaties/naast-u"]


def test_locked_code_follows_a_page_that_became_national(kaart: SocialeKaart) -> None:
    """What one gemeente began and all took over keeps its code."""
    codes = assign_codes(kaart, lock_of("pagina voorbeeld themas/huis-zoeken zzzz"))

    assert "zzzz" == codes[OVERAL, "themas/huis-zoeken"].code


def test_code_of_a_page_that_is_gone_is_not_given_again(kaart: SocialeKaart) -> None:
    """A page whose new code is on somebody else's paper gets another."""
    wanted = assign_codes(kaart, LEEG)[OVERAL, "themas/huis-zoeken"].code

    codes = assign_codes(kaart, lock_of(f"pagina * themas/weg {wanted}"))

    assert wanted not in {code for page in codes.values() for code in page.alle}


def test_new_codes_are_unique_and_from_the_alphabet(kaart: SocialeKaart) -> None:
    """With so many pages that some would get the same code if nobody looked."""
    codes = assign_codes(with_themas(kaart, [f"thema-{number}" for number in range(4000)]), LEEG)
    made = [page.code for page in codes.values()]

    assert len(made) > 4000
    assert len(made) == len(set(made))
    assert {LENGTH} == {len(code) for code in made}
    assert set(ALPHABET) == set("".join(made))


def test_alphabet_makes_no_words_and_reads_well_on_paper() -> None:
    """No vowels, no capitals, and nothing that looks like 0 or 1."""
    assert not set("aeiouy01l") & set(ALPHABET)
    assert ALPHABET.lower() == ALPHABET
    assert len(ALPHABET) == len(set(ALPHABET))


@pytest.mark.parametrize("order", [slice(None, None, -1), slice(None, None, 7), slice(900, None, -13)], ids=str)
def test_codes_do_not_depend_on_order(kaart: SocialeKaart, order: slice) -> None:
    """Two editors who add pages in another order get the same codes, also where two pages want the same."""
    ids = [f"thema-{number:04}" for number in range(3000)]
    shuffled = [*ids[order], *ids]

    assert assign_codes(with_themas(kaart, ids), LEEG) == assign_codes(with_themas(kaart, shuffled), LEEG)


def test_codes_stay_when_locked_and_read_again(kaart: SocialeKaart) -> None:
    """Pages that come later take nothing from pages that were locked before."""
    before = assign_codes(kaart, LEEG)
    lock = lock_of(*(f"pagina {gemeente} {pad or '.'} {page.code}" for (gemeente, pad), page in before.items()))

    after = assign_codes(with_themas(kaart, ["huis-zoeken", *(f"thema-{number}" for number in range(500))]), lock)

    assert dict(before) == {key: after[key] for key in before}
