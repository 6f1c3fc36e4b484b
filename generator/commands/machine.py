"""What the machine refuses: no fault in the data and none of ours, so whoever gave the command is told what to do."""

from __future__ import annotations

import errno

_REFUSED = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte en probeer het opnieuw",
    errno.EDQUOT: "uw ruimte op de schijf is op. Maak ruimte en probeer het opnieuw",
    errno.EFBIG: "een bestand wordt groter dan hier mag. Vraag uw beheerder om die grens te verhogen",
    errno.EROFS: "hier mag niets geschreven worden. Kies een andere map",
    errno.EACCES: "u mag dit niet lezen of schrijven. Vraag uw beheerder om toegang",
    errno.EPERM: "u mag dit niet lezen of schrijven. Vraag uw beheerder om toegang",
    errno.EBUSY: "dit is in gebruik. Sluit wat het gebruikt, of kies een andere map",
    errno.EMFILE: "er staan te veel bestanden open. Sluit andere programma's en probeer het opnieuw",
    errno.ENFILE: "er staan te veel bestanden open. Sluit andere programma's en probeer het opnieuw",
    errno.EIO: "de schijf geeft een fout. Vraag uw beheerder om ernaar te kijken",
}


def refusal(error: OSError) -> str | None:
    """In Dutch what the machine refused, and where; None for what it had reason to expect of us."""
    said = _REFUSED.get(error.errno or 0)
    where = f" ({error.filename})" if error.filename else ""
    return f"{said}{where}." if said else None
