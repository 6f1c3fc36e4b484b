"""What a command costs: seconds of CPU and on the clock, and the memory of its largest process."""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_MIB = 1024**2 if sys.platform == "darwin" else 1024
"""In what `getrusage` counts memory."""


@dataclass(frozen=True)
class Meting:
    """One run, or the medians of several: `cpu` and `wall` in seconds, `piek` in MiB, `paginas` of html written."""

    cpu: float
    wall: float
    piek: float
    paginas: int

    @property
    def ms(self) -> float:
        """Milliseconds on the clock for each page of html."""
        return 1000 * self.wall / self.paginas if self.paginas else 0.0

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of CPU for each page of html, which other work on the machine does not disturb."""
        return 1000 * self.cpu / self.paginas if self.paginas else 0.0


def meet(command: Sequence[str | Path], directory: Path, site: Path) -> Meting:
    """Runs a command in a directory and counts the pages that stand in `site` afterwards.

    Processes that the command starts and waits for count. Raises RuntimeError with what it printed when it fails.
    Python may keep the modules that it compiled, as it does on anybody's machine from the first command on.
    """
    log = directory / "meting.log"
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCHER, log, *command]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(launch, cwd=directory, check=True, capture_output=True, text=True, env=env).stdout
    code, cpu, wall, piek = map(float, told.split())
    if code:
        raise RuntimeError(f"{command}: exit {code:.0f}\n{log.read_text('utf-8', 'replace')[-2000:]}")
    return Meting(cpu, wall, piek / _MIB, sum(1 for _ in site.rglob("*.html")))


_LAUNCHER = """
import os, sys, time
out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
start = time.perf_counter()
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=[
    (os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)])
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)
"""
"""A process is as large as the one that starts it, for a moment, and that counts; so a very small one starts it."""


def mediaan(metingen: Iterable[Meting]) -> Meting:
    """The medians of several runs of one thing."""
    runs = list(metingen)
    middle = statistics.median
    return Meting(
        middle(m.cpu for m in runs), middle(m.wall for m in runs), middle(m.piek for m in runs), runs[-1].paginas
    )


def machine() -> str:
    """The machine in one line: cores, memory, kind of processor, Python, and how busy it is with other work."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1024**3
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; load before the run {load}"
    )


def empty(*directories: Path) -> None:
    """Removes what a run before has made."""
    for directory in directories:
        shutil.rmtree(directory, ignore_errors=True)


def aside(*directories: Path) -> None:
    """The same, but what they hold is on the disk until all is measured: a bench works in a directory that then goes.

    ext4 gives out no inode that was freed in the last minute. It passes each by, for every file that is written: a site
    that was removed just before costs a build up to a second.
    """
    for directory in directories:
        if directory.exists():
            directory.rename(Path(tempfile.mkdtemp(prefix=".aside-", dir=directory.parent)) / directory.name)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "unknown")
