"""The options in a command's help: its own, the body's, those of all commands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from acapy_client.cli._parameters import Parameter
from acapy_client.cli._words import field_words, words_of

if TYPE_CHECKING:
    from acapy_client.cli._command import MethodCommand


def write_options(
    command: MethodCommand, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """All options, in sections."""
    taken = command.taken
    words = words_of(command.method, taken).parameters
    by_key = {param.name or "": param for param in command.params}
    own = [each for each in taken.parameters if not each.field]
    arguments = [(each.title, words.get(each.name, "")) for each in own if each.by_position]
    options = _rows([each for each in own if not each.by_position], by_key, ctx, words)
    body = [("--body JSON|@FILE|-", words.get("body", ""))] if taken.body is not None else []
    if taken.fields:
        body += _rows(taken.fields, by_key, ctx, field_words(taken))
    keys = {each.key for each in taken.parameters} | {"body"}
    common = [
        record
        for param in command.get_params(ctx)
        if param.name not in keys and (record := param.get_help_record(ctx))
    ]
    for title, rows in (
        ("Arguments", arguments),
        ("Options", options),
        ("Body, as a whole or by its fields", body),
        ("Options of every command", common),
    ):
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


def _rows(
    parameters: Iterable[Parameter],
    by_key: dict[str, click.Parameter],
    ctx: click.Context,
    words: dict[str, str],
) -> list[tuple[str, str]]:
    rows = []
    for each in parameters:
        record = by_key[each.key].get_help_record(ctx)
        if record is not None:
            said = [words.get(each.name, ""), *_notes(each)]
            rows.append((record[0], "  ".join(filter(None, said))))
    return rows


def _notes(each: Parameter) -> list[str]:
    notes = []
    if each.required:
        notes.append("[required]")
    if each.item is not None:
        notes.append("[may be given again]")
    if each.default is not None:
        default = each.default
        text = " ".join(default) if isinstance(default, (list, tuple)) else f"{default:g}"
        notes.append(f"[default: {text}]")
    return notes
