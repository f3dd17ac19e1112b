"""`TailsDeleteResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class TailsDeleteResponse(Model):
    """How the deletion of tails files went.

    ACA-Py 0.8 to 1.7.
    """

    message: str | None = None
    """Outcome, in words for people; the error's own text where the deletion failed."""
