"""Every model, imported at its first use."""

from __future__ import annotations

from acapy_client._lazy import lazy_names

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client.model.conn_record import ConnRecord as ConnRecord
    from acapy_client.model.connection_invitation import (
        ConnectionInvitation as ConnectionInvitation,
    )
    from acapy_client.model.connection_list import ConnectionList as ConnectionList
    from acapy_client.model.connection_metadata import ConnectionMetadata as ConnectionMetadata
    from acapy_client.model.connection_metadata_set_request import (
        ConnectionMetadataSetRequest as ConnectionMetadataSetRequest,
    )
    from acapy_client.model.connection_static_request import (
        ConnectionStaticRequest as ConnectionStaticRequest,
    )
    from acapy_client.model.connection_static_result import (
        ConnectionStaticResult as ConnectionStaticResult,
    )
    from acapy_client.model.create_invitation_request import (
        CreateInvitationRequest as CreateInvitationRequest,
    )
    from acapy_client.model.endpoints_result import EndpointsResult as EndpointsResult
    from acapy_client.model.invitation_result import InvitationResult as InvitationResult
    from acapy_client.model.receive_invitation_request import (
        ReceiveInvitationRequest as ReceiveInvitationRequest,
    )

_HOMES = {
    "ConnRecord": "acapy_client.model.conn_record",
    "ConnectionInvitation": "acapy_client.model.connection_invitation",
    "ConnectionList": "acapy_client.model.connection_list",
    "ConnectionMetadata": "acapy_client.model.connection_metadata",
    "ConnectionMetadataSetRequest": "acapy_client.model.connection_metadata_set_request",
    "ConnectionStaticRequest": "acapy_client.model.connection_static_request",
    "ConnectionStaticResult": "acapy_client.model.connection_static_result",
    "CreateInvitationRequest": "acapy_client.model.create_invitation_request",
    "EndpointsResult": "acapy_client.model.endpoints_result",
    "InvitationResult": "acapy_client.model.invitation_result",
    "ReceiveInvitationRequest": "acapy_client.model.receive_invitation_request",
}
__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)
