"""Both sides of a protocol in one call, for tests of controllers and for reports of bugs.

    with LocalLedger() as ledger, LocalAgent(ledger=ledger) as a, LocalAgent(ledger=ledger) as b:
        issuer, holder = ApiClient(a.configuration()), ApiClient(b.configuration())
        ledger.register(issuer)
        connection = connect(issuer, holder)
        definition = credential_definition(issuer, schema(issuer, ["name", "age"]), revocation=5)
        issued = issue(issuer, holder, definition, {"name": "Alice", "age": "36"}, connection)
        proof = prove(issuer, holder, connection, predicates=[("age", ">=", 18)])
        assert proof.verified
        revoke(issuer, issued)

Each function takes two clients, of agents on this machine or not, takes every step that the agents
do not take by themselves, waits until both are done, and gives the records of both. Each works on
every release of ACA-Py that has its protocol; where releases or types of wallets differ, the
function knows. What does not come to its end raises `ProtocolFailed`; what an agent refuses is the
client's own exception.
"""

from __future__ import annotations

from acapy_client.testing.protocols._common import ProtocolFailed, is_anoncreds, release_of
from acapy_client.testing.protocols._connecting import (
    Connection,
    Mediation,
    connect,
    invite,
    mediate,
    message,
    ping,
)
from acapy_client.testing.protocols._endorsing import endorse
from acapy_client.testing.protocols._issuing import Issued, issue, issue_jsonld
from acapy_client.testing.protocols._proving import Proof, proof_request, prove, prove_jsonld
from acapy_client.testing.protocols._publishing import (
    Definition,
    credential_definition,
    publish,
    revoke,
    schema,
)
from acapy_client.testing.protocols._tenants import tenant

__all__ = [
    "Connection",
    "Definition",
    "Issued",
    "Mediation",
    "Proof",
    "ProtocolFailed",
    "connect",
    "credential_definition",
    "endorse",
    "invite",
    "is_anoncreds",
    "issue",
    "issue_jsonld",
    "mediate",
    "message",
    "ping",
    "proof_request",
    "prove",
    "prove_jsonld",
    "publish",
    "release_of",
    "revoke",
    "schema",
    "tenant",
]
