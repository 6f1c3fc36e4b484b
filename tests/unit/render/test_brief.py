"""The letter "Klopt dit nog?": everything that the site tells, nothing secret, and no person's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.contact import Contact, Contactsoort, Locatie, Spreekuur
from generator.model.organisatie import Kosten, Organisatie
from generator.model.waarden import JaNee, Openingstijden, Taalcode, Tekst
from generator.pipeline import Checked
from generator.render.brief import brief
from generator.source import SourceMark

MARK = SourceMark("naast-u.yaml")
VANDAAG = date(2026, 11, 22)


def naast_u(minimaal: Checked, **changes: object) -> Organisatie:
    """The organisation of the smallest project, with other facts."""
    return replace(minimaal.plan.kaart.gemeenten["voorbeeld"].eigen_organisaties["naast-u"], **changes)


def test_a_letter_holds_what_the_site_tells(minimaal: Checked) -> None:
    """Word for word: what to look at, and what to answer. What we do not know is asked."""
    text = brief(naast_u(minimaal), "Voorbeeld", "https://voorbeeld.example/nl/", VANDAAG)

    expected = """\
Onderwerp: Klopt dit nog? Naast U op de OCO-wegwijzer

Beste collega,

Op de OCO-wegwijzer van Voorbeeld staat uw organisatie. Dit klopte op 1 november 2026.
De pagina: https://voorbeeld.example/nl/

Dit staat er nu:

- Naam: Naast U
- Wat u doet: Wij staan naast u bij vragen over zorg en wonen.
- Telefoon: 000-123 45 67
- E-mail: hallo@naast-u.example
- Adres: dat weten wij niet. Weet u het?
- Open: maandag tot en met vrijdag 09:00 – 17:00
- Komt bij mensen thuis: dat weten wij niet. Weet u het?
- Talen: Nederlands
- Tolk: dat weten wij niet. Weet u het?
- Wie helpt: beroepskrachten
- Kosten voor de inwoner: gratis

Klopt alles? Antwoord dan alleen: klopt.
Is er iets anders? Antwoord dan met wat er anders is.
Zo vinden inwoners u, en bellen zij niet voor niets.
"""
    assert expected == text


def test_a_letter_about_other_facts(minimaal: Checked) -> None:
    """Address, consulting hours, holidays, languages and costs, each as the site shows them."""
    plaats = Locatie(mark=MARK, marks={}, naam="Forum", straat="Proefstraat 8", postcode="0101 AB", plaats="Voorbeeld")
    spreekuur = Spreekuur(
        mark=MARK,
        marks={},
        waar=Tekst("De bibliotheek", "waar", "gemeente-voorbeeld", MARK),
        openingstijden=Openingstijden("Tu 10:00-12:00,13:00-15:00; PH off"),
    )
    organisatie = naast_u(
        minimaal,
        locatie=plaats,
        spreekuren=(spreekuur, replace(spreekuur, openingstijden=None)),
        talen=(Taalcode("nl"), Taalcode("ar")),
        kosten=Kosten.ONBEKEND,
        huisbezoek=JaNee.NEE,
    )
    lines = brief(organisatie, "Nederland", "", VANDAAG).splitlines()

    assert not [line for line in lines if line.startswith("De pagina")]
    assert [
        "- Adres: Forum, Proefstraat 8, 0101 AB Voorbeeld",
        "- Spreekuur: De bibliotheek, dinsdag 10:00 – 12:00 en 13:00 – 15:00, op feestdagen dicht",
        "- Spreekuur: De bibliotheek. Wanneer? Dat weten wij niet. Weet u het?",
        "- Komt bij mensen thuis: nee",
        "- Talen: Nederlands, Arabisch",
        "- Kosten voor de inwoner: dat weten wij niet. Weet u het?",
    ] == [line for line in lines if line.startswith(("- Adres", "- Spreekuur", "- Komt", "- Talen", "- Kosten"))]


def test_a_secret_address_is_not_in_the_letter(minimaal: Checked) -> None:
    """A letter can end up anywhere: neither the place nor the post address stands in it."""
    plaats = Locatie(mark=MARK, marks={}, straat="Geheimweg 1", plaats="Voorbeeld")
    post = Contact(mark=MARK, marks={}, soort=Contactsoort.POST, waarde="Postbus 1")
    text = brief(naast_u(minimaal, locatie=plaats, contact=(post,), adres_geheim=JaNee.JA), "Voorbeeld", "", VANDAAG)

    assert "Geheimweg" not in text
    assert "Postbus" not in text
    assert "- Telefoon: dat weten wij niet. Weet u het?" in text
