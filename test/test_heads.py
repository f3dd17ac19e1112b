"""A head that is split at once says what `http.client` makes of it; all others are left to it."""

from __future__ import annotations

import http.client
import io
import random
from typing import Any

import pytest

from acapy_client._connections import _Response
from acapy_client._head import usual_head

AGENTS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\n"
    b"Date: Fri, 01 Mar 2024 10:12:33 GMT\r\nServer: Python/3.11 aiohttp/3.9.5\r\n\r\n"
)
# pieces that a head is made of at random: usual ones, and those that can be meant in several ways
STATUSES = [b"200 OK", b"201 ", b"404 Not Found", b"503  Busy ", b"200", b"099 x", b"204 x"]
NAMES = [b"Content-Length", b"content-length", b"Server", b"X_y", b"X y", b"", b"Connection"]
NAMES += [b"Transfer-Encoding", b" folded", b"X\xe4", b"Keep-Alive", b"From x", b"X "]
VALUES = [b"2", b" 2", b"\t2 ", b" 02", b" -2", b" +2", b" 2, 2", b" 2_0", b"", b" close"]
VALUES += [b" a:b", b" \xe4", b" a\x0bb", b" a\x85b", b" a\rb", b" a\x00b", b"  ", b" chunked"]
VALUES += [b" keep-alive", b" " + b"9" * 5000]
ENDS = [b"\r\n"] * 12 + [b"\n", b"\r", b"\r\r\n"]


class Socket:
    """What is received at once."""

    def __init__(self, received: bytes) -> None:
        self._received = received

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(io.BytesIO(self._received))


def begun(kind: type[http.client.HTTPResponse], received: bytes, method: str) -> tuple[Any, ...]:
    """All that is known of an answer once its head is read, and what follows it."""
    response = kind(Socket(received), method=method)  # type: ignore[arg-type]  # all that it uses
    try:
        response.begin()
    except http.client.HTTPException as error:
        return type(error), str(error)
    headers = response.headers
    return (
        *(response.version, response.status, response.reason, response.length),
        *(response.chunked, response.will_close, headers.items(), repr(headers.defects)),
        response.fp and response.fp.read(),
    )


def some_head(chance: random.Random) -> bytes:
    head = b"HTTP/1.1 " + chance.choice(STATUSES) + b"\r\n"
    if chance.random() < 0.7:
        head += b"Content-Length: 2" + chance.choice(ENDS)
    for _ in range(chance.randrange(4)):
        usual = chance.random() < 0.5
        name = chance.choice(NAMES[2:4] if usual else NAMES)
        head += name + b":" * (chance.random() < 0.95) + chance.choice(VALUES) + chance.choice(ENDS)
    return head + b"\r\n"


def test_a_head_as_agents_write_it_is_split() -> None:
    head = usual_head(AGENTS + b"{}")
    assert head is not None
    assert head[0] == len(AGENTS)
    assert begun(_Response, AGENTS + b"{}", "GET") == begun(
        http.client.HTTPResponse, AGENTS + b"{}", "GET"
    )


@pytest.mark.parametrize(
    "changed",
    [
        AGENTS[:-1],
        AGENTS.replace(b"1.1", b"1.0"),
        AGENTS.replace(b"200", b"204"),
        AGENTS.replace(b"200", b"304"),
        AGENTS.replace(b"200", b"103"),
        AGENTS.replace(b"Date:", b"Connection: close\r\nDate:"),
        AGENTS.replace(b"Date:", b"Transfer-Encoding: chunked\r\nDate:"),
        AGENTS.replace(b"Date:", b"Content-Length: 3\r\nDate:"),
        AGENTS.replace(b"Date:", b" Date:"),
        AGENTS.replace(b"Content-Length: 2", b"Content-Length: +2"),
        AGENTS.replace(b"Content-Length: 2\r\n", b""),
        AGENTS.replace(b"Date:", b"X: 1\r\n" * 60 + b"Date:"),
    ],
)
def test_any_other_is_left_to_http_client(changed: bytes) -> None:
    assert usual_head(changed) is None


def test_what_is_made_of_a_head_is_what_http_client_makes_of_it() -> None:
    chance, split = random.Random(7), 0
    for _ in range(20_000):
        received = some_head(chance) + b"{} and more"
        method = chance.choice(["GET", "POST", "HEAD"])
        assert begun(_Response, received, method) == begun(
            http.client.HTTPResponse, received, method
        ), received
        split += usual_head(received) is not None
    assert 2_000 < split < 18_000  # both kinds were there
