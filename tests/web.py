"""A web server on this machine that answers as it is told, and remembers who asked what and when.

As a proxy it stands for any host: then what it is asked for is a whole address.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NEVER = "antwoordt niet"
DRIPS = "druppelt"
ROBOTS = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Request:
    """One request: what was asked, by whom, from when until when (seconds)."""

    method: str
    target: str
    agent: str
    begin: float
    end: float


@dataclass
class Server:
    """A server that stands: where, and what it was asked."""

    origin: str = ""
    asked: list[Request] = field(default_factory=list)

    @property
    def targets(self) -> list[str]:
        """Method and target of each request, but for robots.txt."""
        return [f"{r.method} {r.target}" for r in self.asked if not r.target.endswith(ROBOTS)]


def _told(method: str, target: str, answers: Mapping[str, str], robots: str) -> str:
    if target.endswith(ROBOTS):
        return robots if robots.isdigit() else "200"
    told = answers.get(target, "404")
    if told.startswith("head "):
        return "200" if method == "GET" else told.removeprefix("head ")
    return told


def _handler(
    server: Server, answers: Mapping[str, str], robots: str, busy: float, done: threading.Event
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers one visitor."""

        def do_GET(self) -> None:
            """What was told for this target."""
            begin = time.monotonic()
            time.sleep(busy)
            agent = self.headers.get("User-Agent", "")
            server.asked.append(Request(self.command, self.path, agent, begin, time.monotonic()))
            told = _told(self.command, self.path, answers, robots)
            if told == NEVER:
                done.wait(5)
            elif told == DRIPS:
                while not done.wait(0.05):
                    self.wfile.write(b"H")
            else:
                self.answer(told, robots.encode() if self.path.endswith(ROBOTS) else b"")

        do_HEAD = do_GET  # noqa: N815 - the name that the base class looks for

        def answer(self, told: str, body: bytes) -> None:
            """Status, where to, and to GET the body."""
            status, _, location = told.partition(" ")
            self.send_response_only(int(status))
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body if self.command == "GET" else b"")

        def handle(self) -> None:
            """One request; who hangs up on us is no fault of ours."""
            with suppress(OSError):
                super().handle()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
            """Quiet."""

    return Handler


@contextmanager
def web_server(answers: Mapping[str, str], robots: str = "", busy: float = 0) -> Iterator[Server]:
    """Serves `answers`: target → `200`, `301 /new`, `head 405` (only HEAD gets that), NEVER or DRIPS; else 404.

    `robots` is the text of robots.txt or the status in its place. Each answer takes `busy` seconds.
    """
    server, done = Server(), threading.Event()
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server, answers, robots, busy, done))
    server.origin = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        done.set()
        http.shutdown()
        http.server_close()
        thread.join()
