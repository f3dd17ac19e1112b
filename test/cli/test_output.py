"""What answers look like where the output is no terminal, in each form."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading

import pytest

from support.cli.shell import Shell
from support.project import environment
from support.server import Request, Server, answer

BOB = {
    "connection_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "request_id": "a request",
    "state": "active",
    "their_label": "Bob",
    "accept": "auto",
    "invitation_mode": "once",
    "my_did": "A",
    "updated_at": "2026-11-27T03:44:24.100000Z",
    "not_declared": {"big": 10**30, "seed": "secret seed"},
}
CAROL = {"alias": None, **BOB, "connection_id": "6fa8", "their_label": "Carol"}
LIST = {"results": [BOB, CAROL]}


def test_a_list_is_a_table(asked: Server, shell: Shell) -> None:
    asked.default = answer(LIST)
    assert shell("connection", "connections").out.splitlines() == [
        "CONNECTION_ID                         STATE   THEIR_LABEL  UPDATED",
        "3fa85f64-5717-4562-b3fc-2c963f66afa6  active  Bob          2026-11-27T03:44:24.100000Z",
        "6fa8                                  active  Carol        2026-11-27T03:44:24.100000Z",
    ]


def test_columns_are_chosen(asked: Server, shell: Shell) -> None:
    asked.default = answer(LIST)
    done = shell("connection", "connections", "--columns", "their_label,state,big")
    assert done.out.splitlines() == [
        "THEIR_LABEL  STATE   BIG",
        f"Bob          active  {10**30}",
        f"Carol        active  {10**30}",
    ]
    wrong = shell("connection", "connections", "--columns", "state,aliass")
    assert (wrong.code, wrong.out) == (1, "")
    assert "--columns: no record has a field 'aliass' (did you mean 'alias'?)" in wrong.err


def test_a_record_shows_what_people_look_for_first(asked: Server, shell: Shell) -> None:
    asked.default = answer(CAROL)
    lines = shell("connection", "get-connection", "6fa8").out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "connection_id",
        "state",
        "their_label",
        "updated_at",
        "alias",
        "request_id",
        "accept",
        "invitation_mode",
        "my_did",
        "not_declared.big",
        "not_declared.seed",
    ]
    assert lines[2] == "their_label        Carol"


def test_people_see_no_secret_and_programs_see_all(asked: Server, shell: Shell) -> None:
    asked.default = answer(LIST)
    for options in ((), ("--columns", "not_declared.seed")):
        assert "secret seed" not in shell("connection", "connections", *options).out
    done = shell("connection", "connections", "--json")
    assert json.loads(done.out) == LIST
    assert done.out.isascii()
    assert done.out.startswith('{\n  "results"')


def test_rows_under_the_name_of_a_secret_are_masked(asked: Server, shell: Shell) -> None:
    asked.default = answer({"passwords": ["hunter2", "swordfish"]})
    assert shell("call", "GET", "/x").out == "passwords  ***\n"


def test_a_record_a_line(asked: Server, shell: Shell) -> None:
    asked.default = answer(LIST)
    lines = shell("connection", "connections", "--jsonl").out.splitlines()
    assert [*map(json.loads, lines)] == [BOB, CAROL]
    asked.default = answer(BOB)
    assert (
        json.loads(shell("connection", "get-connection", BOB["connection_id"], "--jsonl").out)
        == BOB
    )


def test_pages_are_printed_as_they_come(asked: Server, shell: Shell) -> None:
    pages = [{"results": [{"connection_id": str(at + each)} for each in range(2)]} for at in (0, 2)]
    asked.answers.extend([answer(pages[0]), answer(pages[1]), answer({"results": []})])
    done = shell("connection", "iter-connections", "--page-size", "2", "--jsonl")
    assert [json.loads(line)["connection_id"] for line in done.out.splitlines()] == list("0123")
    offsets = [dict(each.query)["offset"] for each in asked.requests]
    assert offsets == ["0", "2", "4"]
    asked.answers.extend([answer(pages[0]), answer({"no": "list"})])
    line = ("connection", "iter-connections", "--page-size", "2", "--field", "connection_id")
    assert shell(*line).out.split() == ["0", "1"]


@pytest.mark.parametrize("form", [("--jsonl",), ("--field", "connection_id")])
def test_a_pipe_sees_a_page_before_the_next_one(asked: Server, form: tuple[str, ...]) -> None:
    seen = threading.Event()

    def last_page(connection: socket.socket, _request: Request) -> None:
        if seen.wait(60):  # else it gets no answer
            connection.sendall(answer({"results": []}))

    asked.answers.extend([answer({"results": [{"connection_id": "c1"}] * 2}), last_page])
    line = ("connection", "iter-connections", "--page-size", "2", *form)
    settings = environment(ACAPY_ADMIN_URL=asked.url)
    settings.pop("PYTHONUNBUFFERED", None)
    command = [sys.executable, "-m", "acapy_client.cli", *line]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=settings) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        seen.set()
        assert b"c1" in first
        assert process.wait(60) == 0


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("their_label", "Bob\nCarol\n"),
        ("not_declared.big", f"{10**30}\n{10**30}\n"),
        ("not_declared", f"{json.dumps(BOB['not_declared'])}\n" * 2),
        ("alias", "\n\n"),
        ("results", f"{json.dumps([BOB, CAROL])}\n"),
    ],
)
def test_bare_values(asked: Server, shell: Shell, field: str, printed: str) -> None:
    asked.default = answer(LIST)
    assert shell("connection", "connections", "--field", field) == (0, printed, "")


def test_a_field_that_is_not_there(asked: Server, shell: Shell) -> None:
    asked.default = answer(BOB)
    done = shell(
        "connection", "get-connection", str(BOB["connection_id"]), "--field", "their_lable"
    )
    assert (done.code, done.out) == (1, "")
    assert (
        "Error: --field: the answer has no field 'their_lable' (did you mean 'their_label'?)"
        in done.err
    )
    asked.default = answer(LIST)
    done = shell("connection", "connections", "--field", "nothing")
    assert (done.code, done.out) == (1, "")
    assert "no record has a field 'nothing'" in done.err
    asked.default = answer({"results": []})
    assert shell("connection", "connections", "--field", "nothing") == (0, "", "")


def test_quiet_prints_nothing_and_asks_all_the_same(asked: Server, shell: Shell) -> None:
    asked.default = answer(LIST)
    for command in ("connections", "iter-connections"):
        assert shell("connection", command, "--quiet") == (0, "", "")
    assert len(asked.requests) == 2


def test_one_form_at_a_time(asked: Server, shell: Shell) -> None:
    done = shell("connection", "connections", "--json", "--field", "state")
    assert (done.code, done.out) == (2, "")
    assert "--json and --field: give one of them" in done.err
    assert asked.requests == []


def test_what_agents_send_steers_no_terminal(asked: Server, shell: Shell) -> None:
    asked.default = answer({"results": [{**BOB, "their_label": "\x1b[31mred\x9b\ud800"}]})
    for options in ((), ("--json",), ("--jsonl",)):
        printed = shell("connection", "connections", *options).out
        assert printed.replace("\n", "").isprintable()


def test_names_that_agents_send_steer_no_terminal(asked: Server, shell: Shell) -> None:
    bad = "\x1b]0;OWNED\x07"
    asked.default = answer(
        {"results": [{bad: 1, "connection_id": f"c{bad}"}, {"connection_id": "c"}]}
    )
    names = ("call", "GET", "/x")
    lines = [(*names, "--field", "zz"), (*names, "--columns", "zz")]
    lines.append(("connection", "get-connection", "c1", "--short"))
    asked_for = ("connection", "get-connection", "", "--short")
    for line in (*lines, asked_for):
        done = shell(*line)
        assert done.code in (1, 2)
        assert done.err.replace("\n", "").isprintable(), line
    asked.default = answer({bad: 1})
    done = shell(*names, "--field", "zz")
    assert (done.code, done.err.strip().isprintable()) == (1, True)
    asked.default = answer({bad: ["no"]}, "422 Unprocessable Entity")
    done = shell(*names)
    assert (done.code, done.err.replace("\n", "").isprintable()) == (1, True)


def test_lists_of_other_things(asked: Server, shell: Shell) -> None:
    asked.default = answer({"schema_ids": ["one", "two"]})
    assert shell("schema", "schemas").out == "one\ntwo\n"
    asked.default = answer({"results": []})
    assert shell("connection", "connections").out == ""


@pytest.mark.parametrize(
    "said",
    [
        *(None, 7, 1.5, True, "text", "", "\ud800"),
        *([], [[1], []], [None, {}], {}, {"a": []}, {"a": {"b": {}}}),
        *({"a": [{"b": 1}, 7, None]}, {"results": [{}, {"x": None}]}),
        *({"\x1b": "\x1b"}, [{"\x1b": "\x1b"}]),
    ],
)
def test_whatever_an_agent_answers_is_printed(asked: Server, shell: Shell, said: object) -> None:
    asked.default = answer(said)
    for options in ((), ("--json",), ("--jsonl",), ("--quiet",), ("--columns", "b")):
        done = shell("call", "GET", "/x", *options)
        assert done.code == (1 if options[:1] == ("--columns",) and done.err else 0)
        assert done.out.replace("\n", "").isprintable()
        if options == ("--json",):
            assert json.loads(done.out or "null") == said
    assert shell("call", "GET", "/x", "--field", "no.such.field").code in (0, 1)


def test_a_hundred_records_may_not_be_all(asked: Server, shell: Shell) -> None:
    asked.default = answer({"results": [{"connection_id": str(each)} for each in range(100)]})
    done = shell("connection", "connections")
    assert done.err == "Note: agents end a list at 100 records; iter-connections gives the rest\n"
    assert shell("connection", "connections", "--limit", "100").err == ""
    assert shell("connection", "iter-connections").err == ""


def test_bytes_go_to_stdout_as_they_are(asked: Server) -> None:
    data = bytes(range(256))
    asked.default = answer(data, content_type="application/octet-stream")
    command = [sys.executable, "-m", "acapy_client.cli", "revocation", "get-tails-file", "r1"]
    done = subprocess.run(
        command, capture_output=True, timeout=60, env=environment(ACAPY_ADMIN_URL=asked.url)
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, data, b"")


def test_a_broken_pipe_is_silent(asked: Server) -> None:
    asked.default = answer({"results": [BOB] * 5_000})
    read, write = os.pipe()
    os.close(read)
    for arguments in (["connection", "connections", "--jsonl"], ["connection", "--help"]):
        done = subprocess.run(
            [sys.executable, "-m", "acapy_client.cli", *arguments],
            stdout=write,
            stderr=subprocess.PIPE,
            timeout=60,
            env=environment(ACAPY_ADMIN_URL=asked.url),
        )
        assert (done.returncode, done.stderr) == (141, b"")
    os.close(write)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_an_output_that_cannot_be_written_is_told(asked: Server) -> None:
    asked.default = answer(BOB)
    with open("/dev/full", "wb") as full:
        for more in ({}, {"PYTHONUNBUFFERED": "1"}):
            done = subprocess.run(
                [sys.executable, "-m", "acapy_client.cli", "call", "GET", "/x"],
                stdout=full,
                stderr=subprocess.PIPE,
                timeout=60,
                env=environment(ACAPY_ADMIN_URL=asked.url, **more),
            )
            said = b"Error: the output cannot be written: No space left on device\n"
            assert (done.returncode, done.stderr) == (5, said)
