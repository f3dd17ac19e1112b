"""From the text of an argument to the value that is meant: types, files, stdin, secrets."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import click

from acapy_client._json_types import JsonType, Mismatch, decoded
from acapy_client._masking import brief
from acapy_client.cli._parameters import Parameter

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:  # click before 8.5 knows no such brackets
    ParamType = click.ParamType

_INTEGER = r"[+-]?[0-9]+"
_STDIN_READ = "acapy_client.stdin"


class Value(ParamType):
    """A text, a number, or one of several words: held against the type that is declared."""

    def __init__(self, kind: JsonType, from_file: bool = True) -> None:
        self.kind, self.from_file = kind, from_file
        self.name = kind.name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):  # a default
            return value
        try:
            text = given(value) if self.from_file and self.kind.exact is str else value
            return self.kind.check(_read(text, self.kind))
        except Mismatch as mismatch:
            self.fail(str(mismatch), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[Any]:
        from click.shell_completion import CompletionItem

        words = map(str, getattr(self.kind, "choices", ()))
        return [CompletionItem(word) for word in words if word.startswith(incomplete)]


class Secret(ParamType):
    """A text that other users of the machine shall not see in the list of processes."""

    name = "@file or -"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value != "-" and not value.startswith("@"):
            self.fail(
                "a secret does not stand on the command line: write @FILE, or - for stdin"
                " (on a terminal it is asked for)",
                param,
                ctx,
            )
        if value == "-" and sys.stdin.isatty():
            name = param.opts[0].lstrip("-") if param else "secret"
            return click.prompt(name, hide_input=True, err=True)
        try:
            return given(value)
        except Mismatch as mismatch:
            self.fail(str(mismatch), param, ctx)


class Body(ParamType):
    """A whole body: JSON; for an invitation, also the URL that carries it."""

    name = "JSON, @file or -"

    def __init__(self, takes_url: bool = False) -> None:
        self.takes_url = takes_url

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            text = given(value)
            if self.takes_url and "://" in text and text.lstrip()[:1] not in ("{", "["):
                return text.strip()
            return decoded(text)
        except Mismatch as mismatch:
            self.fail(str(mismatch), param, ctx)


def type_of(parameter: Parameter) -> ParamType:
    """How the value of a parameter is written."""
    if parameter.secret:
        return Secret()
    if parameter.is_json:
        return Body()
    return Value(parameter.item or parameter.type, from_file=not parameter.by_position)


def given(text: str) -> str:
    """The text itself, that of a file (``@name``; ``@@`` is one ``@``), or of stdin (``-``).

    One end of line at the end of a file does not count.

    :raises Mismatch: there is no such file, it is no text, or stdin was read before
    """
    if text.startswith("@@") or (text != "-" and not text.startswith("@")):
        return text.removeprefix("@") if text.startswith("@@") else text
    try:
        held = given_bytes(text).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mismatch(f"expected text in UTF-8, byte {error.start} is none") from None
    return held.removesuffix("\n").removesuffix("\r")


def given_bytes(text: str) -> bytes:
    """What is in a file (``@name``) or comes from stdin (``-``)."""
    if text == "-":
        meta = click.get_current_context().find_root().meta
        if meta.get(_STDIN_READ):
            raise Mismatch("stdin is read by another option already")
        meta[_STDIN_READ] = True
        return sys.stdin.buffer.read()
    try:
        with open(text[1:], "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no name of a file"
        raise Mismatch(f"cannot read {brief(text[1:])}: {reason}") from None


def _read(text: str, kind: JsonType) -> Any:
    if kind.exact is int:
        if not re.fullmatch(_INTEGER, text) or len(text) > 1000:
            raise Mismatch(f"expected {kind.name}, got {brief(text)}")
        return int(text)
    if kind.exact is float:
        try:
            return float(text)
        except ValueError:
            raise Mismatch(f"expected {kind.name}, got {brief(text)}") from None
    return text
