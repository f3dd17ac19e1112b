"""Completion, in real shells: what is typed and Tab make a whole command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.cli.shell import Shell, on_path
from support.cli.terminal import in_terminal
from support.project import environment
from support.server import Server, answer, text_answer

pytestmark = pytest.mark.machine
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], ""),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u;"),
}
TAB = "\t"


@pytest.mark.parametrize("name", START)
def test_words_are_completed_in(name: str, tmp_path: Path) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"needs {name}")
    command, first = START[name]
    typed = [
        ("$ ", f'{first} eval "$(acapy-client completion {name})"; echo rea""dy\n'),
        ("ready", f"acapy-client connect{TAB}"),
        ("connection ", f"connections --stat{TAB}"),
        ("--state ", f"act{TAB}"),
        ("active ", f"--curl --url http://x --alia{TAB}"),
        ("--alias ", "Bob\n"),
        ("curl 'http", "exit\n"),
    ]
    seen = in_terminal(
        command, environment(PATH=on_path(tmp_path), PS1="$ ", PROMPT="$ "), typed, columns=200
    )
    assert seen.code == 0, seen.plain
    assert "curl 'http://x/connections?alias=Bob&state=active'" in seen.plain


def test_each_shell_is_given_something(shell: Shell) -> None:
    for name in ("bash", "zsh", "fish"):
        done = shell("completion", name)
        assert (done.code, "_ACAPY_CLIENT_COMPLETE" in done.out) == (0, True)
    assert shell("completion", "csh").code == 2


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("acapy-client multit", ["multitenancy"]),
        ("acapy-client even", ["events"]),
        ("acapy-client --prof", ["--profile"]),
        ("acapy-client --profile al", ["alice"]),
        ("acapy-client connection wait-for-c", ["wait-for-connection"]),
        ("acapy-client connection connections --their-role invitee", ["invitee"]),
        ("acapy-client ledger ru", ["run"]),
        ("acapy-client no-such-group x", []),
    ],
)
def test_what_is_offered(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, words: str, offered: list[str]
) -> None:
    assert shell("profile", "add", "alice", "--url", "http://x").code == 0
    monkeypatch.setenv("_ACAPY_CLIENT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    printed = shell()
    assert [line.partition(",")[2] for line in printed.out.split()] == offered
    assert printed.code == 0


def test_a_shell_that_is_not_known_is_an_error(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_ACAPY_CLIENT_COMPLETE", "tcsh_source")
    assert shell().code == 1


def test_routes_are_those_of_the_agent(
    shell: Shell, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {"/drpc/records": {"get": {}}, "/drpc/{id}/request": {"post": {}}, "/status": {}}
    server.default = answer({"paths": paths})
    monkeypatch.setenv("_ACAPY_CLIENT_COMPLETE", "bash_complete")
    monkeypatch.setenv("ACAPY_ADMIN_URL", server.url)
    monkeypatch.setenv("COMP_CWORD", "3")
    for verb, offered in (("GET", ["/drpc/records"]), ("POST", ["/drpc/{id}/request"])):
        monkeypatch.setenv("COMP_WORDS", f"acapy-client call {verb} /drpc")
        printed = shell()
        assert [line.partition(",")[2] for line in printed.out.split()] == offered
    for nothing in (answer([1]), answer(b"<html>"), text_answer("500 Odd", "500: Odd")):
        server.default = nothing
        assert (shell().out.split(), shell().code) == ([], 0)
