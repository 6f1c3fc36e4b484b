"""`mkdocs.yml` as plain YAML."""

from __future__ import annotations

from pathlib import Path

from generator.load.settings import Settings, load_settings
from generator.source import SourceMark


def load(root: Path, text: str) -> Settings:
    """The settings in a text that has nothing wrong with it."""
    (root / "mkdocs.yml").write_text(text, "utf-8")
    settings, findings = load_settings(root)
    assert findings == ()
    return settings


def test_settings_are_read_with_their_places(tmp_path: Path) -> None:
    """Each setting remembers where it stands; one that is missing points at the file."""
    settings = load(tmp_path, "site_name: OCO\nsite_dir: publiek\nplugins:\n  - oco:\n      concept_talen: [ar, uk]\n")

    assert (settings.site_name, settings.site_url, settings.site_dir) == ("OCO", "", "publiek")
    assert [taal.value for taal in settings.concept_talen] == ["ar", "uk"]
    assert settings.concept_talen[1].mark == SourceMark("mkdocs.yml", 5, 27)
    assert settings.mark_of("site_dir") == SourceMark("mkdocs.yml", 2, 11)
    assert settings.mark_of("site_url") == SourceMark("mkdocs.yml")


def test_plugin_without_options_has_none(tmp_path: Path) -> None:
    """`- oco` alone is enough, and the site goes to `site`."""
    settings = load(tmp_path, "site_name: OCO\nplugins: [search, oco]\n")

    assert (settings.concept_talen, settings.site_dir, settings.readable) == ((), "site", True)


def test_other_plugins_and_settings_are_none_of_our_business(tmp_path: Path) -> None:
    """What MkDocs and its plugins understand, we neither read nor judge."""
    settings = load(tmp_path, "theme:\n  name: material\nplugins:\n  - search:\n      lang: [nl]\nextra: {a: 1}\n")

    assert settings.concept_talen == ()


def test_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    """Then nobody should ask what stands in it."""
    settings, findings = load_settings(tmp_path)

    assert settings.readable is False
    assert [finding.code for finding in findings] == ["SK112"]
