"""`SchemaGetResults`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SchemaGetResults(Model):
    """A schema that was read from the ledger, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    schema: models.Schema | None = None
    """The schema; null where the ledger has none."""
