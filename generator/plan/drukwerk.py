"""What is printed beside the folders of readers: an archive for the print shop per language, a poster per gemeente."""

from __future__ import annotations

from generator.plan.urls import Urls


def archive_url(urls: Urls, gemeente: str, taal: str) -> str:
    """The address of the folders of one gemeente and language with bleed and crop marks, as a zip."""
    return urls.drukwerk(f"drukwerk-{gemeente}-{taal}.zip")


def poster_url(urls: Urls, gemeente: str) -> str:
    """The address of the poster of a gemeente, which is in all languages at once."""
    return urls.drukwerk(f"poster-{gemeente}-a3.pdf")
