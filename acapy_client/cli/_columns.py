"""Which fields of records people look for first, and records as rows of them.

What comes here are plain JSON values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from acapy_client.exceptions import did_you_mean

_LABELS = ("their_label", "label", "alias", "wallet_name", "schema_name", "name", "tag", "method")
_STATES = ("state", "status", "posture")
_DATES = ("updated_at", "created_at")
_FEW = 6  # so many fields of a record are all shown
VALUE = ""  # the column of what is no record


class NoField(Exception):
    """The answer has no such field."""


def rows_of(value: Any) -> list[Any] | None:
    """The items of an answer that is a list, with or without a wrapper; else None."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and len(value) == 1:
        [held] = value.values()
        return held if isinstance(held, list) else None
    return None


def flat(value: Any) -> dict[str, Any]:
    """The fields of a record by their paths (``cred_ex_record.state``), all the way down."""
    if not isinstance(value, dict):
        return {VALUE: value}
    found: dict[str, Any] = {}
    for name, item in value.items():
        if isinstance(item, dict) and item:
            found.update((f"{name}.{path}", inner) for path, inner in flat(item).items())
        else:
            found[name] = item
    return found


def at(value: Any, path: str) -> tuple[bool, Any]:
    """Whether there is something at a path, and what."""
    if not isinstance(value, dict):
        return False, None
    if path in value:
        return True, value[path]
    first, dot, rest = path.partition(".")
    return at(value[first], rest) if dot and first in value else (False, None)


def ordered(record: dict[str, Any], identifiers: Sequence[str]) -> list[str]:
    """The fields of a flat record: identifier, state, label and dates first."""
    first = _first(record, identifiers)
    return [*first, *(path for path in record if path not in first)]


def chosen(rows: list[dict[str, Any]], identifiers: Sequence[str], asked: str | None) -> list[str]:
    """The columns of a table.

    :param rows: flat records
    :param identifiers: paths of fields that are known to tell records apart
    :param asked: names of columns with commas, where somebody chose
    :raises NoField: no record has such a field
    """
    present: dict[str, Any] = {}
    for row in rows:
        for path, value in row.items():
            if present.get(path) in (None, ""):
                present[path] = value
    if asked is not None:
        return [_asked(name.strip(), present) for name in asked.split(",") if name.strip()]
    filled = {path: value for path, value in present.items() if value not in (None, "", [], {})}
    plain = [path for path, value in filled.items() if not isinstance(value, (list, dict))]
    first = _first(filled, identifiers)
    if len(plain) <= _FEW:
        first += [path for path in plain if path not in first]
    elif len(first) < 3:
        first += [path for path in plain if path not in first][: 4 - len(first)]
    return first or list(filled or present)[:_FEW]


def header(path: str, columns: Iterable[str]) -> str:
    """What stands above a column: its last word, unless another column ends in the same."""
    last = _last(path)
    alike = [each for each in columns if _last(each) == last]
    return (path if len(alike) > 1 else last).removesuffix("_at").upper()


def _asked(name: str, present: dict[str, Any]) -> str:
    if name in present or not present:
        return name
    longer = [path for path in present if _last(path) == name]
    if longer:
        return longer[0]
    raise NoField(f"--columns: no record has a field {name!r}{did_you_mean(name, present)}")


def _first(record: dict[str, Any], identifiers: Sequence[str]) -> list[str]:
    found = [path for path in identifiers if path in record][:1]
    if not found:
        found = [path for path in record if _last(path).endswith("_id")][:1]
    for words in (_STATES, _LABELS, _DATES):
        paths = [path for word in words for path in record if _last(path) == word]
        found += [path for path in paths if path not in found][:1]
    return found


def _last(path: str) -> str:
    return path.rpartition(".")[2]
