"""What a browser may do with this site: one policy, which the pages carry and a web server repeats."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy in every page: only our own files, nothing inline, no forms, no plugins."""
REDIRECT_CSP = "default-src 'none'"
"""That of a page that only leads on to another: it fetches nothing at all."""
REFERRER = "no-referrer"
"""Nobody hears from which page a reader came, our own server neither."""

_UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid"),
    *("magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)
"""What a browser can do and this site never asks."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": f"{CSP}; frame-ancestors 'none'",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
"""What a web server sends with every file. `frame-ancestors` does nothing in a page, so only the header has it."""
KEPT = "public, max-age=31536000, immutable"
"""Cache-Control of files below `assets/`: another content has another name, so a browser never asks again."""
ASKED = "no-cache"
"""Cache-Control of all others: a browser keeps them, and asks each time whether they changed."""
OPEN_DATA = "*"
"""Access-Control-Allow-Origin below `data/`, and nowhere else: other websites may read the open data."""
