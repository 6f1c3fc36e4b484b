"""Other generators on the same sentences in Markdown, where installed: Hugo, with and without Pagefind, and Material.

Hugo gets a short template with links to 5 sections and to every language, and makes no index, so it does less than we
do; Material also writes its full navigation on each page and an index.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.markdown import GROEPEN
from tests.bench.meting import Meting, aside, meet

HUGO = "Hugo"
HUGO_PAGEFIND = "Hugo + Pagefind"
MATERIAL = "MkDocs + Material"
_RTL = '"ar" "fa"'
_NO_TEXTS = ("ti", "so")
"""Languages for which Material has no words of its own; it takes the English ones."""


@dataclass(frozen=True)
class Peers:
    """The peers in `tools` (a directory with commands, such as the `bin` of an environment), on `markdown`."""

    tools: Path
    markdown: Path
    directory: Path

    def prepare(self) -> Mapping[str, Callable[[], Meting]]:
        """Writes what each peer that is there needs; returns what builds and measures it, from nothing."""
        runs: dict[str, Callable[[], Meting]] = {}
        if (self.tools / "hugo").exists():
            self._prepare_hugo()
            runs[HUGO] = self._hugo
            if shutil.which("pagefind", path=str(self.tools)) or list(
                self.tools.glob("../lib/*/site-packages/pagefind")
            ):
                runs[HUGO_PAGEFIND] = self._hugo_pagefind
        if list(self.tools.glob("../lib/*/site-packages/material")):
            self._prepare_material()
            runs[MATERIAL] = self._material
        return runs

    @property
    def _talen(self) -> list[str]:
        return sorted(path.name for path in self.markdown.iterdir())

    def _prepare_hugo(self) -> None:
        root = self.directory / "hugo"
        shutil.copytree(self.markdown, root / "content")
        for index in (root / "content").rglob("index.md"):
            index.rename(index.with_name("_index.md"))
        talen = "".join(f"  {t}: {{contentDir: content/{t}, languageName: {t}}}\n" for t in self._talen)
        _put(
            root / "hugo.yaml",
            "baseURL: https://meten.example/\ndefaultContentLanguage: nl\ndefaultContentLanguageInSubdir: true\n"
            f"disableKinds: [taxonomy, term, rss]\nlanguages:\n{talen}",
        )
        for name in ("_default/single", "_default/list", "index"):
            _put(root / f"layouts/{name}.html", _FRAME)

    def _hugo(self) -> Meting:
        root = self.directory / "hugo"
        aside(root / "public", root / "resources")
        return meet([self.tools / "hugo", "build", "--quiet"], root, root / "public")

    def _hugo_pagefind(self) -> Meting:
        root = self.directory / "hugo"
        aside(root / "public", root / "resources")
        command = f"'{self.tools}/hugo' build --quiet && {self._pagefind()} --site public"
        return meet(["/bin/sh", "-c", command], root, root / "public")

    def _pagefind(self) -> str:
        own = self.tools / "pagefind"
        return f"'{own}'" if own.exists() else f"'{self.tools}/python' -m pagefind"

    def _prepare_material(self) -> None:
        root = self.directory / "material"
        shutil.copytree(self.markdown, root / "md")
        for taal in self._talen:
            _put(
                root / f"{taal}.yml",
                f"site_name: Meetstad\nsite_url: https://meten.example/{taal}/\n"
                f"docs_dir: md/{taal}\nsite_dir: out/{taal}\n"
                f"theme:\n  name: material\n  language: {'en' if taal in _NO_TEXTS else taal}\n  font: false\n"
                "  features: [navigation.indexes]\nplugins: [search]\n",
            )

    def _material(self) -> Meting:
        """MkDocs knows one language, so this builds as many sites as there are languages, one after the other."""
        root = self.directory / "material"
        aside(root / "out")
        builds = " && ".join(f"'{self.tools}/mkdocs' build -q -f {taal}.yml" for taal in self._talen)
        return meet(["/bin/sh", "-c", f"export NO_MKDOCS_2_WARNING=1; {builds}"], root, root / "out")


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


_SECTIONS = "".join(f'<li><a href="/{{{{ .Lang }}}}/{groep}/">{groep.capitalize()}</a></li>\n' for groep in GROEPEN)
_FRAME = f"""<!doctype html>
<html lang="{{{{ .Lang }}}}" dir="{{{{ if in (slice {_RTL}) .Lang }}}}rtl{{{{ else }}}}ltr{{{{ end }}}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{{{ .Title }}}}</title>
<meta name="description" content="{{{{ .Description }}}}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/{{{{ .Lang }}}}/">Meetstad</a>
<nav><ul>
{_SECTIONS}</ul></nav>
<nav><ul>
{{{{ range .Translations }}}}<li><a lang="{{{{ .Lang }}}}" href="{{{{ .RelPermalink }}}}">{{{{ .Lang }}}}</a></li>
{{{{ end }}}}</ul></nav>
</header>
<main>
{{{{ .Content }}}}
</main>
<footer><p>000-123 45 67</p></footer>
<script src="/site.js" defer></script>
</body>
</html>
"""
