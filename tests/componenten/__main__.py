"""`python -m tests.componenten <map>` writes the component room there; `componenten/` on a web server shows it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from generator.pipeline import check_project
from tests.componenten.kamer import Kamer
from tests.schrijven import write_site
from tests.site.paginas import ROOT

if __name__ == "__main__":
    today = date.today()
    write_site(Kamer(check_project(ROOT, today), today).files(), Path(sys.argv[1]))
