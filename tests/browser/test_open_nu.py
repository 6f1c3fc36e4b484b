"""Whether a door is open at this moment: by the clock of the Netherlands, for as long as the build knows the hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from generator.render.hours import open_days
from tests.browser.toestel import RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.waakhond import watch
from tests.site.paginas import DATUM

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LINE = "p.open-nu"
"""The line of script above a table of hours. The first on these pages is that of `Mo-We,Fr 09:00-17:00; Th 20:00`."""

# The site is built on Sunday 22 November 2026.
MOMENTEN = [
    ("2026-11-22 12:00", "Nu dicht. Morgen open om 09:00."),
    ("2026-11-23 08:59", "Nu dicht. Vandaag open om 09:00."),
    ("2026-11-23 09:00", "Nu open tot 17:00."),
    ("2026-11-23 16:59", "Nu open tot 17:00."),
    ("2026-11-23 17:00", "Nu dicht. Morgen open om 09:00."),
    ("2026-11-26 19:30", "Nu open tot 20:00."),
    ("2026-11-27 17:00", "Nu dicht. Weer open: maandag om 09:00."),
    ("2026-12-24 20:00", "Nu dicht. Weer open: maandag om 09:00."),  # Friday is Eerste Kerstdag
    ("2026-12-25 10:00", "Nu dicht. Weer open: maandag om 09:00."),
    ("2027-01-20 16:00", "Nu open tot 17:00."),  # the last of the 60 days
    ("2027-01-20 17:00", ""),
    ("2027-01-21 10:00", ""),
    ("2027-06-01 10:00", ""),
    ("2026-11-21 10:00", ""),  # a clock that is behind
]


def set_clock(page: Page, moment: str) -> None:
    """Stops the clock of the browser at a moment in the Netherlands."""
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM).astimezone(UTC))


def first_line(page: Page) -> Locator:
    """What is said about the first door on the page."""
    return page.locator(LINE).first


@pytest.mark.parametrize(("moment", "text"), MOMENTEN)
def test_what_the_front_door_says(moment: str, text: str, page: Page) -> None:
    """Open until when, or closed and until when; on holidays closed; nothing before and behind the 60 days."""
    set_clock(page, moment)

    page.goto(pagina("nl", "start"))

    expect(first_line(page)).to_have_text(text)


def test_every_table_of_hours_has_its_own_line(page: Page) -> None:
    """The organisation and each of its consulting hours."""
    set_clock(page, "2026-11-24 11:00")

    page.goto(pagina("nl", "organisatie"))

    assert page.locator("dl.uren").count() == page.locator(LINE).count()
    expect(page.locator(LINE)).to_have_text(
        [
            "Nu open tot 17:00.",
            "Nu open tot 12:00.",
            "Nu dicht. Weer open: maandag om 09:30.",
            "Nu dicht. Morgen open om 13:30.",
        ]
    )


def test_a_day_has_its_name_in_a_language_that_the_browser_does_not_know(page: Page) -> None:
    """Tigrinya says Monday as the table below it does."""
    set_clock(page, "2026-11-27 17:00")

    page.goto(pagina("ti", "start"))
    monday = page.locator("dl.uren dt").first.inner_text().split()[0]

    expect(first_line(page)).to_contain_text(monday)


def test_a_week_ahead_the_day_is_a_date(page: Page) -> None:
    """Tuesday afternoon, when the next consulting hour is on a Tuesday too."""
    set_clock(page, "2026-11-24 12:00")

    page.goto(pagina("nl", "organisatie"))

    expect(page.locator(LINE).nth(1)).to_have_text("Nu dicht. Weer open: 1 december om 10:00.")


def test_what_is_always_open(page: Page) -> None:
    """Says so without an hour, on the last day too, and on a holiday."""
    for moment in ("2026-11-22 23:59", "2026-12-25 00:00", "2027-01-19 03:00"):
        set_clock(page, moment)

        page.goto("/nl/voorbeeldstad/organisaties/veilig-thuis/")

        expect(first_line(page)).to_have_text("Nu open.")


def test_hours_that_say_nothing_of_holidays(page: Page) -> None:
    """Nothing is said on such a day; the evening before only that it is closed, not until when."""
    uren = open_days("Mo-Th 11:00-16:00; Fr 11:00-13:00", DATUM)

    def with_these_hours(route: Route) -> None:
        route.fulfill(body=re.sub(r'data-open="[^"]*"', f'data-open="{uren}"', route.fetch().text(), count=1))

    page.route(f"**{pagina('nl', 'start')}", with_these_hours)
    said = {}
    for moment in ("2026-12-23 12:00", "2026-12-24 18:00", "2026-12-25 12:00", "2026-12-26 12:00"):
        set_clock(page, moment)
        page.goto(pagina("nl", "start"))
        said[moment[8:10]] = (first_line(page).text_content() or "").strip()

    assert said == {
        "23": "Nu open tot 16:00.",
        "24": "Nu dicht.",
        "25": "",
        "26": "Nu dicht. Weer open: maandag om 11:00.",
    }


def test_it_goes_on_while_the_page_stands_open(page: Page) -> None:
    """The text changes when the door closes, without a reload."""
    page.clock.install(time=datetime(2026, 11, 23, 16, 59, 30, tzinfo=AMSTERDAM))
    page.goto(pagina("nl", "start"))
    expect(first_line(page)).to_have_text("Nu open tot 17:00.")

    page.clock.run_for(60_000)

    expect(first_line(page)).to_have_text("Nu dicht. Morgen open om 09:00.")


@pytest.fixture(params=["America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"])
def elsewhere(request: pytest.FixtureRequest, browser: Browser, origin: str) -> Iterator[BrowserContext]:
    """A reader whose device is set to the time and language of another country."""
    context = browser.new_context(base_url=origin, timezone_id=request.param, locale="en-US")
    yield context
    context.close()


def test_a_device_that_is_set_to_another_country(elsewhere: BrowserContext, origin: str) -> None:
    """Still hears what time it is at the door, also in the weeks in which only one of both has summer time."""
    page = elsewhere.new_page()
    problemen = watch(page, origin)
    for moment, text in MOMENTEN[:8]:
        set_clock(page, moment)
        page.goto(pagina("nl", "start"))
        expect(first_line(page)).to_have_text(text)

    assert [] == problemen


@pytest.mark.parametrize("toestel", [SMAL, Toestel(breedte=390, hoogte=844), Toestel()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_line_has_its_room_beforehand(taal: str, page: Page, toestel: Toestel) -> None:
    """It takes no more height with its longest text than empty, and hours run from left to right."""
    set_clock(page, "2027-06-01 12:00")
    page.goto(pagina(taal, "organisatie"))
    empty = [box["height"] for line in page.locator(LINE).all() if (box := line.bounding_box())]
    set_clock(page, "2026-11-24 12:00")

    page.reload()
    expect(page.locator(LINE).nth(1)).to_contain_text("10:00")
    filled = [box["height"] for line in page.locator(LINE).all() if (box := line.bounding_box())]

    assert len(empty) == len(filled) == 4
    assert empty == filled
    expect(page.locator(LINE).nth(1).locator(".tijd")).to_have_css("direction", "ltr")


@pytest.mark.parametrize("toestel", [SMAL.zonder_script()], ids=str)
def test_without_script_there_is_nothing(page: Page, toestel: Toestel) -> None:
    """Not even room for it; the table of hours is there."""
    page.goto(pagina("nl", "organisatie"))

    expect(page.locator(LINE).first).to_be_hidden()
    expect(page.locator("dl.uren").first).to_be_visible()


@pytest.mark.parametrize(("taal", "begins_left"), [("nl", True), ("ar", False)])
def test_hours_begin_at_the_side_where_reading_begins(taal: str, begins_left: bool, page: Page) -> None:
    """Who reads from the right reads first when a door opens, and then when it closes."""
    page.goto(pagina(taal, "start"))

    opens, closes = (box for at in (0, 1) if (box := page.locator("dl.uren dd bdi").nth(at).bounding_box()))

    assert begins_left == (opens["x"] < closes["x"])
