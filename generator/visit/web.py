"""One question to one web server: what it answers, or why it does not. Never to an address within a network."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from urllib.parse import SplitResult, quote, urlsplit
from urllib.request import getproxies, proxy_bypass

NAAM_ONBEKEND = "deze website bestaat niet"
STIL = "de website antwoordt niet"
GEEN_VERBINDING = "er komt geen goede verbinding"
CERTIFICAAT = "de beveiliging (het certificaat) klopt niet"
EIGEN_NETWERK = "dit adres is binnen een eigen netwerk; bezoekers komen daar niet"
ONLEESBAAR = "dit is geen heel webadres"
STILTE = {NAAM_ONBEKEND, STIL, GEEN_VERBINDING}
"""What one also hears of every website when there is no internet."""

_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~-._?#[]"
_NO_SUCH_HOST = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class Unanswered(Exception):
    """There was no answer; `reden` says why, in Dutch."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: its status, where it sends us, and the begin of the body when that was asked for."""

    status: int
    location: str = ""
    body: bytes = b""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet: not this machine, not a network of somebody's own."""
    found = ipaddress.ip_address(address.partition("%")[0])
    return found.is_global and not found.is_multicast


def system_proxy(scheme: str, host: str) -> str:
    """Through which proxy this machine reaches a host, or an empty text."""
    return "" if proxy_bypass(host) else getproxies().get(scheme, "")


@dataclass(frozen=True)
class Web:
    """The web as we ask it: who says that we are, where we may go, and how many seconds we wait.

    `timeout` is for each step, `deadline` for the whole answer: a server may not keep us by a byte at a time.
    """

    agent: str
    may_reach: Callable[[str], bool] = is_public
    proxy_for: Callable[[str, str], str] = system_proxy
    timeout: float = 10
    deadline: float = 30

    def ask(self, method: str, url: str, limit: int = 0) -> Answer:
        """The answer to one request, without following it, and `limit` bytes of it. Raises Unanswered."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        except (ValueError, KeyError):
            raise Unanswered(ONLEESBAAR) from None
        try:
            with self._connected(parts, host, port) as (connection, target):
                headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
                connection.request(method, quote(target, safe=_SAFE), headers=headers)
                response = connection.getresponse()
                return Answer(response.status, response.getheader("Location", ""), response.read(limit))
        except ssl.SSLCertVerificationError:
            raise Unanswered(CERTIFICAAT) from None
        except TimeoutError:
            raise Unanswered(STIL) from None
        except (OSError, HTTPException, ValueError):  # ValueError: a host that no name can be made of
            raise Unanswered(GEEN_VERBINDING) from None

    @contextmanager
    def _connected(self, parts: SplitResult, host: str, port: int) -> Iterator[tuple[HTTPConnection, str]]:
        """A connection that stands, and what to ask for on it. Hangs up when the deadline is there."""
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        proxy = urlsplit(self.proxy_for(parts.scheme, host))
        via = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        if proxy.hostname:
            self._refuse_inside(host)
            connection = via(proxy.hostname, proxy.port or 80, timeout=self.timeout)
            if parts.scheme == "https":
                connection.set_tunnel(host, port)
            else:
                target = f"http://{parts.netloc}{target}"
            connection.connect()
        else:
            connection = via(host, port, timeout=self.timeout)
            connection.sock = self._dial(host, port)
            if parts.scheme == "https":
                connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        timer = Timer(self.deadline, _hang_up, [connection.sock])
        timer.daemon = True
        timer.start()
        try:
            yield connection, target
        finally:
            timer.cancel()
            connection.close()

    def _refuse_inside(self, host: str) -> None:
        """Raises Unanswered for what is plainly in a network: a proxy looks up names itself, and stands inside one."""
        try:
            inside = not self.may_reach(str(ipaddress.ip_address(host)))
        except ValueError:
            inside = "." not in host
        if inside:
            raise Unanswered(EIGEN_NETWERK)

    def _dial(self, host: str, port: int) -> socket.socket:
        """A socket to the first address of a host that we may reach: to the very address that was judged."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise Unanswered(NAAM_ONBEKEND if error.errno in _NO_SUCH_HOST else GEEN_VERBINDING) from None
        allowed = [info for info in found if self.may_reach(str(info[4][0]))]
        if not allowed:
            raise Unanswered(EIGEN_NETWERK)
        for family, kind, protocol, _, address in allowed[:-1]:
            with suppress(OSError):
                return self._connect(family, kind, protocol, address)
        family, kind, protocol, _, address = allowed[-1]
        return self._connect(family, kind, protocol, address)

    def _connect(self, family: int, kind: int, protocol: int, address: tuple[object, ...]) -> socket.socket:
        sock = socket.socket(family, kind, protocol)
        sock.settimeout(self.timeout)
        try:
            sock.connect(address)
        except OSError:
            sock.close()
            raise
        return sock


def _hang_up(sock: socket.socket) -> None:
    """Ends a connection that another thread reads from; the plain shutdown leaves what TLS knows alone."""
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
