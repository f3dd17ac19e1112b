"""What groups and commands are called, and what is said of other names."""

from __future__ import annotations

import pytest

from acapy_client.cli._names import group_names, hyphenated
from acapy_client.cli._words import words_of
from support.cli.shell import Shell
from support.operations import API_CLASSES
from support.server import Server


def test_each_class_has_one_group() -> None:
    names = {hyphenated(api.__name__) for api in API_CLASSES}
    assert len(names) == len(API_CLASSES)
    assert {*group_names()} - names == {"present-proof"}  # as older releases call it


def test_help_lists_every_group_and_command(shell: Shell) -> None:
    said = shell("--help")
    assert (said.code, said.err) == (0, "")
    for api in API_CLASSES:
        assert f"  {hyphenated(api.__name__)} " in said.out.replace("\n", " \n")
        assert "".join(words_of(api).first.split()) in said.words
    commands = shell("connection", "--help").out
    for command in ("connections", "iter-connections", "wait-for-connection"):
        assert f"  {command} " in commands


@pytest.mark.parametrize(
    "line",
    [
        ("connection", "connections"),
        ("connection", "connections-get"),
        ("ConnectionApi", "connections"),
        ("present-proof", "records"),
        ("issue_credential_v20", "iter_records"),
        ("anoncreds-schemas", "schemas"),
    ],
)
def test_other_names_of_the_same(asked: Server, shell: Shell, line: tuple[str, str]) -> None:
    assert shell(*line, "--quiet").code == 0


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (("conection", "connections"), "'connection'"),
        (("cal", "GET", "/"), "'call'"),
        (("connection", "list-connections"), "'connections'"),
        (("connection", "get-conection"), "'get-connection'"),
        (("connection", "create-did"), "'wallet create-did'"),
        (("create-did",), "'wallet create-did'"),
        (("present-proof-v20", "report-problem"), "'send-problem-report'"),
        (("connection", "__init__"), ""),
    ],
)
def test_another_name_gets_the_one_that_is_meant(
    shell: Shell, line: tuple[str, ...], meant: str
) -> None:
    done = shell(*line)
    assert (done.code, done.out) == (2, "")
    assert meant in done.err
    assert "no command" in done.err


def test_an_option_that_is_misspelt(shell: Shell) -> None:
    done = shell("connection", "connections", "--stat", "active")
    assert (done.code, "--state" in done.err) == (2, True)


def test_without_arguments_there_is_help(shell: Shell) -> None:
    for line in ((), ("connection",)):
        done = shell(*line)
        assert (done.code, done.out) == (2, "")
        assert "Usage: acapy-client" in done.err


def test_the_version(shell: Shell) -> None:
    from acapy_client import __version__

    assert shell("--version").out == f"acapy-client, version {__version__}\n"
