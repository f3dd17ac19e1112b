"""`W3CCredentialsListRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class W3CCredentialsListRequest(Model):
    """Conditions that W3C credentials shall meet, all of those given.

    ACA-Py 0.7 to 1.7.
    """

    contexts: list[str] | None = None
    """JSON-LD context, one URL in a list: of several, Askar wallets match the last only."""
    given_id: str | None = None
    """``id`` of the credential, as the issuer chose it."""
    issuer_id: str | None = None
    """DID or other URI of the issuer, exactly as the credential has it."""
    max_results: int | None = None
    """The most credentials; 100 where it is not given, or 0."""
    proof_types: list[str] | None = None
    """Kind of signature, such as ``Ed25519Signature2020``, one in a list."""
    schema_ids: list[str] | None = None
    """Schema, one URL in a list. Finds nothing so far: agents do not take schemas down."""
    subject_ids: list[str] | None = None
    """``id`` of the subject, mostly a DID, one in a list."""
    tag_query: dict[str, str] | None = None
    """Values by name of tag, to match ``cred_tags``."""
    types: list[str] | None = None
    """Full URI of the type, one in a list. Agents refuse (422) those with ``#``: look for such
    types by context, or compare ``expanded_types``."""
