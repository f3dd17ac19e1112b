"""What holds for the command of each operation, and of each iterator, waiter and download."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from acapy_client.cli._names import hyphenated, method_names
from acapy_client.cli._parameters import RESERVED, Parameter, Taken, taken_by
from acapy_client.cli._words import example, field_words, words_of
from support.cli.shell import Shell
from support.examples import example as value_of
from support.operations import API_CLASSES, COVERED
from support.server import Server

every_operation = pytest.mark.parametrize("request_", COVERED)
HELPERS = [
    (api, name)
    for api in API_CLASSES
    for name in method_names(api)
    if not hasattr(getattr(api, name), "facts")
]


def line_of(request: str) -> tuple[list[str], Taken]:
    """Group and command of an operation, and what it takes."""
    covered = COVERED[request]
    return [hyphenated(covered.api.__name__), hyphenated(covered.name)], taken_by(covered.operation)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_operation_is_there() -> None:
    assert len(COVERED) == 227
    assert len(HELPERS) > 10


@every_operation
def test_help_says_what_it_is(shell: Shell, request_: str) -> None:
    command, taken = line_of(request_)
    covered = COVERED[request_]
    said = shell(*command, "--help")
    assert (said.code, said.err) == (0, "")
    words = words_of(covered.operation, taken)
    facts = covered.operation.facts
    assert squeezed(words.first) in said.words
    assert squeezed(f"{request_} · ACA-Py {facts.since}") in said.words
    assert squeezed(f"Example: acapy-client {' '.join(command)}") in said.words
    assert all(squeezed(paragraph) in said.words for paragraph in words.more + words.raises)
    explained = {**field_words(taken), **words.parameters}
    for each in taken.parameters:
        assert (each.name.upper() if each.by_position else each.option) in said.words
        assert explained[each.name], f"{each.name} has no words"
        assert squeezed(explained[each.name]) in said.words
        for choice in each.choices:
            assert str(choice) in said.words


@pytest.mark.parametrize(("api", "name"), HELPERS)
def test_help_of_iterators_waiters_and_downloads(shell: Shell, api: type, name: str) -> None:
    said = shell(hyphenated(api.__name__), hyphenated(name), "--help")
    assert (said.code, said.err) == (0, "")
    method = getattr(api, name)
    assert squeezed(words_of(method).first) in said.words
    for each in taken_by(method).parameters:
        assert (each.name.upper() if each.by_position else each.option) in said.words


@every_operation
def test_the_example_is_a_command(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request_: str
) -> None:
    covered = COVERED[request_]
    _, taken = line_of(request_)
    monkeypatch.chdir(tmp_path)
    for each in taken.parameters:
        Path(f"{each.name.strip('_')}.json").write_text(json.dumps(value_of(each.type)), "utf-8")
    Path("wallet_key.txt").write_text("secret\n", "utf-8")
    line = shlex.split(example(covered.api, covered.operation, taken))
    assert line[0] == "acapy-client"
    done = shell(*line[1:], "--curl", "--url", "http://127.0.0.1:1")
    assert (done.code, done.err) == (0, "")
    verb, _, path = request_.partition(" ")
    assert f"http://127.0.0.1:1{path.partition('{')[0]}" in done.out
    assert ("-X" in done.out) == (verb != "GET")
    assert "secret" not in done.out


def wrong_values(each: Parameter) -> list[tuple[list[str], str]]:
    """What may not be given for a parameter, and what is said of it."""
    if each.by_position:
        return []
    if each.secret:
        return [([each.option, "abc"], "does not stand on the command line")]
    if each.is_flag:
        return [([f"{each.option}=maybe"], "")]
    if each.choices:
        return [([each.option, "no such word"], "expected one of ")]
    if each.is_json:
        no_json = ([each.option, "{"], "no JSON, line 1, column 2")
        return [no_json] if each.type.accepts(7) else [no_json, ([each.option, "7"], "expected ")]
    kind = each.item or each.type
    if kind.exact is not str:
        return [([each.option, "x"], f"expected {kind.name}, got 'x'")]
    return [] if each.field else [([each.option, ""], "expected a value or None")]


@every_operation
def test_a_wrong_type_is_refused_by_name(asked: Server, shell: Shell, request_: str) -> None:
    command, taken = line_of(request_)
    positional = [each for each in taken.parameters if each.by_position]
    needed = ["a" for _ in positional]
    for each in taken.parameters:
        if each.required and not each.field and not each.by_position:
            needed += [each.option] if each.is_flag else [each.option, str(value_of(each.type))]
    wrong = [
        ([*needed[:index], "", *needed[index + 1 :]], "expected an identifier, got ''", name)
        for index, name in enumerate(each.name.upper() for each in positional)
    ]
    for each in taken.parameters:
        wrong += [([*needed, *given], said, each.option) for given, said in wrong_values(each)]
    if taken.body is not None:
        wrong.append(([*needed, "--body", "7"], "expected ", "--body"))
    wrong.append(([*needed, "--no-such-option"], "", "--no-such-option"))
    for given, said, name in wrong:
        ended = shell(*command, *given)
        assert ended.code == 2, (given, ended)
        assert name in ended.err, (given, ended)
        assert said in ended.err, (given, ended)
        assert ended.out == ""
    assert asked.requests == []


@every_operation
def test_no_two_options_have_one_name(request_: str) -> None:
    _, taken = line_of(request_)
    names = [each.option for each in taken.parameters if not each.by_position]
    assert len({*names} | RESERVED) == len(names) + len(RESERVED)


def test_the_options_of_every_command_are_reserved(shell: Shell) -> None:
    said = shell("server", "get-status", "--help").out
    assert {*re.findall(r"(?<!\w)--[a-z-]+", said)} | {"--body"} == RESERVED
