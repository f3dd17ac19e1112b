"""Context variables: each call is made for the tenant of who asks, in whatever thread it runs."""

from __future__ import annotations

import asyncio
import contextvars
import socket
from typing import Any

from support.processes.apart import FULL, Agent, apart
from support.server import Request, Server, answer

TENANTS = 500 if FULL else 50
TENANT: contextvars.ContextVar[str] = contextvars.ContextVar("tenant", default="nobody")


def reply(connection: socket.socket, request: Request) -> None:
    """The record that was asked for; its alias says with which token, and by which request."""
    name = request.path.rpartition("/")[2]
    alias = f"{request.header('Authorization')} {request.header('X-Request-Id')}"
    connection.sendall(answer({"connection_id": name, "alias": alias}))


def api_of_tenants(server: Server, **settings: Any) -> Any:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    settings |= {"access_token": TENANT.get, "request_id": TENANT.get}
    return ConnectionApi(ApiClient(Configuration(server.url, **settings)))


def own(record: Any, tenant: str) -> None:
    assert record.connection_id == tenant
    assert record.alias == f"Bearer {tenant} {tenant}"


@apart("-W", "error")  # in development mode, asyncio tells what took long
def test_tasks_of_asyncio(agent: Agent) -> None:
    told: list[str] = []

    async def works(api: Any, tenant: str) -> None:
        TENANT.set(tenant)
        own(await asyncio.to_thread(api.get_connection, tenant), tenant)
        handle = api.get_connection.submit(tenant)
        await asyncio.sleep(0)
        own(await asyncio.to_thread(handle.get, 20), tenant)
        own(api.get_connection(tenant), tenant)
        told.append(tenant)

    async def main(api: Any) -> None:
        await asyncio.gather(*(works(api, f"t{number}") for number in range(TENANTS)))

    with Server(default=reply) as server:
        asyncio.run(main(api_of_tenants(server, connection_pool_maxsize=3)))
    assert len(told) == TENANTS
    assert TENANT.get() == "nobody"


@apart()
def test_background_calls_keep_the_context_in_which_they_were_asked_for(agent: Agent) -> None:
    with Server(default=reply) as server:
        api = api_of_tenants(server)
        handles = []
        for number in range(TENANTS):
            TENANT.set(f"t{number}")
            handles.append(api.get_connection.submit(f"t{number}"))
        TENANT.set("another")
        for number, handle in enumerate(handles):
            own(handle.get(20), f"t{number}")
        context = contextvars.Context()
        handle = context.run(api.get_connection.submit, "nobody")
        own(handle.get(20), "nobody")
