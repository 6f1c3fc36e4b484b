"""What `oco check --links` adds: a round along every link in the data, its findings, and a report for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

from generator.errors import Finding
from generator.pipeline import Checked
from generator.plan.weblinks import Weblink, plan_weblinks
from generator.render.linkverslag import OFFLINE, Regel, link_report
from generator.visit.bevindingen import findings_of
from generator.visit.bezoek import Bezoek, Staat
from generator.visit.manieren import Guest
from generator.visit.ronde import go_round
from generator.visit.web import Web

PAUSE = 1.0
"""Seconds between two questions to one host."""


def look_at_links(
    checked: Checked, project: Path, where: tuple[str, ...], datum: date
) -> tuple[tuple[Finding, ...], str]:
    """Findings and report about the links in files whose path begins with one of `where`. Offline: no findings."""
    all_links = plan_weblinks(checked.kaart, checked.sources.settings)
    links = sorted((link for link in all_links if link.mark.path.startswith(where)), key=lambda link: link.mark)
    web = Web(_agent_of(checked.plan.urls.site_url))
    _tell(len({link.url for link in links}))
    ronde = go_round((link.url for link in links), Guest(web, PAUSE), project, datetime.now(UTC))
    if ronde.is_offline:
        return (), OFFLINE
    regels = [_regel(link, ronde.bezoeken) for link in links if link.url in ronde.bezoeken]
    return tuple(findings_of(links, ronde.bezoeken)), link_report(regels, datum, tuple(Staat))


def _tell(count: int) -> None:
    """That it takes a while, to a person who waits; nothing in a log."""
    if count and sys.stderr.isatty():
        print(f"Wij bezoeken {count} links, met steeds een seconde rust. Dat duurt even.", file=sys.stderr, flush=True)


def _agent_of(site_url: str) -> str:
    """Who says that we are, and where one can read of us."""
    return f"OCO-wegwijzer/{version('oco-wegwijzer')} (linkcontrole; +{site_url})"


def _regel(link: Weblink, bezoeken: Mapping[str, Bezoek]) -> Regel:
    bezoek = bezoeken[link.url]
    uitleg = f"nu: {bezoek.naar}" if bezoek.naar else bezoek.reden
    return Regel(link.waar, link.van, bezoek.staat, link.url, uitleg)
