"""The words of a command's help, out of what its method and the models of its body say."""

from __future__ import annotations

import ast
import inspect
import re
import shlex
from collections.abc import Mapping
from typing import Any, NamedTuple

import click

from acapy_client._json_types import JsonType
from acapy_client.cli import PROGRAM
from acapy_client.cli._names import as_words, hyphenated
from acapy_client.cli._parameters import Parameter, Taken

_PARAM = r"(?ms)^:param (\w+): (.+?)(?=^:|\Z)"
_RAISES = r"(?ms)^:raises ([\w, ]+): (.+?)(?=^:|\Z)"
_RECORD = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
_DID = "WgWxqztrNooG92RXvxSTWv"
# what identifiers look like, by a part of their name
_EXAMPLES = (
    ("rev_reg", f"{_DID}:4:{_DID}:3:CL:20:default:CL_ACCUM:0"),
    ("cred_def", f"{_DID}:3:CL:20:default"),
    ("schema", f"{_DID}:2:prefs:1.0"),
    ("did", _DID),
    ("_id", _RECORD),
    ("path", "tails.bin"),
    ("url", "https://alice.example.com"),
)


class Words(NamedTuple):
    """What a docstring says."""

    first: str
    """Its first line."""
    more: list[str]
    """Further paragraphs."""
    parameters: dict[str, str]
    raises: list[str]


def words_of(documented: Any, taken: Taken | None = None) -> Words:
    """What the docstring says; nothing where Python runs without them.

    :param taken: what the method takes, whose names then stand as options
    """
    names = {} if taken is None else _options_by_name(taken)
    text = inspect.cleandoc(documented.__doc__ or "")
    parameters = {name: _plain(said, names) for name, said in re.findall(_PARAM, text)}
    raises = [f"{name}: {_plain(said, names)}" for name, said in re.findall(_RAISES, text)]
    prose = re.split(r"^:", text, maxsplit=1, flags=re.M)[0]
    first, *more = [_plain(each, names) for each in prose.split("\n\n") if each.strip()] or [""]
    return Words(first, more, parameters, raises)


def write_prose(words: Words, formatter: click.HelpFormatter) -> None:
    """The first line and the further paragraphs."""
    with formatter.indentation():
        for paragraph in (words.first, *words.more):
            formatter.write_paragraph()
            formatter.write_text(paragraph)


def field_words(taken: Taken) -> dict[str, str]:
    """What is said below each field of the body, where the sources of its models are at hand."""
    return {name: _plain(said, _options_by_name(taken)) for name, said in _said(taken).items()}


def _said(taken: Taken) -> dict[str, str]:
    found: dict[str, str] = {}
    for model in () if taken.body is None else taken.body.models:
        try:
            [declared] = ast.parse(inspect.getsource(model)).body
        except (OSError, SyntaxError, TypeError):
            continue
        assert isinstance(declared, ast.ClassDef)
        for field, said in zip(declared.body, declared.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(said, ast.Expr):
                assert isinstance(field.target, ast.Name)
                assert isinstance(said.value, ast.Constant)
                found.setdefault(field.target.id, str(said.value.value))
    return found


def _options_by_name(taken: Taken) -> dict[str, str]:
    return {each.name: each.title for each in taken.parameters}


def example(api: type, method: Any, taken: Taken) -> str:
    """A command line that could be: what is needed, and one option that is not."""
    said = {**words_of(method).parameters, **_said(taken)}
    parts = [PROGRAM, hyphenated(api.__name__), hyphenated(method.__name__)]
    parts += [_sample(each, "") for each in taken.parameters if each.by_position]
    for each in _shown(method, taken):
        value = [] if each.is_flag else [_sample(each, said.get(each.name, ""))]
        parts += [each.option, *value]
    return shlex.join(parts)


def _shown(method: Any, taken: Taken) -> list[Parameter]:
    """The options of the example."""
    options = [each for each in taken.parameters if not each.by_position]
    fields = [each for each in options if each.field]
    # of several models, the first is the one that is meant as a rule
    first = next(iter(taken.body.models), None) if taken.body is not None else None
    needed = () if first is None else first._required
    required = [each for each in options if each.required or (each.field and each.name in needed)]
    if required:
        return required
    if fields and method.facts.method != "DELETE":
        # what the words name is what matters most
        named = [each for each in fields if f"``{each.name}``" in (method.__doc__ or "")]
        return (named or fields)[:1]
    return [each for each in options if each.choices][:1]


def _sample(each: Parameter, said: str) -> str:
    name = each.name.strip("_")
    if each.choices:
        return str(each.choices[0])
    if each.secret or each.is_json:
        return f"@{name}{'.txt' if each.secret else '.json'}"
    kind: JsonType = each.item or each.type
    if kind.exact in (int, float):
        return "10"
    found = re.search(r"``([^`\s]*[^`\s\w][^`\s]*)``", said)  # a value, and no name of a field
    return next(
        (sample for part, sample in _EXAMPLES if part in name), found[1] if found else "hello"
    )


def _plain(text: str, names: Mapping[str, str]) -> str:
    """Without the marks of docstrings; parameters and methods as a shell has them."""
    text = " ".join(text.split())
    text = re.sub(r"``(.+?)``", lambda match: names.get(match[1], match[1]), text)
    return re.sub(r"`([^`]+)`", lambda match: _as_command(match[1]), text)


def _as_command(name: str) -> str:
    match = re.fullmatch(r"(?:([A-Z]\w+Api)\.)?([a-z][a-z0-9_]*)", name)
    return name if match is None else as_words(*match.groups())
