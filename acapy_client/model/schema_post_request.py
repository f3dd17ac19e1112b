"""`SchemaPostRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SchemaPostRequest(Model):
    """Schema to publish, and how to write it to the ledger.

    ACA-Py 0.12 to 1.7.
    """

    options: models.SchemaPostOption | None = None
    """Whether an endorser has to sign, and over which connection it is asked."""
    schema: models.AnonCredsSchema | None = None
    """The schema; needed, with all of its fields."""
