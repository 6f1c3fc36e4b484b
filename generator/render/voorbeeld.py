"""A preview that needs no web server: pages whose links lead to files, wherever the directory stands.

An editor unpacks it on their own disk, or looks at it among the artifacts of a job. Search needs a server and says so.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from generator.plan.urls import Urls

_LINK = re.compile(r'(?P<before> (?:href|src)="| content="0; url=)(?P<url>/(?!/)[^"#?]*)')
"""An address on this site, in a page that we made: always between double quotation marks."""


def loose_files(files: Mapping[str, bytes], urls: Urls) -> dict[str, bytes]:
    """The same files, where each link in a page goes from that page to the file it means."""
    return {name: _loosened(name, data, urls) if name.endswith(".html") else data for name, data in files.items()}


def _loosened(name: str, data: bytes, urls: Urls) -> bytes:
    start = posixpath.dirname(name) or "."

    def relative(found: re.Match[str]) -> str:
        return found["before"] + posixpath.relpath(urls.file(found["url"]), start)

    return _LINK.sub(relative, data.decode()).encode()
