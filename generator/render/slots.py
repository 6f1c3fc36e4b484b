"""A page is made once for all languages, with a slot for each text that differs, and then filled in for each of them.

Between two languages a page differs in its texts and hardly in anything else. So templates set slots, not texts: a mark
in the HTML that says which text belongs there. What the text is, is asked when a language is filled in, and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator
from typing import Any, NoReturn, cast

from markupsafe import Markup

from generator.model.waarden import Record, Tekst

_MARK = "\0"
"""Stands before and behind the number of a slot. No text can hold it: who reads data refuses control signs."""

Make = Callable[[], str]


class Sheet:
    """A text cut at its slots. Of its `pieces` every second one is the number of a slot, the others never differ."""

    __slots__ = ("distinct", "numbers", "pieces")

    def __init__(self, text: str) -> None:
        self.pieces = text.split(_MARK)
        self.numbers = list(map(int, self.pieces[1::2]))
        self.distinct = frozenset(self.numbers)


class Later:
    """A value of a page that is no text and differs by language: a template can only hand it on, with `per_taal`."""

    def __init__(self, name: str, values: dict[str, Any]) -> None:
        self._name, self._values = name, values

    @property
    def now(self) -> Any:
        """What it is on the page that is being filled in. Raises LookupError where nobody gave it."""
        if self._name not in self._values:
            raise LookupError(f"this page has no {self._name}")
        return self._values[self._name]

    def _unknown(self, *_: object) -> NoReturn:
        raise TypeError(f"{self._name} differs by language: give it to a macro with per_taal")

    __bool__ = __iter__ = __len__ = __str__ = __html__ = __eq__ = _unknown
    __hash__ = object.__hash__


class _Held(dict[int, str]):
    """What the slots hold in one language. `noted`: what is to be told of a page → the slots that it is about."""

    def __init__(self, make: Callable[[int], str]) -> None:
        super().__init__()
        self._make = make
        self.noted: dict[Hashable, set[int]] = {}

    def __missing__(self, number: int) -> str:
        return self._make(number)


class Slots:
    """The slots of some pages, and what they hold in one language: a site is made language by language.

    `noted` holds what is to be told of the texts of a page.
    """

    def __init__(self) -> None:
        self.noted: set[Hashable] = set()
        self._slots: dict[Hashable, tuple[int, Markup]] = {}
        self._makes: list[tuple[Make, bool]] = []
        self._language, self._held = "", _Held(self._make_text)
        self._keeping = False

    def clear(self) -> None:
        """Forgets all slots. Sheets with them are then of no use."""
        self._slots.clear()
        self._makes.clear()
        self._language = ""

    def open(self, language: str) -> None:
        """Begins a page in a language: nothing is noted of it yet."""
        self.noted = set()
        if language != self._language:
            self._language, self._held = language, _Held(self._make_text)

    def note(self, note: Hashable) -> None:
        """To be told of the page, because of the text that is being made."""
        self.noted.add(note)

    def place(self, key: Hashable, make: Make) -> Markup:
        """The mark of a slot. What `make` gives is kept in a language: equal keys are the same text on any page."""
        return self._slot(key, make, kept=True)[1]

    def place_anew(self, key: Hashable, make: Make) -> Markup:
        """The mark of a slot that is asked anew on each page, as what it holds depends on that page."""
        return self._slot(key, make, kept=False)[1]

    def read(self, key: Hashable, make: Make) -> str:
        """What the slot that `place` gives holds in the language of now."""
        number, _ = self._slot(key, make, kept=True)
        text = self._held[number]
        self._tell((number,))
        return text

    def _slot(self, key: Hashable, make: Make, *, kept: bool) -> tuple[int, Markup]:
        """Its number and its mark."""
        slot = self._slots.get(key)
        if slot is None:
            number = len(self._makes)
            slot = self._slots[key] = number, Markup(f"{_MARK}{number}{_MARK}")
            self._makes.append((make, kept))
        return slot

    def fill(self, sheet: Sheet) -> str:
        """The text in the language of now. Slots that are asked anew are asked in the order of the text."""
        pieces = sheet.pieces.copy()
        pieces[1::2] = map(self._held.__getitem__, sheet.numbers)
        self._tell(sheet.distinct)
        return "".join(pieces)

    def _tell(self, filled: Collection[int]) -> None:
        """Notes what is to be told of texts that were kept."""
        for note, numbers in self._held.noted.items():
            if note not in self.noted and not numbers.isdisjoint(filled):
                self.noted.add(note)

    def of_now(self, value: Any) -> Any:
        """A value of a template in the language of now: itself, unless it is a text with slots or comes later."""
        if isinstance(value, Later):
            self._check_page_is_known()
            return value.now
        if not isinstance(value, str) or _MARK not in value:
            return value
        text = self.fill(Sheet(value))
        return Markup(text) if isinstance(value, Markup) else text

    def _make_text(self, number: int) -> str:
        make, kept = self._makes[number]
        if not kept:
            self._check_page_is_known()
            return make()
        page, self.noted, keeping, self._keeping = self.noted, set(), self._keeping, True
        try:
            text = self._held[number] = make()
            for note in self.noted:
                self._held.noted.setdefault(note, set()).add(number)
        finally:
            page |= self.noted
            self.noted, self._keeping = page, keeping
        return text

    def _check_page_is_known(self) -> None:
        if self._keeping:
            raise RuntimeError("what depends on its page stands within a text that is kept for all pages")


def known_by(value: object) -> Hashable:
    """What is the same for values that are the same, for the key of a slot.

    A safe text is not, however equal, the text that is not yet. A record stands for itself alone: to compare all that
    it holds would be dear. Raises TypeError for what can be read only once.
    """
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return tuple(map(known_by, cast("tuple[object, ...]", value)))
    if isinstance(value, Record):
        return id(value)
    if isinstance(value, Iterator):
        raise TypeError("what can be read only once cannot be set for every language: put |list behind it")
    try:
        hash(value)
    except TypeError:
        return kind, id(value)
    return kind, value


_PLAIN = frozenset({str, Tekst})
