"""`DIFField`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class DIFField(Model):
    """One part of a credential that must be there, and may have to pass a filter.

    ACA-Py 0.7 to 1.7.
    """

    filter: models.Filter | None = None
    """Test that the value must pass; without it, being there is enough."""
    id: str | None = None
    """Name of the field, for `DIFHolder.field_id` to refer to."""
    path: list[str] | None = None
    """JSONPath expressions into the credential, such as ``$.credentialSubject.degree.name``; one
    that leads to a fitting value is enough. Never into ``$.proof``; from 1.7 on, without functions
    and regular expressions."""
    predicate: Literal["preferred", "required"] | str | None = None
    """Whether to show only the outcome of the filter, not the value. Agents do not act on it."""
    purpose: str | None = None
    """What the value is needed for, in words for the prover."""
