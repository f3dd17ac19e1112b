"""An exception of the caller's own at each line of ours within a call harms nothing else.

It comes out as it is; the next call gets its own answer, also while the exception is held; all
places and descriptors are back; a write went out at most once; Python had to swallow nothing.
"""

from __future__ import annotations

import gzip
import json
import os
import socket
import ssl
from collections import Counter
from collections.abc import Iterator

import pytest

from acapy_client._addresses import is_loopback
from support.project import run_python
from support.server import Request, Server, answer, text_answer
from support.transport.certified import Papers, TlsServer
from support.walks.striking import EnoughToo, Striker

FULL = bool(os.environ.get("FULL_WALKS"))
NAMES = [
    *("get", "post", "fresh", "chunked", "packed", "missing", "again"),
    *("raw", "pages", "wait", "submit", "download", "made"),
]
KINDS = ["Enough", "EnoughToo", "EnoughForAll"]
SHORT = [
    ("plain", "get", "Enough"),
    ("plain", "post", "EnoughToo"),
    ("plain", "download", "EnoughForAll"),
    ("TLS", "post", "Enough"),
]
CASES = [(place, name, kind) for place in ("plain", "TLS") for name in NAMES for kind in KINDS]


def give(connection: socket.socket, request: Request) -> None:
    """The record that was asked for, the way that its name says."""
    name = request.path.rpartition("/")[2]
    body = json.dumps({"connection_id": name, "state": "active"}).encode()
    if request.method == "POST":
        connection.sendall(answer({"connection_id": dict(request.query)["alias"]}))
    elif request.path == "/connections":
        page = {"0": ["a", "b"], "2": ["c"]}[dict(request.query)["offset"]]
        connection.sendall(answer({"results": [{"connection_id": each} for each in page]}))
    elif request.path.endswith("tails-file"):
        connection.sendall(answer(request.path.split("/")[-2].encode()))
    elif name.startswith("missing"):
        connection.sendall(text_answer("404 Not Found", f"404: {name}"))
    elif name.startswith("close"):
        connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body)
        if isinstance(connection, ssl.SSLSocket):
            connection.unwrap()
        connection.shutdown(socket.SHUT_RDWR)
    elif name.startswith("chunked"):
        chunks = b"5\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (body[:5], len(body) - 5, body[5:])
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
    elif name.startswith("packed"):
        connection.sendall(answer(gzip.compress(body), Content_Encoding="gzip"))
    else:
        connection.sendall(answer(body))


class Agent:
    """Gives to each ``busy-…`` a 503 the first time."""

    def __init__(self) -> None:
        self.seen: set[str] = set()

    def __call__(self, connection: socket.socket, request: Request) -> None:
        if "/busy-" in request.target and request.target not in self.seen:
            self.seen.add(request.target)
            connection.sendall(text_answer("503 Service Unavailable", "503: later"))
        else:
            give(connection, request)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def place(request: pytest.FixtureRequest, papers: Papers) -> Iterator[Server]:
    if request.param == "plain":
        with Server(default=Agent()) as server:
            yield server
    else:
        with TlsServer(papers.server_context(papers.good), default=Agent()) as server:
            yield server


@pytest.mark.parametrize(("place", "name", "kind"), CASES if FULL else SHORT, indirect=["place"])
def test_each_line(place: Server, papers: Papers, name: str, kind: str) -> None:
    # a socket that is struck at its birth is closed as it is dropped, which Python would tell of
    born = ("-W", "ignore:unclosed:ResourceWarning") if name == "made" else ()
    program = ("-X", "dev", "-W", "error", *born, "-m", "support.walks.striking")
    done = run_python(*program, name, kind, place.url, papers.ca_path, timeout=1800)
    assert done.stderr == ""
    assert done.returncode == 0
    called, lines = done.stdout.split()
    assert called == name
    assert int(lines) > 100
    print(f"{lines} lines")
    writes = Counter(each.target for each in place.requests if each.method == "POST")
    assert name != "post" or len(writes) > 50
    assert all(count == 1 for count in writes.values())


@pytest.mark.parametrize("host", ["agent.example", "127.1"])
def test_each_line_of_what_a_host_says(host: str) -> None:
    striker, at = Striker(EnoughToo), 1
    with pytest.raises(EnoughToo):
        striker.call(at, is_loopback, host)
    while striker.struck is not None:
        at += 1
        try:
            striker.call(at, is_loopback, host)
        except EnoughToo:
            continue
        assert striker.struck is None, striker.place
    assert at > 4
