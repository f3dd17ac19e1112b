"""`SchemasInputDescriptorFilter`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class SchemasInputDescriptorFilter(Model):
    """Groups of types or schemas, one of which a credential must be of.

    In a request agents take a plain list of ``{"uri": …}`` as well, or ``{"oneof_filter": [[…],
    […]]}``, which is the form that other software understands.

    ACA-Py 0.7.2 to 1.7.
    """

    oneof_filter: Any = None
    """Whether one of the groups is enough. In the short form the groups themselves stand here, as a
    list."""
    uri_groups: list[list[models.SchemaInputDescriptor]] | None = None
    """The groups; within one, the credential must be of each type that is ``required``."""
