"""Of processes that tests kill: handle events, and write down that each was handled."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import Any

from acapy_client.hub import Delivery
from acapy_client.hub.postgres import PostgresHub


def handle_and_write(url: str, name: str, lease: float) -> None:
    """Write to the table ``within`` by the event's connection, to ``beside`` by another one."""
    import psycopg

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    beside = psycopg.connect(url, autocommit=True)

    def handle(delivery: Delivery) -> None:
        envelope = delivery.envelope
        row: tuple[Any, ...] = (envelope.key, int(envelope.id.rpartition(".")[2]), os.getpid())
        delivery.connection.execute("insert into within values (%s, %s, %s)", row)
        beside.execute("insert into beside values (%s, %s, %s)", row)
        time.sleep(0.1)

    PostgresHub(url, name, lease=lease).work(handle, stop, threads=4)
    beside.close()


def die_of_it(url: str, name: str, attempts: int) -> None:
    """End at once at the first event that is no other process's."""

    def handle(delivery: Delivery) -> None:
        os._exit(delivery.attempt)

    PostgresHub(url, name).work(handle, threading.Event(), attempts=attempts)
