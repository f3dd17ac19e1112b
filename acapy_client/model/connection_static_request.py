"""`ConnectionStaticRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class ConnectionStaticRequest(Model):
    """Both ends of a static connection, which is active without any message.

    Agents want either ``their_seed``, or ``their_did`` and ``their_verkey``: without them they
    answer 500.
    """

    alias: str | None = None
    """Name that this side gives the connection."""
    my_did: str | None = None
    """DID of this end; made by the agent if absent."""
    my_seed: str | None = wire(default=None, secret=True)
    """Seed of this end's key pair, 32 bytes as text or base64; random if absent."""
    their_did: str | None = None
    """DID of the other end."""
    their_endpoint: str | None = None
    """URL that messages to the other end are sent to."""
    their_label: str | None = None
    """Name shown for the other end."""
    their_seed: str | None = wire(default=None, secret=True)
    """Seed of the other end's key pair, 32 characters; base64 makes agents answer 500."""
    their_verkey: str | None = None
    """Verification key (base58) of the other end."""
