"""Stylesheets, script and icon, named by their content so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import rjsmin

from generator.load.memory import NO_MEMORY, Memory
from generator.load.sources import Sources
from generator.model.schrift import LATIJN, schrift_van
from generator.plan.pages import Plan
from generator.render.colour import DARK_PAGE, WHITE, readable
from generator.render.webletter import font_face, web_fonts


class Asset(NamedTuple):
    """The name under which a file is published, and what makes its bytes."""

    published: str
    make: Callable[[], bytes]


def render_assets(templates: Path, plan: Plan, sources: Sources, memory: Memory = NO_MEMORY) -> Mapping[str, Asset]:
    """Per asset what is published: `site.css` → (`site.1a2b3c4d.css`, ...).

    A font is named by what it is made of, as every page holds that name and a font takes long to make.
    """
    found = dict(_files(templates / "assets"))
    found["site.css"] += _script_styles(plan)
    found.update(_house_styles(plan))
    fonts = {}
    for font in web_fonts(plan.talen, sources, memory):
        name = f"{font.schrift}.woff2"
        fonts[name] = Asset(_published(name, font.hash), font.make)
        found[f"{font.schrift}.css"] = font_face(font.webletter, fonts[name].published).encode()
    return {name: _asset(name, data) for name, data in found.items()} | fonts


def _asset(name: str, data: bytes) -> Asset:
    return Asset(_published(name, hashlib.sha256(data).hexdigest()), partial(bytes, data))


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


def _published(name: str, digits: str) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}.{digits[:8]}{path.suffix}"
