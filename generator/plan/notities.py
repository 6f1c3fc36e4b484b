"""What a translator is told beside a message: where it is shown, how short it must be, and the words agreed for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.approved import Termvinder
from generator.model.waarden import Taalcode
from generator.plan.folderwoorden import folder_messages
from generator.plan.messages import Bericht

_PAGES = {
    "a-z": "page with everything from A to Z",
    "aanbieders": "page with all providers",
    "activiteit": "page about what the service does",
    "actueel": "beside a number or hours that may be old",
    "andere-hulp": "page about other kinds of help",
    "belofte": "promise, beside an icon",
    "betrokkene": "who takes part in a step",
    "brief": "page about letters",
    "bron": "line about the source",
    "buur": "page about other kinds of help: one kind",
    "contact": "way of contact",
    "deel": "links to send a page to somebody",
    "doelgroep": "page for a group of people",
    "doelgroepen": "page with all groups",
    "filter": "filter of the providers",
    "folder": "printed folder, or the link to it",
    "folders": "page with all folders to print",
    "frame": "around every page: top, menu or foot",
    "gemeente": "front page of a municipality",
    "gevaar": "danger: on sensitive pages",
    "helper": "what kind of helper somebody is",
    "keuzehulp": "page that asks a few questions",
    "kiezer": "page where people choose their municipality",
    "levensgebied": "part of life",
    "niet-gevonden": "page that says that there is no such page",
    "onafhankelijk": "page about who pays, decides and helps",
    "open-nu": "whether a door is open now",
    "organisatie": "page of an organisation",
    "over": "page about this site",
    "pagina": "title of a page, also in the menu: short",
    "plak": "texts for a municipality to copy",
    "rol": "label: what an organisation is",
    "route": "step-by-step page",
    "routes": "page with all step-by-step pages",
    "start": "front page of a municipality",
    "term": "explanation of a word that people see in letters",
    "termijn": "beside a time limit",
    "thema": "theme page",
    "themas": "page with all themes",
    "toegankelijkheid": "page about accessibility",
    "uren": "opening hours",
    "veilig": "button to leave quickly: short",
    "verwijzers": "page for doctors and others who send people on",
    "voordeur": "block with phone, address and hours",
    "voorlezen": "button that reads the page aloud: short",
    "vorm": "form of support",
    "wat-doet-oco": "page about what the service does",
    "wegwijs": "page for doctors and others who send people on",
    "woord": "page about a word",
    "woorden": "list of words below a page",
    "woordenlijst": "word list",
    "wortel": "first page, with all languages",
    "zoek": "search",
    "zoekingang": "search result",
}
"""First part of a msgctxt → where its text is shown."""

_PARTS = {
    "aanbod": "what it offers, in a list",
    "aanspreking": "heading: speaks to the reader",
    "als_het_niet_lukt": "what to do when it does not work",
    "betaald_door": "who pays",
    "definitie": "what the word means",
    "doe": "what the reader can do",
    "doe_nu": "what to do at once",
    "doet_niet": "what the helper does not do",
    "duur": "how long it takes",
    "ga_hierheen": "when to go there",
    "hulp": "what the helper does",
    "kwaliteit": "how good it is, in a list",
    "let_op": "warning",
    "menutitel": "title in the menu: short",
    "naam": "name, also a heading",
    "samenvatting": "introduction below the title, and in search engines",
    "tekst": "answer or promise",
    "titel": "title, also in lists and links",
    "toegang": "how to get it",
    "toelichting": "small print beside it",
    "uitgevoerd_door": "who does it",
    "uitleg": "explanation",
    "verschil": "how it differs from independent support",
    "voor_wie": "whom it is for, in a list",
    "voorbeeld": "example",
    "vraag": "question to the reader",
    "vragen": "question that people ask themselves",
    "waar": "place",
    "waarborg": "how independence is kept",
    "waarde": "time limit",
    "wat": "what it is",
    "wat_helpt": "what helps, in a list",
    "wat_neem_je_mee": "what to take with you, in a list",
    "zin": "one sentence below the title",
    "zoekwoorden": "not shown: words that people type, with commas between. Give those of your language, also "
    "misspelt, and keep Dutch words from letters",
}
"""Last part of a msgctxt → what its text is there."""

_PRINTED = {
    "activiteit/doet_niet": "what the helper does not do",
    "activiteit/titel": "what the helper does",
    "activiteit/voorbeeld": "examples",
    "doelgroep/aanspreking": "front, in large letters",
    "doelgroep/naam": "front",
    "doelgroep/samenvatting": "front",
    "doelgroep/vragen": "questions that the reader knows",
    "doelgroep/wat_helpt": "what the helper does",
    "gemeente/contact": "phone and address",
    "gemeente/folders": "own words of the municipality",
    "gemeente/let_op": "phone and address",
    "gemeente/locatie": "phone and address",
    "gemeente/normen": "how long it takes",
    "gemeente/voordeur": "phone and address",
    "keuzehulp/titel": "first questions",
    "keuzehulp/uitkomsten": "first questions",
    "keuzehulp/vragen": "first questions",
    "organisatie/samenvatting": "front",
    "route/samenvatting": "front",
    "route/stappen": "steps",
    "route/titel": "front, in large letters",
    "thema/voorbeeld": "examples",
    "vorm/beloften": "promises",
    "vorm/betaald_door": "explanation",
    "vorm/samenvatting": "explanation",
}
"""Noun and first key of a text that stands in a folder → in which block."""

_FILLED = {
    "aanbieder": "a name",
    "aantal": "a number",
    "adres": "an address",
    "dag": "a day of the week",
    "datum": "a date",
    "gemeente": "a municipality",
    "naam": "a name",
    "num": "a number",
    "taal": "a language",
    "tijd": "a time",
    "wie": "a name",
}
"""What comes in a placeholder of which the name says too little."""

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


class Notities:
    """Makes the notes of messages: the same for every language, but for the agreed words."""

    def __init__(self, vinder: Termvinder) -> None:
        self._vinder = vinder
        self._printed = {(tekst.context, tekst.nl) for tekst in folder_messages()}

    def notes(self, bericht: Bericht, taal: Taalcode | None) -> Iterator[str]:
        """A line for each thing worth knowing, in a fixed order. Without a language the agreed words are left out."""
        yield f"Shown: {_shown(bericht.context)}."
        if room := self._room(bericht):
            yield f"Printed in the folder ({room}): keep it as short as the Dutch, or it may not fit."
        filled = [f"%({name})s = {_FILLED[name]}" for name in _PLACEHOLDER.findall(bericht.nl) if name in _FILLED]
        if filled:
            yield f"Filled in: {'; '.join(dict.fromkeys(filled))}."
        if taal and (words := list(self._words(bericht, taal))):
            yield f"Agreed words: {'; '.join(words)}."

    def _room(self, bericht: Bericht) -> str:
        if (bericht.context, bericht.nl) in self._printed:
            return "heading or fixed words"
        noun, _, rest = bericht.context.partition("/")
        keys = rest.split("/")[1:]
        return _PRINTED.get(f"{noun}/{keys[0]}", "") if keys else ""

    def _words(self, bericht: Bericht, taal: Taalcode) -> Iterator[str]:
        for term in self._vinder.find(bericht.nl):
            if vertaling := term.vertalingen.get(taal):
                yield f"{term.voorkeur} → {vertaling.term}"


def _shown(context: str) -> str:
    noun, *rest = context.split("/")
    if noun == "content":
        page, _, heading = "/".join(rest).partition("#")
        page, _, key = page.partition("/")
        below = f", below the heading with id '{heading}'" if heading else ""
        return f"page '{page}'{below}" + (f": {_PARTS[key]}" if key in _PARTS else "")
    where = _PAGES.get(noun, "on the site")
    what = next((_PARTS[part] for part in reversed(rest[1:]) if part in _PARTS), "")
    step = "step: " if "stappen" in rest else ""
    return f"{where}: {step}{what}" if what else where
