"""The disk of an engine is full: what it cannot keep is refused, and all goes on with room."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from secrets import token_hex

import pytest

from acapy_client import Configuration
from acapy_client.events import ConnectionEvent, Events, Refused
from acapy_client.testing._hub_journal import following, until
from support.engines import SERVERS, PostgresServer, RedisServer
from support.small_disk import fill, small_disk

MEGABYTES = {"redis": 16, "psycopg": 128}
LEFT = 4_000_000  # bytes of the disk for events


@pytest.fixture
def server(library: str) -> Iterator[RedisServer | PostgresServer]:
    """On a disk of its own."""
    with small_disk(MEGABYTES[library]) as disk, SERVERS[library](disk=disk) as server:
        yield server


def test_what_it_cannot_keep_is_refused(server: RedisServer | PostgresServer) -> None:
    taken, refused, handled = set[str](), list[str](), list[str]()
    stop = threading.Event()
    with Events(Configuration("http://127.0.0.1:1"), hub=server.url) as events:

        @events.on("connections")
        def note(event: ConnectionEvent) -> None:
            handled.append(str(event.connection_id))

        def is_taken(connection_id: str) -> bool:
            record = {"connection_id": connection_id, "state": "active", "more": token_hex(50_000)}
            try:
                events.receive("connections", json.dumps(record).encode())
            except Refused as error:
                assert error.status == 503
                return False
            taken.add(connection_id)
            return True

        def tell(connection_id: str) -> bool:
            if not is_taken(connection_id):
                refused.append(connection_id)
            return bool(refused)

        worker = threading.Thread(target=events.work, kwargs={"threads": 2, "stop": stop})
        worker.start()
        try:
            assert is_taken("first")
            until(lambda: handled == ["first"], "it was not handled")
            ballast = fill(server.folder.parent, LEFT)
            assert any(tell(f"c{number}") for number in range(1000))
            for number in range(5):
                tell(f"full{number}")
            assert len(refused) > 3
            ballast.unlink()
            assert server.process is not None
            if server.process.poll() is not None:
                server.start()  # it may have ended itself
            for connection_id in refused:  # as the agent does
                until(lambda each=connection_id: is_taken(each), "it is refused for ever")
            server.kill()
            server.start()
            until(lambda: is_taken("last"), "it is refused for ever")
            until(lambda: taken <= {*handled}, "what was taken was not handled")
            with following(events.hub, 600.0) as heard:
                until(lambda: len(heard.ids) == len(taken), "what was taken is not kept")
        finally:
            stop.set()
            worker.join()
    assert {*handled} == taken
