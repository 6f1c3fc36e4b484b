"""What this build took from an earlier one and what it made, by key. It reads through a function and never writes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

Read = Callable[[str], bytes | None]
"""Key → what an earlier build kept under it."""


def key_of(*parts: str | bytes) -> str:
    """The name of what is made of these parts and of nothing else: 64 hexadecimal digits."""
    whole = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class Taken:
    """The keys that were asked for, and what had to be made for some of them."""

    used: frozenset[str] = frozenset()
    made: dict[str, bytes] = field(default_factory=dict)


class Shelf:
    """Where a renderer looks before it makes something, and lays what it made."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._used: set[str] = set()
        self._made: dict[str, bytes] = {}

    def find(self, key: str) -> bytes | None:
        """What is there under a key."""
        found = self._made.get(key)
        if found is None:
            found = self._read(key)
            if found is not None:
                self._used.add(key)
        return found

    def lay(self, key: str, data: bytes) -> None:
        """Keeps what was made."""
        self._used.add(key)
        self._made[key] = data

    def take(self) -> Taken:
        """What was used and made since the last time, for whoever writes it down."""
        taken = Taken(frozenset(self._used), self._made)
        self._used, self._made = set(), {}
        return taken


def nothing_kept(_key: str) -> bytes | None:
    """Of a build without an earlier one."""
    return None
