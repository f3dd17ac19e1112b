"""`DIDEndpointWithType`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class DIDEndpointWithType(Model):
    """The endpoint that a DID shall have."""

    did: str
    """Indy DID of this wallet, bare or with ``did:sov:`` as the wallet holds it."""
    endpoint: str | None = None
    """URL that others shall reach the DID at; absent, the endpoint is removed. With a mediator, its
    endpoint is taken instead."""
    endpoint_type: Literal["Endpoint", "LinkedDomains", "Profile"] | str | None = None
    """What the URL is: ``Endpoint`` for messages (the default), ``Profile`` or ``LinkedDomains``.
    The last two only reach the ledger."""
    mediation_id: str | None = None
    """Mediation record (UUID) whose mediator's endpoint is set; the default mediator where absent.
    Since ACA-Py 1.0.1."""
