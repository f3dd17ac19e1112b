"""A real HTTP server on loopback for tests: it records requests and answers what it is told to.

It speaks HTTP on plain sockets, so that it can also misbehave in ways that a library would not.
"""

from __future__ import annotations

import json
import socket
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from acapy_client._typing import Self


class Request(NamedTuple):
    method: str
    target: str  # as it stood in the request line
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        return json.loads(self.body) if self.body else None

    def header(self, name: str) -> str | None:
        """The value of a header; fails if it stands there twice."""
        values = [value for known, value in self.headers if known.lower() == name.lower()]
        assert len(values) < 2, f"{name} was sent {len(values)} times"
        return values[0] if values else None


Answer = bytes | Callable[[socket.socket, Request], None]


def answer(
    body: Any = b"",
    status: str = "200 OK",
    content_type: str = "application/json; charset=utf-8",
    **headers: str,
) -> bytes:
    """The bytes of an answer; a body that is not bytes is sent as JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(data)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + data


def text_answer(status: str, text: str, **headers: str) -> bytes:
    """An error as agents send it: plain text."""
    return answer(text.encode(), status, "text/plain; charset=utf-8", **headers)


class Server:
    """Answers with what is in `answers`, first come first served, then with ``default``."""

    def __init__(self, *answers: Answer, default: Answer | None = None) -> None:
        self.answers: deque[Answer] = deque(answers)
        self.default: Answer = answer({}) if default is None else default
        self.requests: list[Request] = []
        self.connections = 0
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        # a blocked accept() is woken by shutdown, not by close
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._open:
            connection.close()

    @property
    def last(self) -> Request:
        return self.requests[-1]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                while (request := read_request(connection)) is not None:
                    self.requests.append(request)
                    reply = self.answers.popleft() if self.answers else self.default
                    if callable(reply):
                        reply(connection, request)
                    else:
                        connection.sendall(reply)
            except OSError:
                return


def hang(connection: socket.socket, request: Request) -> None:
    """Never answers, until the client goes or the server ends."""
    connection.recv(1)


@contextmanager
def nobody_there() -> Iterator[str]:
    """The URL of a port that takes no connections, and that is nobody else's meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def read_request(connection: socket.socket) -> Request | None:
    """The next request of a connection; None at its end."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return None
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return Request(method, target, headers, body)
