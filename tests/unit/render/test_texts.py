"""From Dutch to the reader's language, honest about what was not found."""

from __future__ import annotations

import pytest

from generator.load.catalogs import Catalog, read_catalog
from generator.load.provenance import Herkomst, Provenance, provenance_key
from generator.load.tree import TextFile
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.render.texts import Vertaald, Vertaler
from generator.source import SourceMark

PATH = "locales/ar/LC_MESSAGES/site.po"
PO = """\
msgid ""
msgstr ""
"Language: ar\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"

msgctxt "contact"
msgid "Bel"
msgstr "اتصل"

#, fuzzy
#| msgid "Schrijf"
msgctxt "contact"
msgid "Mail"
msgstr "اكتب"

msgctxt "contact"
msgid "Website"
msgstr ""

msgctxt "dagen"
msgid "%(num)s dag"
msgid_plural "%(num)s dagen"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] "few"
msgstr[4] "many"
msgstr[5] "other"

msgctxt "weken"
msgid "%(num)s week"
msgid_plural "%(num)s weken"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] ""
msgstr[4] ""
msgstr[5] ""
"""
BEL = ("contact", "Bel")


def site(context: str, nl: str) -> Tekst:
    """A text of the interface."""
    return Tekst(nl, context, "site", SourceMark("x.html"))


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The Arabic interface."""
    catalog, findings = read_catalog(TextFile(PATH, PO))
    assert () == findings
    assert catalog is not None
    return catalog


@pytest.fixture(scope="module")
def vertaler(catalog: Catalog, arabisch: Taal) -> Vertaler:
    """Into Arabic, with no word about who made the translations."""
    return Vertaler({PATH: catalog}, {}, arabisch)


def reviewed(catalog: Catalog, taal: Taal, provenance: Provenance) -> bool:
    """Whether "Bel" counts as reviewed with this provenance."""
    return Vertaler({PATH: catalog}, {"ar": provenance}, taal).find(site(*BEL)).nagekeken


def test_translation_is_found(vertaler: Vertaler) -> None:
    """By catalog, context and Dutch; as long as nobody says otherwise, no person has reviewed it."""
    assert Vertaald("اتصل", "ar", nagekeken=False) == vertaler.find(site(*BEL))


@pytest.mark.parametrize(
    "tekst",
    [
        site("contact", "Schrijf"),
        site("frame", "Bel"),
        site("contact", "bel"),
        Tekst("Bel", "contact", "landelijk", SourceMark("x.yaml")),
        site("contact", "Mail"),
        site("contact", "Website"),
    ],
    ids=["unknown", "other context", "other case", "other catalog", "fuzzy", "empty"],
)
def test_what_is_missing_or_unsure_is_dutch(vertaler: Vertaler, tekst: Tekst) -> None:
    """And says that it is Dutch. A fuzzy translation is one of another sentence: it is never shown."""
    assert Vertaald(tekst.nl, "nl", nagekeken=True) == vertaler.find(tekst)


def test_dutch_is_never_translated(catalog: Catalog, nederlands: Taal) -> None:
    """Even with a catalog for it."""
    dutch = Vertaler({PATH.replace("/ar/", "/nl/"): catalog}, {}, nederlands)

    assert Vertaald("Bel", "nl") == dutch.find(site(*BEL))
    assert ["%(num)s dag", "dagen", "dagen"] == [
        dutch.find_plural(site("dagen", "%(num)s dag"), "dagen", number).tekst for number in (1, 0, 2)
    ]


def test_catalog_of_another_language_does_not_count(catalog: Catalog, arabisch: Taal) -> None:
    """Not even one whose code begins the same."""
    other = Vertaler({PATH.replace("/ar/", "/arc/"): catalog}, {}, arabisch)

    assert "nl" == other.find(site(*BEL)).taal


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
    ],
)
def test_arabic_has_six_plural_forms(vertaler: Vertaler, number: int, form: str) -> None:
    """Those of the rule in talen.yaml."""
    assert form == vertaler.find_plural(site("dagen", "%(num)s dag"), "%(num)s dagen", number).tekst


def test_plural_form_that_is_missing_is_dutch(vertaler: Vertaler) -> None:
    """The other forms are there all the same; Dutch has one form for one thing and one for all else."""
    week = site("weken", "%(num)s week")

    assert Vertaald("two", "ar", nagekeken=False) == vertaler.find_plural(week, "%(num)s weken", 2)
    assert Vertaald("%(num)s weken", "nl") == vertaler.find_plural(week, "%(num)s weken", 3)
    assert Vertaald("maand", "nl") == vertaler.find_plural(site("maanden", "maand"), "maanden", 1)


def test_reviewed_with_a_row_that_holds(catalog: Catalog, arabisch: Taal) -> None:
    """Who looked counts, not who made it."""
    key = provenance_key(*BEL, ("اتصل",))

    assert True is reviewed(catalog, arabisch, {key: Herkomst("machine", "tolk", None)})
    assert True is reviewed(catalog, arabisch, {key: Herkomst("mens", "tolk", None)})


@pytest.mark.parametrize(
    ("key", "door"),
    [
        (provenance_key("contact", "Bel", ("اتصل",)), ""),
        (provenance_key("contact", "Bel", ("اتصل!",)), "tolk"),
        (provenance_key("contact", "Bel ons", ("اتصل",)), "tolk"),
        (provenance_key("frame", "Bel", ("اتصل",)), "tolk"),
    ],
    ids=["nobody looked", "translation edited", "Dutch edited", "other context"],
)
def test_not_reviewed_without_a_row_that_holds(
    catalog: Catalog, arabisch: Taal, key: tuple[str, str, str], door: str
) -> None:
    """A review is of one Dutch text and one translation."""
    assert False is reviewed(catalog, arabisch, {key: Herkomst("mens", door, None)})


def test_review_of_a_plural_holds_for_all_its_forms(catalog: Catalog, arabisch: Taal) -> None:
    """They are one message."""
    message = catalog.messages["dagen", "%(num)s dag"]
    key = provenance_key("dagen", "%(num)s dag", message.strings)
    vertaler = Vertaler({PATH: catalog}, {"ar": {key: Herkomst("mens", "tolk", None)}}, arabisch)

    found = [vertaler.find_plural(site("dagen", "%(num)s dag"), "dagen", number).nagekeken for number in (0, 3, 100)]

    assert [True, True, True] == found
