"""`VerifiablePresentation`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class VerifiablePresentation(Model, open=True):
    """A presentation of W3C credentials with the holder's proof.

    ACA-Py 0.12 to 1.7.
    """

    context: list[Any] = wire("@context")
    """JSON-LD contexts that give the terms their meaning; W3C's credentials context comes first."""
    holder: Any = None
    """DID of who shows the credentials, or an object with it as ``id``."""
    id: str | None = None
    """URI of the presentation, where it has one."""
    proof: models.LinkedDataProof
    """Signature of the holder, with the verifier's ``challenge``."""
    type: list[str]
    """``VerifiablePresentation``, and more specific types if there are any."""
    verifiable_credential: list[dict[str, Any]] | None = wire("verifiableCredential", default=None)
    """The credentials that are shown, each with its issuer's ``proof``."""
