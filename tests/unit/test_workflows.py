"""The ready workflows: what they run exists, what they fetch is pinned, and they may do no more than they must."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS, _parser
from generator.load.cache import CACHE
from tests.site.paginas import ROOT

GITHUB = ".github/workflows/controle.yml"
PUBLISH = ".github/workflows/publiceren.yml"
LINKS = ".github/workflows/links.yml"
WORKFLOWS = (GITHUB, PUBLISH, LINKS)
GITLAB = ".gitlab-ci.yml"
GITLAB_JOBS = ("controle", "pages", "links")
PRE_COMMIT = ".pre-commit-config.yaml"
SWITCH = "OCO_PUBLICEREN"
"""The one variable of a repository by which it publishes. A fork has none, so it publishes nothing."""


def read(name: str) -> Any:
    """The file as YAML 1.1 without truth values, so that `on` stays a word."""
    return yaml.load((ROOT / name).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes only texts


def steps(name: str) -> list[dict[str, Any]]:
    """The steps of all jobs of a workflow."""
    return [step for job in read(name)["jobs"].values() for step in job["steps"]]


def commands() -> Iterator[str]:
    """Every command in all these files."""
    github = (step["run"] for name in WORKFLOWS for step in steps(name) if "run" in step)
    gitlab = (line for job in GITLAB_JOBS for line in read(GITLAB)[job]["script"])
    hooks = (hook["entry"] for repo in read(PRE_COMMIT)["repos"] for hook in repo["hooks"])
    for text in (*github, *gitlab, *hooks):
        yield from text.splitlines()


def test_no_workflow_is_forgotten() -> None:
    """Every workflow and every job of GitLab is looked at here."""
    assert sorted(WORKFLOWS) == sorted(str(p.relative_to(ROOT)) for p in (ROOT / ".github/workflows").iterdir())
    assert {"workflow", *GITLAB_JOBS} == set(read(GITLAB))


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
        case ["if", "grep", "-F", _, "mkdocs.yml;", *_]:
            pass  # run below
        case _:
            pytest.fail(f"nobody knows {command}")


@pytest.mark.parametrize("name", [PUBLISH, GITLAB])
def test_example_address_is_not_published(name: str, tmp_path: Path) -> None:
    """With the address that we ship nothing goes online, as folders would carry it; with another it does."""
    scripts = read(GITLAB)["pages"]["script"] if name == GITLAB else [s.get("run", "") for s in steps(PUBLISH)]
    (guard,) = (script for script in scripts if "site_url" in script)
    (before,) = (script for script in scripts if "generator build" in script)
    codes = []
    for text in ((ROOT / "mkdocs.yml").read_text("utf-8"), "site_url: https://oco.voorbeeldstad.nl/\n"):
        (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
        codes.append(subprocess.run(["bash", "-ec", f"{guard}\ntrue"], cwd=tmp_path, check=False).returncode)  # noqa: S607

    assert [1, 0] == codes
    assert scripts.index(guard) < scripts.index(before)


def test_both_check_before_they_build() -> None:
    """The same three things, in the same order: install, check, preview."""
    github = [step["run"].split()[2:4] for step in steps(GITHUB) if "run" in step]
    gitlab = [line.split()[2:4] for line in read(GITLAB)["controle"]["script"]]

    assert [["pip", "install"], ["generator", "check"], ["generator", "build"]] == github == gitlab


def test_both_check_before_they_publish() -> None:
    """The same again, and what was built is what goes online: all of it, in its place, with what was kept."""
    github = [step["run"].split()[2:4] for step in steps(PUBLISH) if "run" in step]
    job = read(GITLAB)["pages"]
    gitlab = [line.split()[2:4] for line in job["script"]]
    upload = next(step["with"] for step in steps(PUBLISH) if "upload-pages" in step.get("uses", ""))
    kept = next(step["with"] for step in steps(PUBLISH) if "actions/cache@" in step.get("uses", ""))

    assert [["pip", "install"], ["generator", "check"], ["generator", "build"]] == github[1:] == gitlab[1:]
    assert "python -m generator build --site-dir public" in [step.get("run") for step in steps(PUBLISH)]
    assert "python -m generator build --site-dir public" in job["script"]
    assert ("public/", ["public/"]) == (upload["path"], job["artifacts"]["paths"])
    assert (f"{CACHE}/", [f"{CACHE}/"]) == (kept["path"], job["cache"]["paths"])


def test_nothing_is_published_by_accident() -> None:
    """A fork has not set the variable: neither publishing nor visiting links happens there. GitLab: only on main."""
    publish = read(PUBLISH)["jobs"]

    assert f"vars.{SWITCH} == 'ja'" == publish["bouw"]["if"] == read(LINKS)["jobs"]["links"]["if"]
    assert "bouw" == publish["online"]["needs"]
    assert {"push", "schedule", "workflow_dispatch"} == set(read(PUBLISH)["on"])
    assert {"schedule", "workflow_dispatch"} == set(read(LINKS)["on"])
    assert [{"if": f'${SWITCH} == "ja" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'}] == read(GITLAB)["pages"]["rules"]
    assert [{"if": f'${SWITCH} == "ja" && $CI_PIPELINE_SOURCE == "schedule"'}] == read(GITLAB)["links"]["rules"]


def test_each_week_once() -> None:
    """On one day of the week, at an hour and minute: not at the whole hour, when everybody comes."""
    for name in (PUBLISH, LINKS):
        ((minute, hour, *rest),) = (entry["cron"].split() for entry in read(name)["on"]["schedule"])
        assert 0 < int(minute) < 60
        assert 0 <= int(hour) < 24
        assert ["*", "*"] == rest[:2]
        assert rest[2] in "1234567"


def test_github_may_only_read() -> None:
    """No permission but reading, for no job but the one that puts the site online, and no secret is named."""
    for name in WORKFLOWS:
        workflow = read(name)
        assert {"contents": "read"} == workflow["permissions"]
        assert "secrets." not in (ROOT / name).read_text("utf-8")
        assert "pull_request_target" not in workflow["on"]
    allowed = {
        (name, job): set(found["permissions"].items())
        for name in WORKFLOWS
        for job, found in read(name)["jobs"].items()
        if "permissions" in found
    }

    assert {(PUBLISH, "online"): {("pages", "write"), ("id-token", "write")}} == allowed


def test_who_may_write_runs_nothing_of_ours() -> None:
    """The job that may put pages online has one step, an action: no code of the repository, no command."""
    (step,) = read(PUBLISH)["jobs"]["online"]["steps"]

    assert step["uses"].startswith("actions/deploy-pages@")
    assert "run" not in step


@pytest.mark.parametrize("name", WORKFLOWS)
def test_everything_fetched_is_pinned(name: str) -> None:
    """Actions of GitHub itself by what they hold, with their version beside it; the machine by its release."""
    text = (ROOT / name).read_text("utf-8")
    used = re.findall(r"^ *(?:- )?uses: (.*)$", text, re.MULTILINE)

    assert len([step for step in steps(name) if "uses" in step]) == len(used)
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used)
    assert {"ubuntu-24.04"} == {job["runs-on"] for job in read(name)["jobs"].values()}
    assert all("timeout-minutes" in job for job in read(name)["jobs"].values())
    assert all(s["with"]["persist-credentials"] == "false" for s in steps(name) if "/checkout@" in s.get("uses", ""))


def test_an_action_has_one_version() -> None:
    """Whoever renews one workflow renews all."""
    used = {use for name in WORKFLOWS for use in re.findall(r"uses: (\S+)", (ROOT / name).read_text("utf-8"))}

    assert len(used) == len({use.partition("@")[0] for use in used})


def test_gitlab_fetches_what_is_pinned() -> None:
    """The same image by its whole version, for each job."""
    images = {read(GITLAB)[job]["image"] for job in GITLAB_JOBS}

    assert 1 == len(images)
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-[\w-]+", images.pop())


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
    assert f"`{SWITCH}`" in guide
    for name in (PUBLISH, LINKS):
        assert f"**{read(name)['name']}**" in guide
