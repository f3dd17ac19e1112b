"""`PublishRevocationsResultSchemaAnonCreds`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class PublishRevocationsResultSchemaAnonCreds(Model):
    """Revocations that were published.

    ACA-Py 0.12.1 to 1.7.
    """

    rrid2crid: dict[str, list[Any]] | None = None
    """What was published: by revocation registry the indexes of its credentials, as numbers."""
