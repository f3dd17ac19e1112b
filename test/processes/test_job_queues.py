"""Celery: a client made before its worker forks, and a limit that ends a task by a signal."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart

TASKS = 1000 if FULL else 60
NO_WARNINGS = ("-W", "ignore")


@contextlib.contextmanager
def worker(agent: Agent, *options: str) -> Iterator[Any]:
    """A worker of two processes or threads; gives the module of its tasks."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        os.environ.update(JOBS=folder, AGENT=json.dumps(agent))
        os.environ.update(C_FORCE_ROOT="1")  # tests may be root's, and tasks take pickles
        from support.processes import jobs

        command = ["-m", "celery", "-A", jobs.__name__, "worker", "--concurrency=2", "-l", "info"]
        command += ["--without-gossip", "--without-mingle", "--without-heartbeat", *options]
        process = subprocess.Popen(
            [sys.executable, *command], stdout=log, stderr=subprocess.STDOUT, cwd=folder
        )
        try:
            yield jobs
            process.terminate()
            process.wait(30)
        finally:
            process.kill()
            process.wait()
            log.seek(0)
            said = log.read()
            print(said)
        assert "Traceback" not in said


def own_answers(agent: Agent, jobs: Any) -> set[int]:
    """Each task has the answer to its own question; gives the processes that they ran in."""
    asked = []
    for number in range(TASKS):
        name = f"task{number}"
        url = (agent.url, agent.tls_url)[number % 2]
        asked.append((name, jobs.ask.delay(url, name)))
    answers = [(name, *result.get(60, interval=0.02)) for name, result in asked]
    assert [given for _, given, _ in answers] == [name for name, _, _ in answers]
    return {process for _, _, process in answers}


@apart(*NO_WARNINGS, needs=("celery",), seconds=180)
def test_celery_with_processes_and_a_soft_limit(agent: Agent) -> None:
    """The limit's exception leaves a call as itself, nothing is sent again, the next task works."""
    with worker(agent, "--pool=prefork", "--soft-time-limit=1") as jobs:
        assert len(own_answers(agent, jobs)) == 2
        agent.asked()
        ended = []
        for url in (agent.url, agent.tls_url):
            for method in ("GET", "POST"):
                ended.append(jobs.wait.delay(url, method, "/a/silent"))
        assert [result.get(60, interval=0.02) for result in ended] == [
            "SoftTimeLimitExceeded after nothing"
        ] * 4
        assert sorted(agent.asked()) == ["GET /a/silent"] * 2 + ["POST /a/silent"] * 2
        assert len(own_answers(agent, jobs)) == 2


@apart(*NO_WARNINGS, needs=("celery",), seconds=180)
def test_celery_tasks_take_events(agent: Agent) -> None:
    """A webhook is answered once its task is queued; the record is fetched where that runs."""
    from acapy_client import Configuration
    from acapy_client.events import Events

    names = [f"event{number}" for number in range(TASKS)]
    configuration = Configuration(agent.url)
    with worker(agent, "--pool=prefork") as jobs, Events(configuration, workers=1) as events:
        queued: dict[str, Any] = {}

        @events.on("connections", again=True)
        def queue(event: Any) -> None:
            queued[event.connection_id] = jobs.fetch.delay(event)

        for name in names:
            events.receive("connections", json.dumps({"connection_id": name}))
        answers = {name: queued[name].get(60, interval=0.02) for name in names}
    assert [found for found, _ in answers.values()] == names
    assert os.getpid() not in {process for _, process in answers.values()}


@pytest.mark.parametrize("pool", ["threads", "gevent", *(["eventlet"] if FULL else [])])
def test_celery_with_other_pools(agent: Agent, pool: str) -> None:
    {"threads": with_threads, "gevent": with_gevent, "eventlet": with_eventlet}[pool](agent)


@apart(*NO_WARNINGS, needs=("celery",), seconds=180)
def with_threads(agent: Agent) -> None:
    with worker(agent, "--pool=threads") as jobs:
        assert len(own_answers(agent, jobs)) == 1


@apart(*NO_WARNINGS, needs=("celery", "gevent"), seconds=180)
def with_gevent(agent: Agent) -> None:
    with worker(agent, "--pool=gevent") as jobs:
        assert len(own_answers(agent, jobs)) == 1


@apart(*NO_WARNINGS, needs=("celery", "eventlet"), seconds=180)
def with_eventlet(agent: Agent) -> None:
    with worker(agent, "--pool=eventlet") as jobs:
        assert len(own_answers(agent, jobs)) == 1
