"""What an editor should know of the links that were visited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.errors import Finding, waarschuwing
from generator.plan.weblinks import Weblink
from generator.visit.bezoek import Bezoek, Staat, is_front_page


def findings_of(links: Iterable[Weblink], bezoeken: Mapping[str, Bezoek]) -> Iterator[Finding]:
    """A warning at each place where a link stands that is gone, has moved, or of which we could not be sure."""
    for link in links:
        if bezoek := bezoeken.get(link.url):
            yield from _finding(link, bezoek)


def _finding(link: Weblink, bezoek: Bezoek) -> Iterator[Finding]:
    match bezoek.staat:
        case Staat.WEG:
            yield waarschuwing(
                link.mark,
                "SK470",
                f"'{link.url}' is er niet meer: {bezoek.reden}",
                "Zoek het nieuwe adres en zet dat hier. Is er geen? Haal de regel dan weg.",
            )
        case Staat.VERHUISD:
            careful = " Dat is de voorpagina: kijk eerst of daar staat wat u bedoelt." if is_front_page(bezoek) else ""
            yield waarschuwing(
                link.mark, "SK471", f"'{link.url}' is verhuisd", f"Schrijf hier `{bezoek.naar}`.{careful}"
            )
        case Staat.ONDUIDELIJK:
            yield waarschuwing(
                link.mark,
                "SK472",
                f"van '{link.url}' weten wij niet of het werkt: {bezoek.reden}",
                "Open de link zelf. Werkt hij? Dan hoeft u niets te doen. Werkt hij niet? Zoek een ander adres.",
            )
