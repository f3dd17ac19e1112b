"""What tests of hubs share: engines, each started once, and what makes hubs on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from acapy_client.hub import Hub, MemoryHub
from support.engines import PostgresServer, RedisServer
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


@pytest.fixture
def in_memory() -> Make:
    """One object for each name: those who have it are as processes are elsewhere."""
    hubs: dict[str, MemoryHub] = {}
    return lambda name: hubs.setdefault(name, MemoryHub(name))
