"""The built site on a web server of this machine, straight from memory."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from generator.plan.urls import Urls
from generator.render.pieces import Files


@contextmanager
def served(files: Files, urls: Urls) -> Iterator[str]:
    """Scheme, host and port at which these files can be had for as long as it lasts."""
    server = _make_server(files, urls)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _make_server(files: Files, urls: Urls) -> ThreadingHTTPServer:
    """A plain web server at the site's base path: a folder is its index.html, what is not there is 404.html."""

    class Handler(BaseHTTPRequestHandler):
        """Answers one browser."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """A file of the site."""
            path = unquote(urlsplit(self.path).path)
            name = urls.file(path) if path.startswith(urls.base) else ""
            status = 200 if name in files else 404
            name = name if status == 200 else "404.html"
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(files[name])))
            self.end_headers()
            self.wfile.write(files[name])

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    return server
