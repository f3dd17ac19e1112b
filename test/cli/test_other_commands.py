"""The package's other commands under this one: events, agents and ledgers on this machine."""

from __future__ import annotations

import json
from typing import Any

import pytest

from acapy_client.testing import LocalAgentError
from acapy_client.testing import __main__ as testing_command
from support.cli.shell import Shell
from support.events.printing import PAYLOAD, endless, until_ctrl_c, until_unread
from support.events.telling import Listener, telling
from support.server import Server, text_answer


def script(listener: Listener) -> None:
    listener.settings()
    listener.event("connections", PAYLOAD, wallet_id="w1")
    listener.event("my-plugin", {"a": 1}, wallet_id="w2")
    listener.wait()


@pytest.mark.machine
@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ([], ["connections active c1 wallet w1", 'my-plugin - - wallet w2 {"a": 1}']),
        (["--topic", "my-plugin"], ['my-plugin - - wallet w2 {"a": 1}']),
        (["--tenant", "w1"], ["connections active c1 wallet w1"]),
        (
            ["--json", "--topic", "connections"],
            [json.dumps({"topic": "connections", "payload": PAYLOAD, "wallet_id": "w1"})],
        ),
    ],
)
def test_events_a_line_each_until_ctrl_c(options: list[str], lines: list[str]) -> None:
    with Server(default=telling(script)) as server:
        command = ("acapy_client.cli", "--url", server.url, "events", *options)
        printed = until_ctrl_c(*command, lines=len(lines))
    shown = [text if "--json" in options else text[9:] for text in printed.lines]
    assert shown == lines
    assert printed[1:] == ("", "", 0)


@pytest.mark.machine
def test_events_end_where_nobody_reads() -> None:
    with Server(default=telling(endless)) as server:
        assert until_unread("acapy_client.cli", "--url", server.url, "events") == (141, "")


def test_events_of_nobody(shell: Shell) -> None:
    done = shell("events", "--url", "http://127.0.0.1:1", "--timeout", "0.5")
    assert (done.code, "no websocket at" in done.err) == (3, True)
    with Server(default=text_answer("401 Unauthorized", "401: Unauthorized")) as server:
        done = shell("events", "--url", server.url)
    assert (done.code, "401" in done.err) == (1, True)
    assert shell("events").code == 2


def test_agents_and_ledgers_have_help_of_their_own(shell: Shell) -> None:
    for line, said in (
        (("agent", "--help"), "usage: acapy-client agent"),
        (("agent", "-h"), "--multitenant"),
        (("ledger", "run", "--help"), "Usage: acapy-client ledger run"),
    ):
        done = shell(*line)
        assert (done.code, said in done.out) == (0, True), done
    assert shell("agent", "--nothing").code == 2


@pytest.mark.parametrize(
    ("line", "release"),
    [
        (("1.7.0",), "1.7.0"),
        (("1.7.0", "--label", "A"), "1.7.0"),
        (("--label", "A", "1.7.0"), "1.7.0"),
        ((), None),
    ],
)
def test_what_follows_two_hyphens_is_for_the_agent(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...], release: str | None
) -> None:
    started: list[Any] = []

    def start(release: str | None, **options: Any) -> None:
        started.append((release, options["arguments"]))
        raise LocalAgentError("not today")

    monkeypatch.setattr(testing_command, "LocalAgent", start)
    done = shell("agent", *line, "--", "--log-level", "debug")
    assert (done.code, done.err) == (1, "not today\n")
    assert started == [(release, ["--log-level", "debug"])]
    with pytest.raises(SystemExit):
        testing_command.main(["ledger", "--", "debug"])


def test_what_cannot_be_run(shell: Shell) -> None:
    done = shell("agent", "no release")
    assert (done.code, done.out) == (1, "")
    assert "no release" in done.err


def test_doctor(shell: Shell) -> None:
    with Server(default=text_answer("401 Unauthorized", "401: Unauthorized")) as server:
        done = shell("--url", server.url, "doctor", "--json")
    found = {each["about"]: each for each in json.loads(done.out)["findings"]}
    assert (done.code, found["agent"]["level"]) == (1, "ok")
    assert found["credentials"]["says"] == "no key and no token is set here"
    nobody = shell("doctor")
    assert (nobody.code, "no agent was asked" in nobody.out) == (0, True)
    tenant = shell("--url", server.url, "doctor", "--tenant", "w1")
    assert (tenant.code, "--tenant: the agent itself is looked at" in tenant.err) == (2, True)
    both = shell("--url", server.url, "doctor", "--profile", "any")
    assert (both.code, "give one of them" in both.err) == (2, True)
