"""`V20CredRequestRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredRequestRequest(Model):
    """How to accept an offer.

    ACA-Py 0.7 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether to delete the holder's record when the credential is stored; the agent's setting
    where not given. Replaces what the record said before. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    holder_did: str | None = None
    """DID to issue the credential to. ``ld_proof``: a ``did:key``, as ``id`` of the subject if the
    offer has none; others are ignored. ``indy``: sent as ``prover_did``. The DID of the connection
    where not given."""
