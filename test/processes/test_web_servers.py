"""Web servers that fork their workers after the client was made and used."""

from __future__ import annotations

import pytest

from support.needs import need
from support.processes.apart import FULL, Agent
from support.processes.serving import each_has_its_own_answer, free_port, serving

REQUESTS = 5000 if FULL else 300
APPLICATION = "support.processes.web:application"


@pytest.mark.parametrize("threads", [1, 4])
def test_uwsgi(agent: Agent, threads: int) -> None:
    """Forks from C, which Python's own handlers do not see."""
    need("processes", "pyuwsgi")
    port = free_port()
    options = [f"--http-socket=127.0.0.1:{port}", f"--module={APPLICATION}", "--processes=3"]
    options += [
        "--master",
        "--enable-threads",
        f"--threads={threads}",
        "--die-on-term",
        "--need-app",
    ]
    run = "import pyuwsgi, sys; pyuwsgi.run(sys.argv[1:])"
    with serving(agent, port, "-c", run, *options):
        assert len(each_has_its_own_answer(port, REQUESTS)) == 3


@pytest.mark.parametrize("worker", ["sync", "gthread", "gevent"])
def test_gunicorn(agent: Agent, worker: str) -> None:
    """Loads the application first; its gevent workers patch the standard library after that."""
    need("processes", "gunicorn", *(["gevent"] if worker == "gevent" else []))
    port = free_port()
    options = [f"--bind=127.0.0.1:{port}", "--preload", "--workers=3", f"--worker-class={worker}"]
    options += ["--threads=4"] if worker == "gthread" else []
    with serving(agent, port, "-m", "gunicorn", *options, APPLICATION):
        assert len(each_has_its_own_answer(port, REQUESTS)) == 3
