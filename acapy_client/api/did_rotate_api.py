"""`DidRotateApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class DidRotateApi(Api):
    """Change the DID that this agent uses in a connection, or end the connection."""

    @operation("POST", "/did-rotate/{conn_id}/hangup", since="0.12")
    def hang_up(self, conn_id: str, **options: Unpack[RequestOptions]) -> models.Hangup:
        """End a connection and tell the other agent

        ``POST /did-rotate/{conn_id}/hangup`` · ACA-Py 0.12 to 1.7

        Both agents delete their record of the connection, unlike with
        `ConnectionApi.delete_connection`, which the other side never hears of. This side's is gone
        when the call comes back, even if the message does not arrive. Gives the message as it was
        sent.

        :param conn_id: identifier of the connection, a UUID
        :raises NotFoundException: no such connection
        """
        ...

    @operation("POST", "/did-rotate/{conn_id}/rotate", since="0.12")
    def rotate_did(
        self,
        conn_id: str,
        *,
        body: models.DIDRotateRequestJSON | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Rotate:
        """Change to another DID in a connection

        ``POST /did-rotate/{conn_id}/rotate`` · ACA-Py 0.12 to 1.7

        Tells the other agent of the new DID. The connection's ``my_did`` changes when that agent
        has confirmed, mostly within a second and without an event; if it cannot use the DID all
        stays as it was. Gives the message as it was sent.

        :param conn_id: identifier of the connection, active
        :param body: the new DID; ``to_did`` is needed
        :raises NotFoundException: no such connection
        :raises BadRequestException: this agent cannot resolve the DID, or finds no DIDComm endpoint
            in it
        :raises UnprocessableEntityException: no ``to_did``
        :raises ServiceException: the DID's server cannot be reached (agents answer 500)
        """
        ...

    did_rotate_conn_id_hangup_post = hang_up
    did_rotate_conn_id_rotate_post = rotate_did
