"""`V20CredExFree`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredExFree(Model):
    """What to offer or propose over a connection, for `send_credential` and `send_proposal`.

    ACA-Py 0.7.1 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    auto_remove_on_failure: bool | None = None
    """Whether to delete the record when the exchange fails. Agents up to 1.7 pass over it here.
    Since ACA-Py 1.5."""
    comment: str | None = None
    """Text for people. A proposal carries it to the issuer; `send_credential` keeps it in the
    record."""
    connection_id: str
    """Connection to the other agent, a UUID: ``connection_id`` of a `ConnRecord`."""
    credential_preview: models.V20CredPreview | None = None
    """All attributes of the schema with their values; for ``indy``, ``anoncreds`` and ``vc_di``.
    With ``ld_proof`` the credential has them."""
    filter: models.V20CredFilter
    """What to issue, under the name of one format; see `V20CredFilter`."""
    replacement_id: str | None = None
    """Identifier of your choice, by which a holder can know a replacement. Sent with
    `send_credential`, not with a proposal. Since ACA-Py 0.9."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    verification_method: str | None = None
    """Key to sign an ``ld_proof`` credential with, as DID URL. Used by `send_credential` with
    agents up to 0.11; later ones go by ``verificationMethod`` in the options. Since ACA-Py 0.8."""
