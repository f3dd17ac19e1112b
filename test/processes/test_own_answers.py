"""Each call gets its own answer, whole, or an error; over TLS, which may hide some of it."""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import ssl
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.processes.apart import Agent, apart

REGISTRY = "WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:tag:CL_ACCUM:0"
TAILS = os.urandom(60_000)


@apart()
def test_a_second_answer_in_the_same_record_of_tls_is_nobodys(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    def twice(connection: Any, request: Any) -> None:
        name = request.path.rpartition("/")[2]
        first = answer({"connection_id": name}, Connection="keep-alive")
        second = answer({"connection_id": "another's"})
        # so that the first part that is read ends where the second answer begins
        padded = first.replace(b"\r\n\r\n", b"\r\nX-Padding: %b\r\n\r\n", 1)
        padded %= b"x" * (8192 - len(padded) + 2)
        connection.sendall(padded + second)

    from support.server import answer

    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        with tls_server(twice, version) as (url, authority):
            settings = Configuration(url, ssl_ca_cert=authority, retries=0)
            api = ConnectionApi(ApiClient(settings))
            for name in "abcde":
                assert api.get_connection(name).connection_id == name


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
PACKED = gzip.compress(TAILS)
HALVES = {
    "in the head": b"HTTP/1.1 200 OK",
    "after the head": HEAD + b"\r\n",
    "without a length": HEAD + b"\r\n" + TAILS[:30_000],
    "by its length": HEAD + b"Content-Length: 60000\r\n\r\n" + TAILS[:30_000],
    "between chunks": HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
    "packed, of right length": HEAD
    + b"Content-Encoding: gzip\r\nContent-Length: 30000\r\n\r\n"
    + PACKED[:30_000],
    "packed, in chunks": HEAD
    + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n7530\r\n"
    + PACKED[:30_000]
    + b"\r\n0\r\n\r\n",
    "packed, until the end": HEAD + b"Content-Encoding: gzip\r\n\r\n" + PACKED[:30_000],
}


@apart()
def test_half_of_a_file_over_tls_leaves_the_old_one(agent: Agent) -> None:
    """The connection ends without TLS saying so, as when somebody on the way has cut it."""
    from acapy_client import ApiClient, ApiException, Configuration
    from acapy_client.apis import RevocationApi

    sent = b""

    def cut(connection: Any, request: Any) -> None:
        connection.sendall(sent)
        # past TLS, which would say goodbye
        socket.socket.shutdown(connection, socket.SHUT_RDWR)

    with tempfile.TemporaryDirectory() as folder, tls_server(cut) as (url, authority):
        target = Path(folder, "tails")
        target.write_bytes(b"the good old one")
        target.chmod(0o640)
        client = ApiClient(Configuration(url, ssl_ca_cert=authority, retries=0))
        for name, half in HALVES.items():
            sent = half
            with pytest.raises(ApiException):
                RevocationApi(client).download_tails_file(REGISTRY, target)
            assert target.read_bytes() == b"the good old one", name
            assert os.listdir(folder) == ["tails"], name
        for whole in (
            HEAD + b"Content-Length: 60000\r\n\r\n" + TAILS,
            HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(PACKED) + PACKED,
        ):
            sent = whole
            assert RevocationApi(client).download_tails_file(REGISTRY, target) == 60_000
            assert target.read_bytes() == TAILS
            assert target.stat().st_mode & 0o777 == 0o640


@apart()
def test_half_of_a_json_answer_over_tls_is_a_broken_connection(agent: Agent) -> None:
    from acapy_client import ApiClient, ApiConnectionError, Configuration

    requests: list[str] = []
    body = b'{"connection_id": "a"}'

    def cut(connection: Any, request: Any) -> None:
        requests.append(request.method)
        connection.sendall(sent)
        socket.socket.shutdown(connection, socket.SHUT_RDWR)

    with tls_server(cut) as (url, authority):
        client = ApiClient(Configuration(url, ssl_ca_cert=authority, retries=1))
        for half in (b"HTTP/1.1 200 OK\r\nContent-", HEAD + b"\r\n" + body):
            sent = half
            for method, times in (("GET", 2), ("POST", 1)):
                requests.clear()
                with pytest.raises(ApiConnectionError) as caught:
                    client.call_api(method, "/a")
                assert requests == [method] * times
                assert caught.value.in_doubt == (method == "POST")


@contextlib.contextmanager
def tls_server(
    reply: Callable[[Any, Any], None], version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3
) -> Any:
    """Its URL, and the path of the authority to trust; speaks this version alone."""
    from support.transport.certified import Papers, TlsServer

    with tempfile.TemporaryDirectory() as folder:
        papers = Papers(Path(folder))
        context = papers.server_context(papers.good)
        context.minimum_version = context.maximum_version = version
        with TlsServer(context, default=reply) as server:
            yield server.url, str(papers.ca_path)
