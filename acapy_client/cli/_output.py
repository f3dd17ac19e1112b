"""What an answer looks like: a table, a record, JSON, lines of JSON, bare values, or nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import click

from acapy_client._dumping import Dumped, walk
from acapy_client._masking import line, shown
from acapy_client.cli import _columns
from acapy_client.cli._columns import NoField
from acapy_client.exceptions import did_you_mean

_CELL = 200  # characters of a value in a table
_VALUE = 2_000  # and in a record


class Form(NamedTuple):
    """What the options of a command say of its output."""

    json: bool = False
    jsonl: bool = False
    field: str | None = None
    quiet: bool = False
    columns: str | None = None


def options() -> list[click.Option]:
    """The options that say what the output looks like."""
    return [
        click.Option(
            ["--json"], is_flag=True, help="the answer as JSON, nothing left out or masked"
        ),
        click.Option(["--jsonl"], is_flag=True, help="the same, a record a line, as they come"),
        click.Option(
            ["--field"], metavar="NAME", help="the bare value of one field, a line a record"
        ),
        click.Option(["--quiet", "-q"], is_flag=True, help="nothing"),
        click.Option(["--columns"], metavar="NAMES", help="those of a table, with commas between"),
    ]


def taken_from(values: dict[str, Any]) -> Form:
    """The form, out of the values of a command.

    :raises click.UsageError: two forms at once
    """
    form = Form(**{name: values.pop(name) for name in Form._fields})
    given = [f"--{name}" for name, value in zip(Form._fields, form, strict=True) if value]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)}: give one of them")
    return form


def refuse_terminal(form: Form) -> None:
    """Before a call whose answer is binary.

    :raises click.UsageError: a terminal would get it
    """
    if sys.stdout.isatty() and not form.quiet:
        raise click.UsageError("the answer is binary: send it to a file, by > FILE")


def show(result: Any, form: Form, identifiers: Sequence[str] = ()) -> int:
    """Print what a method gave: an answer, or an iterator over records.

    :param identifiers: paths of fields that tell records apart
    :returns: how many records it has, where it is a list
    :raises NoField: the field that was asked for is not there
    """
    if isinstance(result, bytes):
        _write_bytes(result, form)
        return 1
    for_people = not (form.json or form.jsonl or form.quiet or form.field is not None)
    if isinstance(result, Iterator):
        records: Iterator[Any] = (walk(each, Dumped.to_wire) for each in result)
        records = map(shown, records) if for_people else records
        if not (form.jsonl or form.field or form.quiet):
            records = iter([*records])
        return _show_list(records, None, form, identifiers)
    value = walk(result, Dumped.to_wire)
    if for_people:  # before its rows are taken, since the name above them may be that of a secret
        value = shown(value)
    rows = _columns.rows_of(value)
    if rows is not None:
        return _show_list(iter(rows), value, form, identifiers)
    if form.quiet or value is None:
        return 1
    if form.json or form.jsonl:
        _print(json.dumps(value, indent=None if form.jsonl else 2))
    elif form.field is not None:
        there, held = _columns.at(value, form.field)
        if not there:
            hint = did_you_mean(form.field, _columns.flat(value) if isinstance(value, dict) else ())
            raise NoField(f"--field: the answer has no field {form.field!r}{hint}")
        _print(_bare(held))
    elif isinstance(value, dict):
        _show_record(_columns.flat(value), identifiers)
    else:
        _print(cell(value, _VALUE))
    return 1


def _show_list(rows: Iterator[Any], whole: Any, form: Form, identifiers: Sequence[str]) -> int:
    """:param whole: the answer that the rows are in; None where it comes page by page"""
    if form.field is not None:
        return _show_field(rows, whole, form.field)
    if form.jsonl or form.quiet:
        number = 0
        for row in rows:
            number += 1
            if form.jsonl:
                _print(json.dumps(row), now=whole is None)
        return number
    listed = [*rows]
    if form.json:
        _print(json.dumps(listed if whole is None else whole, indent=2))
    else:
        _show_table([_columns.flat(row) for row in listed], form, identifiers)
    return len(listed)


def _show_field(rows: Iterator[Any], whole: Any, field: str) -> int:
    if isinstance(whole, dict) and field in whole:
        _print(json.dumps(whole[field]))
        return len([*rows])
    number, found = 0, False
    known: dict[str, Any] = {}
    held: list[str] = []  # lines that count for nothing unless some record has the field
    for row in rows:
        number += 1
        there, value = _columns.at(row, field)
        found = found or there
        known = known or _columns.flat(row)
        held.append(_bare(value))
        if found:
            _print("\n".join(held), now=whole is None)
            held.clear()
    if number and not found:
        raise NoField(f"--field: no record has a field {field!r}{did_you_mean(field, known)}")
    return number


def _bare(value: Any) -> str:
    if value is None:
        return ""
    return _printable(value) if isinstance(value, str) else json.dumps(value)


def _show_table(rows: list[dict[str, Any]], form: Form, identifiers: Sequence[str]) -> None:
    columns = _columns.chosen(rows, identifiers, form.columns)
    if not columns:
        return
    heads = [line(_columns.header(path, columns)) for path in columns]
    if sys.stdout.isatty():
        from acapy_client.cli import _terminal

        _terminal.table(heads, [_aged(row, columns) for row in rows])
        return
    texts = [[cell(row.get(path), _CELL) for path in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *texts, strict=True)]
    for each in [heads, *texts] if any(heads) else texts:
        pairs = zip(each, widths, strict=True)
        _print("  ".join(text.ljust(width) for text, width in pairs).rstrip())


def _aged(row: dict[str, Any], columns: Iterable[str]) -> list[str]:
    from acapy_client.cli._terminal import age

    return [
        (age(row.get(path)) if path.endswith("_at") else None) or cell(row.get(path), _CELL)
        for path in columns
    ]


def _show_record(record: dict[str, Any], identifiers: Sequence[str]) -> None:
    pairs = [
        (line(path), cell(record[path], _VALUE)) for path in _columns.ordered(record, identifiers)
    ]
    if sys.stdout.isatty():
        from acapy_client.cli import _terminal

        _terminal.record(pairs)
        return
    width = max((len(path) for path, _ in pairs), default=0)
    for path, text in pairs:
        _print(f"{path.ljust(width)}  {text}".rstrip())


def cell(value: Any, size: int) -> str:
    """A value for people: in a line, printable, cut where it is long."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return line(", ".join(value), size)
    if isinstance(value, str):
        return line(value, size)
    return line(json.dumps(value, ensure_ascii=False), size)


def _print(text: str, now: bool = False) -> None:
    """:param now: others shall see it before there is more"""
    sys.stdout.write(f"{text}\n")
    if now:
        sys.stdout.flush()


def _printable(text: str) -> str:
    """The text itself; on a terminal, which signs of others must not steer, only what is seen."""
    if text.isprintable() or not sys.stdout.isatty():
        return text
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "�" for sign in text)


def _write_bytes(data: bytes, form: Form) -> None:
    if form.quiet:
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
