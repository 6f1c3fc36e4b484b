"""For search engines: which pages there are, with the languages of each, and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from generator.plan.pages import BRONTAAL, Plan
from generator.plan.verwijzers import has_referrers_page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
_INDEX = '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_SHARED = "alle-gemeenten"


def gemeente_sitemap(plan: Plan, gemeente: str) -> Iterator[tuple[str, bytes]]:
    """The pages of one gemeente. None of a fictional one: nobody should find it by searching for help."""
    if plan.kaart.gemeenten[gemeente].gemeente.fictief != "ja":
        urls = plan.urls
        yield (
            _name(gemeente),
            _sitemap(
                plan,
                (
                    {taal.code: urls.pagina(taal.code, gemeente, blad.pad) for taal in plan.talen}
                    for blad in plan.bladen[gemeente]
                ),
            ),
        )


def shared_sitemaps(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """The list of all these lists, one of the pages that belong to no gemeente, and `robots.txt`.

    A list holds at most 50,000 addresses, which one list of every gemeente would soon exceed.
    """
    shared: list[Mapping[str, str]] = [{taal.code: plan.urls.kiezer(taal.code) for taal in plan.talen}]
    if has_referrers_page(plan.kaart):
        shared.append({BRONTAAL: plan.urls.verwijzers()})
    yield _name(_SHARED), _sitemap(plan, shared)
    real = (g.gemeente.id for g in plan.gemeenten if g.gemeente.fictief != "ja")
    base = plan.urls.absolute(plan.urls.base)
    rows = (f"<sitemap><loc>{escape(base + _name(which))}</loc></sitemap>\n" for which in (_SHARED, *real))
    yield "sitemap.xml", f"{_INDEX}{''.join(rows)}</sitemapindex>\n".encode()
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n".encode()


def _name(which: str) -> str:
    return f"sitemap-{which}.xml"


def _sitemap(plan: Plan, pages: Iterable[Mapping[str, str]]) -> bytes:
    rows = "".join(_row(plan, versions, taal) for versions in pages for taal in versions)
    return f"{_HEAD}{rows}</urlset>\n".encode()


def _row(plan: Plan, versions: Mapping[str, str], taal: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(plan.urls.absolute(versions[source]))}"/>'
        for code, source in ((*((code, code) for code in versions), ("x-default", BRONTAAL)))
    )
    return f"<url><loc>{escape(plan.urls.absolute(versions[taal]))}</loc>{links}</url>\n"
