"""`IndyRevRegDefValuePublicKeysAccumKey`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyRevRegDefValuePublicKeysAccumKey(Model):
    """Public key of a revocation registry's accumulator.

    ACA-Py 0.7 to 1.7.
    """

    z: str | None = None
    """Element of the pairing's target group, coordinates as hexadecimal text with spaces
    between."""
