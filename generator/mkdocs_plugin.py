"""The only importer of mkdocs: `mkdocs build` gives the files of `oco build`, byte for byte. Works in properdocs too.

`mkdocs serve` shows the site, but does not reload the page by itself: the script that it puts into each page is inline,
and our Content-Security-Policy allows none.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.errors import DataFaults
from generator.load.cache import folder_cache
from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from generator.write.mark import write_mark

_WATCHED = ("sociale_kaart", "content", "locales", "site_templates")

log = get_plugin_logger("oco")


class OcoConfig(Config):
    """Our options in `mkdocs.yml`. The checks of the generator judge them, with line and remedy."""

    concept_talen = Type(list, default=[])
    weg_naar = Type(str, default="")
    licentie_data = Type(str, default="")


class OcoPlugin(BasePlugin[OcoConfig]):
    """Hands the rendered site over to mkdocs, and keeps everything else out of it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Stops mkdocs from writing its own 404.html and sitemap.xml over ours."""
        config.theme.static_templates = set()
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Checks and renders before mkdocs empties the site directory, so that a fault leaves the old site standing."""
        today = _today()
        try:
            root = _root(config)
            checked = check_project(root, today)
            processes = os.cpu_count() or 1
            self._rendered = render_project(checked, today, Keuze(), processes, cache=folder_cache(root))
        except DataFaults as faults:
            raise PluginError("\n".join(["oco: de gegevens bevatten fouten", *map(str, faults.findings)])) from None
        for finding in checked.warnings:
            log.warning(str(finding))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Our files in the place of all that mkdocs found in docs_dir and in the theme."""
        return Files(
            [
                File.generated(config, name, content=data, inclusion=InclusionLevel.INCLUDED)
                for name, data in self._rendered.items()
            ]
        )

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Lets `oco build` know that this site is ours too."""
        write_mark(Path(config.site_dir))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Builds again when data, content, translations or templates change."""
        for directory in _WATCHED:
            path = _root(config) / directory
            if path.is_dir():
                server.watch(str(path))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _today() -> date:
    """The day of SOURCE_DATE_EPOCH, by which a build elsewhere can be repeated, and otherwise today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
