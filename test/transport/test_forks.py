"""After a fork, parent and child call through the same client and share no connection."""

from __future__ import annotations

import itertools
import json
import os
import socket
from collections.abc import Iterator

import pytest

from support.project import run_python
from support.server import Request, Server, answer
from support.transport.certified import Papers, TlsServer

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def reply(connection: socket.socket, request: Request) -> None:
    """Says what was asked, and by which connection."""
    identifier = request.path.rpartition("/")[2]
    port = connection.getpeername()[1]
    connection.sendall(answer({"connection_id": identifier, "alias": str(port)}))


@pytest.fixture(params=["http", "https"])
def agent(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, str]]:
    """A server, and the authority to trust for it."""
    if request.param == "http":
        with Server(default=reply) as server:
            yield server, ""
        return
    papers = Papers(tmp_path_factory.mktemp("papers"))
    with TlsServer(papers.server_context(papers.good), default=reply) as server:
        yield server, str(papers.ca_path)


def run(program: str, agent: tuple[Server, str]) -> dict[str, set[str]]:
    """The connections that each process of a program used, by its name."""
    server, authority = agent
    # forking with threads is what newer Pythons warn of, and what is tried here
    options = ("-W", "error", "-W", "ignore::DeprecationWarning")
    done = run_python(*options, "-m", "support.transport.forking", program, server.url, authority)
    assert done.returncode == 0, done.stderr
    used: dict[str, set[str]] = {}
    for line in done.stdout.splitlines():
        name, seen = json.loads(line)
        used.setdefault(name, set()).update(seen)
    return used


def assert_separate(used: dict[str, set[str]], *names: str) -> None:
    for one, other in itertools.combinations(names, 2):
        assert used[one], one
        assert used[other], other
        assert not used[one] & used[other], f"{one} and {other} share a connection"


def test_parent_and_child_have_connections_of_their_own(agent: tuple[Server, str]) -> None:
    used = run("idle", agent)
    assert_separate(used, "parent", "child")
    # the parent's was not disturbed
    assert used["before"] == used["parent"] == used["after"]
    assert len(used["parent"]) == len(used["child"]) == 1


def test_calls_in_the_background_go_on_in_both(agent: tuple[Server, str]) -> None:
    used = run("background", agent)
    assert_separate(used, "parent", "child")
    assert not used["before"] & used["child"]


def test_forks_while_other_threads_are_calling(agent: tuple[Server, str]) -> None:
    used = run("busy", agent)
    children = [name for name in used if name.startswith("child")]
    assert len(children) == 12
    assert_separate(used, "parent", *children)


@pytest.mark.parametrize("program", ["closing", "leaving"])
def test_a_child_closes_only_what_is_its_own(agent: tuple[Server, str], program: str) -> None:
    used = run(program, agent)
    assert used["before"] == used["parent"]
    assert_separate(used, "parent", "child")


def test_a_child_of_a_child(agent: tuple[Server, str]) -> None:
    used = run("grandchild", agent)
    assert_separate(used, "parent", "child", "grandchild")
    assert used["before"] == used["parent"]
