"""`IndyPresSpec`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyPresSpec(Model):
    """Which credentials of the wallet answer an Indy or AnonCreds proof request, referent by
    referent.

    All three objects are needed, empty where there is nothing to say. Each referent of the request
    must occur in one of them.

    ACA-Py 0.7 to 1.7.
    """

    requested_attributes: dict[str, models.IndyRequestedCredsRequestedAttr]
    """By the request's attribute referent, the credential that shows it and whether to reveal the
    value."""
    requested_predicates: dict[str, models.IndyRequestedCredsRequestedPred]
    """By the request's predicate referent, the credential that proves it."""
    self_attested_attributes: dict[str, str]
    """By referent, values that the holder claims without a credential; only for attributes that
    were requested without restrictions."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
