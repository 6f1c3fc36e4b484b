"""Stylesheets, script and icon, named by their content so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import rjsmin

from generator.load.sources import Sources
from generator.model.schrift import LATIJN, schrift_van
from generator.plan.pages import Plan
from generator.render.colour import DARK_PAGE, WHITE, readable
from generator.render.webletter import font_face, web_fonts


def render_assets(templates: Path, plan: Plan, sources: Sources) -> Mapping[str, tuple[str, bytes]]:
    """Per asset its published name and bytes: `site.css` → (`site.1a2b3c4d.css`, ...)."""
    found = dict(_files(templates / "assets"))
    found["site.css"] += _script_styles(plan)
    found.update(_house_styles(plan))
    for code, webletter, font in web_fonts(plan.talen, sources):
        found[f"{code}.woff2"] = font
        found[f"{code}.css"] = font_face(webletter, _published(f"{code}.woff2", font)).encode()
    return {name: (_published(name, data), data) for name, data in found.items()}


def _files(directory: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(directory.iterdir()):
        data = path.read_bytes()
        yield path.name, rjsmin.jsmin(data) if path.suffix == ".js" else data


def _house_styles(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """One small stylesheet per gemeente with a colour of its own, readable on a light and on a dark page."""
    for kaart in plan.gemeenten:
        huisstijl = kaart.gemeente.huisstijl
        if huisstijl:
            light, dark = readable(huisstijl.kleur, WHITE), readable(huisstijl.kleur, DARK_PAGE)
            css = f":root{{--merk:{light}}}@media (prefers-color-scheme:dark){{:root{{--merk:{dark}}}}}\n"
            yield f"{kaart.gemeente.id}.css", css.encode()


def _script_styles(plan: Plan) -> bytes:
    """The measures of each script of the site that is not set as Latin, for every element that says its script."""
    rules = [
        f"[data-schrift={code}]{{--regel:{s.regel};--regel-kop:{s.kop};--letter:{s.letter};--spatie:0}}\n"
        for code in sorted({taal.schrift for taal in plan.talen})
        if (s := schrift_van(code)) != LATIJN
    ]
    return "".join(rules).encode()


def _published(name: str, data: bytes) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(data).hexdigest()[:8]}{path.suffix}"
