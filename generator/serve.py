"""`oco serve`: pages rendered when a browser asks, made new after each edit, with findings in place of an old page."""

from __future__ import annotations

import html
import mimetypes
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import watchfiles

from generator.errors import DataFaults, Finding
from generator.load.cache import folder_cache
from generator.load.layout import CONTENT, DATA, LOCALES
from generator.load.memory import Memory
from generator.load.settings import SETTINGS_FILE
from generator.pipeline import TEMPLATES, check_project, renderer_of
from generator.render.site import SiteRenderer
from generator.write.cache import keep, prune_older

RELOAD_SCRIPT = "/_oco/herlaad.js"
EVENTS = "/_oco/wijzigingen"
_DAY = 24 * 3600
_HERE = ("127.0.0.1", "localhost", "[::1]")
"""How a browser on this computer calls it."""

_SCRIPT = f"""\
const bron = new EventSource("{EVENTS}" + new URL(document.currentScript.src).search);
bron.addEventListener("message", () => location.reload());
addEventListener("pagehide", () => bron.close());
"""
_PAGE = """\
<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title></head>
<body><main><h1>{title}</h1><p>{intro}</p><ol>{rows}</ol></main></body></html>
"""


@dataclass(frozen=True)
class Edition:
    """The project after one edit: a site to render from, or the findings that stand in its way."""

    number: int
    site: SiteRenderer | None
    findings: tuple[Finding, ...]


class Preview:
    """The newest edition, renewed by `renew` and awaited by open browsers. Safe between threads."""

    def __init__(self, root: Path, datum: date) -> None:
        self._root, self._datum, self._cache = root, datum, folder_cache(root)
        prune_older(self._cache, _DAY)
        self._memory = Memory()
        self._changed, self._press = threading.Condition(), threading.Lock()
        self.edition = self._make(0)

    def renew(self) -> None:
        """Loads and checks again, then wakes every waiting browser."""
        edition = self._make(self.edition.number + 1)
        with self._changed:
            self.edition = edition
            self._changed.notify_all()

    def wait_after(self, number: int, seconds: float) -> bool:
        """True as soon as there is an edition after `number`; False when there is none in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self.edition.number > number, seconds)

    def answer(self, edition: Edition, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Status, file name and bytes for an address. One at a time: the press holds one page."""
        if edition.site is None:
            return HTTPStatus.INTERNAL_SERVER_ERROR, "bevindingen.html", findings_page(edition.findings)
        with self._press:
            name = edition.site.file(path)
            try:
                data = edition.site.render_file(name)
                if data is not None:
                    return HTTPStatus.OK, name, data
                return HTTPStatus.NOT_FOUND, "404.html", edition.site.render_file("404.html") or b""
            except DataFaults as faults:
                return HTTPStatus.INTERNAL_SERVER_ERROR, "bevindingen.html", findings_page(faults.findings)
            finally:
                keep(self._cache, edition.site.take_kept().made)

    def _make(self, number: int) -> Edition:
        try:
            checked = check_project(self._root, self._datum, self._memory)
        except DataFaults as faults:
            return Edition(number, None, faults.findings)
        return Edition(number, renderer_of(checked, self._datum, self._memory, cache=self._cache), checked.warnings)


def serve(root: Path, datum: date, address: tuple[str, int], report: Callable[[Edition], None]) -> None:
    """Serves until interrupted. `report` is told of each new edition."""
    preview = Preview(root, datum)
    server = PreviewServer(preview, address)
    report(preview.edition)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for _ in changes(root):
            preview.renew()
            report(preview.edition)
    finally:
        server.shutdown()


def changes(root: Path) -> Iterator[object]:
    """One item after each edit of something that the site is made of."""
    watched = [
        path
        for path in (*(root / name for name in (DATA, CONTENT, LOCALES, SETTINGS_FILE)), TEMPLATES)
        if path.exists()
    ]
    return watchfiles.watch(*watched, debounce=30, step=10, raise_interrupt=False)


class PreviewServer(ThreadingHTTPServer):
    """A web server for a preview. Port 0 takes a free one."""

    daemon_threads = True

    def __init__(self, preview: Preview, address: tuple[str, int]) -> None:
        super().__init__(address, Handler)
        self.preview = preview


class Handler(BaseHTTPRequestHandler):
    """Answers one browser from the preview of its server."""

    server: PreviewServer

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """A page, an asset, the reload script, or the stream of changes."""
        path = unquote(urlsplit(self.path).path)
        if not self._is_asked_here():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"Open http://127.0.0.1, met de poort erachter.")
        elif path == EVENTS:
            self._stream()
        elif path == RELOAD_SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript", _SCRIPT.encode())
        else:
            self._page(path)

    def _is_asked_here(self) -> bool:
        """False when a website elsewhere gave its own name the address of this computer, to read along in a browser."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        return host in _HERE

    def _page(self, path: str) -> None:
        edition = self.server.preview.edition
        status, name, data = self.server.preview.answer(edition, path)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(status, kind, with_reload(data, edition.number) if kind == "text/html" else data)

    def _stream(self) -> None:
        """Tells when there is an edition after the one on which the open page was made."""
        query = urlsplit(self.path).query
        number = int(query) if query.isdecimal() else 0
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while not self.server.preview.wait_after(number, seconds=15):
                self.wfile.write(b": nog niets\n\n")
                self.wfile.flush()
            self.wfile.write(b"data: nieuw\n\n")
            self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.close_connection = True

    def _send(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Quiet: an editor wants findings, not requests."""


def with_reload(data: bytes, number: int) -> bytes:
    """A page of edition `number` that loads itself again as soon as there is a newer one."""
    return data.replace(b"</head>", f'<script src="{RELOAD_SCRIPT}?{number}" defer></script></head>'.encode(), 1)


def findings_page(findings: tuple[Finding, ...]) -> bytes:
    """What an editor sees in place of a page that cannot be made."""
    rows = "".join(
        f"<li><p><code>{html.escape(str(f.mark))}</code> {f.level} {f.code}</p>"
        f"<p><strong>{html.escape(f.text)}</strong></p><p>{html.escape(f.hint)}</p></li>"
        for f in findings
    )
    return _PAGE.format(
        title="De site kan nu niet gemaakt worden",
        intro="Verbeter dit en sla het bestand op. Deze pagina vernieuwt zichzelf.",
        rows=rows,
    ).encode()
