"""All checks, in one list: sources to the validated whole and everything an editor should know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.check.addresses import check_addresses, check_locked
from generator.check.approved import check_approved
from generator.check.assemble import Assembly, assemble
from generator.check.choices import check_choices
from generator.check.contacts import check_contacts
from generator.check.coverage import check_coverage
from generator.check.dates import check_dates
from generator.check.findable import check_findable
from generator.check.folders import check_folders
from generator.check.freshness import check_freshness
from generator.check.independence import check_independence
from generator.check.languages import check_languages
from generator.check.links import check_links
from generator.check.passages import passages
from generator.check.promises import check_promises
from generator.check.readability import check_readability
from generator.check.references import check_references, check_settings_references, with_nearest
from generator.check.secrecy import without_secrets
from generator.check.settings import check_settings
from generator.check.terminology import check_terminology
from generator.check.translations import check_translations
from generator.errors import Finding, has_faults, sort_findings
from generator.load.memory import NO_MEMORY, Memory
from generator.load.sources import Sources
from generator.model.kaart import SocialeKaart


@dataclass(frozen=True)
class Facts:
    """All that decides what a site is made of, put together and judged. How its texts are written was not looked at.

    `further` was found with a second look, for which a whole without faults is needed.
    """

    assembly: Assembly
    findings: tuple[Finding, ...]
    further: tuple[Finding, ...]

    @property
    def kaart(self) -> SocialeKaart:
        """The whole at any time, without secret addresses. With a fault it is not complete."""
        return without_secrets(self.assembly.kaart)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Those of both looks."""
        return *self.findings, *self.further


def check_sources(
    sources: Sources, load_findings: Iterable[Finding], datum: date, memory: Memory = NO_MEMORY
) -> tuple[SocialeKaart, tuple[Finding, ...]]:
    """The whole at any time, without secret addresses, and all findings as of `datum`, sorted.

    With a fault it is not complete.

    `memory` spares what was found before in what did not change.
    """
    facts = check_facts(sources, load_findings, datum, memory)
    return facts.kaart, check_texts(facts, sources, memory)


def check_facts(sources: Sources, load_findings: Iterable[Finding], datum: date, memory: Memory = NO_MEMORY) -> Facts:
    """The first half of `check_sources`: pages may be made of what is without faults here."""
    assembly = assemble(sources, memory)
    findings = *load_findings, *with_nearest(assembly), *_check_meaning(assembly, sources, datum, memory)
    further = () if has_faults(findings) else tuple(_check_further(assembly.kaart, sources))
    return Facts(assembly, findings, further)


def check_texts(facts: Facts, sources: Sources, memory: Memory = NO_MEMORY) -> tuple[Finding, ...]:
    """The other half of `check_sources`: all findings, those about the facts too, sorted."""
    findings = [*facts.findings, *check_translations(facts.assembly, sources.catalogs, memory)]
    if not has_faults(findings):
        findings += [*facts.further, *_check_words(facts.assembly.kaart, sources, memory)]
    return sort_findings(findings)


def _check_meaning(assembly: Assembly, sources: Sources, datum: date, memory: Memory) -> Iterable[Finding]:
    kaart = assembly.kaart
    yield from check_settings(sources.settings)
    yield from check_settings_references(assembly, sources.settings)
    yield from check_references(assembly, memory)
    yield from check_choices(kaart)
    yield from check_promises(kaart)
    yield from check_independence(kaart)
    yield from check_contacts(kaart, memory)
    yield from check_dates(kaart, datum, memory)
    yield from check_freshness(kaart, datum)
    yield from check_folders(kaart)
    yield from check_languages(kaart.landelijk.talen.values())


def _check_further(kaart: SocialeKaart, sources: Sources) -> Iterable[Finding]:
    yield from check_links(kaart)
    yield from check_coverage(kaart)
    yield from check_addresses(kaart, sources.lock, {taal.value for taal in sources.settings.concept_talen})
    yield from check_locked(kaart, sources.lock)
    yield from check_findable(kaart)


def _check_words(kaart: SocialeKaart, sources: Sources, memory: Memory) -> Iterable[Finding]:
    teksten = passages(kaart, memory)
    yield from check_terminology(kaart, teksten, sources, memory)
    yield from check_approved(kaart, sources, memory)
    yield from check_readability(kaart, teksten, sources.texts, memory)
