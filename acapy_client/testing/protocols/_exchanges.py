"""An exchange of messages with a record on both sides, and the steps that take it to its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from acapy_client.apis import (
    IssueCredentialV10Api,
    IssueCredentialV20Api,
    OutOfBandApi,
    PresentProofV10Api,
    PresentProofV20Api,
)
from acapy_client.exceptions import ApiValueError, BadRequestException, NotFoundException
from acapy_client.testing.protocols._common import SECONDS, ProtocolFailed, looks, until

if TYPE_CHECKING:
    from acapy_client import ApiClient

_KINDS: dict[tuple[str, str], tuple[type[Any], str, str]] = {
    ("issue", "1.0"): (IssueCredentialV10Api, "credential_exchange_id", "credential-offer"),
    ("issue", "2.0"): (IssueCredentialV20Api, "cred_ex_id", "credential-offer"),
    ("prove", "1.0"): (PresentProofV10Api, "presentation_exchange_id", "present-proof"),
    ("prove", "2.0"): (PresentProofV20Api, "pres_ex_id", "present-proof"),
}
_ENDED = ("done", "credential-acked", "credential-revoked", "verified", "presentation-acked")
_FAILED = ("abandoned", "declined", "error")

Steps = Mapping[str, Callable[[str], Any]]
"""What to do in a state, with the exchange's identifier."""


class Exchange:
    """One side's record of an exchange.

    :param kind: ``issue`` or ``prove``
    :param protocol: its version, 1.0 or 2.0
    """

    def __init__(self, client: ApiClient, kind: str, protocol: str) -> None:
        if (kind, protocol) not in _KINDS:
            raise ApiValueError("protocol: expected 1.0 or 2.0")
        api, self._id_name, self.attachment_type = _KINDS[kind, protocol]
        self.api: Any = api(client)
        self.record: Any = None
        self.detail: Any = None
        self.steps: Steps = {}
        self._taken: set[str] = set()

    @property
    def id(self) -> str:
        return str(getattr(self.record, self._id_name))

    @property
    def state(self) -> str:
        return str(self.record.state).replace("_", "-")

    @property
    def ended(self) -> bool:
        return self.state in _ENDED

    def take(self, answer: Any) -> None:
        """Keep a record that an agent gave, alone or with the details of its format."""
        inner = getattr(answer, "cred_ex_record", None)
        self.detail = answer if inner is not None else self.detail
        self.record = answer if inner is None else inner

    def look(self) -> None:
        """Ask for the record; one that is gone had come to its end."""
        try:
            self.take(self.api.get_record(self.id))
        except NotFoundException:
            self._taken.update(self.steps)
            self.record.state = "done"

    def follow(self, thread_id: str) -> None:
        """Find the record of an exchange that the other side began."""

        def found() -> Any:
            return self.api.records(thread_id=thread_id).results

        self.take(until("the other side to know of the exchange", found)[0])

    def step(self) -> None:
        """Do what the state wants, once."""
        act = self.steps.get(self.state)
        if act is None or self.state in self._taken:
            return
        before = self.state
        try:
            self._taken.add(before)
            answer = act(self.id)
            if hasattr(answer, self._id_name) or hasattr(answer, "cred_ex_record"):
                self.take(answer)  # the last one that there is, where the agent removes it now
        except BadRequestException:
            self.look()
            if self.state == before:  # else the agent took the step by itself
                raise


def run(*sides: Exchange, seconds: float = SECONDS) -> None:
    """Take steps until the exchange has ended on all sides.

    :raises ProtocolFailed: it fails, or does not end in time
    """
    for _ in looks(seconds):
        for side in sides:
            side.look()
            if side.state in _FAILED:
                raise ProtocolFailed(f"the exchange is {side.state}: {side.record.error_msg}")
            side.step()
        if all(side.ended for side in sides):
            return
    states = " and ".join(side.state for side in sides)
    raise ProtocolFailed(f"after {seconds:g} seconds the sides are {states}")


def hand_over(sender: ApiClient, receiver: ApiClient, begun: Exchange) -> None:
    """Give the first message of an exchange to an agent without a connection, out of band."""
    attachment = {"id": begun.id, "type": begun.attachment_type}
    made = OutOfBandApi(sender).create_invitation(body={"attachments": [attachment]})
    OutOfBandApi(receiver).receive_invitation(auto_accept=True, body=made.invitation)
