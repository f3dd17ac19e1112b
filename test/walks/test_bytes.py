"""An answer that ends at any of its bytes is taken as the whole, or is an error that says how much
came."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import re
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import acapy_client
from acapy_client import ApiClient
from acapy_client.apis import ConnectionApi, RevocationApi
from support.recordings import recorded_answers
from support.server import Request, Server
from support.transport.certified import Papers, TlsServer, configuration

STEP = 1 if os.environ.get("FULL_WALKS") else 31
MISSING = b"404: Record not found: connection record r."
FILE = bytes(range(256))
PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
}
ENDS = ["plain", "TLS", "TLS without its end"]


def recorded() -> bytes:
    """A list of connections as a real agent gave it."""
    for release, name, exchange in recorded_answers():
        if (release, name) == ("1.7.0", "list_by_alias"):
            return json.dumps(exchange["answer"]).encode()
    raise LookupError("list_by_alias")


LIST = recorded()
RECORD = LIST.partition(b"[")[2].rpartition(b"]")[0]


class Agent:
    """Sends an answer up to a byte, and ends the connection."""

    def __init__(self, end: str) -> None:
        self.end = end
        self.answer, self.cut = b"", 0

    def __call__(self, connection: socket.socket, request: Request) -> None:
        connection.sendall(self.answer[: self.cut])
        if isinstance(connection, ssl.SSLSocket) and self.end == "TLS":
            connection.settimeout(1)
            with contextlib.suppress(OSError):  # the client closed it first
                connection.unwrap()
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


def framed(status: str, framing: str, packing: str, body: bytes) -> tuple[bytes, bytes]:
    """Head and body as they are sent."""
    packed = PACKINGS[packing](body)
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json; charset=utf-8"]
    if packing:
        lines.append(f"Content-Encoding: {packing}")
    if framing == "length":
        lines.append(f"Content-Length: {len(packed)}")
    elif framing == "chunks":
        lines.append("Transfer-Encoding: chunked")
        half = len(packed) // 2
        first, rest = packed[:half], packed[half:]
        packed = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(first), first, len(rest), rest)
    else:
        lines.append("Connection: close")
    return "\r\n".join([*lines, "", ""]).encode(), packed


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module", params=ENDS)
def agent(request: pytest.FixtureRequest, papers: Papers) -> Iterator[tuple[Agent, ApiClient]]:
    agent = Agent(request.param)
    server = (
        Server(default=agent)
        if request.param == "plain"
        else TlsServer(papers.server_context(papers.good), default=agent)
    )
    with server:
        settings: dict[str, Any] = {"ssl_ca_cert": papers.ca_path, "retries": 0, "timeout": 20}
        with ApiClient(configuration(server, **settings)) as client:
            yield agent, client


def outcome(call: Callable[[], Any]) -> Any:
    """What came, or the error."""
    try:
        return call()
    except acapy_client.ApiException as error:
        return error


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("framing", ["length", "chunks", "end"])
@pytest.mark.parametrize("kind", ["list", "record", "error", "file"])
def test_each_byte(
    agent: tuple[Agent, ApiClient], tmp_path: Path, kind: str, framing: str, packing: str
) -> None:
    sending, client = agent
    body = {"list": LIST, "record": RECORD, "error": MISSING, "file": FILE}[kind]
    head, rest = framed("404 Not Found" if kind == "error" else "200 OK", framing, packing, body)
    sending.answer = head + rest
    path = tmp_path / "tails"
    conn_id = re.findall(rb'"connection_id": "(.*?)"', RECORD)[0].decode()

    def call() -> bytes:
        if kind == "list":
            return ConnectionApi(client).connections().to_json().encode()
        if kind == "file":
            RevocationApi(client).download_tails_file("r", str(path))
            return path.read_bytes()
        return ConnectionApi(client).get_connection(conn_id).to_json().encode()

    size = len(sending.answer)
    # where the end of the connection is the only end, what came before it is an answer
    open_ended = framing == "end" and not packing and sending.end != "TLS without its end"
    for cut in sorted({*range(0, size, STEP), len(head) - 1, len(head), size - 1, size}):
        path.write_bytes(b"old")
        sending.cut = cut
        found = outcome(call)
        where = f"{cut} of {size}, head {len(head)}: {found!r}"
        came = cut - len(head)
        if cut == size and not (framing == "end" and sending.end == "TLS without its end"):
            if kind == "error":
                assert isinstance(found, acapy_client.NotFoundException), where
                assert found.body == MISSING.decode(), where
            else:
                assert found == body, where
            continue
        if came >= 0 and open_ended and kind == "error":
            assert isinstance(found, acapy_client.NotFoundException), where
            assert found.body == MISSING[:came].decode(), where
            continue
        if came >= 0 and open_ended and kind == "file":
            assert found == FILE[:came], where
            continue
        assert isinstance(found, acapy_client.ApiException), where
        if came < 0:
            assert isinstance(found, acapy_client.ApiConnectionError), where
        else:
            assert isinstance(
                found, (acapy_client.ApiConnectionError, acapy_client.ApiResponseError)
            ), where
        if kind == "file":
            assert path.read_bytes() == b"old", where
        if cut:
            counts = {int(each) for each in re.findall(r"(\d+) bytes", str(found))}
            assert counts, where
            assert min(counts) <= cut, where  # another may be of what was unpacked
            if not packing and framing != "chunks":
                assert counts & {cut, max(came, 0)}, where
