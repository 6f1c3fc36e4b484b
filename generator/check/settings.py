"""Whether mkdocs.yml gives what a site needs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.bad_value import BadValue
from generator.check.contact_values import host_of, parse_url
from generator.check.values import parse_text
from generator.errors import Finding, fout
from generator.load.settings import LICENTIE_DATA, RESERVED, WEG_NAAR, Settings
from generator.model.licentie import licentie_uit

_SITE_URL = re.compile(r"https?://[\w.-]+(:[0-9]+)?/([A-Za-z0-9._~-]+/)*")


def check_settings(settings: Settings) -> Iterator[Finding]:
    """Faults for a missing name and for a `site_url` that cannot be the beginning of every address."""
    if not settings.readable:
        return
    if not settings.site_name:
        yield fout(
            settings.mark_of("site_name"), "SK603", "site_name ontbreekt", "Schrijf: `site_name: OCO-wegwijzer`."
        )
    else:
        yield from _check_text(settings, "site_name", settings.site_name)
    yield from _check_site_dir(settings)
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
    elif not _SITE_URL.fullmatch(url):
        yield fout(
            settings.mark_of("site_url"),
            "SK605",
            f"in site_url '{url}' staat een teken dat niet kan",
            "Het adres staat ook in de regels voor de webserver. Gebruik letters, cijfers, punten, - en _.",
        )


def _check_site_dir(settings: Settings) -> Iterator[Finding]:
    """The site takes the place of the directory, with all that is in it."""
    parts = PurePosixPath(posixpath.normpath(settings.site_dir)).parts
    if parts in ((), ("/",)) or set(parts) == {".."} or parts[0] in RESERVED:
        yield fout(
            settings.mark_of("site_dir"),
            "SK608",
            f"site_dir '{settings.site_dir}' is een map van het project zelf",
            "De site zou daarvoor in de plaats komen. Schrijf `site_dir: site`.",
        )


def _check_text(settings: Settings, key: str, text: str) -> Iterator[Finding]:
    """The name of the site is shown on every page, like any other text."""
    try:
        parse_text(text)
    except BadValue as bad:
        yield fout(settings.mark_of(key), bad.code, bad.text, bad.hint)


def _check_licence(settings: Settings) -> Iterator[Finding]:
    """Whoever takes our data must be able to read what they may do with it."""
    try:
        parse_text(settings.licentie_data)
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
