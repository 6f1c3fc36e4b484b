"""What a page says where the data knows little: never an empty list, and always what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.pipeline import Checked
from tests.site.paginas import Pagina


def test_no_list_is_empty(paginas: Mapping[str, Pagina]) -> None:
    """A list without items is a gap on the screen, and a riddle to a screen reader; a hidden one waits for script."""
    empty = [
        (url, element.get("class"))
        for url, pagina in paginas.items()
        for element in pagina.tree.iter("ul", "ol", "dl")
        if len(element) == 0 and not any(holder.get("hidden") is not None for holder in element.iterancestors())
    ]

    assert [] == empty


def test_without_aanbieders_a_group_leads_to_the_front_door(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Pages of groups lead to `aanbieders` where somebody is known, and straight to the front door elsewhere."""
    urls = checked.plan.urls
    leads = {}
    expected = {}
    for gemeente in checked.plan.gemeenten:
        id_ = gemeente.gemeente.id
        start, aanbieders = (urls.absolute(urls.pagina("nl", id_, pad)) for pad in ("", "aanbieders"))
        pagina = paginas[urls.absolute(urls.pagina("nl", id_, "doelgroepen/ouderen"))]
        expected[id_] = (aanbieders, "") if gemeente.aanbieders else (start, "voordeur")
        leads[id_] = list(_last_link_of_section(pagina, "aanbieders"))

    assert {"", "voordeur"} == {anchor for _, anchor in expected.values()}
    assert {id_: [lead] for id_, lead in expected.items()} == leads


def test_without_aanbieders_nobody_is_announced(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Where nobody is known, the page of helpers does not say that these organisations help."""
    urls = checked.plan.urls
    announced = {}
    for gemeente in checked.plan.gemeenten:
        pagina = paginas[urls.absolute(urls.pagina("nl", gemeente.gemeente.id, "aanbieders"))]
        announced[gemeente.gemeente.id] = bool(pagina.tree.find_class("inleiding"))

    assert {g.gemeente.id: bool(g.aanbieders) for g in checked.plan.gemeenten} == announced


def _last_link_of_section(pagina: Pagina, name: str) -> Iterator[tuple[str, str]]:
    """Address and anchor of the last link in the section under the heading with this id."""
    inside = [
        (address, anchor)
        for element, address, anchor in pagina.links()
        if any(above.get("aria-labelledby") == name for above in element.iterancestors("section"))
    ]
    yield from inside[-1:]
