"""`DIDRotateRequestJSON`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class DIDRotateRequestJSON(Model):
    """The DID to change to.

    ACA-Py 0.12 to 1.7.
    """

    to_did: str
    """DID of this agent's wallet, of a method that both agents resolve, with a DIDComm endpoint:
    such as a ``did:peer:4`` made by `WalletApi.create_did`."""
