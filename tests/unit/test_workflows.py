"""The ready workflows: what they run exists, what they fetch is pinned, and they may do no more than they must."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS, _parser
from tests.site.paginas import ROOT

GITHUB = ".github/workflows/controle.yml"
GITLAB = ".gitlab-ci.yml"
PRE_COMMIT = ".pre-commit-config.yaml"


def read(name: str) -> Any:
    """The file as YAML 1.1 without truth values, so that `on` stays a word."""
    return yaml.load((ROOT / name).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes only texts


def commands() -> Iterator[str]:
    """Every command in the three files."""
    github = (step["run"] for job in read(GITHUB)["jobs"].values() for step in job["steps"] if "run" in step)
    gitlab = (line for line in read(GITLAB)["controle"]["script"])
    hooks = (hook["entry"] for repo in read(PRE_COMMIT)["repos"] for hook in repo["hooks"])
    for text in (*github, *gitlab, *hooks):
        yield from text.splitlines()


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_every_command_exists(command: str) -> None:
    """A command of `oco` with options that it has, a target that the Makefile has, or an install by the lock."""
    match shlex.split(command):
        case ["python", "-m", "generator", *arguments]:
            assert callable(_parser().parse_args(arguments).run)
        case ["make", *options, target] if all(option.startswith("-") for option in options):
            assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
        case ["python", "-m", "pip", "install", *arguments]:
            assert ["--require-hashes", "-r", "requirements.txt"] == [a for a in arguments if a != "--quiet"]
            assert (ROOT / "requirements.txt").is_file()
        case _:
            pytest.fail(f"nobody knows {command}")


def test_both_check_before_they_build() -> None:
    """The same three things, in the same order: install, check, preview."""
    github = [step["run"].split()[2:4] for step in read(GITHUB)["jobs"]["controle"]["steps"] if "run" in step]
    gitlab = [line.split()[2:4] for line in read(GITLAB)["controle"]["script"]]

    assert [["pip", "install"], ["generator", "check"], ["generator", "build"]] == github == gitlab


def test_github_may_only_read() -> None:
    """No permission but reading, for no job, and no secret is named."""
    workflow = read(GITHUB)

    assert {"contents": "read"} == workflow["permissions"]
    assert [] == [name for name, job in workflow["jobs"].items() if "permissions" in job]
    assert "secrets." not in (ROOT / GITHUB).read_text("utf-8")
    assert "pull_request_target" not in workflow["on"]


def test_everything_fetched_is_pinned() -> None:
    """Actions and images by whole version, the machine by its release."""
    steps = read(GITHUB)["jobs"]["controle"]["steps"]
    actions = [step["uses"] for step in steps if "uses" in step]

    assert ["actions/checkout", "actions/setup-python", "actions/upload-artifact"] == [a.split("@")[0] for a in actions]
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+\.\d+\.\d+", action) for action in actions)
    assert re.fullmatch(r"ubuntu-\d\d\.\d\d", read(GITHUB)["jobs"]["controle"]["runs-on"])
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-[\w-]+", read(GITLAB)["controle"]["image"])


def test_preview_is_kept() -> None:
    """The directory that is built is the one that is shown, and GitLab takes the report that was written."""
    upload = read(GITHUB)["jobs"]["controle"]["steps"][-1]["with"]
    artifacts = read(GITLAB)["controle"]["artifacts"]
    script = "\n".join(read(GITLAB)["controle"]["script"])

    assert "voorbeeld/" == upload["path"]
    assert ["voorbeeld/"] == artifacts["paths"]
    assert "--site-dir voorbeeld" in script
    assert f"--uit {artifacts['reports']['codequality']}" in script
    assert "always" == artifacts["when"]
    assert re.fullmatch(r"[A-Za-z0-9 _-]{1,100}", artifacts["expose_as"])


def test_hook_runs_for_what_editors_change() -> None:
    """For data, pages, translations and settings; not for what only programmers touch."""
    (repo,) = read(PRE_COMMIT)["repos"]
    (hook,) = repo["hooks"]
    paths = ["sociale_kaart/a/gemeente.yaml", "content/a.md", "locales/ar/site.po", "mkdocs.yml"]

    assert ("local", "system", "false") == (repo["repo"], hook["language"], hook["pass_filenames"])
    assert all(re.search(hook["files"], path) for path in paths)
    assert not re.search(hook["files"], "generator/cli.py")


@pytest.mark.parametrize("name", ["README.md", "sociale_kaart/README.md", "locales/README.md"])
def test_guides_name_commands_that_exist(name: str) -> None:
    """Every `oco ...` and `make ...` that a reader could type."""
    text = (ROOT / name).read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = {*COMMANDS, "--help"}
    named = set(re.findall(r"`(?:\.venv/bin/)?oco ([\w-]+)[^`]*`", text))
    targets = {word for line in re.findall(r"^([\w -]+):", makefile, re.MULTILINE) for word in line.split()}

    assert named <= known
    assert set(re.findall(r"`make ([\w-]+)`", text)) <= targets


def test_guide_names_what_the_editor_sees() -> None:
    """The preview and the job are called in the guide as they are called on the screen."""
    guide = (ROOT / "sociale_kaart/README.md").read_text("utf-8")

    assert f"`{read(GITHUB)['jobs']['controle']['steps'][-1]['with']['name']}`" in guide
    assert f"**{read(GITLAB)['controle']['artifacts']['expose_as']}**" in guide
    assert "**controle**" in guide
