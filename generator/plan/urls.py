"""Every web address of the site is made here, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Urls:
    """Addresses below `site_url`, which ends in `/` and may hold a path. Addresses begin and end with `/`."""

    site_url: str

    @property
    def base(self) -> str:
        """The path of the site on its host: `/` or `/oco/`."""
        return _split(self.site_url)[1]

    def wortel(self) -> str:
        """The page with all languages and municipalities."""
        return self.base

    def verwijzers(self) -> str:
        """The page for who refers somebody, for all municipalities together. Dutch, so without a language."""
        return f"{self.base}verwijzers/"

    def kiezer(self, taal: str) -> str:
        """The page in one language on which the reader picks a municipality."""
        return f"{self.base}{taal}/"

    def pagina(self, taal: str, gemeente: str, pad: str) -> str:
        """A page of a municipality: `/nl/zoetermeer/themas/wonen/`; the empty path is its start page."""
        return f"{self.base}{taal}/{gemeente}/{pad}/" if pad else f"{self.base}{taal}/{gemeente}/"

    def kort(self, gemeente: str, code: str) -> str:
        """The short address for print: a page with all languages; without gemeente one that asks for it first."""
        return f"{self.base}v/{gemeente}/{code}/" if gemeente else f"{self.base}v/{code}/"

    def folder(self, taal: str, gemeente: str, naam: str) -> str:
        """A printed leaflet: `/nl/zoetermeer/folders/mantelzorgers-a4.pdf`."""
        return f"{self.base}{taal}/{gemeente}/folders/{naam}"

    def drukwerk(self, naam: str) -> str:
        """What goes to a print shop: `/drukwerk/poster-zoetermeer.pdf`."""
        return f"{self.base}drukwerk/{naam}"

    def data(self, gemeente: str, naam: str) -> str:
        """Open data: `/data/zoetermeer/services.json`; without gemeente a file for all: `/data/openapi.json`."""
        return f"{self.base}data/{gemeente}/{naam}" if gemeente else f"{self.base}data/{naam}"

    def asset(self, name: str) -> str:
        """A stylesheet, script or picture."""
        return f"{self.base}assets/{name}"

    def absolute(self, url: str) -> str:
        """The full address, host and all."""
        return _split(self.site_url)[0] + url

    def file(self, url: str) -> str:
        """The file that holds an address, relative to the site directory: `nl/zoetermeer/index.html`."""
        path = url.removeprefix(self.base).removeprefix("/")
        return f"{path}index.html" if not path or path.endswith("/") else path


@cache
def _split(site_url: str) -> tuple[str, str]:
    """The host with its scheme, and the path. Kept: a page asks dozens of times."""
    parts = urlsplit(site_url)
    return f"{parts.scheme}://{parts.netloc}", parts.path or "/"
