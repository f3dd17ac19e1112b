"""`V20CredOfferConnFreeRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredOfferConnFreeRequest(Model):
    """What to offer by an out-of-band invitation.

    ACA-Py 0.7.1 to 1.7.
    """

    auto_issue: bool | None = None
    """Whether the agent issues when the request comes, without `issue_credential`; its setting
    ``--auto-respond-credential-request`` where not given."""
    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    auto_remove_on_failure: bool | None = None
    """Whether to delete the record when the exchange fails. Agents up to 1.7 pass over it here.
    Since ACA-Py 1.5."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    credential_preview: models.V20CredPreview | None = None
    """All attributes of the schema with their values; for ``indy``, ``anoncreds`` and ``vc_di``.
    With ``ld_proof`` the credential has them."""
    filter: models.V20CredFilter
    """What to offer, under the name of one format; see `V20CredFilter`."""
    replacement_id: str | None = None
    """Identifier of the issuer's choice, by which a holder knows that a later credential takes the
    place of an earlier one; agents only pass it on. Since ACA-Py 0.9."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
