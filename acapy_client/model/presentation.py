"""`Presentation`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class Presentation(Model, open=True):
    """A presentation before it is signed: who shows which credentials.

    ACA-Py 0.12 to 1.7.
    """

    context: list[Any] = wire("@context")
    """JSON-LD contexts that give the terms their meaning; W3C's credentials context comes first."""
    holder: Any = None
    """DID of the wallet that shows and signs, or an object with it as ``id``."""
    id: str | None = None
    """URI of your choice for the presentation."""
    proof: models.LinkedDataProof | None = None
    """Left out here: `VcApiApi.create_presentation` makes it."""
    type: list[str]
    """``VerifiablePresentation``, and more specific types if you have any."""
    verifiable_credential: list[Any] | None = wire("verifiableCredential", default=None)
    """The signed credentials to show, each with its ``proof``."""
