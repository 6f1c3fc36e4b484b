"""The built site on a real nginx, set up with nothing but the file that the build wrote for it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.plan.urls import Urls
from generator.render.pieces import Files
from generator.render.webserver import NGINX
from tests.schrijven import write_site

MISSING = "This test needs nginx; `make nginx` installs it or says how."
_PLACES = ("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
"""Where it stands when it is not in the PATH of who runs the tests."""
_SPARE = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_CONF = """
daemon off;
master_process off;
pid {directory}/pid;
error_log {directory}/error.log;
events {{}}
http {{
    access_log off;
{spare}
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {include};
    }}
}}
"""


def find_nginx() -> str:
    """The program; an empty text when this machine has none."""
    return shutil.which("nginx") or next((place for place in _PLACES if Path(place).exists()), "")


@contextmanager
def running(files: Files, urls: Urls, directory: Path) -> Iterator[str]:
    """Scheme, host and port at which these files are served, at the path of the site. Raises when nginx says no."""
    root = directory / "root"
    site = root / urls.base.strip("/")
    write_site(files, site)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    spare = "\n".join(f"    {name}_temp_path {directory}/{name};" for name in _SPARE)
    conf = directory / "nginx.conf"
    conf.write_text(_CONF.format(directory=directory, spare=spare, port=port, root=root, include=site / NGINX), "utf-8")
    log = directory / "error.log"
    with subprocess.Popen([find_nginx(), "-c", str(conf), "-p", str(directory), "-e", str(log)]) as server:
        try:
            _wait(server, port, log)
            yield f"http://127.0.0.1:{port}"
            assert "[warn]" not in log.read_text("utf-8"), log.read_text("utf-8")
        finally:
            server.terminate()


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(f"nginx does not start: {log.read_text('utf-8')}")
