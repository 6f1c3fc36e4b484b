"""A reader who has nothing but a keyboard: where the focus is, and whether that can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

_STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((element) => element.tabIndex >= 0 && !element.disabled
    && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))"""

# At least one line of the focused element lies whole on the screen with nothing over its middle, and its outline
# stands out from what lies behind it (WCAG 2.2: 2.4.7, 2.4.11, 1.4.11).
_HALTE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const seen = [...element.getClientRects()].some((box) => {
    const { top, left, bottom, right, width, height } = box;
    if (!width || !height || top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) return false;
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const paint = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  let behind = element.parentElement;
  while (behind && paint(getComputedStyle(behind).backgroundColor)[3] < 255) behind = behind.parentElement;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const ground = behind ? getComputedStyle(behind).backgroundColor : "Canvas";
  const [dark, light] = [luminance(paint(outlineColor)), luminance(paint(ground))].sort((a, b) => a - b);
  const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && (light + 0.05) / (dark + 0.05) >= 3;
  const name = `${element.localName} ${(element.innerText || element.placeholder || "").trim().slice(0, 40)}`;
  return { name, seen, outlined, place: -1 };
}"""


@dataclass(frozen=True, slots=True)
class Halte:
    """Where the focus is. `place` counts in the stops that were given, -1 when it is none of them."""

    name: str
    seen: bool
    outlined: bool
    place: int


def find_halte(page: Page) -> Halte | None:
    """Where the focus is now; None when it is nowhere on the page."""
    found = page.evaluate(_HALTE)
    return Halte(**found) if found else None


def press(page: Page, key: str) -> Halte:
    """Presses a key; the focus must then be somewhere, on the screen, uncovered, and with a ring around it."""
    page.keyboard.press(key)
    halte = find_halte(page)
    assert halte, f"{key}: the focus is nowhere"
    assert halte.seen, f"{key}: {halte.name!r} has the focus and cannot be seen"
    assert halte.outlined, f"{key}: {halte.name!r} does not show that it has the focus"
    return halte


def tab_to(page: Page, target: Locator, most: int = 100) -> None:
    """Presses Tab until `target` has the focus. Every stop on the way is checked by `press`."""
    for _ in range(most):
        press(page, "Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"after {most} times Tab the focus is not on {target}")


def walk(page: Page) -> tuple[list[str], list[str], list[str]]:
    """Tab from the top of the page to its end: names of all stops in document order, of those met, and complaints."""
    stops = page.evaluate_handle(_STOPS)
    expected = page.evaluate(
        """(stops) => stops.map((e, i) => `${i} ${e.localName} ${(e.innerText || "").trim().slice(0, 40)}`)""", stops
    )
    met: list[str] = []
    complaints: list[str] = []
    for _ in range(len(expected) + 5):
        page.keyboard.press("Tab")
        place = page.evaluate("(stops) => stops.indexOf(document.activeElement)", stops)
        halte = find_halte(page)
        if not halte:
            break
        met.append(expected[place] if place >= 0 else halte.name)
        if not halte.seen:
            complaints.append(f"{met[-1]}: cannot be seen")
        if not halte.outlined:
            complaints.append(f"{met[-1]}: does not show its focus")
    return expected, met, complaints
