"""`AddProofResponse`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class AddProofResponse(Model):
    """The signed document.

    ACA-Py 1.0.1 to 1.7.
    """

    secured_document: dict[str, Any]
    """Not sent by agents: the document with its list of proofs is ``answer["securedDocument"]``."""
