"""Exit codes, and what is said of what went wrong."""

from __future__ import annotations

import json
import shlex
import signal
import socket
import subprocess
import sys
import time

import pytest

from support.cli.shell import Shell
from support.project import environment
from support.server import Request, Server, answer, hang, nobody_there, text_answer

GET = ("connection", "get-connection", "c1")


def drop(connection: socket.socket, _request: Request) -> None:
    connection.close()


def test_the_agent_said_no(asked: Server, shell: Shell) -> None:
    asked.default = text_answer("404 Not Found", "404: Record not found: c1.")
    done = shell(*GET)
    assert (done.code, done.out) == (1, "")
    assert done.err == "Error: GET /connections/c1: 404 Not Found: Record not found: c1.\n"


def test_a_hint_stands_behind_the_error(asked: Server, shell: Shell) -> None:
    asked.default = text_answer("401 Unauthorized", "401: Unauthorized")
    done = shell(*GET)
    assert done.code == 1
    assert "(neither X-API-Key nor a token was sent; this agent wants its admin key" in done.err


@pytest.mark.parametrize(
    "body",
    [
        {"json": {"limit": ["Not a valid integer."]}},
        {"limit": ["Not a valid integer."]},
    ],
)
def test_what_the_agent_says_of_a_field_stands_under_its_option(
    asked: Server, shell: Shell, body: object
) -> None:
    asked.default = answer(body, "422 Unprocessable Entity")
    done = shell("connection", "connections", "--limit", "7")
    assert done.code == 1
    assert "\n  --limit: Not a valid integer.\n" in done.err


def test_what_the_sdk_refuses_stands_under_its_option(asked: Server, shell: Shell) -> None:
    wrong = {
        ("--filter", '{"indyy": {}}', "--connection-id", "c"): "--filter: unknown field 'indyy'"
        " (did you mean 'indy'?)\n",
        ("--filter", '{"indy": 7}', "--connection-id", "c"): "--filter: $.indy: expected object",
        ("--filter", "{}"): "--connection-id: missing, expected string",
        ("--body", "[]"): "--body: expected V20CredOfferRequest",
        ("--body", '{"filter": {}}', "--trace"): "--connection-id: missing",
        ("--body", '"x"', "--trace"): "--body: expected an object beside --trace",
        ("--connection-id", "@/no/such/file"): "'--connection-id': cannot read",
        ("--body", "-", "--comment", "-"): "stdin is read by another option already",
    }
    for arguments, said in wrong.items():
        done = shell("issue-credential-v20", "send-offer", *arguments, stdin="{}")
        assert (done.code, done.out) == (2, ""), done
        assert said in done.err
    assert asked.requests == []


def test_not_reached(shell: Shell) -> None:
    with nobody_there() as url:
        done = shell(*GET, "--url", url)
    assert (done.code, done.out) == (3, "")
    assert "cannot connect" in done.err


def test_too_late(asked: Server, shell: Shell) -> None:
    asked.default = hang
    done = shell(*GET, "--request-timeout", "0.2")
    assert (done.code, done.out) == (3, "")
    asked.default = answer({"connection_id": "c1", "state": "request"})
    done = shell("connection", "wait-for-connection", "c1", "--timeout", "2")
    assert done.code == 3
    assert "waited 2 s for active: c1 is in state request" in done.err
    last = done.err.partition("last seen: ")[2]
    assert json.loads(last) == {"connection_id": "c1", "state": "request"}


def test_in_doubt(asked: Server, shell: Shell) -> None:
    asked.default = drop
    done = shell("basicmessage", "send-message", "c1", "--content", "hello")
    assert (done.code, done.out) == (4, "")
    assert "it may have been carried out" in done.err
    assert len(asked.requests) == 1


def test_a_state_that_is_not_left(asked: Server, shell: Shell) -> None:
    asked.default = answer({"connection_id": "c1", "state": "error", "error_msg": "no such key"})
    done = shell("connection", "wait-for-connection", "c1")
    assert done.code == 1
    assert "ended in state error: no such key" in done.err


def interrupted(asked: Server, *line: str) -> tuple[int, str, str]:
    """What becomes of a command that gets Ctrl-C once the agent was asked."""
    command = [sys.executable, "-m", "acapy_client.cli", *line]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(ACAPY_ADMIN_URL=asked.url),
    ) as process:
        deadline = time.monotonic() + 120
        while not asked.requests and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
    return process.returncode, out, err.strip()


def test_ctrl_c(asked: Server) -> None:
    asked.default = answer({"connection_id": "c1", "state": "request"})
    assert interrupted(asked, "connection", "wait-for-connection", "c1") == (130, "", "")


@pytest.mark.parametrize(
    "line", [("connection", "create-static", "--alias", "a"), ("call", "POST", "/x")]
)
def test_ctrl_c_within_a_write(asked: Server, line: tuple[str, ...]) -> None:
    asked.default = hang
    said = "it may have been carried out: look before you send it again"
    assert interrupted(asked, *line) == (130, "", said)


@pytest.mark.parametrize(
    ("closed", "line", "code"),
    [
        (">&-", "server get-status", 0),
        (">&-", "server get-status --json", 0),
        ("2>&-", "server status", 2),
        ("<&-", "call POST /x --body -", 2),
        ("<&-", "call DELETE /x", 0),
    ],
)
def test_streams_that_are_closed(asked: Server, closed: str, line: str, code: int) -> None:
    command = f"{shlex.quote(sys.executable)} -m acapy_client.cli {line} {closed}"
    done = subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        text=True,
        env=environment(ACAPY_ADMIN_URL=asked.url),
        timeout=60,
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_a_field_that_no_model_knows_is_sent_with_a_warning(asked: Server, shell: Shell) -> None:
    body = '{"content": "hello", "priority": 1}'
    done = shell("basicmessage", "send-message", "c1", "--body", body, "--quiet")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Warning: BasicmessageApi.send_message: body: SendMessage has no")
    assert asked.last.json == json.loads(body)
