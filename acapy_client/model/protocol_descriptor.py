"""`ProtocolDescriptor`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class ProtocolDescriptor(Model):
    """One protocol that an agent supports.

    ACA-Py 0.7.3 to 1.7.
    """

    pid: str
    """Protocol with its version, such as ``https://didcomm.org/didexchange/1.1``."""
    roles: list[str] | None = None
    """Parts that the agent plays in it, such as ``mediator``; absent where the agent does not
    say."""
