"""`InputDescriptors`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class InputDescriptors(Model):
    """Description of one credential that a verifier wants to see.

    ``id``, ``schema`` and ``constraints`` are needed: agents fail on a descriptor without them.

    ACA-Py 0.7 to 1.7.
    """

    constraints: models.Constraints | None = None
    """What the credential must hold, and what of it to show."""
    group: list[str] | None = None
    """Groups that it belongs to, for `SubmissionRequirements.from_` to choose from."""
    id: str | None = None
    """Name of the descriptor, unique in the definition; the presentation and
    `DIFPresSpec.record_ids` refer to it."""
    metadata: dict[str, Any] | None = None
    """Further data of any kind for the prover's software; agents pass it on unread."""
    name: str | None = None
    """Title of the descriptor, for people."""
    purpose: str | None = None
    """What the credential is needed for, in words for the prover."""
    schema: models.SchemasInputDescriptorFilter | list[models.SchemaInputDescriptor] | None = None
    """Types or schemas of credential that will do: a list of ``{"uri": …}``, or ``{"oneof_filter":
    [[…], […]]}`` with groups to choose from."""
