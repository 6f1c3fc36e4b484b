"""All checks, in one list: sources to the validated whole and everything an editor should know."""

from __future__ import annotations

from collections.abc import Iterable
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


def check_sources(
    sources: Sources, load_findings: Iterable[Finding], datum: date, memory: Memory = NO_MEMORY
) -> tuple[SocialeKaart, tuple[Finding, ...]]:
    """The whole at any time, without secret addresses, and all findings as of `datum`, sorted.

    With a fault it is not complete.

    `memory` spares what was found before in what did not change.
    """
    assembly = assemble(sources, memory)
    findings = [*load_findings, *with_nearest(assembly), *_check_meaning(assembly, sources, datum, memory)]
    if not has_faults(findings):
        findings += [
            *check_links(assembly.kaart),
            *check_coverage(assembly.kaart),
            *check_addresses(assembly.kaart, sources.lock, {taal.value for taal in sources.settings.concept_talen}),
            *check_locked(assembly.kaart, sources.lock),
            *check_findable(assembly.kaart),
            *_check_words(assembly.kaart, sources, memory),
        ]
    return without_secrets(assembly.kaart), sort_findings(findings)


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
    yield from check_translations(assembly, sources.catalogs, memory)


def _check_words(kaart: SocialeKaart, sources: Sources, memory: Memory) -> Iterable[Finding]:
    teksten = passages(kaart, memory)
    yield from check_terminology(kaart, teksten, sources, memory)
    yield from check_approved(kaart, sources, memory)
    yield from check_readability(kaart, teksten, sources.texts, memory)
