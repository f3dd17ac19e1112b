"""How a server misbehaves: what it does with a socket, written as a list of steps.

A step is bytes to send, seconds to wait, or something to do with the socket (`CLOSE`, `SILENCE`,
`flood(…)`, …). `always` and its like make servers of them, on loopback, for the table.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import itertools
import json
import socket
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from support.server import Answer, Request, Server, answer

Step = bytes | float | Callable[[socket.socket], None]

RECORD = {"connection_id": "c"}
GOOD = answer(RECORD)
STALE = answer({"connection_id": "another one's"})


class Place(Protocol):
    """What the client is sent to, and what can be seen from there."""

    url: str
    requests: list[Request]
    connections: int


Scene = Callable[[], AbstractContextManager[Place]]


# --- steps ---------------------------------------------------------------------------------------


def CLOSE(connection: socket.socket) -> None:
    """An orderly end (FIN), also where other threads hold the socket."""
    connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def RESET(connection: socket.socket) -> None:
    """Close so that the other side sees a reset (RST), no orderly end (FIN)."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def SILENCE(connection: socket.socket) -> None:
    """Say nothing more, until the client goes."""
    while connection.recv(65536):
        pass


def flood(data: bytes) -> Callable[[socket.socket], None]:
    """Send this again and again, as fast as it is taken, until the client goes."""

    def step(connection: socket.socket) -> None:
        block = data * max(1, 20_000 // len(data))
        while True:
            connection.sendall(block)

    return step


def drip(data: bytes, pause: float = 0.02) -> Callable[[socket.socket], None]:
    """Send this byte by byte, again and again, until the client goes."""

    def step(connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in itertools.cycle(data):
            connection.sendall(bytes((byte,)))
            time.sleep(pause)

    return step


def sip(size: int, pause: float = 0.02) -> Callable[[socket.socket], None]:
    """Read so many bytes, little by little."""

    def step(connection: socket.socket) -> None:
        left = size
        while left > 0 and (data := connection.recv(min(left, 100_000))):
            left -= len(data)
            time.sleep(pause)

    return step


def computed(make: Callable[[], bytes]) -> Callable[[socket.socket], None]:
    """Send what is known only when it is sent."""
    return lambda connection: connection.sendall(make())


def play(*steps: Step) -> Answer:
    """The steps, one by one, after a request was read."""

    def reply(connection: socket.socket, request: Request) -> None:
        for step in steps:
            if isinstance(step, bytes):
                connection.sendall(step)
            elif isinstance(step, float):
                time.sleep(step)
            else:
                step(connection)

    return reply


# --- answers -------------------------------------------------------------------------------------


def head(*lines: str, status: str = "200 OK") -> bytes:
    """A head, complete with the empty line that ends it."""
    first = [f"HTTP/1.1 {status}", "Content-Type: application/json"]
    return "\r\n".join([*first, *lines, "", ""]).encode("latin-1")


def body_of(size: int) -> bytes:
    """JSON that an operation would take, so many bytes of it."""
    frame = json.dumps({"connection_id": "c", "alias": ""}).encode()
    return frame[:-2] + b"x" * (size - len(frame)) + frame[-2:]


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """A chunked answer whose chunks are as they are given, sizes and all."""
    return head("Transfer-Encoding: chunked") + b"".join(chunks) + end


def encoded(data: bytes, encoding: str) -> bytes:
    return answer(data, Content_Encoding=encoding)


@functools.cache
def bomb(megabytes: int = 256) -> bytes:
    """Zeros, packed to about a thousandth."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1_048_576)
    return b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])


def packed_bomb() -> bytes:
    """The bomb, packed once more, to almost nothing."""
    return gzip.compress(bomb())


# --- servers -------------------------------------------------------------------------------------


class FaultServer(Server):
    """May also misbehave before a request is read."""

    def __init__(self, *answers: Answer, default: Answer, greeting: Answer | None = None) -> None:
        self._greeting = greeting
        super().__init__(*answers, default=default)

    def recover(self) -> None:
        """From now on, be a good server. What goes on on old connections, ends."""
        self.answers.clear()
        self.default, self._greeting = GOOD, None
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _serve(self, connection: socket.socket) -> None:
        if callable(self._greeting):
            try:
                self._greeting(connection, Request("", "", [], b""))
            except OSError:
                connection.close()
                return
        super()._serve(connection)


def always(*steps: Step) -> Scene:
    """The same for each request."""
    return lambda: FaultServer(default=play(*steps))


def once(*steps: Step, then: Step = GOOD) -> Scene:
    """The first request meets this, each further one a good answer."""
    return lambda: FaultServer(play(*steps), default=play(then))


def second(*steps: Step, first: Step = GOOD) -> Scene:
    """The second request meets this, every other one a good answer."""
    return lambda: FaultServer(play(first), play(*steps), default=play(GOOD))


def at_once(*steps: Step) -> Scene:
    """Each connection meets this before anything is read from it."""
    return lambda: FaultServer(default=play(SILENCE), greeting=play(*steps))


class _Nowhere:
    """A place where nobody can look at what comes."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.requests: list[Request] = []
        self.connections = 0


@contextlib.contextmanager
def refused() -> Iterator[Place]:
    """A port that was free a moment ago, and is held so that nobody else listens there."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield _Nowhere(f"http://127.0.0.1:{held.getsockname()[1]}")


def named(host: str) -> Scene:
    return lambda: contextlib.nullcontext(_Nowhere(f"http://{host}:8031"))


@contextlib.contextmanager
def black_hole() -> Iterator[Place]:
    """A listener that accepts nobody, and whose queue is full: further calls are not answered."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            caller = stack.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(listener.getsockname())
        time.sleep(0.1)
        yield _Nowhere(f"http://127.0.0.1:{listener.getsockname()[1]}")


class _Redirecting(FaultServer):
    """Points to another origin, where nobody may ever call."""

    def __init__(self, status: str) -> None:
        self.other = Server(default=GOOD)
        text = answer(b"", status, Location=f"{self.other.url}/elsewhere")
        super().__init__(default=play(text))

    def __exit__(self, *exc_info: object) -> None:
        super().__exit__(*exc_info)
        self.other.__exit__(*exc_info)
        assert self.other.connections == 0, "a redirect was followed"


def redirecting(status: str) -> Scene:
    return lambda: _Redirecting(status)


def unread(*steps: Step, after: int = 0) -> Scene:
    """The request is not read, or only so many bytes of it, before this happens."""

    def greeting(connection: socket.socket, request: Request) -> None:
        left = after
        while left > 0 and (data := connection.recv(min(left, 65536))):
            left -= len(data)
        play(*steps)(connection, request)

    return lambda: FaultServer(default=play(SILENCE), greeting=greeting)


def secure(scene: Scene) -> Scene:
    """The same server, called with https."""

    @contextlib.contextmanager
    def place() -> Iterator[Any]:
        with scene() as found:
            found.url = found.url.replace("http:", "https:")
            yield found

    return place
