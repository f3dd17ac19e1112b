"""`RevRegDefValue`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class RevRegDefValue(Model):
    """Size, public keys and tails file of a revocation registry.

    ACA-Py 0.12 to 1.7.
    """

    max_cred_num: int | None = wire("maxCredNum", default=None)
    """How many credentials the registry has room for."""
    public_keys: dict[str, Any] | None = wire("publicKeys", default=None)
    """Public key of the accumulator: an object ``accumKey`` with ``z``, an element of the pairing's
    target group in hexadecimal text."""
    tails_hash: str | None = wire("tailsHash", default=None)
    """SHA-256 of the tails file, in base58; also the file's name."""
    tails_location: str | None = wire("tailsLocation", default=None)
    """URL to download the tails file from; agents put their tails server's base URL, ``/hash/`` and
    the hash."""
