"""The connections to one host, in whichever process and among whichever classes a call is made."""

from __future__ import annotations

import os
import queue
import socket
import ssl
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import urllib3

from acapy_client._addresses import is_loopback
from acapy_client._pool import open_pool
from acapy_client._tls import Contexts
from acapy_client.configuration import Configuration


class Opened(NamedTuple):
    """The connections of one process."""

    process: int
    classes: tuple[type, ...]  # that it was made of
    pool: urllib3.HTTPConnectionPool
    prefix: str


def _present_classes() -> tuple[type, ...]:
    """What truststore, gevent, eventlet and others put their own in place of, early or late."""
    return ssl.SSLContext, socket.socket, queue.SimpleQueue


class Host:
    """The host of a configuration; clients that act for several tenants share one."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._inherited: list[Opened] = []
        self._contexts = Contexts(configuration)
        self.closed: bool = False
        base = urlsplit(configuration.host)
        # keys would travel in the open; until that is said
        self.is_exposed: bool = base.scheme == "http" and not is_loopback(base.hostname or "")
        self._opened = self._open()

    def _open(self) -> Opened:
        configuration = self._configuration
        pool, prefix = open_pool(configuration, urlsplit(configuration.host), self._contexts)
        return Opened(os.getpid(), _present_classes(), pool, prefix)

    def here(self) -> Opened:
        """The connections of this process; looked at for each attempt, whoever forked it, and how.

        The parent's stay untouched, and are kept: to close them could wait for a lock of a thread
        that is not there.
        """
        opened = self._opened
        if opened.process != os.getpid():
            self._inherited.append(opened)
            opened = self._opened = self._open()
        elif opened.classes != _present_classes():
            # neither contexts nor queues of before work among those of truststore or gevent
            opened = self._opened = self._open()
        return opened

    def close(self) -> None:
        """Close all connections; final."""
        self.closed = True
        if self._opened.process == os.getpid():
            connections: Any = self._opened.pool.pool
            if connections is not None:
                connections.close()
