"""Reading that acts: a GET which the agent must not get twice is sent once, and may be in doubt."""

from __future__ import annotations

import socket

import pytest

from acapy_client import ApiClient, ApiConnectionError, ServiceException
from acapy_client._operation import BoundOperation
from acapy_client.apis import ConnectionApi, DiscoverFeaturesApi, DiscoverFeaturesV20Api, ServerApi
from support.server import Request, Server, text_answer

ACTING = (
    (ServerApi, "shut_down"),
    (DiscoverFeaturesApi, "query_features"),
    (DiscoverFeaturesV20Api, "query_features"),
)


def hang_up(connection: socket.socket, request: Request) -> None:
    """The agent has read the request, and is gone."""
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("api", "name"), ACTING, ids=lambda value: getattr(value, "__name__", value)
)
def test_what_acts_is_sent_once(
    api: type[ServerApi], name: str, server: Server, client: ApiClient
) -> None:
    operation: BoundOperation[[], object] = getattr(api(client), name)
    server.default = hang_up
    with pytest.raises(ApiConnectionError) as raised:
        operation()
    assert len(server.requests) == 1
    assert raised.value.in_doubt
    server.default = text_answer("503 Service Unavailable", "503: not now")
    with pytest.raises(ServiceException):
        operation()
    assert len(server.requests) == 2


def test_what_only_reads_is_sent_again(server: Server, client: ApiClient) -> None:
    server.answers.append(hang_up)
    ConnectionApi(client).connections()
    assert len(server.requests) == 2
