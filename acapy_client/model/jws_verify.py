"""`JWSVerify`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class JWSVerify(Model):
    """A token whose signature is to be checked.

    ACA-Py 0.9 to 1.7.
    """

    jwt: str | None = None
    """The token: header, payload and signature, each base64url, with dots between."""
