"""`V10PresentationProblemReportRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V10PresentationProblemReportRequest(Model):
    """Why a presentation exchange ends.

    ACA-Py 0.6 to 1.4.
    """

    description: str | None = None
    """Reason, in words; the other agent finds it in ``error_msg`` of its record. Needed. Since
    ACA-Py 0.7."""
    explain_ltxt: str | None = None
    """Reason, in words, for the other side. Needed. Only in ACA-Py 0.6."""
