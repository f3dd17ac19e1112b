"""`SDJWSVerify`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SDJWSVerify(Model):
    """An SD-JWT whose signature is to be checked.

    ACA-Py 0.11 to 1.7.
    """

    sd_jwt: str | None = None
    """The token and the disclosures that come along, with ``~`` after each."""
