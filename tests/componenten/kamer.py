"""The component room: each component with what its YAML file tells of it, and its examples on pages of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import nodes
from markupsafe import Markup

from generator.check.shape import Shaper
from generator.load.yaml_tree import read_yaml
from generator.model.actualiteit import Gecontroleerd, actualiteit_op
from generator.model.contact import Contact, Locatie, Spreekuur
from generator.model.doelgroep import Doelgroep
from generator.model.folder import Formaat
from generator.model.gemeente import Gemeente
from generator.model.keuzehulp import Keuzehulp, Stap, stappen
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.thema import Thema
from generator.model.voordeur import Voordeur
from generator.model.vorm import Vorm
from generator.model.waarden import Record, Tekst
from generator.pipeline import TEMPLATES, Checked
from generator.plan.filters import plan_filters
from generator.plan.plakteksten import Plakstuk, plan_plakstukken
from generator.plan.verwijzers import Kaartlink, plan_cards
from generator.render.alphabet import alphabet
from generator.render.assets import Asset, render_assets
from generator.render.folderlijst import Beeld, Drukwerk, Folderkeuze, Folderonderwerp, Gedrukt
from generator.render.jinja import CompiledTemplates
from generator.render.keuring import Keuring
from generator.render.pers import Pers
from generator.render.pieces import Files
from generator.render.slots import Sheet
from generator.source import Mapping as YamlMapping
from generator.source import Node, Scalar, Sequence, SourceMark

RECORDS: Mapping[str, type[Record]] = {
    kind.__name__: kind
    for kind in (
        Contact,
        Doelgroep,
        Gecontroleerd,
        Gemeente,
        Keuzehulp,
        Locatie,
        Organisatie,
        Route,
        Spreekuur,
        Term,
        Thema,
        Voordeur,
        Vorm,
    )
}
"""What an example may hold in the words of an editor: the mapping is read as it would be in `sociale_kaart/`."""
GEMEENTE = "voorbeeldstad"
"""The whole that a component gets where it asks for one, and where links lead."""
TALEN = ("nl", "ar")
"""The source, and a language that reads from right to left."""

_PAGINA = """<!DOCTYPE html>
<html lang="{taal}" dir="{richting}" data-schrift="{schrift}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{titel}</title>
<link rel="stylesheet" href="{css}">
</head>
<body>
<main>
<h1 lang="nl" dir="ltr">{titel}</h1>
{inhoud}
</main>
</body>
</html>
"""
_OVERZICHT = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Componenten</title>
<link rel="stylesheet" href="{css}">
</head>
<body>
<main>
<h1>Componenten</h1>
{inhoud}
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Voorbeeld:
    """One use of a macro: its values by parameter, as the YAML holds them."""

    component: str
    macro: str
    naam: str
    waarden: Mapping[str, Node]

    @property
    def pad(self) -> str:
        """The part of its address after the language."""
        return f"{self.component}/{self.macro}/{self.naam.replace(' ', '-')}"

    def with_key(self, key: str, value: str, mark: SourceMark) -> Voorbeeld:
        """The same, with one more key in the first record of its first value."""
        (param, node), *others = self.waarden.items()
        assert isinstance(node, Sequence), node
        first, *rest = node.items
        assert isinstance(first, YamlMapping), first
        more = YamlMapping((*first.entries, (Scalar(key, mark), Scalar(value, mark))), first.mark)
        return replace(self, waarden={param: Sequence((more, *rest), node.mark), **dict(others)})


@dataclass(frozen=True)
class Macro:
    """What a component offers to pages: parameters, each with its kind and what it is for."""

    naam: str
    wat: str
    params: Mapping[str, tuple[str, str]]
    voorbeelden: tuple[Voorbeeld, ...]


@dataclass(frozen=True)
class Component:
    """A folder in `site_templates/components/`."""

    naam: str
    wat: str
    macros: tuple[Macro, ...]


def components(templates: Path = TEMPLATES) -> Iterator[Component]:
    """Every component, in the order of its name. Raises AssertionError for a file that is not YAML."""
    for directory in sorted(path for path in (templates / "components").iterdir() if path.is_dir()):
        naam = directory.name
        tree, findings = read_yaml((directory / f"{naam}.yaml").read_text("utf-8"), f"{naam}.yaml")
        assert not findings, [str(finding) for finding in findings]
        assert tree
        macros = tuple(_macro(naam, key.value, node) for key, node in _mapping(tree, "macros"))
        yield Component(naam, _text(tree, "wat"), macros)


def _macro(component: str, naam: str, node: Node) -> Macro:
    params = {key.value: (_text(param, "soort"), _text(param, "wat")) for key, param in _mapping(node, "params")}
    voorbeelden = tuple(
        Voorbeeld(component, naam, key.value, {param.value: value for param, value in waarden})
        for key, waarden in _mapping(node, "voorbeelden")
        if isinstance(waarden, YamlMapping)
    )
    return Macro(naam, _text(node, "wat"), params, voorbeelden)


def _mapping(node: Node, key: str) -> YamlMapping:
    """The mapping under a key, empty where there is none."""
    assert isinstance(node, YamlMapping), node
    found = node.find(key)
    return found if isinstance(found, YamlMapping) else YamlMapping((), node.mark)


def _text(node: Node, key: str) -> str:
    assert isinstance(node, YamlMapping), node
    found = node.find(key)
    assert isinstance(found, Scalar), f"{node.mark}: {key}"
    return found.value


@dataclass(frozen=True)
class Kamer:
    """Renders examples on one press. `checked` gives the languages, their texts, and the whole behind a component."""

    checked: Checked
    datum: date
    component: Mapping[str, Component] = field(default_factory=lambda: {c.naam: c for c in components()})

    @property
    def voorbeelden(self) -> tuple[Voorbeeld, ...]:
        """Every example of every component."""
        return tuple(v for c in self.component.values() for macro in c.macros for v in macro.voorbeelden)

    @cached_property
    def assets(self) -> Mapping[str, Asset]:
        """Per asset what is published."""
        return render_assets(TEMPLATES, self.checked.plan, self.checked.sources)

    @cached_property
    def pers(self) -> Pers:
        """The press of the pages, with the day that a number is old or not on."""
        pers = Pers(TEMPLATES, self.checked.plan, self.checked.sources, CompiledTemplates())
        assets = {name: published for name, (published, _) in self.assets.items()}
        pers.environment.globals.update(vandaag=self.datum, assets=assets)
        return pers

    def arguments(self, component: str) -> Mapping[str, tuple[str, ...]]:
        """The parameters of each macro, as its template has them."""
        source = (TEMPLATES / "components" / component / f"{component}.html").read_text("utf-8")
        macros = self.pers.environment.parse(source).find_all(nodes.Macro)
        return {macro.name: tuple(argument.name for argument in macro.args) for macro in macros}

    def render(self, voorbeeld: Voorbeeld, taal: Taal) -> str:
        """What the macro makes of an example, in a language."""
        self.pers.open(taal, GEMEENTE)
        macro = next(m for m in self.component[voorbeeld.component].macros if m.naam == voorbeeld.macro)
        values = {param: self._value(macro.params[param][0], node, taal) for param, node in voorbeeld.waarden.items()}
        path = f"components/{voorbeeld.component}/{voorbeeld.component}.html"
        call = f"{{% from '{path}' import {voorbeeld.macro} %}}{{{{ {voorbeeld.macro}(**waarden) }}}}"
        return self.pers.fill(Sheet(self.pers.environment.from_string(call).render(waarden=values)))

    def page(self, voorbeeld: Voorbeeld, taal: Taal) -> str:
        """A page with one example on it."""
        return _PAGINA.format(
            taal=taal.code,
            richting=taal.richting,
            schrift=taal.schrift,
            titel=f"{voorbeeld.macro}: {voorbeeld.naam}",
            css=self._css,
            inhoud=self.render(voorbeeld, taal),
        )

    def files(self) -> Files:
        """A page for each example in each of TALEN, what they need, and one page that shows all."""
        files: Files = {f"assets/{asset.published}": asset.make() for asset in self.assets.values()}
        for voorbeeld in self.voorbeelden:
            for code in TALEN:
                page = self.page(voorbeeld, self.checked.plan.kaart.landelijk.talen[code])
                files[f"componenten/{code}/{voorbeeld.pad}/index.html"] = page.encode()
        parts = (self._section(component) for component in self.component.values())
        files["componenten/index.html"] = _OVERZICHT.format(css=self._css, inhoud="\n".join(parts)).encode()
        files["404.html"] = files["componenten/index.html"]
        return files

    @property
    def _css(self) -> str:
        return self.checked.plan.urls.asset(self.assets["site.css"][0])

    def _section(self, component: Component) -> str:
        """What the overview says of a component, with its examples in each language beside each other."""
        html = Markup("<h2>{}</h2><p>{}</p>").format(component.naam, component.wat)
        base = self.checked.plan.urls.base
        for macro in component.macros:
            html += Markup("<h3>{}</h3><p>{}</p><dl>").format(macro.naam, macro.wat)
            for naam, (soort, wat) in macro.params.items():
                html += Markup("<div><dt>{} ({})</dt><dd>{}</dd></div>").format(naam, soort, wat)
            html += Markup("</dl>")
            for voorbeeld in macro.voorbeelden:
                for taal in TALEN:
                    url = f"{base}componenten/{taal}/{voorbeeld.pad}/"
                    html += Markup('<p><a href="{}">{} ({})</a></p>').format(url, voorbeeld.naam, taal)
                    html += Markup('<iframe src="{}" title="{}" width="100%" height="320"></iframe>').format(
                        url, f"{voorbeeld.naam} ({taal})"
                    )
        return str(html)

    def _value(self, soort: str, node: Node, taal: Taal) -> object:
        """A value of a kind: `Thema` is a record, `Thema*` a list of them; what is no record has a word of its own."""
        if soort.endswith("*"):
            assert isinstance(node, Sequence), node.mark
            return [self._value(soort[:-1], item, taal) for item in node.items]
        if soort in RECORDS:
            return self._record(RECORDS[soort], node)
        if soort == "Gedrukt":
            formaat, grootte = _text(node, "formaat"), int(_text(node, "grootte"))
            return Gedrukt(Formaat(formaat), f"/{formaat}.pdf", grootte)
        if soort == "Folderkeuze":
            return self._keuze(_text(node, "formaat"), node)
        if soort == "Folderonderwerp":
            titel = Tekst(_text(node, "titel"), "voorbeeld", "site", node.mark)
            keuzes = _mapping(node, "keuzes")
            return Folderonderwerp(titel, _text(node, "pictogram"), tuple(self._keuze(k.value, v) for k, v in keuzes))
        assert isinstance(node, Scalar), node.mark
        return self._single[soort](node, taal)

    @cached_property
    def _single(self) -> Mapping[str, Callable[[Scalar, Taal], object]]:
        """Kind of a single value → how it is made."""
        kaart = self.checked.plan.kaart.gemeenten[GEMEENTE]
        return {
            "woord": lambda node, _: node.value,
            "tekst": lambda node, _: Tekst(node.value, f"voorbeeld/{node.value}", "site", node.mark),
            "getal": lambda node, _: int(node.value),
            "ja of nee": lambda node, _: node.value == "ja",
            "datum": lambda node, _: date.fromisoformat(node.value),
            "kaart": lambda _node, _: kaart,
            "gemeente": lambda _node, _: kaart.gemeente,
            "keuzehulpen": lambda _node, _: list(kaart.landelijk.keuzehulpen.values()),
            "inhoud": lambda node, _: kaart.landelijk.inhoud[node.value],
            "taal": lambda _node, taal: taal,
            "assets": lambda _node, _: {name: published for name, (published, _) in self.assets.items()},
            "letters": lambda _node, _: alphabet(
                self.checked.plan.bladen[GEMEENTE], kaart.landelijk, self.pers.schrijver
            ),
            "keuring": lambda node, _: (
                None if node.value == "niemand" else Keuring((node.value,), self.datum, machine=True)
            ),
            "actualiteit": lambda node, _: actualiteit_op(self.datum, date.fromisoformat(node.value), None),
            "stap": lambda node, _: self._stap(node.value),
            "kaarten": lambda node, _: plan_cards(self.checked.plan, tuple(Formaat))[node.value],
            "plakstuk": lambda node, _: next(s for s in self._plakstukken(GEMEENTE) if s.tekst.id == node.value),
            "plakstukken": lambda node, _: self._plakstukken(node.value),
            "filters": lambda _node, _: plan_filters(kaart),
            "drukwerk": lambda node, _: Drukwerk(Gedrukt(Formaat.A4, "/poster.pdf", 51000), "/a.zip", int(node.value)),
        }

    def _keuze(self, formaat: str, node: Node) -> Folderkeuze:
        """A folder to choose; its picture is that of the site, as high as it says."""
        talen = self.checked.plan.talen[1:]
        gedrukt = Gedrukt(Formaat(formaat), f"/{formaat}.pdf", int(_text(node, "grootte")))
        beeld = Beeld(self.checked.plan.urls.asset(self.assets["icoon.svg"][0]), 300, int(_text(node, "hoogte")))
        elders = tuple(Kaartlink(taal, f"/{taal.code}/{formaat}.pdf") for taal in talen)
        return Folderkeuze(gedrukt, int(_text(node, "bladzijden")), elders, beeld)

    def _plakstukken(self, gemeente: str) -> tuple[Plakstuk, ...]:
        kaart = self.checked.plan.kaart.gemeenten[gemeente]
        return plan_plakstukken(kaart, f"https://oco.example/v/{gemeente}/bcdf/", self.datum)

    def _keuring(self, wie: str) -> Keuring:
        return Keuring((wie,), self.datum, machine=True)

    def _stap(self, pad: str) -> Stap:
        keuzehulpen = self.checked.plan.kaart.landelijk.keuzehulpen.values()
        return next(stap for keuzehulp in keuzehulpen for stap in stappen(keuzehulp) if stap.pad == pad)

    def _record(self, kind: type[Any], node: Node) -> Record:
        shaper = Shaper("site")
        made = shaper.record(kind, node, "voorbeeld")
        assert not shaper.findings, [str(finding) for finding in shaper.findings]
        assert isinstance(made, kind)
        return made
