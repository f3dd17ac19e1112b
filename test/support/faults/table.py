"""What happens when: every fault, and what the client must make of it.

One row a fault: its name, what the server does (see `conduct`), what a GET and a POST then come to,
and what a user does about it. The tests run the rows; ``docs/faults.md`` shows them.
"""

from __future__ import annotations

import email.utils
import gzip
import json
import time
import zlib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import acapy_client
from acapy_client import (
    ApiConnectionError,
    ApiException,
    ApiResponseError,
    ApiTimeoutError,
    ApiTlsError,
    BadRequestException,
    ConflictException,
    ForbiddenException,
    NotFoundException,
    ServiceException,
    TooManyRequestsException,
    UnauthorizedException,
    UnprocessableEntityException,
)
from support.faults.conduct import (
    CLOSE,
    GOOD,
    RECORD,
    RESET,
    SILENCE,
    STALE,
    Scene,
    always,
    at_once,
    black_hole,
    body_of,
    bomb,
    chunked,
    computed,
    drip,
    encoded,
    flood,
    head,
    named,
    once,
    packed_bomb,
    redirecting,
    refused,
    second,
    secure,
    sip,
    unread,
)
from support.server import answer, text_answer


class Outcome(NamedTuple):
    """What a call comes to: an error of exactly this class, or a value."""

    error: type[ApiException] | None = None
    says: str = ""  # a regular expression that its text must hold
    value: Any = RECORD
    attempts: int = 1  # that the error speaks of
    requests: int | None = None  # that the server must see; None for as many as attempts
    connections: int | None = None  # that the server must see; None for any number
    in_doubt: bool | None = False  # None for either
    status: int | None = None
    at_least: float = 0.0  # seconds
    within: float = 8.0  # seconds, many times what it takes
    peak: float | None = None  # the most megabytes that it may take
    check: Callable[[Any], bool] | None = None  # holds for the error, or the value


class Fault(NamedTuple):
    group: str
    name: str
    server: Mapping[str, Scene]  # one, or more of a kind, by name
    get: Outcome | None
    post: Outcome | None
    advice: str
    options: Mapping[str, Any] = {}
    settings: Mapping[str, Any] = {}
    warm: bool = False  # a good call goes before, and its connection is kept
    delete: bool = False  # a DELETE stands for the GET
    upload: int = 0  # bytes of the body of the POST


FAULTS: list[Fault] = []
_group = ""


def group(name: str) -> None:
    global _group
    _group = name


def fault(
    name: str,
    server: Scene | Mapping[str, Scene],
    outcome: tuple[Outcome | None, Outcome | None],
    advice: str,
    **more: Any,
) -> None:
    kinds = server if isinstance(server, Mapping) else {"": server}
    FAULTS.append(Fault(_group, name, kinds, *outcome, advice, **more))


# --- outcomes, for GET and POST ------------------------------------------------------------------

Outcomes = tuple[Outcome, Outcome]


def unsent(error: type[ApiException], says: str, **more: Any) -> Outcomes:
    """Nothing went out: both are tried again."""
    both = Outcome(error, says, attempts=2, requests=0, **more)
    return both, both


def broken(error: type[ApiException], says: str, **more: Any) -> Outcomes:
    """There was no answer: a GET is tried again, a POST is in doubt."""
    get = Outcome(error, says, attempts=2, **more)
    return get, get._replace(attempts=1, in_doubt=True)


def late(says: str, **more: Any) -> Outcomes:
    """The time was up: no further attempt, and a POST is in doubt."""
    get = Outcome(ApiTimeoutError, says, **{"at_least": 0.4, "within": 4, **more})
    return get, get._replace(in_doubt=True)


def unreadable(says: str, in_doubt: bool | None = False, **more: Any) -> Outcomes:
    """There was an answer that cannot be used: it would be the same another time."""
    get = Outcome(ApiResponseError, says, **more)
    return get, get._replace(in_doubt=in_doubt)


def told(error: type[ApiException], status: int, says: str, **more: Any) -> Outcomes:
    """An answer that says no: once, and in no doubt."""
    both = Outcome(error, says, status=status, **more)
    return both, both


def passing(status: int, says: str, **more: Any) -> Outcomes:
    """A gateway's answer: another one for a GET a moment later, none for a POST."""
    get = Outcome(ServiceException, says, status=status, attempts=2, **more)
    return get, get._replace(attempts=1)


def fine(**more: Any) -> Outcomes:
    both = Outcome(**more)
    return both, both


HALF_SECOND = {"_request_timeout": 0.5}
WAITS = {"_request_timeout": (5, 0.25)}  # for data
WHOLE = r"waited 0\.5 s for "
NEVER_CONNECTED = (Outcome(ApiTimeoutError, WHOLE, requests=0, at_least=0.4, within=4),) * 2
LOOK = "For a POST, look for the record before you send it again."
NOT_THE_AGENT = "See what listens there: this is not an agent."
BETWEEN = "See what stands between you and the agent."
NOTHING = "Nothing."


# --- rows ----------------------------------------------------------------------------------------

group("There is no connection")

fault(
    "nobody listens",
    refused,
    unsent(ApiConnectionError, "cannot connect: .*refused"),
    "Start the agent, or mend `host`. Nothing was sent.",
)
fault(
    "the name has no address",
    named("x." * 130 + "invalid"),  # too long to be asked of any name server
    unsent(ApiConnectionError, "the host's name has no address"),
    "Mend `host`. Nothing was sent.",
)
fault(
    "the name cannot be one",
    named("x" * 64 + ".invalid"),
    unsent(ApiConnectionError, "label empty or too long"),
    "Mend `host`. Nothing was sent.",
)
fault(
    "nobody answers the knock",
    black_hole,
    unsent(ApiTimeoutError, r"waited 0\.3 s for a connection", at_least=0.5),
    "Mend `host`, or a firewall's rules. Nothing was sent.",
    options={"_request_timeout": (0.3, 5)},
)
fault(
    "nobody answers the knock until the deadline",
    black_hole,
    NEVER_CONNECTED,
    "Mend `host`, or a firewall's rules. Nothing was sent.",
    options=HALF_SECOND,
)
fault(
    "https is spoken to a port of plain http",
    secure(at_once(text_answer("400 Bad Request", "400: Bad Request"), SILENCE)),
    (
        Outcome(ApiTlsError, "no secure connection", requests=0, connections=1),
        Outcome(ApiTlsError, "no secure connection", requests=0, connections=1),
    ),
    "Write `http://` in `host`, or give the agent a gateway with TLS. Nothing was sent.",
)
fault(
    "the TLS handshake is not answered",
    secure(at_once(SILENCE)),
    NEVER_CONNECTED,
    "See whether the port speaks TLS at all. Nothing was sent.",
    options=HALF_SECOND,
)
fault(
    "the TLS handshake is cut off",
    secure(at_once(0.05, RESET)),
    unsent(ApiConnectionError, "connection broke.*: .*reset", connections=2),
    "See whether the port speaks TLS at all. Nothing was sent.",
)

fault(
    "the TLS handshake is ended",
    secure(at_once(b"", 0.05, CLOSE)),
    (
        Outcome(ApiTlsError, "no secure connection", requests=0, connections=1),
        Outcome(ApiTlsError, "no secure connection", requests=0, connections=1),
    ),
    "See whether the port speaks TLS at all. Nothing was sent.",
)

group("The answer takes too long")

fault("silence", always(SILENCE), late(WHOLE, connections=1), LOOK, options=HALF_SECOND)
fault(
    "silence for longer than the read limit",
    always(SILENCE),
    late(r"waited 0\.25 s for an answer", at_least=0.2),
    LOOK,
    options=WAITS,
)
fault(
    "half a status line, then silence",
    always(b"HTTP/1.1 2", SILENCE),
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "half a head, then silence",
    always(head()[:-2], SILENCE),
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "half a body, then silence",
    {
        "length": always(GOOD[:-4], SILENCE),
        "chunks": always(chunked(b"A\r\n{", end=b""), SILENCE),
        "until the end": always(head() + b"{", SILENCE),
    },
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "half a body, then silence for longer than the read limit",
    always(GOOD[:-4], SILENCE),
    late(r"waited 0\.25 s for", at_least=0.2),
    LOOK,
    options=WAITS,
)
fault("a status line byte by byte", always(drip(b"HTTP")), late(WHOLE), LOOK, options=HALF_SECOND)
fault(
    "headers byte by byte, without end",
    always(head()[:-2], drip(b"X: " + b"y" * 60 + b"\r\n")),
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "a body byte by byte",
    {
        "length": always(head("Content-Length: 100000"), drip(b" ")),
        "chunks": always(chunked(end=b""), drip(b"1\r\n \r\n")),
        "one chunk": always(chunked(b"FFFFF\r\n", end=b""), drip(b" ")),
        "size of a chunk": always(chunked(end=b""), drip(b"0")),
        "trailers": always(chunked(b"2\r\n{}\r\n", end=b"0\r\n"), drip(b"X: y\r\n")),
        "until the end": always(head(), drip(b" ")),
        "packed": always(head("Content-Encoding: gzip"), drip(gzip.compress(bytes(9000)))),
    },
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "anything byte by byte, past ten times the sum of the two limits",
    {
        "head": always(head()[:-2], drip(b"X: " + b"y" * 300)),
        "body": always(head(), drip(b" ")),
        "100 Continue": always(drip(b"HTTP/1.1 100 Continue\r\n\r\n")),
    },
    (
        Outcome(
            ApiTimeoutError, "waited 3 s for the whole answer", attempts=1, at_least=2.5, within=9
        ),
        None,
    ),
    LOOK,
    options={"_request_timeout": (0.05, 0.25), "_retries": False},
)
fault(
    "`100 Continue` without end",
    {
        "flood": always(flood(b"HTTP/1.1 100 Continue\r\n\r\n")),
        "drip": always(drip(b"HTTP/1.1 100 Continue\r\n\r\n", 0.002)),
    },
    late(WHOLE),
    LOOK,
    options=HALF_SECOND,
)
fault(
    "the request is never read",
    unread(2.0),
    (None, Outcome(ApiTimeoutError, WHOLE, requests=0, in_doubt=True, at_least=0.4, within=4)),
    LOOK,
    options=HALF_SECOND,
    upload=50_000_000,
)
fault(
    "the request is not read within the read limit",
    unread(2.0),
    (
        None,
        Outcome(
            ApiTimeoutError,
            "the agent did not take the request in time",
            requests=0,
            in_doubt=True,
            at_least=0.2,
            within=4,
        ),
    ),
    LOOK,
    options={"_request_timeout": (0.25, 0.25)},
    upload=50_000_000,
)
fault(
    "the request is read slowly",
    unread(sip(8_000_000), GOOD),
    (None, Outcome(requests=0, at_least=0.5)),
    NOTHING,
    options={"_request_timeout": (0.5, 5)},
    upload=8_000_000,
)
fault(
    "every attempt fails until the deadline",
    always(text_answer("503 Service Unavailable", "503: Service Unavailable")),
    (
        Outcome(
            ServiceException,
            "503 Service Unavailable",
            status=503,
            attempts=0,
            within=4,
            check=lambda error: error.attempts > 1,
        ),
        None,
    ),
    "Give the call more time.",
    options={"_request_timeout": 1.5, "_retries": 1000},
)

group("The connection breaks")

fault(
    "an end instead of an answer",
    always(CLOSE),
    broken(ApiConnectionError, "connection broke.*: .*without response", connections=None),
    LOOK,
)
fault(
    "a reset instead of an answer",
    always(RESET),
    broken(ApiConnectionError, "connection broke.*: .*reset"),
    LOOK,
)
fault(
    "an end before the request is read",
    at_once(CLOSE),
    broken(ApiConnectionError, "connection broke.*: ", requests=0),
    LOOK,
)
fault(
    "an end in the status line",
    always(b"HTTP/1.1 2", CLOSE),
    broken(ApiConnectionError, "connection broke.*: "),
    LOOK,
)
fault(
    "a reset in the status line",
    always(b"HTTP/1.1 2", 0.05, RESET),
    broken(ApiConnectionError, "connection broke.*: .*reset"),
    LOOK,
)
fault(
    "a reset in the headers",
    always(head()[:-2], 0.05, RESET),
    broken(ApiConnectionError, "connection broke.*: .*reset"),
    LOOK,
)
fault(
    "a reset in the body",
    {
        "length": always(GOOD[:-4], 0.05, RESET),
        "chunks": always(chunked(b"5\r\n{", end=b""), 0.05, RESET),
        "until the end": always(head() + b"{}", 0.05, RESET),
    },
    broken(ApiConnectionError, "connection broke.*: .*reset"),
    LOOK,
)
fault(
    "an end in the body",
    {
        "length": always(GOOD[:-4], CLOSE),
        "no body at all": always(head("Content-Length: 20"), CLOSE),
        "chunks": always(chunked(b"5\r\n{", end=b""), CLOSE),
        "no last chunk": always(chunked(b"2\r\n{}\r\n", end=b""), CLOSE),
    },
    broken(
        ApiConnectionError, r"connection broke after \d+ bytes.*: (IncompleteRead|.*it ended in)"
    ),
    LOOK,
)
fault(
    "a kept connection was closed meanwhile",
    once(GOOD, CLOSE),
    fine(connections=1),
    NOTHING,
    warm=True,
)
fault(
    "a kept connection ends once the request is read",
    {"end": second(CLOSE), "reset": second(RESET)},
    (
        Outcome(requests=2, connections=1),
        Outcome(ApiConnectionError, "look before you send", in_doubt=True, connections=0),
    ),
    LOOK,
    warm=True,
)
fault(
    "a break that does not last",
    {"end": once(CLOSE), "reset": once(RESET), "body": once(GOOD[:-4], CLOSE)},
    (
        Outcome(requests=2, connections=2),
        Outcome(ApiConnectionError, "look before you send", in_doubt=True),
    ),
    LOOK,
)
fault(
    "a break while much is being sent",
    {"end": unread(CLOSE, after=100_000), "reset": unread(RESET, after=100_000)},
    (None, Outcome(ApiConnectionError, "connection broke.*: ", requests=0, in_doubt=True)),
    LOOK,
    upload=50_000_000,
)
fault(
    "a DELETE whose first answer was lost",
    once(RESET, then=text_answer("404 Not Found", "404: Record not found")),
    (
        Outcome(
            NotFoundException,
            "an earlier attempt may have deleted it",
            status=404,
            attempts=2,
        ),
        None,
    ),
    "Nothing: it is gone.",
    delete=True,
)

group("What comes is not HTTP, or breaks its rules")

fault(
    "garbage",
    {
        "text": always(b"SSH-2.0-OpenSSH_9.6\r\n", CLOSE),
        "zeros": always(bytes(1000), CLOSE),
        "high": always(bytes(range(128, 256)) * 9 + b"\r\n", CLOSE),
        "without end": always(flood(b"\xff" * 1000)),
        "empty lines": always(b"\r\n\r\n\r\n", CLOSE),
    },
    broken(ApiConnectionError, "connection broke.*: "),
    NOT_THE_AGENT,
)
fault(
    "a body without a head (HTTP/0.9)",
    always(b"<html>hello</html>\r\n", CLOSE),
    broken(ApiConnectionError, "connection broke.*: BadStatusLine"),
    NOT_THE_AGENT,
)
fault(
    "HTTP/2",
    {
        "settings": always(b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64" + bytes(9), CLOSE),
        "preface": always(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", CLOSE),
        "version": always(b"HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE),
    },
    broken(ApiConnectionError, "connection broke.*: "),
    NOT_THE_AGENT,
)
fault(
    "a status that is none",
    {
        "word": always(b"HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE),
        "small": always(b"HTTP/1.1 7 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE),
        "large": always(b"HTTP/1.1 20000 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE),
        "negative": always(b"HTTP/1.1 -200 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE),
    },
    broken(ApiConnectionError, "connection broke.*: BadStatusLine"),
    NOT_THE_AGENT,
)
fault(
    "100,000 headers",
    always(head(*("X: y",) * 100_000), SILENCE),
    broken(ApiConnectionError, "got more than 100 headers"),
    BETWEEN,
)
fault(
    "headers without end",
    always(head()[:-2], flood(b"X: y\r\n")),
    broken(ApiConnectionError, "got more than 100 headers"),
    BETWEEN,
)
fault(
    "a header of 70,000 bytes",
    {
        "header": always(head("X: " + "y" * 70_000), SILENCE),
        "status": always(b"HTTP/1.1 200 " + b"y" * 70_000 + b"\r\n", SILENCE),
        "without end": always(head()[:-2] + b"X: ", flood(b"y" * 1000)),
    },
    broken(ApiConnectionError, "got more than 65536 bytes"),
    BETWEEN,
)
fault(
    "two lengths that contradict each other",
    {
        "two headers": always(head("Content-Length: 2", "Content-Length: 3") + b"{}", CLOSE),
        "one header": always(head("Content-Length: 2, 3") + b"{}", CLOSE),
    },
    unreadable("cannot be decoded: .*Content-Length", in_doubt=True),
    f"{BETWEEN} {LOOK}",
)
fault(
    "a length that is too small",
    always(head("Content-Length: 9") + GOOD[-25:], SILENCE),
    unreadable("is not JSON", status=200),
    BETWEEN,
)
fault(
    "a huge length, and little after it",
    {
        "million": always(head("Content-Length: 200000000") + b"{}", CLOSE),
        "million million": always(head("Content-Length: 1" + "0" * 12) + b"{}", CLOSE),
        "more": always(head("Content-Length: 1" + "0" * 30) + b"{}", CLOSE),
    },
    broken(ApiConnectionError, "connection broke.*: "),
    LOOK,
)
fault(
    "chunks whose size is no size",
    {
        "word": always(chunked(b"xyz\r\n{}\r\n"), SILENCE),
        "empty": always(chunked(b"\r\n{}\r\n"), SILENCE),
        "without end": always(chunked(end=b""), flood(b"0" * 1000)),
    },
    broken(ApiConnectionError, "connection broke.*: "),
    BETWEEN,
)
fault(
    "a chunk of negative size",
    {
        "minus five": always(chunked(b"-5\r\n{}\r\n"), CLOSE),
        "minus many": always(chunked(b"-FFFFFFFFFFFFFFFFFFFF\r\n{}\r\n"), CLOSE),
    },
    unreadable("no HTTP|decoded", in_doubt=True),
    BETWEEN,
)
fault(
    "a chunk of huge size",
    {
        "large": always(chunked(b"FFFFFFFFFFFF\r\n{}\r\n"), CLOSE),
        "larger": always(chunked(b"F" * 60 + b"\r\n{}\r\n"), CLOSE),
    },
    broken(
        ApiConnectionError,
        r"connection broke after \d+ bytes of the answer: .*it ended in",
    ),
    BETWEEN,
)

group("The body cannot be unpacked, or is too large")

fault(
    "not gzip, though it says so",
    {
        "JSON": always(encoded(b'{"connection_id": "c"}', "gzip")),
        "checksum": always(encoded(gzip.compress(b"{}")[:-8] + bytes(8), "gzip")),
        "middle": always(encoded(gzip.compress(b"{}")[:10] + b"\xff" * 99, "gzip")),
    },
    unreadable("cannot be decoded: ", in_doubt=True),
    f"{BETWEEN} {LOOK}",
)
fault(
    "gzip that ends too early",
    {
        "data": always(encoded(gzip.compress(body_of(9000))[:-20], "gzip")),
        "header": always(encoded(gzip.compress(b"{}")[:5], "gzip")),
    },
    unreadable("cannot be decoded: .*its end is missing", in_doubt=True),
    f"{BETWEEN} {LOOK}",
)
fault(
    "not deflate, though it says so",
    always(encoded(b"\xff" * 100, "deflate")),
    unreadable("cannot be decoded: ", in_doubt=True),
    f"{BETWEEN} {LOOK}",
)
fault(
    "not br, though it says so",
    always(encoded(b"\xff" * 100, "br")),
    # it is not even tried where no module for it is installed
    unreadable("cannot be decoded|is not JSON", in_doubt=None),
    f"{BETWEEN} {LOOK}",
)
fault(
    "an encoding that nobody knows, around other data",
    always(encoded(b"\xff" * 100, "rot13")),
    unreadable("is not JSON", status=200),
    BETWEEN,
)
fault(
    "a gzip bomb",
    {
        "once": always(computed(lambda: encoded(bomb(), "gzip"))),
        "in chunks": always(
            head("Transfer-Encoding: chunked", "Content-Encoding: gzip"),
            computed(lambda: b"%x\r\n%b\r\n0\r\n\r\n" % (len(bomb()), bomb())),
        ),
        "packed twice": always(computed(lambda: encoded(packed_bomb(), "gzip, gzip"))),
    },
    unreadable(r"larger than max_response_bytes \(1000000\)", status=200, peak=100),
    "Raise `max_response_bytes` if that much is right.",
    settings={"max_response_bytes": 1_000_000},
)
fault(
    "a body larger than `max_response_bytes`",
    {
        "length": always(answer(body_of(3_000_000)), SILENCE),
        "chunks": always(chunked(b"%x\r\n%b\r\n" % (3_000_000, body_of(3_000_000))), SILENCE),
        "until the end": always(head() + body_of(3_000_000), SILENCE),
        "without end": always(head(), flood(b" " * 1000)),
        "an error": always(answer(body_of(3_000_000), "400 Bad Request"), SILENCE),
    },
    unreadable(
        r"larger than max_response_bytes \(2000000\)",
        peak=40,
        connections=1,
        check=lambda error: len(error.body) == 1_048_576,
    ),
    "Raise `max_response_bytes` if that much is right. The first MiB is in `body`.",
    settings={"max_response_bytes": 2_000_000},
)

group("The body is not what the operation gives")

fault(
    "HTML",
    always(answer(b"<html>Please log in</html>", content_type="text/html")),
    unreadable(r"\(text/html, 26 bytes\) is not JSON", status=200),
    NOT_THE_AGENT,
)
fault("an empty body", always(answer(b"")), unreadable("is not JSON", status=200), BETWEEN)
fault(
    "half a JSON document",
    always(answer(b'{"connection_id": "mi')),
    unreadable(r"is not JSON: .* at character 18", status=200),
    BETWEEN,
)
fault("null", always(answer(None)), unreadable("expected object .*, got null"), NOT_THE_AGENT)
fault(
    "JSON of another type",
    {
        "list": always(answer([])),
        "text": always(answer("mine")),
        "number": always(answer(7)),
        "field": always(answer({"connection_id": 7})),
        "NaN": always(answer(b'{"connection_id": NaN}')),
    },
    unreadable(
        r"expected (object .*|string), got (list|str|int|float)",
        status=200,
        check=lambda error: isinstance(error, acapy_client.ApiTypeError),
    ),
    "`_check_return_type=False` takes it as it is.",
)
fault(
    "text that is not UTF-8",
    {
        "Latin-1": always(answer('{"alias": "Zoë"}'.encode("latin-1"))),
        "UTF-16": always(answer('{"alias": "Zoë"}'.encode("utf-16"))),
        "byte order mark": always(answer('{"alias": "Zoë"}'.encode("utf-8-sig"))),
    },
    unreadable("is not JSON: ", status=200),
    BETWEEN,
)
fault(
    "JSON nested 100,000 deep",
    {
        "lists": always(answer(b"[" * 100_000 + b"]" * 100_000)),
        "objects": always(answer(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)),
    },
    unreadable("nested too deep", status=200),
    NOT_THE_AGENT,
)
fault(
    "a number of 100,000 digits",
    always(answer(b'{"connection_id": ' + b"7" * 100_000 + b"}")),
    unreadable("is not JSON|expected string", status=200),
    NOT_THE_AGENT,
)

group("The agent, or a gateway, says no")

AGENT_SAYS: dict[str, Callable[[str], bytes]] = {
    "text": lambda status: text_answer(status, f"{status[:3]}: because"),
    "JSON": lambda status: answer({"message": "because"}, status),
    "no body": lambda status: answer(b"", status),
}


def in_each_form(status: str) -> dict[str, Scene]:
    return {name: always(make(status)) for name, make in AGENT_SAYS.items()}


for _status, _error, _advice in (
    ("400 Bad Request", BadRequestException, "Read `detail`: a value does not suit the agent."),
    ("403 Forbidden", ForbiddenException, "The agent's settings, or the wallet's, forbid it."),
    ("409 Conflict", ConflictException, "The record is in another state: read it again."),
    ("418 I'm a teapot", ApiException, "Read `detail`."),
    ("500 Internal Server Error", ServiceException, "Read `detail` and the agent's log."),
    ("501 Not Implemented", ServiceException, "Read `detail`."),
):
    fault(
        _status,
        in_each_form(_status),
        told(_error, int(_status[:3]), rf"{_status}(: .*because|$)"),
        _advice,
    )
fault(
    "304 Not Modified",
    always(b"HTTP/1.1 304 Not Modified\r\n\r\n"),
    told(ApiException, 304, "304 Not Modified"),
    "Send no header that asks for this.",
)
fault(
    "401 Unauthorized, no key sent",
    in_each_form("401 Unauthorized"),
    told(UnauthorizedException, 401, "neither X-API-Key nor a token was sent"),
    "Set `api_key` or `access_token`.",
)
fault(
    "401 Unauthorized, a key sent",
    in_each_form("401 Unauthorized"),
    told(UnauthorizedException, 401, r"\(sent: X-API-Key; this is not the"),
    "Mend the key or token: this one is wrong, or no longer valid.",
    settings={"api_key": {"ApiKeyHeader": "wrong"}},
)
fault(
    "404 Not Found, no such record",
    {
        "text": always(text_answer("404 Not Found", "404: Record not found: conn_id mine")),
        "JSON": always(answer({"message": "no record"}, "404 Not Found")),
    },
    told(
        NotFoundException,
        404,
        "404 Not Found: .*ecord",
        check=lambda error: error.hint is None,
    ),
    "Look for the identifier; another wallet may hold the record.",
)
_NO_GET = (
    r"this agent has no GET /connections/\{conn_id\}: "
    r"ACA-Py 0\.6 to \S+ have it; is host its admin API, and was it started for this"
)
_NO_POST = (
    "this agent has no POST /connections/create-invitation: "
    r"ACA-Py 0\.6 to 1\.2 have it; later ones need the connections plugin"
)
for _status, _error in (
    ("404 Not Found", NotFoundException),
    ("405 Method Not Allowed", ApiException),
):
    _number = int(_status[:3])
    fault(
        f"{_status}, no such route",
        always(text_answer(_status, f"{_number}: {_status[4:]}")),
        (told(_error, _number, _NO_GET)[0], told(_error, _number, _NO_POST)[1]),
        "Load the plugin, or use a release that has the route: [Moving](migration.md).",
    )
fault(
    "422 Unprocessable Entity",
    {
        "JSON by field": always(answer({"state": ["bad"]}, "422 Unprocessable Entity")),
        "JSON by place": always(answer({"json": {"state": ["bad"]}}, "422 Unprocessable Entity")),
        "text of JSON": always(
            text_answer("422 Unprocessable Entity", '422: {"json": {"state": ["bad"]}}')
        ),
        "text of Python": always(
            text_answer("422 Unprocessable Entity", "422: {'json': {'state': ['bad']}}")
        ),
    },
    told(
        UnprocessableEntityException,
        422,
        "422 Unprocessable Entity: ",
        check=lambda error: error.errors == {"state": ["bad"]},
    ),
    "Read `errors`: messages by field.",
)
fault(
    "422 Unprocessable Entity, in other words",
    {
        "text": always(text_answer("422 Unprocessable Entity", "422: that is wrong")),
        "list": always(answer(["wrong"], "422 Unprocessable Entity")),
        "no body": always(answer(b"", "422 Unprocessable Entity")),
        "half": always(answer(b'{"state": ["ba', "422 Unprocessable Entity")),
        "deep": always(answer(b"{'a': " + b"[" * 90_000, "422 Unprocessable Entity")),
        "no UTF-8": always(answer(b"{\xff\xfe", "422 Unprocessable Entity")),
    },
    told(
        UnprocessableEntityException,
        422,
        "422 Unprocessable Entity",
        check=lambda error: error.errors == {},
    ),
    "Read `detail`.",
)
fault(
    "422 Unprocessable Entity, in braces that mean nothing",
    {
        "a set of dicts": always(text_answer("422 Unprocessable Entity", '422: {{"a": ["bad"]}}')),
        "a dict as a key": always(text_answer("422 Unprocessable Entity", "422: {{}: 'bad'}")),
    },
    told(
        UnprocessableEntityException,
        422,
        "422 Unprocessable Entity",
        check=lambda error: error.errors == {},
    ),
    "Read `detail`.",
)

SLOW = "429 Too Many Requests"


def _in_two_seconds() -> bytes:
    return text_answer(SLOW, "429: slow", Retry_After=email.utils.formatdate(time.time() + 2))


fault(
    "429 Too Many Requests, once",
    {
        "seconds": once(text_answer(SLOW, "429: slow", Retry_After="1")),
        "date": once(computed(_in_two_seconds)),
    },
    fine(requests=2, at_least=0.9),
    "Nothing: what `Retry-After` asks for was waited for.",
)
fault(
    "429 Too Many Requests, once, with an odd `Retry-After`",
    {
        "none": once(text_answer(SLOW, "429: slow")),
        "word": once(text_answer(SLOW, "429: slow", Retry_After="soon")),
        "negative": once(text_answer(SLOW, "429: slow", Retry_After="-7")),
        "past": once(text_answer(SLOW, "429: slow", Retry_After="Fri, 01 Jan 1999 00:00:00 GMT")),
        "no date": once(text_answer(SLOW, "429: slow", Retry_After="Fri, 99 Jan 99999 99:99:99")),
    },
    fine(requests=2),
    NOTHING,
)
fault(
    "429 Too Many Requests, for longer than the deadline",
    {
        "a day": always(text_answer(SLOW, "429: slow", Retry_After="86400")),
        "for ever": always(text_answer(SLOW, "429: slow", Retry_After="9" * 400)),
        "year 9999": always(
            text_answer(SLOW, "429: slow", Retry_After="Fri, 31 Dec 9999 23:59:59 GMT")
        ),
    },
    told(TooManyRequestsException, 429, "429 Too Many Requests: slow", within=4),
    "Ask less often. More than 30 seconds are never waited.",
    options={"_request_timeout": 2},
)
for _status in ("502 Bad Gateway", "504 Gateway Timeout"):
    _get, _post = passing(int(_status[:3]), _status)
    fault(_status, in_each_form(_status), (_get, _post._replace(in_doubt=True)), LOOK)
_get, _post = passing(503, "503 Service Unavailable")
fault(
    "503 Service Unavailable",
    in_each_form("503 Service Unavailable"),
    (_get, _post._replace(in_doubt=True)),
    f"Wait until the agent is up. {LOOK}",
)
fault(
    "503 Upgrade in progress, for a moment",
    {
        "upgrade": once(text_answer("503 Service Unavailable", "503: Upgrade in progress")),
        "shutdown": once(text_answer("503 Service Unavailable", "503: Shutdown in progress")),
    },
    fine(requests=2),
    "Nothing: the agent did not take the first request.",
)
fault(
    "a redirect",
    {
        status: redirecting(status)
        for status in (
            "301 Moved Permanently",
            "302 Found",
            "303 See Other",
            "307 Temporary Redirect",
            "308 Permanent Redirect",
        )
    },
    (
        Outcome(ApiException, r"redirects are not followed.*to 'http://127\.0\.0\.1:\d+/elsewhere"),
        Outcome(ApiException, r"redirects are not followed.*to 'http://127\.0\.0\.1:\d+/elsewhere"),
    ),
    "Set `host` to where the agent is. Redirects are not followed: keys would travel along.",
)

group("Odd, and yet an answer")

fault(
    "`100 Continue`, then the answer",
    {
        "one": always(b"HTTP/1.1 100 Continue\r\n\r\n" + GOOD),
        "many": always(b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\n" * 50 + GOOD),
        "later": always(b"HTTP/1.1 100 Continue\r\n\r\n", 0.1, GOOD),
    },
    fine(requests=1, connections=1),
    NOTHING,
)
fault(
    "`103 Early Hints`, then the answer",
    {
        "at once": always(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + GOOD),
        "later": always(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", 0.1, GOOD),
    },
    fine(requests=1, connections=1),
    NOTHING,
)
fault(
    "204 No Content",
    {
        "no length": always(b"HTTP/1.1 204 No Content\r\n\r\n"),
        "length": always(b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"),
    },
    fine(value=None, requests=1),
    "Nothing: the value is None.",
)
fault(
    "a length that is no number",
    {
        "word": always(head("Content-Length: many") + GOOD[-25:], CLOSE),
        "no plain digit": always(head("Content-Length: \xb2") + GOOD[-25:], CLOSE),
        "negative": always(head("Content-Length: -5") + GOOD[-25:], CLOSE),
        "none": always(head() + GOOD[-25:], CLOSE),
        "empty": always(head("Content-Length:") + GOOD[-25:], CLOSE),
        "twice the same": always(
            head("Content-Length: 25", "Content-Length: 25") + GOOD[-25:], CLOSE
        ),
    },
    fine(requests=1),
    "Nothing: the body is read to its end.",
)
fault(
    "more than the length says",
    {
        "garbage": once(GOOD + b"garbage"),
        "garbage later": once(GOOD, 0.02, b"garbage"),
    },
    fine(requests=1),
    NOTHING,
    warm=True,
)
fault(
    "a second answer that nobody asked for",
    {
        "at once": once(GOOD + STALE),
        "later": once(GOOD, 0.02, STALE),
        "half of it": once(GOOD + STALE[:40], 0.02, STALE[40:]),
        "no length": once(b"HTTP/1.1 204 No Content\r\n\r\n" + STALE),
    },
    fine(requests=1),
    "Nothing: it is not taken for the next call's.",
    warm=True,
)
fault(
    "an answer before the request is read",
    at_once(GOOD),
    fine(requests=1, connections=1),
    NOTHING,
)
fault(
    "a refusal while much is being sent",
    unread(text_answer("413 Content Too Large", "413: too large"), SILENCE, after=100_000),
    (None, Outcome(ApiException, "413 Content Too Large", status=413, requests=0)),
    "Send less.",
    upload=5_000_000,
)
fault(
    "a header that is none",
    {
        "no colon": always(head("Content-Length: 25", "what is this") + GOOD[-25:], CLOSE),
        "no name": always(head("Content-Length: 25", ": value") + GOOD[-25:], CLOSE),
        "space first": always(head("Content-Length: 25", " folded: value") + GOOD[-25:], CLOSE),
        "zeros": always(head("Content-Length: 25", "X\0Y: \0\0") + GOOD[-25:], CLOSE),
    },
    fine(requests=1),
    NOTHING,
)
fault(
    "headers that are not ASCII",
    {
        "Latin-1": always(head("Content-Length: 25", "X-Näme: Zoë") + GOOD[-25:]),
        "UTF-8": always(head("Content-Length: 25", "X-Name: \xe2\x98\x83") + GOOD[-25:]),
        "reason": always(head("Content-Length: 25", status="200 Gr\xfc\xdfe") + GOOD[-25:]),
    },
    fine(requests=1),
    NOTHING,
)
fault(
    "a packed body",
    {
        "gzip": always(encoded(gzip.compress(GOOD[-25:]), "gzip")),
        "deflate": always(encoded(zlib.compress(GOOD[-25:]), "deflate")),
        "twice": always(encoded(gzip.compress(gzip.compress(GOOD[-25:])), "gzip, gzip")),
        "chunks": always(chunked(b"19;why=not\r\n" + GOOD[-25:] + b"\r\n")),
        "trailers": always(chunked(b"19\r\n" + GOOD[-25:] + b"\r\n", end=b"0\r\nX: y\r\n\r\n")),
        "not at all": always(encoded(GOOD[-25:], "rot13")),
    },
    fine(requests=1),
    NOTHING,
)
fault(
    "JSON with a name twice",
    always(answer(b'{"connection_id": "first", "connection_id": "c"}')),
    fine(requests=1),
    "Nothing: the last one counts.",
)
fault(
    "JSON as another content type",
    {
        "text": always(answer(RECORD, content_type="text/plain")),
        "none": always(b"HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n" + GOOD[-25:]),
        "charset": always(answer(RECORD, content_type="application/json; charset=utf-16")),
        "spaces": always(answer(b" \r\n\t" + json.dumps(RECORD).encode() + b"\n")),
    },
    fine(requests=1),
    NOTHING,
)
fault(
    "half a surrogate pair",
    always(answer(b'{"connection_id": "c", "alias": "\\ud83d"}')),
    fine(requests=1, value={**RECORD, "alias": "\ud83d"}),
    "Nothing: the text is kept as it came.",
)
