"""`PublishRevocations`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class PublishRevocations(Model):
    """Revocations to publish, that were published or that still wait, by registry; in wallets of
    the Indy type."""

    options: models.PublishRevocationsOptions | None = None
    """How the write to the ledger is to be done. ACA-Py 0.12 to 0.12.0."""
    rrid2crid: dict[str, list[str]] | None = None
    """Indexes (``cred_rev_id``, as text) by revocation registry. In a request an empty list means
    all that are pending in the registry; without any registry, everything pending is meant."""
