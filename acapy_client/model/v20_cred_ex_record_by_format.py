"""`V20CredExRecordByFormat`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class V20CredExRecordByFormat(Model):
    """Decoded attachments of an exchange's messages; each field maps the name of a format to what
    was sent in it.

    ACA-Py 0.7 to 1.7.
    """

    cred_issue: dict[str, Any] | None = None
    """The credential, such as ``{"ld_proof": {…}}``: for ``ld_proof`` the W3C credential with
    proof, for ``indy`` and ``anoncreds`` values and signature."""
    cred_offer: dict[str, Any] | None = None
    """The offer: for ``indy`` and ``anoncreds`` schema, credential definition, nonce and key proof,
    for ``ld_proof`` ``credential`` and ``options``. The attributes are in ``cred_preview``."""
    cred_proposal: dict[str, Any] | None = None
    """What was asked for: for ``indy`` and ``anoncreds`` the filter, such as ``schema_name``, for
    ``ld_proof`` ``credential`` and ``options``."""
    cred_request: dict[str, Any] | None = None
    """The request: for ``indy`` and ``anoncreds`` the blinded link secret with its proof, for
    ``ld_proof`` the credential with ``id`` of its subject."""
