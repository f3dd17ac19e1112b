"""`DIFPresSpec`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class DIFPresSpec(Model):
    """How the prover answers a DIF request; may be empty.

    ACA-Py 0.7 to 1.7.
    """

    issuer_id: str | None = None
    """DID in the wallet to sign the presentation with. Where it is missing, the subject DID of the
    credentials."""
    presentation_definition: models.PresentationDefinition | None = None
    """Definition to pick credentials by, in place of the request's own. The verifier still checks
    against its own."""
    record_ids: dict[str, Any] | None = None
    """Credentials to use: lists of ``record_id`` (see `matching_credentials`) by
    `InputDescriptors.id`. Needed where more than one credential fits, unless the agent runs with
    ``--auto-respond-presentation-request``."""
    reveal_doc: dict[str, Any] | None = None
    """JSON-LD frame of what to show, for ``limit_disclosure``; where it is missing, the agent makes
    one from the ``fields`` asked for. Since ACA-Py 0.7.2."""
