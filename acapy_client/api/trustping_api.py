"""`TrustpingApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class TrustpingApi(Api):
    """Find out whether the other end of a connection still answers."""

    @operation("POST", "/connections/{conn_id}/send-ping", since="0.6")
    def send_ping(
        self,
        conn_id: str,
        *,
        body: models.PingRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.PingRequestResponse:
        """Send a trust ping over a connection

        ``POST /connections/{conn_id}/send-ping`` · ACA-Py 0.6 to 1.7

        Comes back as soon as the ping is on its way: whether the other agent answers shows only in
        its reply, for which agents started with ``--monitor-ping`` raise an event ``ping``. After
        connections/1.0 the first ping also brings the connection from ``response`` to ``active``.

        :param conn_id: identifier of the connection, in state ``response`` or ``active``
        :param body: text to send along
        :raises NotFoundException: no such connection
        :raises BadRequestException: the connection is not ready yet
        """
        ...

    connections_conn_id_send_ping_post = send_ping
