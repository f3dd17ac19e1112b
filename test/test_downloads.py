"""Answers that become files: exact, whole or not at all, in little memory."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import os
import random
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client.apis import AnonCredsRevocationApi, RevocationApi
from support.server import Request, Server, answer, text_answer

TAILS = random.Random(7).randbytes(3 * 1024 * 1024 + 77)
PACKED = gzip.compress(TAILS, 1)
OLD = b"what was there before"
REGISTRY = "WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:tag:CL_ACCUM:0"

Delivery = Callable[[socket.socket, Request], None]


def head(*lines: str) -> bytes:
    first = ("HTTP/1.1 200 OK", "Content-Type: application/octet-stream")
    return "\r\n".join([*first, *lines, "", ""]).encode()


def in_chunks(connection: socket.socket, data: bytes) -> None:
    for start in range(0, len(data), 100_000):
        part = data[start : start + 100_000]
        connection.sendall(b"%x\r\n%s\r\n" % (len(part), part))
    connection.sendall(b"0\r\n\r\n")


def with_length(connection: socket.socket, request: Request) -> None:
    connection.sendall(head(f"Content-Length: {len(TAILS)}") + TAILS)


def chunked(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Transfer-Encoding: chunked"))
    in_chunks(connection, TAILS)


def packed(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Content-Encoding: gzip", f"Content-Length: {len(PACKED)}") + PACKED)


def packed_in_chunks(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Content-Encoding: gzip", "Transfer-Encoding: chunked"))
    in_chunks(connection, PACKED)


def until_the_end(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Connection: close") + TAILS)
    connection.shutdown(socket.SHUT_RDWR)


def half(connection: socket.socket, request: Request) -> None:
    connection.sendall(head(f"Content-Length: {len(TAILS)}") + TAILS[: len(TAILS) // 2])
    connection.shutdown(socket.SHUT_RDWR)


def half_in_chunks(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Transfer-Encoding: chunked") + b"100000\r\n" + TAILS[:0x100000])
    connection.sendall(b"\r\n100000\r\n" + TAILS[:5])
    connection.shutdown(socket.SHUT_RDWR)


def half_packed(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Content-Encoding: gzip", f"Content-Length: {len(PACKED)}"))
    connection.sendall(PACKED[: len(PACKED) // 2])
    connection.shutdown(socket.SHUT_RDWR)


def half_and_silence(connection: socket.socket, request: Request) -> None:
    connection.sendall(head(f"Content-Length: {len(TAILS)}") + TAILS[: len(TAILS) // 2])
    connection.recv(1)


def drops(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Content-Length: 1000000"))
    for _ in range(100):
        connection.sendall(b"x" * 2000)
        time.sleep(0.05)


def no_gzip(connection: socket.socket, request: Request) -> None:
    connection.sendall(head("Content-Encoding: gzip", "Content-Length: 1000") + b"x" * 1000)


NOT_THERE = text_answer("404 Not Found", "404: no such registry")


@pytest.fixture
def tails(client: ApiClient) -> RevocationApi:
    return RevocationApi(client)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where to save: a file of that name is there."""
    path = tmp_path / "folder" / "tails.bin"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def is_untouched(target: Path) -> bool:
    return os.listdir(target.parent) == [target.name] and target.read_bytes() == OLD


# --- success -------------------------------------------------------------------------------------


@pytest.mark.parametrize("api", [RevocationApi, AnonCredsRevocationApi])
@pytest.mark.parametrize(
    "delivery", [with_length, chunked, packed, packed_in_chunks, until_the_end]
)
def test_the_bytes_are_exact(
    server: Server, client: ApiClient, target: Path, api: Any, delivery: Delivery
) -> None:
    server.default = delivery
    seen: list[tuple[int, int | None]] = []
    size = api(client).download_tails_file(
        REGISTRY, target, progress=lambda so_far, in_all: seen.append((so_far, in_all))
    )
    assert size == len(TAILS) == target.stat().st_size
    assert hashlib.sha256(target.read_bytes()).digest() == hashlib.sha256(TAILS).digest()
    assert os.listdir(target.parent) == [target.name]
    assert server.last.method == "GET"
    assert server.last.path.endswith(f"/registry/{REGISTRY.replace(':', '%3A')}/tails-file")
    assert server.last.header("Accept") == "*/*"
    counts = [so_far for so_far, _ in seen]
    assert len(counts) > 10
    assert counts == sorted(set(counts))
    assert counts[-1] == len(TAILS)
    assert {in_all for _, in_all in seen} == {len(TAILS) if delivery is with_length else None}
    # the other way to have them
    assert api(client).get_tails_file(REGISTRY) == TAILS


def test_until_all_is_there_the_old_file_is(
    server: Server, tails: RevocationApi, target: Path
) -> None:
    others: set[int] = set()

    def look(so_far: int, in_all: int | None) -> None:
        assert target.read_bytes() == OLD
        others.add(len(os.listdir(target.parent)) - 1)

    server.default = with_length
    tails.download_tails_file(REGISTRY, target, progress=look)
    assert others == {1}
    assert target.read_bytes() == TAILS
    target.unlink()
    tails.download_tails_file(REGISTRY, target)
    assert target.read_bytes() == TAILS


def test_ways_to_name_the_file(
    server: Server, tails: RevocationApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.default = answer(b"\x00\xff", content_type="application/octet-stream")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to("behind")
    long_name = "n" * 255
    for name in ("plain", "ü", long_name, str(tmp_path / "text"), tmp_path / "path", "link"):
        assert tails.download_tails_file(REGISTRY, name) == 2
        assert Path(name).read_bytes() == b"\x00\xff"
    assert (tmp_path / "link").is_symlink()
    assert sorted(os.listdir()) == sorted(
        ["behind", "link", long_name, "path", "plain", "text", "ü"]
    )


def test_an_empty_answer_is_an_empty_file(
    server: Server, tails: RevocationApi, target: Path
) -> None:
    for empty in (answer(b""), b"HTTP/1.1 204 No Content\r\n\r\n"):
        target.write_bytes(OLD)
        server.default = empty
        assert tails.download_tails_file(REGISTRY, target) == 0
        assert target.read_bytes() == b""


def test_a_file_may_be_larger_than_other_answers(server: Server, target: Path) -> None:
    with ApiClient(Configuration(server.url, max_response_bytes=1000)) as client:
        api = RevocationApi(client)
        for delivery in (with_length, chunked):
            server.default = delivery
            assert api.download_tails_file(REGISTRY, target) == len(TAILS)
            with pytest.raises(acapy_client.ApiResponseError, match="max_response_bytes"):
                api.get_tails_file(REGISTRY)
        server.default = text_answer("404 Not Found", "x" * 2000)
        with pytest.raises(acapy_client.ApiException, match="max_response_bytes"):
            api.download_tails_file(REGISTRY, target)


def test_memory_stays_small(server: Server, tails: RevocationApi, target: Path) -> None:
    size, block = 24 * 1024 * 1024, bytes(1024 * 1024)

    def large(connection: socket.socket, request: Request) -> None:
        connection.sendall(head(f"Content-Length: {size}"))
        for _ in range(size // len(block)):
            connection.sendall(block)

    server.default = large
    tracemalloc.start()
    try:
        assert tails.download_tails_file(REGISTRY, target) == size
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * 1024 * 1024
    assert target.stat().st_size == size


def test_several_at_once(server: Server, tails: RevocationApi, target: Path) -> None:
    server.default = with_length
    sizes: list[int] = []

    def save(name: str) -> None:
        sizes.append(tails.download_tails_file(REGISTRY, target.parent / name))

    names = ["tails.bin", "tails.bin", "tails.bin", "a", "b", "c"]
    threads = [threading.Thread(target=save, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sizes == [len(TAILS)] * len(names)
    assert sorted(os.listdir(target.parent)) == ["a", "b", "c", "tails.bin"]
    assert all(path.read_bytes() == TAILS for path in target.parent.iterdir())


# --- further attempts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [half, half_in_chunks, half_packed, text_answer("503 Service Unavailable", "503: busy")],
    ids=["length", "chunks", "gzip", "503"],
)
def test_another_attempt_starts_from_the_beginning(
    server: Server, tails: RevocationApi, target: Path, fault: Any
) -> None:
    server.answers.extend([fault, fault])
    server.default = with_length
    seen: list[int] = []
    tails.download_tails_file(REGISTRY, target, progress=lambda so_far, _: seen.append(so_far))
    assert target.read_bytes() == TAILS
    assert os.listdir(target.parent) == [target.name]
    assert len(server.requests) == 3
    restarts = sum(later < earlier for earlier, later in itertools.pairwise(seen))
    assert restarts == (0 if isinstance(fault, bytes) else 2)
    assert seen[-1] == len(TAILS)


def test_what_an_attempt_left_does_not_show_in_a_shorter_answer(
    server: Server, tails: RevocationApi, target: Path
) -> None:
    server.answers.append(half)
    server.default = answer(b"short")
    assert tails.download_tails_file(REGISTRY, target) == 5
    assert target.read_bytes() == b"short"


def test_attempts_end(server: Server, tails: RevocationApi, target: Path) -> None:
    server.default = half
    with pytest.raises(acapy_client.ApiConnectionError, match=r"broke.*\(2 attempts\)") as caught:
        tails.download_tails_file(REGISTRY, target, _retries=1)
    assert caught.value.attempts == len(server.requests) == 2
    assert is_untouched(target)


# --- failure -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "options", "error", "words"),
    [
        (half, {"_retries": False}, acapy_client.ApiConnectionError, "the connection broke"),
        (half_in_chunks, {"_retries": False}, acapy_client.ApiConnectionError, "broke"),
        (half_packed, {"_retries": False}, acapy_client.ApiConnectionError, "broke"),
        (no_gzip, {}, acapy_client.ApiResponseError, "cannot be decoded"),
        (NOT_THERE, {}, acapy_client.NotFoundException, "no such registry"),
        (text_answer("302 Found", "", Location="/x"), {}, acapy_client.ApiException, "redirects"),
        (text_answer("500 Internal", "500: x"), {}, acapy_client.ServiceException, "500"),
        (half_and_silence, {"_request_timeout": 1.5}, acapy_client.ApiTimeoutError, "1.5 s for"),
        (
            half_and_silence, {"_request_timeout": (60, 1.5)}, acapy_client.ApiTimeoutError,
            "waited 1.5 s for data",
        ),
        (drops, {"_request_timeout": 1.5}, acapy_client.ApiTimeoutError, "1.5 s for the whole"),
        (b"no HTTP\r\n\r\n", {"_retries": False}, acapy_client.ApiException, "tails-file: "),
    ],
)  # fmt: skip
def test_a_failure_leaves_what_was_there(
    server: Server, tails: RevocationApi, target: Path, fault: Any, options: Any, error: type,
    words: str,
) -> None:  # fmt: skip
    server.default = fault
    with pytest.raises(error, match=words) as caught:
        tails.download_tails_file(REGISTRY, target, **options)
    assert type(caught.value) is error or error is acapy_client.ApiException
    assert is_untouched(target)
    assert len(server.requests) == 1
    server.default = with_length
    assert tails.download_tails_file(REGISTRY, target) == len(TAILS)


class Stop(BaseException):
    """As an interrupt from the keyboard: no ``Exception``."""


@pytest.mark.parametrize(
    "problem",
    [RuntimeError("mine"), OSError("mine"), UserWarning("mine"), Stop("mine"),
     acapy_client.ApiTimeoutError(problem="mine")],
    ids=lambda each: type(each).__name__,
)  # fmt: skip
@pytest.mark.parametrize("delivery", [with_length, chunked])
def test_a_progress_function_that_fails(
    server: Server,
    tails: RevocationApi,
    target: Path,
    problem: BaseException,
    delivery: Delivery,
) -> None:
    def fail(so_far: int, in_all: int | None) -> None:
        if so_far > 1_000_000:
            raise problem

    server.default = delivery
    with pytest.raises(type(problem), match="mine") as caught:
        tails.download_tails_file(REGISTRY, target, progress=fail)
    assert caught.value is problem
    assert len(server.requests) == 1, "an answer that came is no reason to ask again"
    assert is_untouched(target)
    assert tails.download_tails_file(REGISTRY, target) == len(TAILS)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """A disk that is full, as far as this process can tell."""
    import resource  # not there where there are no processes

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [len(TAILS) // 2, len(TAILS) - 1])
def test_a_disk_that_is_full(server: Server, tails: RevocationApi, target: Path, size: int) -> None:
    server.default = with_length
    with no_file_larger_than(size), pytest.raises(OSError, match="File too large"):
        tails.download_tails_file(REGISTRY, target)
    assert is_untouched(target)
    assert len(server.requests) == 1
    assert tails.download_tails_file(REGISTRY, target) == len(TAILS)


def test_a_place_where_no_file_can_be(server: Server, tails: RevocationApi, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    os.mkfifo(tmp_path / "pipe")
    for wrong, error in (
        (tmp_path / "missing" / "tails.bin", FileNotFoundError),
        (tmp_path / "file" / "tails.bin", NotADirectoryError),
        (tmp_path, FileExistsError),
        (tmp_path / "pipe", FileExistsError),
        (tmp_path / ("n" * 256), OSError),
    ):
        with pytest.raises(error) as caught:
            tails.download_tails_file(REGISTRY, wrong)
        assert not isinstance(caught.value, acapy_client.ApiException)
        assert sorted(os.listdir(tmp_path)) == ["file", "pipe"]
    assert (tmp_path / "pipe").is_fifo()
    assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("", "f"), "rev_reg_id: expected an identifier"),
        ((7, "f"), "rev_reg_id: expected string, got int"),
        ((REGISTRY, None), "path: expected a path, got NoneType"),
        ((REGISTRY, 1), "path: expected a path, got int"),
        ((REGISTRY, b"f"), "path: expected a path, got bytes"),
        ((REGISTRY, ""), "path: expected the name of a file, got ''"),
        ((REGISTRY, "folder/"), "path: expected the name of a file"),
        ((REGISTRY, "a\0b"), "path: expected the name of a file"),
    ],
)
def test_wrong_arguments(
    server: Server,
    tails: RevocationApi,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: Any,
    words: str,
) -> None:
    monkeypatch.chdir(target.parent)
    with pytest.raises(acapy_client.OpenApiException, match=words) as caught:
        tails.download_tails_file(*arguments)
    assert str(caught.value).startswith("RevocationApi.")
    assert is_untouched(target)
    assert server.requests == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"progress": 7}, "progress: expected a function"),
        ({"progres": print}, "'progres'.*did you mean 'progress'"),
        ({"_preload_content": False}, "_preload_content has no meaning"),
        ({"async_req": True}, "async_req has no meaning"),
        ({"_request_timeout": 0}, "_request_timeout"),
        ({"_headers": {"X": "a\r\nb"}}, "header X"),
    ],
)
def test_wrong_options(
    server: Server, tails: RevocationApi, target: Path, options: Any, words: str
) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words):
        tails.download_tails_file(REGISTRY, target, **options)
    assert is_untouched(target)
    assert server.requests == []


def test_a_closed_client(server: Server, tails: RevocationApi, target: Path) -> None:
    tails.api_client.close()
    with pytest.raises(acapy_client.ApiValueError, match="closed"):
        tails.download_tails_file(REGISTRY, target)
    assert is_untouched(target)


def test_a_connection_is_used_again(server: Server, tails: RevocationApi, target: Path) -> None:
    for delivery in (with_length, chunked, packed):
        server.default = delivery
        tails.download_tails_file(REGISTRY, target)
    assert server.connections == 1


def cut(data: bytes) -> Delivery:
    """These bytes, and then the end of the connection."""

    def deliver(connection: socket.socket, request: Request) -> None:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_RDWR)

    return deliver


@pytest.mark.parametrize(
    "delivery",
    [
        cut(b"HTTP/1.1 200 OK"),
        cut(head("Content-Encoding: gzip", "Content-Length: 90000") + PACKED[:90_000]),
        cut(head("Content-Encoding: gzip") + PACKED[:90_000]),
        cut(head("Content-Encoding: gzip")),
        cut(head("Transfer-Encoding: chunked") + b"5\r\nabcde\r\n0"),
    ],
    ids=[
        "in the head",
        "packed, with its length",
        "packed, until the end",
        "packed, until the end, right after the head",
        "in a chunk's size",
    ],
)
def test_half_of_an_answer_is_no_file(
    server: Server, tails: RevocationApi, target: Path, delivery: Delivery
) -> None:
    server.default = delivery
    with pytest.raises(acapy_client.ApiException):
        tails.download_tails_file(REGISTRY, target)
    assert is_untouched(target)


def test_a_file_that_is_replaced_keeps_its_mode(
    server: Server, tails: RevocationApi, target: Path
) -> None:
    server.default = with_length
    target.chmod(0o600)
    tails.download_tails_file(REGISTRY, target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.read_bytes() == TAILS


@pytest.mark.parametrize(
    "framing", ["Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"]
)
def test_an_empty_answer_may_be_called_packed(
    server: Server, tails: RevocationApi, target: Path, framing: str
) -> None:
    start = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
    server.answers.append(cut((start + framing).encode()))
    assert tails.download_tails_file(REGISTRY, target) == 0
    assert target.read_bytes() == b""
