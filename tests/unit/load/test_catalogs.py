"""PO files: what is read, and that nothing is dropped in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.catalogs import Catalog, read_any, read_catalog
from generator.load.plain_po import read_plain
from generator.load.tree import TextFile
from generator.source import SourceMark

PATH = "locales/ar/LC_MESSAGES/site.po"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Plural-Forms: nplurals=3; plural=0;\\n"\n\n'


def read(text: str) -> Catalog:
    """The catalog in a text that has nothing wrong with it."""
    catalog, findings = read_catalog(TextFile(PATH, text))
    assert findings == ()
    assert catalog is not None
    return catalog


def test_message_keeps_context_text_translation_and_place() -> None:
    """The mark is the line of the msgid, counted from one."""
    (message,) = read('msgctxt "thema/wonen/titel"\nmsgid "Wonen"\nmsgstr "السكن"\n').messages.values()

    assert (message.context, message.dutch, message.plural) == ("thema/wonen/titel", "Wonen", "")
    assert (message.strings, message.fuzzy, message.mark) == (("السكن",), False, SourceMark(PATH, 2, 1))


def test_text_over_several_lines_is_one_text() -> None:
    """Translators' tools cut long texts over lines; escapes are undone."""
    catalog = read('msgid ""\n"een "\n"\\"twee\\"\\n"\nmsgstr "x"\n')

    assert list(catalog.messages) == [("", 'een "twee"\n')]


def test_same_dutch_in_two_contexts_is_two_messages() -> None:
    """The context tells equal words apart."""
    catalog = read('msgctxt "a"\nmsgid "x"\nmsgstr "1"\n\nmsgctxt "b"\nmsgid "x"\nmsgstr "2"\n')

    assert {key: message.strings for key, message in catalog.messages.items()} == {
        ("a", "x"): ("1",),
        ("b", "x"): ("2",),
    }


def test_plural_has_as_many_texts_as_the_language() -> None:
    """A plural form that is not translated yet is an empty text."""
    catalog = read(HEADER + 'msgid "dag"\nmsgid_plural "dagen"\nmsgstr[0] "a"\nmsgstr[2] "c"\n')
    (message,) = catalog.messages.values()

    assert (message.dutch, message.plural, message.strings) == ("dag", "dagen", ("a", "", "c"))


def test_fuzzy_message_says_so() -> None:
    """A translation that is not sure carries its flag."""
    (message,) = read('#, fuzzy\nmsgid "x"\nmsgstr "y"\n').messages.values()

    assert message.fuzzy is True


def test_header_comments_and_obsolete_messages_are_no_messages() -> None:
    """Only what is translated now is in the catalog."""
    assert dict(read(HEADER + '# uitleg\n#~ msgid "oud"\n#~ msgstr "x"\n').messages) == {}


def test_empty_file_is_an_empty_catalog() -> None:
    """A language can begin with nothing."""
    assert dict(read("").messages) == {}


def test_odd_line_separators_do_not_shift_lines() -> None:
    """Only a line feed ends a line: U+2028 in a translation is a character like another."""
    assert [m.mark.line for m in read('msgid "a"\nmsgstr "x\u2028y"\n\nmsgid "b"\nmsgstr ""\n').messages.values()] == [
        1,
        4,
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 2),
        ('msgid "a"\nmsgstr b"\n', 2),
        ('msgid "a"\nmsgstr "b" c\n', 2),
        ('msgid "a"\nmsgstrr "b"\n', 2),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 1),
        ('msgid "a"\nmsgstr "b"\n\n"los"\n', None),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=veel;\\n"\n', 1),
        ('\nmsgid "a"\nmsgid_plural "b"\nmsgid_plural "c"\nmsgstr[0] "d"\n', 2),
    ],
)
def test_broken_file_is_reported_on_its_line(text: str, line: int | None) -> None:
    """A broken file gives one finding on the line that is wrong, or (a stray continuation) is read as it stands."""
    findings = read_catalog(TextFile(PATH, text))[1]

    assert [finding.mark for finding in findings] == ([SourceMark(PATH, line, 1)] if line else [])


WORDS = ["msgid", "msgstr", "msgctxt", "msgid_plural", "msgstr[0]", "msgstr[9]", "#,", "#~", "#:", "\u2068", "fuzzy"]
SIGNS = ['"a"', '"\\n"', '"', '""', " ", "\n", "x"]
HEADERS = ['"Plural-Forms: nplurals=x"', '"Content-Type: text/plain; charset=x"']


@given(st.lists(st.sampled_from([*WORDS, *SIGNS, *HEADERS]), max_size=25))
def test_any_mixture_of_parts_gives_a_catalog_or_a_finding(parts: list[str]) -> None:
    """However a catalog is broken, reading ends in a catalog or in one finding."""
    catalog, findings = read_catalog(TextFile(PATH, "".join(parts)))

    assert (catalog is None) == (len(findings) == 1)


LINES = ["#. uitleg", "#, fuzzy", '#| msgid "oud"', "# , fuzzy", "#~ x", "#: f:1", 'msgctxt "k"', 'msgid "a"', "\f"]
LINES += ['msgid ""', '"b\\n"', 'msgid_plural "aa"', 'msgstr "x"', 'msgstr[0] "y"', 'msgstr[2] "z"', ' msgid "d" ']
START = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=0;\\n"\n'
MESSAGES = ['msgid "a#"\nmsgstr "x"\n', 'msgctxt "k#"\nmsgid ""\n"\\"c\\\\"\n"d\\n"\nmsgstr ""\n', "# op\n"]
MESSAGES += [
    'msgid "e#\u2028"\nmsgid_plural "aa"\nmsgstr[2] "y"\nmsgstr[0] ""\n"\\z\\n"\n',
    "#, a, fuzzy\n",
    '#| msgid "o"\n',
]


@given(st.lists(st.sampled_from([*MESSAGES * 40, *LINES])), st.sampled_from(["", START]))
def test_what_is_read_by_one_expression_is_what_babel_reads(parts: list[str], start: str) -> None:
    """The quick way to read a catalog gives what PO means, or leaves the file to Babel."""
    texts = (part.replace("#", str(n)) if "msgid" in part else f"{part.rstrip()}\n" for n, part in enumerate(parts))
    file = TextFile(PATH, start + "".join(texts))

    assert read_any(file) == read_catalog(file)


def test_own_catalogs_are_read_by_one_expression() -> None:
    """What our own writer makes is plain: with a context, over more lines, with plurals, fuzzy with its old Dutch."""
    text = (
        HEADER + '#. Getoond: pagina.\n#, fuzzy\n#| msgid "was"\nmsgctxt "k"\nmsgid ""\n"een "\n"twee"\nmsgstr "x"\n\n'
    )
    rows = list(read_plain(text + 'msgid "dag"\nmsgid_plural "dagen"\nmsgstr[0] "a"\nmsgstr[1] ""\nmsgstr[2] "c"\n'))

    assert rows == [
        ((", fuzzy", '| msgid "was"'), "k", "een twee", "", ("x",), 10),
        ((), "", "dag", "dagen", ("a", "", "c"), 15),
    ]
