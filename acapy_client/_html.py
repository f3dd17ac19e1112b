"""Records as tables of HTML, as notebooks show them.

What comes here is masked already, and plain JSON values.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

MOST_ROWS = 50
_CELL = 300  # characters of a value
_LEFT = ' style="text-align: left"'  # where notebooks would have it otherwise


def of_record(name: str, fields: Mapping[str, Any]) -> str:
    """A table with a row for each field."""
    rows = (f"<tr><th>{escape(attr)}</th>{_cell(value)}</tr>" for attr, value in fields.items())
    return _table(name, "", rows)


def of_list(name: str, records: list[Any], total: int, more: Mapping[str, Any]) -> str:
    """A table with a row for each record, and a column for each field that one of them has.

    :param records: the first `MOST_ROWS`
    :param total: how many there are
    :param more: fields that came besides the list
    """
    columns = {attr: None for each in records if isinstance(each, dict) for attr in each}
    head = "".join(f"<th{_LEFT}>{escape(attr)}</th>" for attr in columns)
    rows = ("".join(_cells(each, columns)) for each in records)
    count = f"{total} record{'s' if total != 1 else ''}"
    if total > len(records):
        count += f", the first {len(records)} of them shown"
    table = _table(
        f"{name}: {count}",
        f"<thead><tr><th></th>{head}</tr></thead>",
        (f"<tr><th>{number}</th>{row}</tr>" for number, row in enumerate(rows)),
    )
    return table + (of_record(f"{name}, besides", more) if more else "")


def _cells(record: Any, columns: Iterable[str]) -> Iterable[str]:
    if not isinstance(record, dict):  # null, or what was kept as it came
        return (_cell(record),)
    return (_cell(record[attr]) if attr in record else "<td></td>" for attr in columns)


def _table(caption: str, head: str, rows: Iterable[str]) -> str:
    above = f"<caption{_LEFT}>{escape(caption)}</caption>"
    return f"<table>{above}{head}<tbody>{''.join(rows)}</tbody></table>"


def _cell(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if len(text) > _CELL:
        text = f"{text[:_CELL]}… ({len(text)} characters)"
    return f"<td{_LEFT}>{escape(text)}</td>"
