"""What a look at a narrow page does: opens menus, sets the spacing of WCAG 1.4.12, and names what does not fit."""

from __future__ import annotations

SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing of WCAG 1.4.12. A sheet made by script is not inline: the policy of the page lets it be."""

OPEN = "() => document.querySelectorAll('header details').forEach((details) => { details.open = true; })"

# What leans out of the screen, and what hides a part of itself. Text for screen readers alone is one pixel by design.
FAULTS = """() => {
  const name = (e) => `${e.localName}.${e.className.baseVal ?? e.className} ${e.textContent.trim().slice(0, 40)}`;
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.bottom <= 0 && element.matches("body > a:first-child")) continue;
    if (box.left < -1 || box.right > width + 1) faults.push(`${name(element)}: ${box.left} to ${box.right}`);
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)}: cut off`);
    if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`${name(element)}: cut off`);
    if (textOverflow === "ellipsis") faults.push(`${name(element)}: ellipsis`);
  }
  return faults;
}"""
