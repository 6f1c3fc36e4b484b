"""How a guest behaves: one question at a time to a host, a pause after each, and what robots.txt forbids is left."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from generator.visit.web import Answer, Unanswered, Web

MAX_ROBOTS = 200_000
"""Bytes of a robots.txt that we read; the standard asks for half a megabyte at most."""
MAX_HOPS = 5
MAX_PAUSE = 10.0
"""Seconds; who asks for more gets this, or one host would hold up the whole round."""
NOBODY = ("User-agent: *", "Disallow: /")
"""The rules of who does not even show its rules."""
TOO_OFTEN = 429
"""Who says that is not asked again."""
REDIRECTS = (301, 302, 303, 307, 308)


class Guest:
    """Asks the web politely. `pause` is in seconds. Several threads may ask through one guest."""

    def __init__(self, web: Web, pause: float) -> None:
        self._web, self._pause = web, pause
        self._locks: dict[str, Lock] = {}
        self._free_at: dict[str, float] = {}
        self._rules: dict[str, RobotFileParser] = {}
        self._heard: set[str] = set()
        self._silent: dict[str, str] = {}

    def look(self, url: str) -> Answer:
        """What a server says of an address: to HEAD, and where that is a fault to GET, as some know only that.

        Raises Unanswered; from then on for all that is asked of a host that has not answered once.
        """
        answer = self._ask("HEAD", url)
        return self._ask("GET", url) if answer.status >= 400 and answer.status != TOO_OFTEN else answer

    def may_visit(self, url: str) -> bool:
        """Whether the site lets a program look here. Asks for its rules the first time. Raises Unanswered."""
        origin = _origin(url)
        with self._turn(f"robots {origin}", 0):
            if origin not in self._rules:
                self._rules[origin] = self._read_rules(origin)
        return self._rules[origin].can_fetch(self._web.agent, url)

    @property
    def is_heard(self) -> bool:
        """Whether any host has answered at all."""
        return bool(self._heard)

    def _read_rules(self, origin: str) -> RobotFileParser:
        """The rules of a site as the standard wants: none without a file; of a server that is ill nothing is asked."""
        rules = RobotFileParser()
        url = f"{origin}/robots.txt"
        for _ in range(MAX_HOPS):
            answer = self._ask("GET", url, MAX_ROBOTS)
            if answer.status not in REDIRECTS or not answer.location:
                break
            url = urljoin(url, answer.location)
        if answer.status >= 500:
            self._silent[urlsplit(origin).hostname or ""] = f"antwoord {answer.status}"
            raise Unanswered(f"antwoord {answer.status}")
        if answer.status in (401, 403):
            rules.parse(NOBODY)
        else:
            rules.parse(answer.body.decode("utf-8", "replace").splitlines() if answer.status == 200 else ())
        return rules

    def _ask(self, method: str, url: str, limit: int = 0) -> Answer:
        host = urlsplit(url).hostname or ""
        if reden := self._silent.get(host):
            raise Unanswered(reden)
        with self._turn(host, self._pause_at(url)):
            try:
                answer = self._web.ask(method, url, limit)
            except Unanswered as silence:
                if host not in self._heard:
                    self._silent[host] = silence.reden
                raise
            self._heard.add(host)
            return answer

    def _pause_at(self, url: str) -> float:
        rules = self._rules.get(_origin(url))
        asked = rules.crawl_delay(self._web.agent) if rules else None
        return max(self._pause, min(float(asked or 0), MAX_PAUSE))

    @contextmanager
    def _turn(self, name: str, pause: float) -> Iterator[None]:
        """Waits until nobody else is busy there and the pause after the last one is over."""
        with self._locks.setdefault(name, Lock()):
            time.sleep(max(0.0, self._free_at.get(name, 0) - time.monotonic()))
            try:
                yield
            finally:
                self._free_at[name] = time.monotonic() + pause


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
