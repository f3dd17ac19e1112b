"""`ClearPendingRevocationsRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class ClearPendingRevocationsRequest(Model):
    """Which pending revocations to forget."""

    purge: dict[str, list[str]] | None = None
    """By revocation registry (``rev_reg_id``) a list of ``cred_rev_id`` to forget, an empty one for
    all of that registry. Registries not named stay as they are; without it everything pending
    goes."""
