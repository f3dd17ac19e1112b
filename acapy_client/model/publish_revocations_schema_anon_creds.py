"""`PublishRevocationsSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class PublishRevocationsSchemaAnonCreds(Model):
    """Revocations to publish, that were published or that still wait, by registry; in wallets of
    the AnonCreds type.

    ACA-Py 0.12 to 1.7.
    """

    options: models.PublishRevocationsOptions | None = None
    """How the write to the ledger is to be done. Since ACA-Py 0.12.1."""
    rrid2crid: dict[str, list[str]] | None = None
    """Indexes (``cred_rev_id``, as text) by revocation registry. In a request an empty list means
    all that are pending in the registry; without any registry, everything pending is meant."""
