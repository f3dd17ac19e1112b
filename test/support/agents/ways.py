"""The ways in which a real agent tells what happens: a plugin of pytest.

``--told-by`` has the clients of the tests with real agents wait by events; else they ask again and
again.
"""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from acapy_client.events import Events
from acapy_client.testing import LocalAgent

WAYS = ("websocket", "webhooks")
_KEY = "hook-key"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("agents").addoption(
        "--told-by",
        choices=WAYS,
        help="have clients wait by events that come so; by default they ask again and again",
    )


@pytest.fixture(scope="session")
def told_by(request: pytest.FixtureRequest) -> str | None:
    """How the clients of a session's agents are told what happens."""
    way: str | None = request.config.getoption("--told-by")
    return way


class WayIn:
    """The way in of one agent, there before it starts: webhooks have to be named to it.

    :param stack: closes it, so the agent is to be entered later
    """

    def __init__(self, name: str | None, stack: ExitStack) -> None:
        self._name, self._stack = name, stack
        self._events: Events | None = None
        self.webhooks: tuple[str, ...] = ()
        """What the agent is started with."""
        if name == "webhooks":
            self._events = stack.enter_context(Events())
            serving = stack.enter_context(self._events.serve(key=_KEY))
            self.webhooks = (f"{serving.url}#{_KEY}",)

    def of(self, agent: LocalAgent) -> Events | None:
        """What the agent tells, which runs now; None where nobody is to be told."""
        if self._name == "websocket" and self._events is None:
            self._events = self._stack.enter_context(Events(agent.configuration(timeout=60)))
            self._stack.enter_context(self._events.listen())
        return self._events
