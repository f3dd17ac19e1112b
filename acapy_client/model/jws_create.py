"""`JWSCreate`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class JWSCreate(Model):
    """A token to be signed, and who signs.

    ACA-Py 0.9 to 1.7.
    """

    did: str | None = None
    """DID of this wallet that signs, with the key that its document names for assertions; not
    needed with ``verificationMethod``."""
    headers: dict[str, Any] | None = None
    """More JOSE header fields; ``alg`` and ``kid`` are set by the agent."""
    payload: dict[str, Any]
    """Claims that are signed, any JSON object."""
    verification_method: str | None = wire("verificationMethod", default=None)
    """DID URL of the key to sign with; takes precedence over ``did``."""
