"""For search engines: `sitemap.xml` with the languages of each page, and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from generator.plan.pages import BRONTAAL, Plan
from generator.plan.verwijzers import has_referrers_page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def render_sitemap(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Both files. Fictional municipalities are left out: nobody should find them by searching for help."""
    urls: list[Mapping[str, str]] = [
        {taal.code: plan.urls.pagina(taal.code, gemeente.gemeente.id, blad.pad) for taal in plan.talen}
        for gemeente in plan.gemeenten
        if gemeente.gemeente.fictief != "ja"
        for blad in plan.bladen[gemeente.gemeente.id]
    ]
    urls.append({taal.code: plan.urls.kiezer(taal.code) for taal in plan.talen})
    if has_referrers_page(plan.kaart):
        urls.append({BRONTAAL: plan.urls.verwijzers()})
    rows = [_row(plan, versions, taal) for versions in urls for taal in versions]
    yield "sitemap.xml", f"{_HEAD}{''.join(rows)}</urlset>\n".encode()
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {plan.urls.absolute(plan.urls.base)}sitemap.xml\n".encode()


def _row(plan: Plan, versions: Mapping[str, str], taal: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(plan.urls.absolute(versions[source]))}"/>'
        for code, source in ((*((code, code) for code in versions), ("x-default", BRONTAAL)))
    )
    return f"<url><loc>{escape(plan.urls.absolute(versions[taal]))}</loc>{links}</url>\n"
