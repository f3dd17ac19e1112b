"""What is known of an operation besides its signature, and of a record that can be waited for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


def listed(names: Sequence[str]) -> str:
    """``1.3.0, 1.3.1 and 1.4``."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


class OperationFacts(NamedTuple):
    """What the operation is, and which releases of ACA-Py have it."""

    method: str
    path: str
    since: str
    until: str | None
    plugin: str | None
    retry: bool = True
    deprecated: str | None = None
    without: tuple[str, ...] = ()
    identifier: tuple[str, str] | None = None
    """A path parameter, and where the answer carries its value (``cred_ex_record.cred_ex_id``)."""
    wallet: str = ""
    """The type of wallets that it is for; empty where it is for all."""
    needs_body: bool = False
    """Agents answer 500 where it has none.

    Measured on those of 0.7.5, 0.10.5, 0.11.3, 0.12.8, 1.0.1, 1.2.4, 1.3.4 and 1.7.0 that have it.
    """
    own: bool = False
    """Only the description of a user's agent says it: what comes is taken, whatever it is."""
    wire: tuple[tuple[str, str], ...] = ()
    """Parameters of the query that have another name there."""


class RecordFacts:
    """What is known of a record that can be waited for.

    :param states: all that it may have; none where it is not a state that is waited for
    :param held_in: the field of the answer that holds it; empty where it is the answer
    :param failed: states in which it ends without success, besides those of all records
    :param topic: of the events about it; empty where there are none
    :param removed_after: states after which, as a rule, only a success removes it
    :param by: the field of events that says which it is; empty where it is their identifier
    :param listed_in: the field of the answer that lists records, of which the first is meant
    :param shown_by: fields, of which one is to be there, or to hold the value that is waited for
    :param late: statuses of answers which mean that it is not there yet
    """

    def __init__(
        self,
        states: tuple[str, ...] = (),
        held_in: str = "",
        failed: tuple[str, ...] = (),
        topic: str = "",
        removed_after: tuple[str, ...] = (),
        by: str = "",
        listed_in: str = "",
        shown_by: tuple[str, ...] = (),
        late: tuple[int, ...] = (),
    ) -> None:
        self.states, self.failed, self.removed_after = states, failed, removed_after
        self.topic, self.by = topic, by
        self.held_in, self.listed_in = held_in, listed_in
        self.shown_by, self.late = shown_by, late
