"""Ready files for who puts the site on a web server: for nginx, for Apache, and for hosts that read `_headers`.

Each stands in the root of the site, is about the path of `site_url`, and says the same as the two others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.plan.policy import ASKED, HEADERS, KEPT, OPEN_DATA
from generator.plan.urls import Urls

APACHE, NETLIFY, NGINX = ".htaccess", "_headers", "_nginx.conf"
_CORS = "Access-Control-Allow-Origin"
_ASSETS, _DATA = "assets/", "data/"
"""Below the root of the site: what never changes under its name, and what other websites may read."""

TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "woff2": "font/woff2",
    "json": "application/json",
    "csv": "text/csv",
    "atom": "application/atom+xml",
    "xml": "application/xml",
    "txt": "text/plain",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
"""End of a file name → media type, for every kind of file of the site."""
_BINARY = ("image/png", "font/woff2", "application/pdf", "application/zip")
_SMALLER = tuple(kind for kind in TYPES.values() if kind not in _BINARY)
"""What a server compresses on its way."""
_CHARSET = tuple(kind for kind in TYPES.values() if kind.startswith("text/"))
"""What says its charset in a header: JSON has only one, and XML tells its own."""

_UITLEG = """\
# Gemaakt door de OCO-wegwijzer. Elke nieuwe site maakt dit bestand opnieuw: zet eigen regels ergens anders.
# HTTPS regelt u zelf. Werkt de site alleen nog met https? Voeg dan Strict-Transport-Security toe.
"""


def server_files(urls: Urls) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each."""
    yield APACHE, _apache(urls).encode()
    yield NETLIFY, _netlify(urls).encode()
    yield NGINX, _nginx(urls).encode()


def _netlify(urls: Urls) -> str:
    """Where two rules match, such a host joins their values: no header stands in two of them."""
    base = urls.base
    blocks = {
        f"{base}*": HEADERS,
        f"{base}{_ASSETS}*": {"Cache-Control": KEPT},
        f"{base}{_DATA}*": {_CORS: OPEN_DATA},
    }
    lines = [
        line
        for path, headers in blocks.items()
        for line in (path, *(f"  {name}: {value}" for name, value in headers.items()))
    ]
    return _UITLEG + "\n".join(lines) + "\n"


def _apache(urls: Urls) -> str:
    """Only what `AllowOverride FileInfo` allows: one word more, and Apache refuses every page."""
    base = re.escape(urls.base)
    own = "|".join(re.escape(name) for name in (NETLIFY, NGINX))
    lines = [
        f"ErrorDocument 404 {urls.base}404.html",
        f'RedirectMatch 404 "^{base}({own})$"',
        "AddDefaultCharset utf-8",
        *(f"AddType {kind} .{end}" for end, kind in TYPES.items()),
        f"AddCharset utf-8 {' '.join(f'.{end}' for end, kind in TYPES.items() if kind in _CHARSET)}",
        f'SetEnvIf Request_URI "^{base}{_ASSETS}" OCO_ASSET',
        f'SetEnvIf Request_URI "^{base}{_DATA}" OCO_DATA',
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in HEADERS.items()),
        f'  Header always set Cache-Control "{ASKED}" env=!OCO_ASSET',
        f'  Header always set Cache-Control "{KEPT}" env=OCO_ASSET',
        f'  Header always set {_CORS} "{OPEN_DATA}" env=OCO_DATA',
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        "  <IfModule mod_filter.c>",
        f"    AddOutputFilterByType DEFLATE {' '.join(_SMALLER)}",
        "  </IfModule>",
        "</IfModule>",
    ]
    return (
        f"{_UITLEG}# Apache leest dit bestand alleen met `AllowOverride FileInfo` (of All).\n" + "\n".join(lines) + "\n"
    )


def _nginx(urls: Urls) -> str:
    """In nginx a place with a header of its own loses those of the place around it: each has them all."""
    base = urls.base
    lines = [
        f"location ^~ {base} {{",
        "    index index.html;",
        f"    error_page 404 {base}404.html;",
        "    absolute_redirect off;",
        "    server_tokens off;",
        "    charset utf-8;",
        f"    charset_types {_without_html(_CHARSET)};",
        "    types {",
        *(f"        {kind} {end};" for end, kind in TYPES.items()),
        "    }",
        "    gzip on;",
        "    gzip_vary on;",
        f"    gzip_types {_without_html(_SMALLER)};",
        *_added({**HEADERS, "Cache-Control": ASKED}),
        *_place(f"^~ {base}{_ASSETS}", _added({**HEADERS, "Cache-Control": KEPT})),
        *_place(f"^~ {base}{_DATA}", _added({**HEADERS, "Cache-Control": ASKED, _CORS: OPEN_DATA})),
        *(line for name in (APACHE, NETLIFY, NGINX) for line in _place(f"= {base}{name}", ["    return 404;"])),
        "}",
    ]
    where = (
        "# Kopieer dit bestand naar /etc/nginx/snippets/ en zet in het blok `server`: `include snippets/...;`.\n"
        f"# `root` in dat blok is de map waarin {f'de map {base}' if base != '/' else 'index.html'} staat.\n"
    )
    return _UITLEG + where + "\n".join(lines) + "\n"


def _added(headers: Mapping[str, str]) -> list[str]:
    return [f'    add_header {name} "{value}" always;' for name, value in headers.items()]


def _place(where: str, lines: list[str]) -> list[str]:
    return [f"    location {where} {{", *(f"    {line}" for line in lines), "    }"]


def _without_html(kinds: tuple[str, ...]) -> str:
    """For nginx HTML is always one of them, and it warns when HTML is named."""
    return " ".join(kind for kind in kinds if kind != "text/html")
