"""Templates are compiled in our own way for speed; what they mean is what Jinja says."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from generator.render.jinja import CompiledTemplates, Templates, compile_all

TEMPLATE = """
{% macro noem(naam, groet="Dag") %}
{{ groet }} {{ naam }}{{ varargs|join }}{% for k in kwargs %} {{ k }}={{ kwargs[k] }}{% endfor %}
{% endmacro %}
{% macro om(iets) %}[{{ caller(iets) }}]{% endmacro %}
{{ noem(boos) }} {{ noem(veilig, boos, "a", 1) }} {{ noem(groet=boos, naam=boos, x=veilig) }}
{% for naam in (boos, veilig) %}{{ loop.index }}{{ noem(naam) }}{{ range(loop.index)|list }}{% endfor %}
{% call(iets) om(boos) %}{{ iets }}{% for _ in "ab" %}{{ noem(iets) }}{% endfor %}{% endcall %}
{% set blok %}{{ boos }}{% endset %}{{ blok }}{{ none }}{{ 1.5 }}{{ boos ~ veilig }}{{ boos if no else veilig }}
"""
"""Calls with every kind of argument, in loops and in blocks, of values that must be escaped and that must not."""


def test_a_page_is_what_jinja_makes_of_it(tmp_path: Path) -> None:
    """Escaped once and never twice, wherever a value comes from."""
    (tmp_path / "proef.html").write_text(TEMPLATE, "utf-8")
    values = {"boos": "<b> & 'c'", "veilig": Markup("<em>d</em>"), "no": False}
    jinja = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)

    ours = Templates(tmp_path, CompiledTemplates()).get_template("proef.html").render(values)

    assert jinja.from_string(TEMPLATE).render(values) == ours
    assert "<b>" not in ours
    assert "<em>d</em>" in ours


@pytest.mark.parametrize("template", ["{{ nooit() }}", "{{ boos.nooit() }}", "{{ boos.nooit }}", "{{ nooit|upper }}"])
def test_a_call_of_nothing_is_a_bug(tmp_path: Path, template: str) -> None:
    """What nobody gave is not called in silence."""
    (tmp_path / "proef.html").write_text(template, "utf-8")

    with pytest.raises(UndefinedError):
        Templates(tmp_path, CompiledTemplates()).get_template("proef.html").render(boos="b")


def test_what_is_compiled_before_there_is_a_press_is_what_the_press_compiles(tmp_path: Path) -> None:
    """Its filters are not there yet, so none is asked for what it makes of a text that stands in a template."""
    (tmp_path / "proef.html").write_text("{{ 'een'|van_ons }} {{ 'twee'|upper }} {{ x|van_ons(1) }}", "utf-8")
    compiled = CompiledTemplates()
    compiled.add(compile_all(tmp_path))
    templates = Templates(tmp_path, compiled)
    templates.filters["van_ons"] = lambda text, *_: f"<{text}>"

    assert "&lt;een&gt; TWEE &lt;drie&gt;" == templates.get_template("proef.html").render(x="drie")


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    """Another press of the same build finds it compiled; one that changed is compiled anew."""
    compiled = CompiledTemplates()
    (tmp_path / "proef.html").write_text("een", "utf-8")
    first = Templates(tmp_path, compiled).get_template("proef.html").render()
    (tmp_path / "proef.html").write_text("twee", "utf-8")

    assert ("een", "twee") == (first, Templates(tmp_path, compiled).get_template("proef.html").render())
