"""`SDJWSCreate`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class SDJWSCreate(Model):
    """An SD-JWT to be signed: its claims, which of them are hidden, and who signs.

    ACA-Py 0.11 to 1.7.
    """

    did: str | None = None
    """DID of this wallet that signs, with the key that its document names for assertions; not
    needed with ``verificationMethod``."""
    headers: dict[str, Any] | None = None
    """More JOSE header fields; ``alg`` and ``kid`` are set by the agent."""
    non_sd_list: list[str] | None = None
    """Paths of claims that everybody may see, such as ``name``, ``address.city`` or
    ``nationalities[1:3]`` (the second and third). A path does not cover what lies below it."""
    payload: dict[str, Any]
    """Claims that are signed, any JSON object."""
    verification_method: str | None = wire("verificationMethod", default=None)
    """DID URL of the key to sign with; takes precedence over ``did``."""
