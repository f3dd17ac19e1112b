"""The agent that all these tests have."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import pytest

from support.processes.apart import Agent
from support.server import Request, Server, answer, text_answer
from support.transport.certified import Papers, TlsServer


class _Replies:
    """By the last part of the path: ``silent`` says nothing for two seconds, ``broken`` for a
    moment, and both hang up; ``missing`` is a 404, ``after-0.3`` comes after so many seconds; any
    other is a record of that name."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, connection: socket.socket, request: Request) -> None:
        name = request.path.rpartition("/")[2]
        if request.path == "/asked":
            told, self.asked = self.asked, []
            connection.sendall(answer(told, Connection="close"))
            connection.shutdown(socket.SHUT_RDWR)
            return
        self.asked.append(f"{request.method} {request.target}")
        if name in ("silent", "broken"):
            time.sleep(2 if name == "silent" else 0.3)
            connection.shutdown(socket.SHUT_RDWR)
        elif name == "missing":
            connection.sendall(text_answer("404 Not Found", "404: no such record"))
        elif request.path == "/connections":
            connection.sendall(answer({"results": []}))
        else:
            time.sleep(float(name.removeprefix("after-")) if name.startswith("after-") else 0)
            connection.sendall(answer({"connection_id": name}))


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def agent(papers: Papers) -> Iterator[Agent]:
    replies = _Replies()
    context = papers.server_context(papers.good)
    with Server(default=replies) as plain, TlsServer(context, default=replies) as secure:
        yield Agent(plain.port, secure.port, str(papers.ca_path))
