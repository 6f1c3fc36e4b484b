"""The folders of the shipped data, for the tests that look at them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.model.taal import Taal
from generator.pipeline import Checked
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Keuze


@pytest.fixture(scope="session")
def folders(checked: Checked) -> Mapping[str, tuple[Folder, Taal]]:
    """Every folder and its language, by file."""
    urls = checked.plan.urls
    return {
        urls.file(folder.url(urls, taal.code)): (folder, taal)
        for taal in checked.plan.talen
        for bladen in checked.plan.bladen.values()
        for folder in plan_folders(bladen, Keuze().formaten)
    }
