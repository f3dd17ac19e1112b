"""`RawEncoded`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RawEncoded(Model):
    """A value that was shown, as text and as the number that the proof works with.

    ACA-Py 0.7 to 1.4.
    """

    encoded: str | None = None
    """Whole number, as text, that stands for the value in the proof: the value itself if it is an
    integer of 32 bits, otherwise made from its SHA-256 hash."""
    raw: str | None = None
    """The value as the issuer wrote it."""
