"""`BasicmessageApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class BasicmessageApi(Api):
    """Send text messages to other agents, as in a chat.

    Messages that come in are not stored: they are events of the topic ``basicmessages``, with
    ``connection_id`` and ``content``.
    """

    @operation("POST", "/connections/{conn_id}/send-message", since="0.6")
    def send_message(
        self,
        conn_id: str,
        *,
        body: models.SendMessage | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Send a text message over a connection

        ``POST /connections/{conn_id}/send-message`` · ACA-Py 0.6 to 1.7

        Comes back as soon as the message is on its way; there is no receipt. On a connection that
        is not active yet agents silently drop it, and answer as if it were sent. Gives an empty
        dict.

        :param conn_id: identifier of the connection, in state ``response`` or ``active``; in any
            other the message is lost
        :param body: the message; ``content`` is needed
        :raises NotFoundException: no such connection
        :raises ServiceException: no ``content`` (agents answer 500)
        """
        ...

    connections_conn_id_send_message_post = send_message
