"""`V20CredFilterDIF`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredFilterDIF(Model):
    """Conditions for credentials of the format ``dif``, which agents of 0.6 cannot issue.

    ACA-Py 0.6.
    """

    some_dif_criterion: str | None = None
    """Placeholder: any text, without effect."""
