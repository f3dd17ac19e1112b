"""`V20IssueCredSchemaCore`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20IssueCredSchemaCore(Model):
    """What shall be issued, or with agents of 0.7.0 proposed; the connection is not part of it.

    ACA-Py 0.7 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    comment: str | None = None
    """Text for people. With `create_record` it stays in the issuer's record; a proposal carries
    it."""
    credential_preview: models.V20CredPreview | None = None
    """All attributes of the schema with their values; for ``indy``, ``anoncreds`` and ``vc_di``.
    With ``ld_proof`` the credential has them."""
    filter: models.V20CredFilter
    """What shall be issued, under the name of one format; see `V20CredFilter`."""
    replacement_id: str | None = None
    """Identifier of your choice, by which a holder can know a replacement. `create_record` does not
    pass it on; `create_offer` does. Since ACA-Py 0.9."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
