"""`IndyNonRevocProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyNonRevocProof(Model):
    """Part of a proof that shows that a credential was not revoked.

    ACA-Py 0.7 to 1.4.
    """

    c_list: dict[str, str] | None = None
    """Commitments, by name: points on a curve, as text of hexadecimal numbers."""
    x_list: dict[str, str] | None = None
    """Responses to the challenge, by name, as hexadecimal text."""
