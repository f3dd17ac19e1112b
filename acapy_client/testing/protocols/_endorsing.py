"""Authors, whose transactions an endorser signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from acapy_client.apis import ConnectionApi, EndorseTransactionApi
from acapy_client.testing._arguments import ENDORSER_ALIAS
from acapy_client.testing.protocols._common import public_did, until
from acapy_client.testing.protocols._connecting import Connection, connect

if TYPE_CHECKING:
    from acapy_client import ApiClient


def endorse(author: ApiClient, endorser: ApiClient) -> Connection:
    """Connect an author to its endorser, and tell each agent its role.

    What the author writes afterwards, by `schema` and the like, the endorser signs. The agents do
    that by themselves where they are started for it: ``LocalAgent(endorser=True)`` for the
    endorser, ``LocalAgent(endorser=its DID)`` for the author.
    """
    did = public_did(endorser, "endorser")
    connection = connect(endorser, author, alias=ENDORSER_ALIAS)
    ours, theirs = EndorseTransactionApi(author), EndorseTransactionApi(endorser)
    at_author, at_endorser = connection.of(author), connection.of(endorser)
    # one after the other: each tells the other side, which then writes to the same record
    ours.set_endorser_role(at_author, transaction_my_job="TRANSACTION_AUTHOR")
    _wait_for_job(endorser, at_endorser, "TRANSACTION_AUTHOR")
    theirs.set_endorser_role(at_endorser, transaction_my_job="TRANSACTION_ENDORSER")
    _wait_for_job(author, at_author, "TRANSACTION_ENDORSER")
    ours.set_endorser_info(at_author, endorser_did=did, endorser_name=ENDORSER_ALIAS)
    return connection


def _wait_for_job(client: ApiClient, conn_id: str, job: str) -> None:
    """Until an agent knows the role of the other end."""

    def known() -> bool:
        jobs = ConnectionApi(client).get_metadata(conn_id).results or {}
        return bool(jobs.get("transaction_jobs", {}).get("transaction_their_job") == job)

    until(f"the other agent to be known as {job}", known)
