"""`FetchCredentialResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class FetchCredentialResponse(Model):
    """A credential in a wrapper. Agents leave it out, so `VcApiApi.get_credential` gives a
    `VerifiableCredential`.

    ACA-Py 0.12 to 1.7.
    """

    results: models.VerifiableCredential | None = None
    """The credential; not sent by agents."""
