"""What there is to fetch, in OpenAPI: files that stand still, so without the questions that HSDS lets one ask."""

from __future__ import annotations

from collections.abc import Sequence

from generator.plan.opendata import DIENSTEN, HSDS, ORGANISATIES, PLAATSEN, PROFIEL
from generator.plan.pages import Plan
from generator.render.opendata.values import Json, licence, profile

HSDS_VERSION = "3.1"
_SCHEMAS = f"https://raw.githubusercontent.com/openreferral/specification/{HSDS_VERSION}/schema"
_PATHS = (
    (HSDS, "Versie, profiel en licentie (in HSDS: /)", ""),
    (ORGANISATIES, "Alle organisaties (in HSDS: /organizations)", "organization"),
    (DIENSTEN, "Alle diensten (in HSDS: /services)", "service"),
    (PLAATSEN, "Alle plaatsen", "location"),
)


def render_openapi(plan: Plan) -> Json:
    """The description of all files, for every gemeente the same."""
    gemeenten = [gemeente.gemeente.id for gemeente in plan.gemeenten]
    licentie = licence(plan.licentie)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{plan.site_name}: open data",
            "version": HSDS_VERSION,
            "description": "Bestanden volgens HSDS. Filteren en bladeren kan niet: elke lijst is één bestand.",
            "license": {"name": licentie["naam"], "url": licentie["url"]},
        },
        "externalDocs": {"url": profile(plan)},
        "servers": [{"url": plan.urls.absolute(plan.urls.data("", PROFIEL)).removesuffix(f"/{PROFIEL}")}],
        "paths": {
            **{f"/{{gemeente}}/{naam}": _path(gemeenten, summary, _list(noun)) for naam, summary, noun in _PATHS},
            "/{gemeente}/services/{id}.json": _path(gemeenten, "Eén dienst", _schema("service"), "id"),
        },
    }


def _path(gemeenten: Sequence[str], summary: str, schema: Json, *more: str) -> Json:
    parameters: list[tuple[str, Json]] = [("gemeente", {"type": "string", "enum": list(gemeenten)})]
    parameters += [(name, {"type": "string", "format": "uuid"}) for name in more]
    return {
        "parameters": [{"name": n, "in": "path", "required": True, "schema": schema_} for n, schema_ in parameters],
        "get": {
            "summary": summary,
            "responses": {"200": {"description": summary, "content": {"application/json": {"schema": schema}}}},
        },
    }


def _schema(noun: str) -> Json:
    return {"$ref": f"{_SCHEMAS}/{noun}.json"} if noun else {"type": "object"}


def _list(noun: str) -> Json:
    if not noun:
        return _schema("")
    contents = {"type": "array", "items": _schema(noun)}
    return {"type": "object", "required": ["contents"], "properties": {"contents": contents}}
