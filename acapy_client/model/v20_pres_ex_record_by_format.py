"""`V20PresExRecordByFormat`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class V20PresExRecordByFormat(Model):
    """Decoded attachments of an exchange's messages.

    Each field maps the name of a format (``indy``, ``anoncreds`` or ``dif``) to what was sent in
    it.

    ACA-Py 0.7 to 1.7.
    """

    pres: dict[str, Any] | None = None
    """The proof: for ``indy`` and ``anoncreds`` the values shown are under
    ``requested_proof.revealed_attrs`` by referent, in ``raw``; for ``dif`` a verifiable
    presentation, or a list of them."""
    pres_proposal: dict[str, Any] | None = None
    """What the prover proposed, in the form of a request."""
    pres_request: dict[str, Any] | None = None
    """What the verifier asked for: for ``indy`` and ``anoncreds`` the proof request with its nonce,
    for ``dif`` definition and options."""
