"""What each kind of value accepts and refuses, as tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.bad_value import BadValue
from generator.check.contact_values import host_of, parse_area, parse_email, parse_phone, parse_postcode, parse_url
from generator.check.hours import parse_hours
from generator.check.values import (
    PARSERS,
    parse_colour,
    parse_date,
    parse_enum,
    parse_id,
    parse_language,
    parse_period,
    parse_text,
)
from generator.model.organisatie import Rol
from generator.model.waarden import Eenheid, JaNee, Periode

Parser = Callable[[str], object]

ACCEPTED: list[tuple[Parser, str, object]] = [
    (parse_text, "Gewone tekst.", "Gewone tekst."),
    (parse_text, "  over\n  twee   regels ", "over twee regels"),
    (parse_text, "tussen 1 < 2 en 3 > 2", "tussen 1 < 2 en 3 > 2"),
    (parse_text, "{huishouden}", "{huishouden}"),
    (parse_text, "العربية", "العربية"),
    (parse_id, "sociaal-team", "sociaal-team"),
    (parse_period, "6 maanden", Periode(6, Eenheid.MAAND)),
    (parse_period, "1 maand", Periode(1, Eenheid.MAAND)),
    (parse_period, "1 jaar", Periode(1, Eenheid.JAAR)),
    (parse_period, "12 weken", Periode(12, Eenheid.WEEK)),
    (parse_period, "1 week", Periode(1, Eenheid.WEEK)),
    (parse_period, "30 dagen", Periode(30, Eenheid.DAG)),
    (parse_period, "1  dag", Periode(1, Eenheid.DAG)),
    (parse_period, "999dagen", Periode(999, Eenheid.DAG)),
    (parse_id, "wijk7", "wijk7"),
    (parse_date, "2026-11-22", date(2026, 11, 22)),
    (parse_date, "2024-02-29", date(2024, 2, 29)),
    (parse_url, "https://www.voorbeeld.nl", "https://www.voorbeeld.nl"),
    (parse_url, "http://voorbeeld.nl/a?b=c#d", "http://voorbeeld.nl/a?b=c#d"),
    (parse_email, "naam@voorbeeld.nl", "naam@voorbeeld.nl"),
    (parse_email, "hallo@naast-u.example", "hallo@naast-u.example"),
    (parse_phone, "079-320 44 44", "079-320 44 44"),
    (parse_phone, "+31 79 320 44 44", "+31 79 320 44 44"),
    (parse_phone, "(079) 320 44 44", "(079) 320 44 44"),
    (parse_phone, "06-12345670", "06-12345670"),
    (parse_phone, "14 079", "14 079"),
    (parse_phone, "0800-2000", "0800-2000"),
    (parse_phone, "088-123 45 67", "088-123 45 67"),
    (parse_phone, "112", "112"),
    (parse_phone, "000-123 45 67", "000-123 45 67"),
    (parse_hours, "Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
    (parse_hours, "We 10:00-12:00,13:00-15:00", "We 10:00-12:00,13:00-15:00"),
    (parse_hours, "Mo-Fr 09:00-12:00, Mo 13:00-17:00", "Mo-Fr 09:00-12:00, Mo 13:00-17:00"),
    (parse_hours, "24/7; Su,PH off", "24/7; Su,PH off"),
    (parse_hours, "Mo-Su,PH 9:00-24:00", "Mo-Su,PH 9:00-24:00"),
    (parse_hours, "Mo-Fr 09:00-17:00; Dec 24-Jan 2 off", "Mo-Fr 09:00-17:00; Dec 24-Jan 2 off"),
    (parse_hours, "Mo 09:00-17:00; 2026 Dec 28 off; Aug off", "Mo 09:00-17:00; 2026 Dec 28 off; Aug off"),
    (parse_area, "2711", "2711"),
    (parse_postcode, "2711 EC", "2711 EC"),
    (parse_postcode, "2711EC", "2711EC"),
    (parse_colour, "#1D4F91", "#1d4f91"),
    (parse_language, "nl", "nl"),
    (parse_language, "zh-Hant", "zh-Hant"),
    (parse_language, "fa-AF", "fa-AF"),
]

REFUSED: list[tuple[Parser, str, str]] = [
    (parse_text, "   ", "SK210"),
    (parse_text, "\u200b\ufeff \xad", "SK210"),
    (parse_text, "<b>vet</b>", "SK211"),
    (parse_text, "</div", "SK211"),
    (parse_text, "<!-- weg -->", "SK211"),
    (parse_text, "{{ naam }}", "SK212"),
    (parse_text, "{% if %}", "SK212"),
    (parse_text, "{# stil #}", "SK212"),
    (parse_text, "om\u202ekeer", "SK213"),
    (parse_text, "bel\x07", "SK213"),
    (parse_text, "hallo\U000e0068\U000e0069", "SK213"),
    (parse_text, "\ue000", "SK213"),
    (parse_id, "Sociaal-Team", "SK207"),
    (parse_period, "half jaar", "SK310"),
    (parse_period, "0 maanden", "SK310"),
    (parse_period, "-1 jaar", "SK310"),
    (parse_period, "1000 dagen", "SK310"),
    (parse_period, "6", "SK310"),
    (parse_period, "6 months", "SK310"),
    (parse_period, "6 maanden of zo", "SK310"),
    (parse_period, "٦ maanden", "SK310"),
    (parse_id, "sociaal_team", "SK207"),
    (parse_id, "-team", "SK207"),
    (parse_id, "team--een", "SK207"),
    (parse_id, "café", "SK207"),
    (parse_id, "../team", "SK207"),
    (parse_id, "team\n", "SK207"),
    (parse_date, "22-11-2026", "SK206"),
    (parse_date, "2026-2-3", "SK206"),
    (parse_date, "2023-02-29", "SK206"),
    (parse_date, "20261122", "SK206"),
    (parse_date, "٢٠٢٦-١١-٢٢", "SK206"),
    (parse_url, "www.voorbeeld.nl", "SK303"),
    (parse_url, "javascript:alert(1)//a.nl", "SK303"),
    (parse_url, "data:text/html,a.b", "SK303"),
    (parse_url, "ftp://voorbeeld.nl", "SK303"),
    (parse_url, "https://voorbeeld", "SK303"),
    (parse_url, "https:///pad.html", "SK303"),
    (parse_url, "https://a.nl/met spatie", "SK303"),
    (parse_url, 'https://a.nl/"onclick', "SK303"),
    (parse_url, "https://[a.nl", "SK303"),
    (parse_url, "//a.nl", "SK303"),
    (parse_url, "https://www.bank.nl@elders.nl", "SK303"),
    (parse_url, "https://elders.nl\\@www.bank.nl", "SK303"),
    (parse_url, "https://a.nl:99999", "SK303"),
    (parse_url, "https://a..nl", "SK303"),
    (parse_url, "https://a.nl/\u202egpj.exe", "SK303"),
    (parse_email, "naam", "SK302"),
    (parse_email, "naam@", "SK302"),
    (parse_email, "naam@voorbeeld", "SK302"),
    (parse_email, "na am@voorbeeld.nl", "SK302"),
    (parse_email, "a@b@voorbeeld.example", "SK302"),
    (parse_email, "naam@voorbeeld.nl?bcc=x@y.nl", "SK302"),
    (parse_email, "naam@voorbeeld.example?bcc=x", "SK302"),
    (parse_email, "naam?bcc=x@voorbeeld.nl", "SK302"),
    (parse_email, "naam&subject=hoi@voorbeeld.nl", "SK302"),
    (parse_email, "naam%0abcc@voorbeeld.nl", "SK302"),
    (parse_email, "naam@a..example", "SK302"),
    (parse_phone, "079-320 44 4", "SK301"),
    (parse_phone, "079-320 44 44 44", "SK301"),
    (parse_phone, "bel ons", "SK301"),
    (parse_phone, "000-12", "SK301"),
    (parse_phone, "000-123 45 67 doorkies 5", "SK301"),
    (parse_phone, "079-320 44 44;ext=1", "SK301"),
    (parse_phone, "٠٧٩-٣٢٠ ٤٤ ٤٤", "SK301"),
    (parse_phone, "+", "SK301"),
    (parse_hours, "ma-vr 9-17", "SK304"),
    (parse_hours, "Mo-Fr 25:99", "SK304"),
    (parse_hours, "Mo-Fr 17:00-9:00", "SK309"),
    (parse_hours, "Tu[1] 10:00-12:00", "SK311"),
    (parse_hours, "09:00+", "SK311"),
    (parse_hours, '"op afspraak"', "SK311"),
    (parse_hours, 'Mo-Fr 09:00-17:00 "op afspraak"', "SK311"),
    (parse_hours, "week 1-53/2 Mo 09:00-12:00", "SK311"),
    (parse_hours, "Jul-Aug Mo-Fr 09:00-12:00", "SK311"),
    (parse_hours, "Mo-Fr 09:00-25:00", "SK311"),
    (parse_hours, "Mo-Fr sunrise-sunset", "SK311"),
    (parse_hours, "Mo-Fr", "SK311"),
    (parse_hours, "open", "SK311"),
    (parse_hours, "off", "SK311"),
    (parse_hours, "Mo-Fr 09:00-17:00; SH off", "SK311"),
    (parse_hours, "Mo-Fr 09:00-17:00; PH 10:00-12:00", "SK311"),
    (parse_hours, "Mo-Fr 09:00-17:00; PH Mo-Fr off", "SK311"),
    (parse_hours, "PH off; Mo-Fr 09:00-17:00", "SK311"),
    (parse_area, "2711 EC", "SK305"),
    (parse_area, "271", "SK305"),
    (parse_area, "٢٧١١", "SK305"),
    (parse_postcode, "2711", "SK306"),
    (parse_postcode, "2711 ec", "SK306"),
    (parse_colour, "blauw", "SK307"),
    (parse_colour, "#abc", "SK307"),
    (parse_colour, "#1d4f91;x:y", "SK307"),
    (parse_language, "Turks", "SK308"),
    (parse_language, "NL", "SK308"),
    (parse_language, "nl_NL", "SK308"),
    (parse_language, "xx", "SK308"),
    (parse_language, "../nl", "SK308"),
]


@pytest.mark.parametrize(("parse", "text", "value"), ACCEPTED)
def test_value_is_accepted(parse: Parser, text: str, value: object) -> None:
    """A good value comes out in the form the model wants."""
    assert parse(text) == value


@pytest.mark.parametrize(("parse", "text", "code"), REFUSED)
def test_value_is_refused_with_its_own_code_and_a_remedy(parse: Parser, text: str, code: str) -> None:
    """A bad value is refused by the code of its kind, and the editor is told what to do."""
    with pytest.raises(BadValue) as refused:
        parse(text)

    assert refused.value.code == code
    assert refused.value.hint.endswith((".", "'"))


def test_word_of_a_closed_list_is_that_member() -> None:
    """A word that is in the list becomes the member it names."""
    assert parse_enum(Rol, "toegang") is Rol.TOEGANG


def test_word_outside_a_closed_list_gets_the_nearest() -> None:
    """A misspelt word is answered with the word it looks like."""
    with pytest.raises(BadValue) as refused:
        parse_enum(Rol, "toegan")

    assert (refused.value.code, refused.value.hint) == ("SK205", "bedoelde u 'toegang'?")


def test_yes_or_no_is_always_answered_with_all_three() -> None:
    """Whoever writes `yes` must learn that there is a third answer."""
    with pytest.raises(BadValue) as refused:
        parse_enum(JaNee, "yes")

    assert refused.value.hint == "Schrijf `ja`, `nee` of `onbekend`."


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.Naast-U.example:8080/x", "www.naast-u.example"),
        ("https://naam@echt.nl/.example/", "echt.nl"),
        ("mailto:a@b.nl", ""),
        ("https://[", ""),
    ],
)
def test_host_is_where_a_link_really_leads(url: str, host: str) -> None:
    """Port, user and path are no part of the host, and what is no web address has none."""
    assert host_of(url) == host


@pytest.mark.parametrize("parse", sorted({*PARSERS.values(), parse_phone, parse_email, parse_postcode}, key=str))
@given(st.text(max_size=30))
def test_any_text_is_accepted_or_refused(parse: Parser, text: str) -> None:
    """No text makes a parser do anything else than give a value or say what is wrong."""
    try:
        value = parse(text)
    except BadValue as bad:
        value = bad.hint

    assert value
