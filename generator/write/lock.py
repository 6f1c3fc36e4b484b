"""`adressen.lock` to disk, when an editor publishes. A build never comes here."""

from __future__ import annotations

from pathlib import Path

from generator.load.lock import LOCK_FILE, Lock
from generator.model.adres import OVERAL
from generator.plan.pages import Plan
from generator.write.inside import inside
from generator.write.whole import replace_file

_HEAD = (
    "# Elk adres en elke korte code die ooit is gepubliceerd. Papier en QR-codes verwijzen ernaar.\n"
    "# Schrijf hier niet zelf in: `oco adressen vast` doet dat. Haal nooit een regel weg.\n"
)


def extended_lock(lock: Lock, plan: Plan) -> str:
    """The text of the lock with the addresses of the plan added; no line is ever lost or changed."""
    talen = {code for code, _ in lock.talen} | {taal.code for taal in plan.talen}
    gemeenten = {gemeente for gemeente, _ in lock.gemeenten} | set(plan.bladen)
    paginas = {(page.gemeente, page.pad, page.code) for page in lock.paginas}
    vast = {(page.gemeente, page.pad) for page in lock.paginas}
    for gemeente, bladen in plan.bladen.items():
        for blad in bladen:
            owner = gemeente if blad.onderwerp in blad.gemeente.eigen_records else OVERAL
            if (owner, blad.pad) not in vast:
                paginas.add((owner, blad.pad, blad.codes.code))
    lines = [f"taal {code}" for code in sorted(talen)]
    lines += [f"gemeente {gemeente}" for gemeente in sorted(gemeenten)]
    lines += [f"pagina {gemeente} {pad or '.'} {code}" for gemeente, pad, code in sorted(paginas)]
    return _HEAD + "\n".join(lines) + "\n"


def write_lock(root: Path, text: str) -> None:
    """Replaces the lock in one step."""
    replace_file(inside(root, LOCK_FILE), text.encode())
