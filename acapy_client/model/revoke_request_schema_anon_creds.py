"""`RevokeRequestSchemaAnonCreds`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class RevokeRequestSchemaAnonCreds(Model):
    """Which credential to revoke, and how.

    Name the credential by ``cred_ex_id`` alone, or by ``rev_reg_id`` and ``cred_rev_id``.

    ACA-Py 0.12 to 1.7.
    """

    comment: str | None = None
    """Text for the holder; goes with the notification."""
    connection_id: str | None = None
    """Connection (UUID) to the holder who is to be notified; needed with ``notify``, also where
    that is the agent's default."""
    cred_ex_id: str | None = None
    """Credential exchange, a UUID, that issued the credential; works even if its record was
    deleted."""
    cred_rev_id: str | None = None
    """Index of the credential in ``rev_reg_id``, from 1, as decimal text."""
    notify: bool | None = None
    """Whether to tell the holder once the revocation is published. Only agents started with
    ``--notify-revocation`` do; for them it is the default, and false keeps them from it."""
    notify_version: Literal["v1_0", "v2_0"] | str | None = None
    """Protocol of the notification: ``v1_0`` (default) or ``v2_0`` of revocation_notification."""
    publish: bool | None = None
    """True: publish at once, with all that is pending in the registry. False (default): only note
    it as pending."""
    rev_reg_id: str | None = None
    """Revocation registry that the credential was issued from; with ``cred_rev_id``."""
    thread_id: str | None = None
    """Thread that the notification refers to, usually that of the credential exchange; without it
    agents take ``indy::REV_REG_ID::CRED_REV_ID``."""
