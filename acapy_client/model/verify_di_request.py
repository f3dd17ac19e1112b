"""`VerifyDiRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class VerifyDiRequest(Model):
    """A signed JSON document to verify.

    ACA-Py 1.0.1 to 1.7.
    """

    secured_document: dict[str, Any] = wire("securedDocument")
    """The document with its ``proof``: an object, or a list of them, all of which are verified."""
