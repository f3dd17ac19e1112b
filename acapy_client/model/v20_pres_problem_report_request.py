"""`V20PresProblemReportRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20PresProblemReportRequest(Model):
    """Why a presentation exchange ends.

    ACA-Py 0.7 to 1.7.
    """

    description: str
    """Reason, in words; the other agent finds it in ``error_msg`` of its record. Needed."""
