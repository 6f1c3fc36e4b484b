"""Evil in every text: refused where it holds a tag, and where it stands on a page all the same it is only read.

Two walls, each looked at without the other: the checks, and behind them the escaping, for which evil is put into the
data after they were checked. That nothing runs in a browser without our policy, tests/browser/test_kwaad.py shows.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from lxml import etree
from lxml.html import document_fromstring
from openpyxl import load_workbook

from generator.check.whole import check_sources
from generator.cli import main
from generator.errors import Finding, Level, fout
from generator.load.sources import load_sources
from generator.load.templates import load_templates
from generator.pipeline import TEMPLATES, Checked, check_project, render_project, renderer_of
from generator.plan.pages import Keuze
from generator.render.csv_table import render_csv
from generator.render.pieces import Files
from generator.serve import findings_page
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark
from generator.write.table import write_table
from tests.kwaad import FORMULES, KWAAD, MERK, OPMAAK, STIL, TYPST, besmette_site
from tests.site.paginas import DATUM, ROOT

MINIMAAL = ROOT / "tests/sites/minimaal"
GEMEENTE = {MINIMAAL: "voorbeeld", ROOT: "voorbeeldstad"}
PROJECTEN = [MINIMAAL, pytest.param(ROOT, marks=pytest.mark.alles)]
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


@cache
def clean(root: Path) -> Checked:
    """The project as it is."""
    return check_project(root, DATUM)


@cache
def evil(root: Path) -> Checked:
    """The project with evil in every text, and in Arabic as well."""
    return besmette_site(clean(root), load_templates(TEMPLATES))


@cache
def built(root: Path, *, with_evil: bool) -> Files:
    """One gemeente in Dutch and Arabic, without folders."""
    checked = evil(root) if with_evil else clean(root)
    return render_project(checked, DATUM, Keuze(("nl", "ar"), (GEMEENTE[root],), formaten=()), 1)


def pages(root: Path, *, with_evil: bool) -> Iterator[tuple[str, str]]:
    """Name and text of each page. Of the short addresses, which differ in nothing else, the first few."""
    files = built(root, with_evil=with_evil)
    html = [name for name in files if name.endswith(".html")]
    short = [name for name in html if name.startswith("v/")]
    yield from ((name, files[name].decode()) for name in html if name not in short[2:])


def shape(html: str) -> set[tuple[str, str]]:
    """Every element, every attribute that it has, and scheme and host of what it leads to or fetches."""
    tree = document_fromstring(html.encode())
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    links = (urlsplit(value) for element in elements for name, value in element.items() if name in ("href", "src"))
    return {
        *((str(element.tag), name) for element in elements for name in ("", *element.keys())),
        *((link.scheme, link.netloc) for link in links),
    }


@pytest.mark.parametrize("root", PROJECTEN, ids=GEMEENTE.get)
def test_no_page_gets_an_element_or_attribute(root: Path) -> None:
    """The pages have the elements, attributes and hosts that they have without evil: it broke out nowhere."""
    known = set().union(*(shape(html) for _, html in pages(root, with_evil=False)))
    # Bold is Markdown and means no harm; a link stays a link, and in a translation the checks refuse another one.
    known |= {("strong", ""), ("em", ""), ("https", "licentie.example"), ("https", "kwaad.example")}

    wrong = {name: shape(html) - known for name, html in pages(root, with_evil=True)}

    assert [] == [name for name, html in pages(root, with_evil=True) if MERK not in html]
    assert {} == {name: found for name, found in wrong.items() if found}


@pytest.mark.parametrize("root", PROJECTEN, ids=GEMEENTE.get)
def test_every_text_is_read_as_it_was_typed(root: Path) -> None:
    """On the start page in both languages each text stands as letters, the same that were typed."""
    for taal in ("nl", "ar"):
        html = built(root, with_evil=True)[f"{taal}/{GEMEENTE[root]}/index.html"]
        text = " ".join(document_fromstring(html).text_content().split())

        assert [] == [kwaad for kwaad in (*OPMAAK, *STIL[:4]) if kwaad not in text]


@pytest.mark.parametrize("root", PROJECTEN, ids=GEMEENTE.get)
def test_data_blocks_and_indexes_hold_it_as_text(root: Path) -> None:
    """JSON-LD, the search index and the open data are JSON, the feed and the sitemap XML, in which all stands whole."""
    files = built(root, with_evil=True)
    blocks = [
        block
        for _, html in pages(root, with_evil=True)
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    ]
    values = [json.loads(data) for data in (*blocks, *(files[name] for name in files if name.endswith(".json")))]
    feed = etree.fromstring(files[f"data/{GEMEENTE[root]}/wijzigingen.atom"])

    assert blocks
    assert all("<" not in block for block in blocks)
    assert any(KWAAD in " ".join(str(text).split()) for text in _texts(values))
    assert KWAAD in str(feed.findtext("{*}title"))
    etree.fromstring(files["sitemap.xml"])


def _texts(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    else:
        yield value


@pytest.mark.parametrize("before", ["=", "@"])
def test_open_data_holds_no_formula(before: str) -> None:
    """Every text of the project begins as a formula: no cell of the table does."""
    checked = besmette_site(clean(MINIMAAL), load_templates(TEMPLATES), "kwaad", before)
    data = renderer_of(checked, DATUM, formaten=()).render_file("data/voorbeeld/sociale-kaart.csv")
    rows = list(csv.reader(io.StringIO((data or b"").decode("utf-8-sig"), newline=""), delimiter=";"))

    cells = [cell for row in rows for cell in row]

    assert sum(cell.startswith(f"'{before}") for cell in cells) > 5
    assert [] == [cell for cell in cells if _FORMULA.match(cell)]


def test_no_table_of_ours_holds_a_formula(tmp_path: Path) -> None:
    """Nor do the tables that an editor exports: in a workbook each is a text, in a csv it stands behind a `'`."""
    rows = [[formula, "naam"] for formula in FORMULES]
    write_table(tmp_path / "t.xlsx", ["id", "naam"], rows)
    sheet = load_workbook(tmp_path / "t.xlsx").worksheets[0]

    assert {"s"} == {cell.data_type for row in sheet.iter_rows() for cell in row}
    text = render_csv(rows).decode("utf-8-sig")
    assert [] == [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") if _FORMULA.match(row[0])]


def test_typst_reads_no_markup_in_a_text() -> None:
    """A folder is printed as ever, and on it stands the markup, letter by letter: nothing was evaluated."""
    checked = besmette_site(clean(MINIMAAL), load_templates(TEMPLATES), TYPST)

    pdf = renderer_of(checked, DATUM).render_file("nl/voorbeeld/folders/algemeen-a4.pdf")
    with pypdfium2.PdfDocument(pdf or b"") as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)

    plain = re.sub(r"\s|[\u00ad\ufffe\u2010-]", "", text)
    assert [] == [part for part in TYPST.split() if re.sub(r"-", "", part) not in plain]


@pytest.mark.parametrize("root", PROJECTEN, ids=GEMEENTE.get)
def test_no_value_in_yaml_takes_a_tag(root: Path) -> None:
    """Each value of each file, whatever it is for, is refused in its own place once a tag stands behind it.

    In rounds: while the kind of a contact is wrong, nobody looks at its value. What was refused is put right again.
    """
    sources, _ = load_sources(root)
    left = {scalar.mark for tree in sources.trees.values() for scalar in scalars(tree)}
    before = len(left) + 1

    while len(left) < before:
        before = len(left)
        trees = {path: tagged(tree, left) for path, tree in sources.trees.items()}
        _, findings = check_sources(dataclasses.replace(sources, trees=trees), (), DATUM)
        left -= {finding.mark for finding in findings if finding.level is Level.FOUT}

    assert [] == sorted(map(str, left))


def scalars(node: Node) -> Iterator[Scalar]:
    """Every value in a tree."""
    match node:
        case Scalar():
            yield node
        case Sequence(items):
            yield from (scalar for item in items for scalar in scalars(item))
        case Mapping(entries):
            yield from (scalar for _, value in entries for scalar in scalars(value))


def tagged(node: Node, marks: set[SourceMark]) -> Node:
    """The tree with a tag behind the values in these places."""
    match node:
        case Scalar(value, mark):
            return Scalar(f"{value} {OPMAAK[1]}", mark) if mark in marks else node
        case Sequence(items, mark):
            return Sequence(tuple(tagged(item, marks) for item in items), mark)
        case Mapping(entries, mark):
            return Mapping(tuple((key, tagged(value, marks)) for key, value in entries), mark)


@pytest.mark.parametrize("kwaad", OPMAAK)
@pytest.mark.parametrize("where", ["mkdocs.yml", "content/wat-is-oco.md", "locales/ar/LC_MESSAGES/site.po"])
def test_a_tag_is_refused_in_every_kind_of_file(where: str, kwaad: str, project: Path) -> None:
    """The name of the site, a paragraph, a translation: a fault in that file."""
    file = project / where
    text = file.read_text("utf-8")
    as_string = json.dumps(kwaad)
    new = {
        "mkdocs.yml": text.replace("site_name: OCO in Voorbeeld", f"site_name: {as_string}"),
        "content/wat-is-oco.md": f"{text}\n{kwaad}\n",
        "locales/ar/LC_MESSAGES/site.po": f'{text}\nmsgctxt "x"\nmsgid "y"\nmsgstr {as_string}\n',
    }[where]
    file.write_text(new, "utf-8")

    findings = faults(project)

    assert text != new
    assert {where} == {finding.mark.path for finding in findings}


@pytest.mark.parametrize("kwaad", [*OPMAAK, "\x1b[2Jweg"])
def test_a_table_brings_none_in(kwaad: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row with a tag in it is refused, and nothing of the table is written; nor is the terminal given an order."""
    table = tmp_path / "t.csv"
    header = ["naam", "rol", "samenvatting", "bron", "peildatum"]
    row = ["Hulp", "buur", f"{kwaad}", "Verzonnen", "2026-11-01"]
    table.write_bytes(render_csv([header, row]))
    before = sorted((project / "sociale_kaart").rglob("*"))

    code = main(["import", str(table), "--gemeente", "voorbeeld", "--project", str(project), "--schrijf"])

    assert 1 == code
    assert re.search("SK21[13]", printed := capsys.readouterr().out)
    assert "\x1b" not in printed
    assert before == sorted((project / "sociale_kaart").rglob("*"))


@pytest.mark.parametrize("directory", ["sociale_kaart/voorbeeld/organisaties", "content", "sociale_kaart"])
def test_a_file_name_is_refused_and_only_read(directory: str, project: Path) -> None:
    """What cannot be an id is no address; in the page of findings the name is text."""
    end = {"content": ".md", "sociale_kaart": "/gemeente.yaml"}.get(directory, ".yaml")
    file = project / directory / f"<img src=x onerror=alert(1)>{end}"
    file.parent.mkdir(exist_ok=True)
    file.write_text("x: y\n", "utf-8")

    findings = faults(project)

    assert any("<img" in finding.mark.path for finding in findings)
    assert b"<img" not in findings_page(findings)


def test_the_page_of_findings_shows_evil_as_text() -> None:
    """Place, text and remedy of a finding, whatever stands in them."""
    page = findings_page((fout(SourceMark(KWAAD), "SK200", KWAAD, KWAAD),)).decode()

    assert shape(page) == shape(findings_page((fout(SourceMark("a"), "SK200", "b", "c"),)).decode())


def faults(project: Path) -> tuple[Finding, ...]:
    """The faults of a project."""
    _, findings = check_sources(*load_sources(project), DATUM)
    return tuple(finding for finding in findings if finding.level is Level.FOUT)
