"""From Dutch to the reader's language, saying honestly in which language a text ended up."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.load.catalogs import Catalog, Message
from generator.load.layout import catalog_path
from generator.load.provenance import Herkomst, Provenance, provenance_key
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL

Messages = Mapping[tuple[str, str], Message]
_MOST_OPEN = 16


class Vertaald(NamedTuple):
    """A text, the language it is really in, and whether a person has reviewed it, which Dutch does not need.

    `herkomst` tells of a translation that was reviewed who did that, and when.
    """

    tekst: str
    taal: str
    nagekeken: bool = True
    herkomst: Herkomst | None = None


class Vertaler:
    """Translations into one language; without one the Dutch comes back, and says that it is Dutch."""

    def __init__(self, catalogs: Mapping[str, Catalog], provenance: Mapping[str, Provenance], taal: Taal) -> None:
        self.taal, self._catalogs = taal, catalogs
        rows = provenance.get(taal.code, {})
        self._reviewed = {key: row for key, row in rows.items() if row.nagekeken_door}
        self._messages: dict[str, Messages] = {}
        self._form: Callable[[int], int] = gettext.c2py(taal.meervoud.partition("plural=")[2].strip(" ;"))

    def find(self, tekst: Tekst) -> Vertaald:
        """The translation of a message, or its Dutch."""
        message = self._message(tekst.domein, tekst.context, tekst.nl)
        return self._shown(message, message.strings[0]) if message else Vertaald(tekst.nl, BRONTAAL)

    def find_plural(self, tekst: Tekst, many: str, number: int) -> Vertaald:
        """The translation for a number of things, or its Dutch."""
        message = self._message(tekst.domein, tekst.context, tekst.nl)
        form = self._form(number)
        if message and len(message.strings) > form and message.strings[form]:
            return self._shown(message, message.strings[form])
        return Vertaald(tekst.nl if number == 1 else many, BRONTAAL)

    def _shown(self, message: Message, text: str) -> Vertaald:
        # Hashing is dear: where nobody has reviewed anything yet, there is nothing to look up.
        row = None
        if self._reviewed:
            row = self._reviewed.get(provenance_key(message.context, message.dutch, message.strings))
        return Vertaald(text, self.taal.code, row is not None, row)

    def _message(self, domein: str, context: str, nl: str) -> Message | None:
        if self.taal.code == BRONTAAL:
            return None
        messages = self._messages.get(domein)
        if messages is None:
            messages = self._open(domein)
        message = messages.get((context, nl))
        return message if message and not message.fuzzy and message.strings[0] else None

    def _open(self, domein: str) -> Messages:
        """The messages of one catalog. Few are held: of many gemeenten together they would be too much."""
        if len(self._messages) == _MOST_OPEN:
            self._messages.clear()
        catalog = self._catalogs.get(catalog_path(self.taal.code, domein))
        self._messages[domein] = catalog.messages if catalog else {}
        return self._messages[domein]
