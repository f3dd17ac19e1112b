"""What tests of hubs share: engines, each started once, and what makes hubs on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from acapy_client.hub import Hub, MemoryHub
from acapy_client.testing._hub_journal import some_name
from support.engines import SERVERS, PostgresServer, RedisServer, Server
from support.needs import need

Make = Callable[[str], Hub]


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    need("hub", "redis")
    with RedisServer() as server:
        yield server


@pytest.fixture
def in_redis(redis_server: RedisServer) -> Make:
    from acapy_client.hub.redis import RedisHub

    return partial(RedisHub, redis_server.url)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    need("hub", "psycopg")
    with PostgresServer() as server:
        yield server


@pytest.fixture
def in_postgres(postgres_server: PostgresServer) -> Make:
    from acapy_client.hub.postgres import PostgresHub

    return partial(PostgresHub, postgres_server.url)


@pytest.fixture(params=SERVERS)
def library(request: pytest.FixtureRequest) -> str:
    """What an engine is reached by: a test runs with each."""
    name: str = request.param
    need("hub", name)
    return name


@pytest.fixture
def url(library: str, request: pytest.FixtureRequest) -> str:
    """Of a hub of its own on a server of each kind."""
    fixture = {"redis": "redis_server", "psycopg": "postgres_server"}[library]
    server: Server = request.getfixturevalue(fixture)
    return f"{server.url}?name={some_name()}"


@pytest.fixture
def in_memory() -> Make:
    """One object for each name: those who have it are as processes are elsewhere."""
    hubs: dict[str, MemoryHub] = {}
    return lambda name: hubs.setdefault(name, MemoryHub(name))
