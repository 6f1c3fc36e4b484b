"""A preview that needs no web server: pages whose links lead to files, wherever the directory stands.

An editor unpacks it on their own disk, or looks at it among the artifacts of a job. Search needs a server and says so.
"""

from __future__ import annotations

import posixpath
import re

from generator.plan.urls import Urls

_LINK = re.compile(r'(?P<before> (?:href|src)="| content="0; url=)(?P<url>/(?!/)[^"#?]*)')
"""An address on this site, in a page that we made: always between double quotation marks."""


def loose_file(name: str, data: bytes, urls: Urls) -> bytes:
    """The same file; in a page each link goes from that page to the file it means."""
    if not name.endswith(".html"):
        return data
    start = posixpath.dirname(name) or "."

    def relative(found: re.Match[str]) -> str:
        return found["before"] + posixpath.relpath(urls.file(found["url"]), start)

    return _LINK.sub(relative, data.decode()).encode()
