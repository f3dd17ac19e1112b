"""`Date`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class Date(Model):
    """Until when the endorser should sign.

    ACA-Py 0.7 to 1.7.
    """

    expires_time: str
    """ISO 8601, such as ``2026-12-31T23:59:59Z``. The endorser gets it as ``timing``; agents sign
    after it all the same."""
