"""`Filter`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class Filter(Model):
    """Test of a value in a credential: a small part of JSON Schema.

    Agents make one test only, the first of these that is given: for ``number`` exclusiveMaximum,
    exclusiveMinimum, minimum, maximum, const, enum; for ``string`` length, pattern, enum, then the
    bounds (dates, with ``format``), const. A second bound, and a bound of 0, are passed over.

    ACA-Py 0.7 to 1.7.
    """

    const: Any = None
    """Value that it must equal, a text or a number."""
    enum: list[Any] | None = None
    """Values, texts or numbers, one of which it must be."""
    exclusive_maximum: Any = wire("exclusiveMaximum", default=None)
    """Bound that it must stay below: a number, or a date as text, with ``format``."""
    exclusive_minimum: Any = wire("exclusiveMinimum", default=None)
    """Bound that it must be above: a number, or a date as text, with ``format``."""
    format: str | None = None
    """``date`` or ``date-time``: read value and bounds as points in time, in UTC (an offset such as
    ``+02:00`` is passed over). Other words have no effect on the test."""
    max_length: int | None = wire("maxLength", default=None)
    """The most characters that the text may have."""
    maximum: Any = None
    """The most that it may be: a number, or a date as text, with ``format``."""
    min_length: int | None = wire("minLength", default=None)
    """The fewest characters that the text must have."""
    minimum: Any = None
    """The least that it may be: a number, or a date as text, with ``format``."""
    not_: Any = wire("not", default=None)
    """Test to be turned round, itself an object such as ``{"const": "Bob"}``, and the sole entry.
    Agents answer 500 to a boolean."""
    pattern: str | None = None
    """Regular expression, in Python's dialect, that must be found anywhere in the text."""
    type: str | None = None
    """``string`` or ``number``: the other types of JSON Schema never fit. Without it, only
    ``const`` and ``enum`` are tested."""
