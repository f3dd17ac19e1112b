"""Whatever bytes a server sends: a value, or an error of ours, in time.

``FUZZ_CASES=100000`` makes so many cases of each kind, other ones each time, and tells what came of
them (with ``pytest -s``).
"""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.api.connection_api import ConnectionApi
from support.fuzzing import CASES, many
from support.server import answer, read_request, text_answer

TIMEOUT, SLACK = 2.0, 5.0  # seconds
LIMIT = 200_000  # bytes of an answer


# --- the server and the client -------------------------------------------------------------------


class RawServer:
    """Sends ``reply`` to each request, and ends the connection."""

    def __init__(self) -> None:
        self.reply = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                connection.settimeout(TIMEOUT)
                if read_request(connection) is not None:
                    connection.sendall(self.reply)


class Prey:
    """One client for all cases, with one connection: if a case keeps it, the next has none."""

    def __init__(self, url: str) -> None:
        self.client = ApiClient(
            Configuration(
                url,
                timeout=TIMEOUT,
                retries=False,
                connection_pool_maxsize=1,
                max_response_bytes=LIMIT,
            )
        )
        api = ConnectionApi(self.client)
        self.calls: list[Callable[[], Any]] = [
            lambda: api.get_connection("c"),
            lambda: api.connections(),
            lambda: api.get_metadata("c"),
            lambda: api.create_invitation(),
            lambda: api.delete_connection("c"),
            lambda: self.client.call_api("PUT", "/plugin"),
        ]
        self.outcomes: Counter[str] = Counter()
        self.slowest = (0.0, b"")
        self.before = b""  # what the case before it sent

    def meet(self, reply: bytes, call: int) -> None:
        began = time.monotonic()
        try:
            value = self.calls[call]()
        except ApiException as error:
            look_at(error)
            assert "no connection became free" not in str(error), f"{self.before!r} kept it"
            outcome = type(error).__name__
        else:
            assert isinstance(repr(value), str)
            outcome = "a value"
        self.before = reply
        seconds = time.monotonic() - began
        assert seconds < TIMEOUT + SLACK
        self.outcomes[outcome] += 1
        self.slowest = max(self.slowest, (seconds, reply))


def look_at(error: ApiException) -> None:
    """An error can be shown and read, whatever is in it."""
    assert "\n" not in str(error)
    assert str(error).encode()
    assert repr(error)
    assert isinstance(error.detail, str)
    assert all(isinstance(words, list) for words in error.errors.values())
    assert len(error.body or "") <= LIMIT + 65_536
    assert error.method
    assert error.attempts == 1


@pytest.fixture(scope="module")
def raw_server() -> Iterator[RawServer]:
    with contextlib.closing(RawServer()) as server:
        yield server


@pytest.fixture(scope="module")
def prey(raw_server: RawServer) -> Iterator[Prey]:
    prey = Prey(raw_server.url)
    with prey.client:
        yield prey
    if CASES:
        print(f"\n{sum(prey.outcomes.values())} cases: {dict(prey.outcomes.most_common())}")
        print(f"slowest: {prey.slowest[0]:.2f} s for {prey.slowest[1][:200]!r}")


# --- bytes ---------------------------------------------------------------------------------------

RECORD = {"connection_id": "c", "state": "active", "alias": None}
DOCUMENTS = [json.dumps(RECORD).encode(), json.dumps({"results": [RECORD]}).encode(), b"{}"]


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


GOOD = [
    *(answer(document) for document in DOCUMENTS),
    answer(packed(DOCUMENTS[1]), Content_Encoding="gzip"),
    answer(zlib.compress(DOCUMENTS[0]), Content_Encoding="deflate"),
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'C\r\n{"results": \r\n3;x=y\r\n[]}\r\n0\r\nX: y\r\n\r\n',
    b"HTTP/1.1 100 Continue\r\n\r\n" + answer({}),
    b"HTTP/1.1 204 No Content\r\n\r\n",
    b"HTTP/1.0 200 OK\r\n\r\n{}",
    text_answer("404 Not Found", "404: Record not found"),
    answer({"json": {"state": ["bad"]}}, "422 Unprocessable Entity"),
    text_answer("422 Unprocessable Entity", "422: {'state': ['bad']}"),
    text_answer("429 Too Many Requests", "429: slow", Retry_After="1"),
    text_answer("302 Found", "", Location="/elsewhere"),
]
# what parsers trip over
SPLINTERS = [
    *(b"\r\n", b"\n", b"\r", b"\r\n\r\n", b":", b": ", b" ", b"\t", b"\0", b"\x1b[2J", b"\x85"),
    *(b"\xb2", b"\xff", b"\xe2\x80\xa8", b"-1", b"0", b"9" * 20, b"1_0", b"+5", b"FFFFFFFF"),
    *(b"chunked", b"gzip", b"HTTP/1.1", b"HTTP/2", b"100", b"{", b"[", b'"', b"'", b"\\ud83d"),
    *(b"NaN", b"1e999", b"Content-Length: 3\r\n", b"Transfer-Encoding: chunked\r\n"),
    *(b"Connection: close\r\n", b"Content-Encoding: gzip, deflate, br, zstd, x\r\n"),
    b"Content-Encoding: gzip\r\n",
]

bits = st.sampled_from(SPLINTERS) | st.binary(max_size=8)
calls = st.integers(0, 5)


def mostly(right: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """One time in ten, something else."""
    return st.integers(0, 9).flatmap(lambda number: right if number else bits)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A good answer, or two in a row, with a few bytes changed, and cut off anywhere."""
    data = b"".join(draw(st.lists(st.sampled_from(GOOD), min_size=1, max_size=2)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 12))
        data = data[:start] + draw(bits) + data[end:]
    if draw(st.booleans()):
        data = data[: draw(st.integers(0, len(data)))]
    return data


versions = mostly(
    st.sampled_from([b"HTTP/1.1"] * 6 + [b"HTTP/1.0", b"HTTP/2", b"HTTP/1.9", b"ICY"])
)
statuses = st.sampled_from(
    b"100 101 103 199 200 201 204 205 206 300 302 304 400 401 404 405 422 429 500 502 503 504 600"
    b" 99 999 1000 0200 -200 2OO".split()
) | st.integers(200, 299).map(lambda status: b"%d" % status)
names = st.sampled_from(
    b"Content-Length Transfer-Encoding Content-Encoding Content-Type Connection Retry-After"
    b" Location Set-Cookie Trailer Upgrade Keep-Alive X".split()
)
values = (
    st.sampled_from(
        b"0 2 5 25 2,2 2,3 -2 +2 0x2 1e3 99999999999 999999999999999999999999 chunked identity"
        b" gzip deflate br zstd x-gzip close keep-alive upgrade application/json text/html".split()
    )
    | st.sampled_from([b"gzip, gzip", b"chunked, chunked", b"gzip, chunked", b"", b"2 2"])
    | st.sampled_from([b"Fri, 31 Dec 9999 23:59:59 GMT", b",", b"gzip," * 9, b"2\r\n folded"])
    | bits
)
ends = st.sampled_from([b"\r\n"] * 40 + [b"\n", b"\r", b" \r\n", b"\r\r\n", b""])


@st.composite
def chunks(draw: st.DrawFn) -> bytes:
    """A body in chunks, the sizes of which may be wrong."""
    out = b""
    for data in draw(st.lists(st.sampled_from(DOCUMENTS) | st.binary(max_size=30), max_size=4)):
        size = draw(mostly(st.just(b"%x" % len(data))))
        out += size + draw(ends) + data + draw(ends)
    return out + draw(mostly(st.sampled_from([b"0\r\n\r\n", b"0\r\nX: y\r\n\r\n", b"0\r\n", b""])))


nested = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
).map(lambda value: json.dumps(value).encode())
records = st.fixed_dictionaries(
    {},
    optional={
        name: st.none() | st.integers() | st.text(max_size=5) | st.lists(st.integers(), max_size=2)
        for name in ("connection_id", "state", "results", "alias", "created_at", "invitation")
    },
).map(lambda value: json.dumps(value).encode())
plain = st.sampled_from(DOCUMENTS) | nested | records | st.binary(max_size=60)
bodies = (
    plain
    | plain.map(packed)
    | plain.map(zlib.compress)
    | plain.map(packed).map(packed)
    | chunks()
    | st.just(packed(bytes(3 * LIMIT)))
    | st.just(b" " * 2 * LIMIT)
)


@st.composite
def structured(draw: st.DrawFn) -> bytes:
    """Status line, headers and body, each right or wrong, that need not fit each other."""
    data = draw(versions) + b" " + draw(statuses) + draw(mostly(st.sampled_from([b" OK", b""])))
    data += draw(ends)
    for name in draw(st.lists(mostly(names), max_size=5)):
        data += name + draw(mostly(st.just(b": "))) + draw(values)
        data += draw(ends)
    data += draw(st.sampled_from([b"\r\n"] * 9 + [b"", b"\n"]))
    data += draw(bodies)
    return data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 3)) == 0 else data


# --- tests ---------------------------------------------------------------------------------------


@many
@given(reply=mutated(), call=calls)
def test_good_answers_that_were_damaged(
    raw_server: RawServer, prey: Prey, reply: bytes, call: int
) -> None:
    raw_server.reply = reply
    prey.meet(reply, call)


@many
@given(reply=structured(), call=calls)
def test_parts_that_do_not_fit(raw_server: RawServer, prey: Prey, reply: bytes, call: int) -> None:
    raw_server.reply = reply
    prey.meet(reply, call)


@many
@given(reply=st.binary(max_size=300) | st.lists(bits).map(b"".join), call=calls)
def test_any_bytes(raw_server: RawServer, prey: Prey, reply: bytes, call: int) -> None:
    raw_server.reply = reply
    prey.meet(reply, call)


@pytest.mark.parametrize("reply", GOOD[:9])
def test_an_end_after_each_byte(raw_server: RawServer, prey: Prey, reply: bytes) -> None:
    for end in range(len(reply) + 1):
        raw_server.reply = reply[:end]
        prey.meet(reply[:end], end % 6)


def test_most_kinds_of_outcome_came_up(prey: Prey) -> None:
    """Else the cases above were too tame, or too wild, to prove much."""
    if sum(prey.outcomes.values()) < 6000:
        pytest.skip("not all cases were run")
    wanted = {"a value", "ApiConnectionError", "ApiResponseError", "NotFoundException"}
    assert wanted <= prey.outcomes.keys()
    assert prey.outcomes["a value"] > 200
