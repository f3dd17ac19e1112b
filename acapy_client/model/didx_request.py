"""`DIDXRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class DIDXRequest(Model):
    """A connection request of the DID exchange protocol, as one agent sends it to another.

    Agents add a ``~thread`` that they do not declare: ``pthid`` there names the invitation, or the
    public DID that stands in for one.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the request, a UUID: ``request_id`` of the connection."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    did: str | None = None
    """DID that the requesting agent will use in the connection."""
    did_doc_attach: models.AttachDecorator | None = wire("did_doc~attach", default=None)
    """DID document, base64 and signed with the DID's key; absent where the DID can be resolved
    without it, as in didexchange/1.1."""
    goal: str | None = None
    """What the requesting agent wants to achieve, in words for people. Since ACA-Py 0.9."""
    goal_code: str | None = None
    """What the requesting agent wants to achieve, as a code for programs, such as ``issue-vc``.
    Since ACA-Py 0.9."""
    label: str
    """Name that the requesting agent shows for itself."""
