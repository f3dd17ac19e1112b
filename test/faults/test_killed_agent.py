"""A real agent dies amid the calls of several threads, and comes back."""

from __future__ import annotations

import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator

import pytest

from acapy_client import ApiClient, ApiException
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.testing import InterpreterMissing, LocalAgent, interpreter

pytestmark = pytest.mark.agents

READERS, WRITERS = 2, 4


@pytest.fixture
def agent() -> Iterator[LocalAgent]:
    for release in ("0.12.8", "1.7.0"):
        try:
            interpreter(release)
        except InterpreterMissing:
            continue
        with LocalAgent(release) as agent:
            yield agent
        return
    pytest.skip("no interpreter for an agent")


class Traffic:
    """Threads that read and write without a pause, and what came of it."""

    def __init__(self, client: ApiClient) -> None:
        self.api = ConnectionApi(client)
        self.answered: list[str] = []
        self.raised: dict[str, ApiException] = {}
        self.reads = 0
        self.problems: list[BaseException] = []
        self._done = threading.Event()
        tasks = [self._read] * READERS + [self._write] * WRITERS
        self._threads = [threading.Thread(target=task, daemon=True) for task in tasks]
        for thread in self._threads:
            thread.start()

    def _read(self) -> None:
        try:
            while not self._done.is_set():
                # enough attempts to outlast the agent's absence, and a limit to all of them
                self.api.connections(alias="nobody", _retries=100, _request_timeout=90)
                self.reads += 1
        except BaseException as error:
            self.problems.append(error)

    def _write(self) -> None:
        try:
            while not self._done.is_set():
                alias = uuid.uuid4().hex
                try:
                    self.api.create_invitation(alias=alias, _request_timeout=10)
                    self.answered.append(alias)
                except ApiException as error:
                    self.raised[alias] = error
                    time.sleep(0.2)  # each is asked for in the end, so they are not to be thousands
        except BaseException as error:
            self.problems.append(error)

    def until(self, goal: int) -> None:
        """Wait for so many further answers, to reads and to writes."""
        reads, writes = self.reads + goal, len(self.answered) + goal
        end = time.monotonic() + 60
        while self.reads < reads or len(self.answered) < writes:
            assert time.monotonic() < end, f"{self.reads} reads, {len(self.answered)} writes"
            assert not self.problems, self.problems
            time.sleep(0.02)

    def end(self) -> None:
        self._done.set()
        for thread in self._threads:
            thread.join(100)
        assert not any(thread.is_alive() for thread in self._threads), "a thread hangs"


def test_nothing_is_lost_or_done_twice(agent: LocalAgent) -> None:
    with ApiClient(agent.configuration()) as client:
        traffic = Traffic(client)
        try:
            for _ in range(2):
                traffic.until(20)
                agent.kill()
                time.sleep(0.3)
                agent.start()
            traffic.until(20)
        finally:
            traffic.end()
        assert traffic.problems == [], "a read did not recover"
        # by count, since pages are something that not every release knows
        aliases = [*traffic.answered, *traffic.raised]
        found = Counter(
            {alias: len(traffic.api.connections(alias=alias).results or []) for alias in aliases}
        )
    assert {found[alias] for alias in traffic.answered} == {1}, "an answered write is not there"
    for alias, error in traffic.raised.items():
        assert found[alias] <= 1, "a write was made twice"
        assert found[alias] == 0 or error.in_doubt, f"it was made after all: {error}"
    assert traffic.raised, "the agent's death went by unnoticed: this test tests nothing"
    doubtful = [error for error in traffic.raised.values() if error.in_doubt]
    print(
        f"{traffic.reads} reads, {len(traffic.answered)} writes answered,"
        f" {len(traffic.raised)} raised, {len(doubtful)} of them in doubt"
    )
