"""`PublishRevocationsResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class PublishRevocationsResult(Model):
    """Revocations that were published.

    ACA-Py 0.12 to 0.12.0.
    """

    rrid2crid: dict[str, list[Any]] | None = None
    """What was published: by revocation registry the indexes of its credentials, as numbers."""
