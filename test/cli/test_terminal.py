"""On a terminal of 80 columns: tables, records, questions, what is waited for."""

from __future__ import annotations

import socket
import sys
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from support.cli.picture import PICTURE, drawn, words
from support.cli.terminal import Answers, Seen, in_terminal
from support.project import environment
from support.server import Request, Server, answer

pytestmark = pytest.mark.machine
UUID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"


def ago(**past: int) -> str:
    return (datetime.now(timezone.utc) - timedelta(**past)).isoformat().replace("+00:00", "Z")


def see(server: Server, *line: str, answers: Answers = (), **more: str) -> Seen:
    command = [sys.executable, "-m", "acapy_client.cli", *line]
    settings = environment(ACAPY_ADMIN_URL=server.url, **more)
    return in_terminal(command, settings, answers)


def record(label: str, updated_at: str) -> dict[str, object]:
    more = {f"field_{number}": number for number in range(9)}
    return {
        "connection_id": UUID,
        "state": "active",
        "their_label": label,
        "updated_at": updated_at,
        **more,
    }


def test_a_table_fits_and_says_how_long_ago(server: Server) -> None:
    long = "a label that is much too long for any terminal"
    rows = [
        record("Bob", ago(minutes=2)),
        record(long, ago(days=3)),
        record("old", "2020-01-02T00:00:00Z"),
        record("\x1b[31mred", "no date"),
    ]
    server.default = answer({"results": rows})
    lines = see(server, "connection", "connections").plain.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].split() == ["CONNECTION_ID", "STATE", "THEIR_LABEL", "UPDATED"]
    assert [line.startswith(UUID) for line in lines[1:]] == [True] * 4
    assert "2 minutes ago" in lines[1]
    assert "…" in lines[2]
    assert "3 days ago" in lines[2]
    assert "2020-01-02" in lines[3]
    assert "[31mred" in lines[4]
    seen = see(server, "connection", "connections").text
    assert "\x1b[31m" not in seen


def test_a_record_goes_on_below(server: Server) -> None:
    server.default = answer({"connection_id": UUID, "their_label": "x " * 80, "token": "secret"})
    seen = see(server, "connection", "get-connection", UUID)
    assert seen.code == 0
    lines = seen.plain.splitlines()
    assert max(map(len, lines)) <= 80
    assert seen.plain.count("x") == 80
    assert "secret" not in seen.plain


def test_colours(server: Server) -> None:
    server.default = answer({"results": [record("Bob", ago(minutes=2))]})
    assert "\x1b[1m" in see(server, "connection", "connections").text
    plain = see(server, "connection", "connections", NO_COLOR="1").text
    assert not [code for code in range(30, 48) if f"\x1b[{code}m" in plain]


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (("connection", "delete-connection", "c1"), "delete-connection c1: go on?"),
        (("wallet", "rotate-did-keypair", "--did", "d1"), "rotate-did-keypair d1: go on?"),
        (("multitenancy", "remove-wallet", "w1"), "remove-wallet w1: go on?"),
        (("did-rotate", "hang-up", "c1"), "hang-up c1: go on?"),
        (("call", "delete", "/connections/x"), "call DELETE /connections/x: go on?"),
    ],
)
def test_deleting_and_rotating_ask(server: Server, line: tuple[str, ...], question: str) -> None:
    seen = see(server, *line, answers=(("go on?", "n\n"),))
    assert question in seen.plain
    assert (seen.code, server.requests) == (130, [])
    seen = see(server, *line, answers=(("go on?", "y\n"),))
    assert (seen.code, len(server.requests)) == (0, 1)
    seen = see(server, *line, "--yes")
    assert ("go on?" in seen.plain, len(server.requests)) == (False, 2)


def test_reading_does_not_ask(server: Server) -> None:
    assert see(server, "connection", "get-connection", "c1").code == 0
    assert len(server.requests) == 1


def test_keys_and_secrets_are_asked_for_without_echo(server: Server) -> None:
    seen = see(server, "server", "get-status", "--ask-key", answers=(("API: ", "the key\n"),))
    assert (seen.code, "the key" in seen.text) == (0, False)
    assert server.last.header("X-API-Key") == "the key"
    line = ("wallet", "create-key", "--seed", "-")
    seen = see(server, *line, answers=(("seed: ", "0" * 32 + "\n"),))
    assert (seen.code, "000" in seen.text) == (0, False)
    assert server.last.json == {"seed": "0" * 32}


def test_what_is_waited_for_is_shown(server: Server) -> None:
    server.default = answer({"connection_id": "c1", "state": "request"})

    def go_on() -> None:
        server.default = answer({"connection_id": "c1", "state": "active"})

    line = ("connection", "wait-for-connection", "c1")
    # after a second, or ten where all of them were missed
    assert see(server, *line, answers=(("waiting for c1 1", go_on),)).code == 0


def test_brackets_are_no_markup(server: Server, tmp_path: Path) -> None:
    server.default = answer([{"[/x]": 1}, {"[/x]": 2}])
    seen = see(server, "call", "GET", "/x")
    assert (seen.code, "[/X]" in seen.plain) == (0, True), seen.plain
    server.default = answer({"connection_id": "a[/b]", "state": "active"})
    assert see(server, "connection", "wait-for-connection", "a[/b]").code == 0
    server.default = answer(b"x", content_type="application/octet-stream")
    file = str(tmp_path / "tails[")
    assert see(server, "revocation", "download-tails-file", "r1", f"{file}/b]").code == 2


def test_a_download_shows_how_far_it_is(server: Server, tmp_path: Path) -> None:
    head = answer(b"x" * 3_000_000, content_type="application/octet-stream")
    shown = threading.Event()

    def by_and_by(connection: socket.socket, _request: Request) -> None:
        connection.sendall(head[:1_000_000])
        if shown.wait(60):
            connection.sendall(head[1_000_000:])

    server.default = by_and_by
    file = str(tmp_path / "tails.bin")
    line = ("revocation", "download-tails-file", "r1", file)
    assert see(server, *line, answers=(("1.0/3.0 MB", shown.set),)).code == 0


def test_bytes_are_not_drawn(server: Server) -> None:
    server.default = answer(b"\x1b[31m", content_type="application/octet-stream")
    seen = see(server, "revocation", "get-tails-file", "r1")
    assert (seen.code, "send it to a file" in seen.plain) == (2, True)
    assert server.requests == []
    assert see(server, "revocation", "get-tails-file", "r1", "--quiet").code == 0


def test_the_picture_of_the_page_is_what_a_terminal_shows() -> None:
    assert words(drawn()) == words(PICTURE.read_text("utf-8"))
