"""Work over processes: nobody waits for ever, whoever dies. Each case runs by itself, in a process without threads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.site.paginas import ROOT

HEAD = """
import os, signal, sys, time
from generator.errors import UsageError
from generator.parallel import spread

def render(number):
    {work}
    return number

try:
    print(sorted(spread(render, list(range(6)), 2)))
except (UsageError, OSError) as error:
    print(type(error).__name__, error)
"""


def _script(work: str) -> list[str]:
    return [sys.executable, "-c", HEAD.format(work=work)]


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("pass", "[0, 1, 2, 3, 4, 5]"),
        ("if number == 3: os.kill(os.getpid(), signal.SIGKILL)", "UsageError het systeem heeft een van onze processen"),
        ("if number == 3: raise OSError(28, 'vol')", "OSError [Errno 28] vol"),
    ],
)
def test_what_comes_of_the_work(work: str, said: str) -> None:
    """All results, or what went wrong: raised by the work, or a process that was killed, as for want of memory."""
    done = subprocess.run(_script(work), cwd=ROOT, check=True, capture_output=True, text=True)

    assert done.stdout.startswith(said)


AHEAD = """
import os, signal
from generator.errors import UsageError
from generator.parallel import ahead

def make():
    {work}
    return os.getpid()

try:
    with ahead(make, {processes}) as made:
        print("elsewhere" if made() != os.getpid() else "here")
except (UsageError, OSError) as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("work", "processes", "said"),
    [
        ("pass", 2, "elsewhere"),
        ("pass", 1, "here"),
        ("os.kill(os.getpid(), signal.SIGKILL)", 2, "UsageError het systeem heeft een van onze processen"),
        ("raise OSError(28, 'vol')", 2, "OSError [Errno 28] vol"),
    ],
)
def test_what_comes_of_work_that_was_begun_before(work: str, processes: int, said: str) -> None:
    """What another process made meanwhile, or what went wrong with it; of one process its own work."""
    script = [sys.executable, "-c", AHEAD.format(work=work, processes=processes)]
    done = subprocess.run(script, cwd=ROOT, check=True, capture_output=True, text=True)

    assert done.stdout.startswith(said)


def test_nobody_waits_for_work_that_is_not_asked_for() -> None:
    """When the build fails first, the other process ends with it."""
    script = [
        sys.executable,
        "-c",
        AHEAD.format(work="import time; time.sleep(60)", processes=2).replace("made()", "0"),
    ]
    begun = time.monotonic()
    subprocess.run(script, cwd=ROOT, check=True)

    assert time.monotonic() - begun < 30


def test_when_the_build_is_killed_its_processes_end() -> None:
    """They say who they are, the first is killed, and both are gone, though their work would last for a minute."""
    script = _script("print(os.getpid(), flush=True); time.sleep(60)")
    with subprocess.Popen(script, cwd=ROOT, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        workers = [int(build.stdout.readline()) for _ in range(2)]
        build.send_signal(signal.SIGKILL)
        end = time.monotonic() + 30
        while any(_lives(worker) for worker in workers) and time.monotonic() < end:
            time.sleep(0.05)

    assert [False, False] == [_lives(worker) for worker in workers]


def test_the_program_can_fork() -> None:
    """No library that the command line loads starts a thread: a build would then use one core."""
    script = "import generator.cli, generator.parallel as parallel; print(parallel._can_fork())"

    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)

    assert "True" == done.stdout.strip()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
