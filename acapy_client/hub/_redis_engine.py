"""How Redis is reached, whether it may be relied on, and what its keys are called."""

from __future__ import annotations

import importlib
import os
import re
import zlib
from typing import Any
from urllib.parse import urlsplit

from acapy_client._extras import brought_by
from acapy_client._masking import line
from acapy_client.exceptions import ApiValueError
from acapy_client.hub._engine import ANSWERING, CONNECTING, Engine

PARTITIONS = 16  # for ever: with another number a record would move, and overtake itself


class RedisEngine(Engine):
    """A Redis server, and the name that keeps a hub apart from others in it.

    :raises ImportError: the package redis is not installed
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    def __init__(self, url: str, name: str) -> None:
        super().__init__(url, name)
        self._redis = _library()
        self.errors = (self._redis.RedisError, OSError)
        # by process, since sockets are not shared with a child, and how often they repeat
        self._clients: dict[tuple[int, int], Any] = {}
        try:
            if urlsplit(url).port == 0:  # which the library takes for none
                raise ValueError("Port out of range 1-65535")
            self._client(retries=0)
        except (ValueError, TypeError) as error:
            raise ApiValueError(f"url: {self.said(error)}: {self.shown}") from None

    # --- connections -----------------------------------------------------------------------------

    @property
    def client(self) -> Any:
        """The client of this process, for all its threads."""
        # every script but one bears being repeated, should its answer have been lost
        return self._of_process(retries=1)

    def _of_process(self, retries: int) -> Any:
        key = os.getpid(), retries
        client = self._clients.get(key)
        if client is None:
            client = self._clients.setdefault(key, self._client(retries))
        return client

    def line(self) -> Any:
        """A client with one connection, whose breaks are seen; to be closed."""
        return self._client(retries=0, single_connection_client=True)

    def _client(self, retries: int, **more: Any) -> Any:
        redis = self._redis
        retry = redis.retry.Retry(
            redis.backoff.NoBackoff(), retries, supported_errors=(redis.ConnectionError,)
        )
        return redis.Redis.from_url(
            self.url,
            protocol=2,
            retry=retry,
            socket_timeout=ANSWERING,
            socket_connect_timeout=CONNECTING,
            health_check_interval=30,
            **more,
        )

    def close(self) -> None:
        """Close the connections of this process; the next use opens others."""
        for retries in (0, 1):
            client = self._clients.pop((os.getpid(), retries), None)
            if client is not None:
                client.close()

    def run(self, script: str, keys: list[str], *arguments: object, once: bool = False) -> Any:
        """Have a script carried out.

        :param once: it is not repeated, should its answer be lost
        :raises HubError: the engine is away, or refuses
        """
        with self.errors_told():
            client = self._of_process(retries=0) if once else self.client
            self.look(client)
            return client.register_script(script)(keys=keys, args=list(arguments))

    # --- what it is ------------------------------------------------------------------------------

    def look(self, client: Any) -> None:
        """Warn of what is dangerous, once in each process."""
        if not self.is_new_here():
            return
        about = self.about(client)
        seconds, micros = client.time()
        self.has_looked(seconds + micros / 1e6)
        if about.get("aof_enabled") == 0:
            self.warn(
                "appendonly is off: if it ends, the events that are not handled yet may be lost,"
                " and the leases: set appendonly yes"
            )
        policy = about.get("maxmemory_policy", "noeviction")
        if policy != "noeviction":
            self.warn(
                f"maxmemory-policy is {line(str(policy), 40)}: with its memory full it drops events"
                " without a word: set maxmemory-policy noeviction"
            )

    def about(self, client: Any) -> dict[str, Any]:
        """What it says of itself; nothing where it does not let us ask.

        :raises HubError: it is too old
        """
        try:
            about: dict[str, Any] = client.info()
        except self._redis.ResponseError:
            return {}
        found = re.match(r"(\d+)\.(\d+)", str(about.get("redis_version", "")))
        if found and (int(found[1]), int(found[2])) < (6, 2):
            raise self.refused(f"Redis {found[0]} is too old: 6.2 is needed")
        return about

    # --- its keys --------------------------------------------------------------------------------

    def key(self, what: str) -> str:
        # the braces keep all keys of a hub in one slot of a cluster
        return f"{{{self.name}}}:{what}"

    def stream(self, partition: int) -> str:
        return self.key(f"s{partition}")

    def lease(self, partition: int) -> str:
        return self.key(f"l{partition}")

    @property
    def streams(self) -> list[str]:
        return [self.stream(partition) for partition in range(PARTITIONS)]

    @property
    def leases(self) -> list[str]:
        return [self.lease(partition) for partition in range(PARTITIONS)]


def partition_of(key: str) -> int:
    """The partition of all events with this key."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass")) % PARTITIONS


def _library() -> Any:
    try:
        redis = importlib.import_module("redis")
        importlib.import_module("redis.backoff")
        importlib.import_module("redis.retry")
    except ImportError:
        raise ImportError(f"RedisHub needs redis; {brought_by('redis')}") from None
    return redis
