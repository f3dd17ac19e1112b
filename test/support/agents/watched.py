"""A real agent behind a server that notes what passes."""

from __future__ import annotations

import contextlib
import http.client
import socket
from typing import NamedTuple

from acapy_client.testing import LocalAgent
from support.server import Request, Server, answer

_SECONDS = 60


class Exchange(NamedTuple):
    request: Request
    status: int


class Watched:
    """A real agent behind a server that notes what passes."""

    def __init__(self, agent: LocalAgent) -> None:
        self.agent = agent
        self.exchanges: list[Exchange] = []
        self.server = Server(default=self._pass_on)

    def _pass_on(self, connection: socket.socket, request: Request) -> None:
        host = self.agent.admin_url.removeprefix("http://")
        headers = {"Content-Type": request.header("Content-Type") or "", "Accept": "*/*"}
        with contextlib.closing(http.client.HTTPConnection(host, timeout=_SECONDS)) as onward:
            try:
                onward.request(request.method, request.target, request.body or None, headers)
                response = onward.getresponse()
                body = response.read()
            except http.client.HTTPException as error:  # an agent that shuts down
                raise ConnectionError from error
        self.exchanges.append(Exchange(request, response.status))
        status = f"{response.status} {response.reason}"
        connection.sendall(answer(body, status, response.headers["Content-Type"] or ""))
