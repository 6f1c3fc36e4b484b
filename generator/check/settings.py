"""Whether mkdocs.yml gives what a site needs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.bad_value import BadValue
from generator.check.contact_values import host_of, parse_url
from generator.errors import Finding, fout
from generator.load.settings import LICENTIE_DATA, WEG_NAAR, Settings
from generator.model.licentie import licentie_uit


def check_settings(settings: Settings) -> Iterator[Finding]:
    """Faults for a missing name and for a `site_url` that cannot be the beginning of every address."""
    if not settings.readable:
        return
    if not settings.site_name:
        yield fout(
            settings.mark_of("site_name"), "SK603", "site_name ontbreekt", "Schrijf: `site_name: OCO-wegwijzer`."
        )
    yield from _check_leaving(settings)
    yield from _check_licence(settings)
    url = settings.site_url
    hint = "Schrijf: `site_url: https://oco.uwgemeente.nl/`. Kies een naam die u houdt: folders en QR-codes dragen hem."
    if not url:
        yield fout(settings.mark_of("site_url"), "SK604", "site_url ontbreekt", hint)
        return
    try:
        parse_url(url)
    except BadValue:
        yield fout(settings.mark_of("site_url"), "SK605", f"site_url '{url}' is geen webadres", hint)
        return
    if not url.endswith("/") or "?" in url or "#" in url:
        yield fout(
            settings.mark_of("site_url"),
            "SK605",
            f"site_url '{url}' moet eindigen op /",
            f"Schrijf `{url.split('?')[0].rstrip('/')}/`.",
        )


def _check_licence(settings: Settings) -> Iterator[Finding]:
    """Whoever takes our data must be able to read what they may do with it."""
    try:
        parse_url(licentie_uit(settings.licentie_data).url)
    except BadValue as bad:
        hint = f"Schrijf de naam en dan het webadres, zoals `licentie_data: {LICENTIE_DATA}`."
        yield fout(settings.mark_of("licentie_data"), bad.code, bad.text, hint)


def _check_leaving(settings: Settings) -> Iterator[Finding]:
    """Whoever leaves quickly must end somewhere else: on a page of this site its name stays in sight."""
    try:
        parse_url(settings.weg_naar)
    except BadValue as bad:
        yield fout(settings.mark_of("weg_naar"), bad.code, bad.text, bad.hint)
        return
    if host_of(settings.weg_naar) == host_of(settings.site_url):
        yield fout(
            settings.mark_of("weg_naar"),
            "SK303",
            "weg_naar leidt naar deze site zelf",
            f"Wie snel weg moet, mag onze naam niet meer zien. Kies een andere site, zoals {WEG_NAAR}.",
        )
