"""The life of a client: copies, other processes, many threads, closing, and what is left over."""

from __future__ import annotations

import copy
import gc
import multiprocessing
import os
import pickle
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, ApiValueError, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.model.conn_record import ConnRecord
from support.server import Request, Server, answer
from support.transport import elsewhere, soak

CALLS = int(os.environ.get("ACAPY_TEST_CALLS", "4000"))  # 20000 takes ten seconds or so
THREADS = 32


def reply(connection: socket.socket, request: Request) -> None:
    """Says what was asked, with which key, and by which connection."""
    identifier = request.path.rpartition("/")[2]
    port = connection.getpeername()[1]
    record = {"connection_id": identifier, "alias": str(port), "state": request.header("X-Test")}
    connection.sendall(answer(record))


# --- copies --------------------------------------------------------------------------------------


def by_pickle(item: Any) -> Any:
    return pickle.loads(pickle.dumps(item))


@pytest.mark.parametrize("twin_of", [by_pickle, copy.deepcopy])
def test_copies_work_and_are_independent(server: Server, twin_of: Callable[[Any], Any]) -> None:
    server.default = reply
    configuration = Configuration(server.url, api_key={"ApiKeyHeader": "k"}, timeout=10)
    with ApiClient(configuration, "X-Test", "active") as client:
        api = ConnectionApi(client)
        first = api.get_connection("a")
        twin_api, twin_client = twin_of(api), twin_of(client)
        own = [twin_api.get_connection("b"), ConnectionApi(twin_client).get_connection("c")]
        with ApiClient(twin_of(configuration)) as third:
            ConnectionApi(third).get_connection("d")
        twin_client.configuration.api_key["ApiKeyHeader"] = "other"
        twin_client.set_default_header("X-Test", "other")
        again = api.get_connection("e")
        twin_api.api_client.close()
        twin_client.close()
        assert api.get_connection("f").alias == first.alias
    assert [request.header("X-API-Key") for request in server.requests] == ["k"] * 6
    assert [record.connection_id for record in own] == ["b", "c"]
    assert [record.state for record in own] == ["active"] * 2
    assert len({first.alias, *(record.alias for record in own)}) == 3, "sockets are not shared"
    assert (again.state, again.alias) == ("active", first.alias)


@pytest.mark.parametrize("twin_of", [by_pickle, copy.deepcopy])
def test_copies_of_models(server: Server, twin_of: Callable[[Any], Any]) -> None:
    wire = {"connection_id": "c", "state": "active", "of_a_later_release": {"x": [1]}}
    server.default = answer(wire)
    with ApiClient(Configuration(server.url)) as client:
        record = ConnectionApi(client).get_connection("c")
    twin = twin_of(record)
    assert twin == record
    assert twin.to_wire() == wire
    twin.alias = "changed"
    twin["of_a_later_release"]["x"].append(2)
    assert record.to_wire() == wire


def test_everything_travels_to_another_process(server: Server) -> None:
    """Started anew, so that nothing is there which was not sent."""
    server.default = reply
    configuration = Configuration(server.url, api_key={"ApiKeyHeader": "k"}, timeout=10)
    context = multiprocessing.get_context("spawn")
    with (
        ApiClient(configuration, "X-Test", "active") as client,
        ProcessPoolExecutor(1, mp_context=context) as pool,
    ):
        ConnectionApi(client).get_connection("here")
        for travels in (configuration, client, ConnectionApi(client)):
            pid, record = pool.submit(elsewhere.call, travels, "there").result(60)
            assert pid != os.getpid()
            assert isinstance(record, ConnRecord)
            assert record.connection_id == "there"
            assert server.last.header("X-API-Key") == "k"
        assert record.state == "active"


# --- threads -------------------------------------------------------------------------------------


def test_many_threads_get_the_right_answers() -> None:
    """Each answer is checked against its question."""
    with (
        soak.serving() as url,
        soak.Warned() as warned,
        ApiClient(Configuration(url, timeout=60)) as client,
    ):
        assert soak.ask_all(client, CALLS, THREADS) == []
    assert warned.lines == []


def test_more_threads_than_connections(server: Server) -> None:
    """They wait for one another, and nothing is thrown away."""
    server.default = reply
    configuration = Configuration(server.url, timeout=30, connection_pool_maxsize=3)
    with soak.Warned() as warned, ApiClient(configuration) as client:
        api = ConnectionApi(client)
        records: dict[str, ConnRecord] = {}

        def work(number: int) -> None:
            for call in range(20):
                name = f"{number}-{call}"
                records[name] = api.get_connection(name)

        in_threads(*(lambda number=number: work(number) for number in range(THREADS)))
    assert len(records) == THREADS * 20
    assert all(record.connection_id == name for name, record in records.items())
    assert server.connections <= 3
    assert warned.lines == []


def in_threads(*tasks: Callable[[], object], seconds: float = 60.0) -> None:
    threads = [threading.Thread(target=task, daemon=True) for task in tasks]
    for thread in threads:
        thread.start()
    end = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    assert not any(thread.is_alive() for thread in threads), "a thread hangs"


# --- closing -------------------------------------------------------------------------------------


def test_closing_is_final_and_may_be_repeated(server: Server) -> None:
    client = ApiClient(Configuration(server.url))
    api = ConnectionApi(client)
    api.get_connection("c")
    for _ in range(3):
        client.close()
    for call in (
        lambda: api.get_connection("c"),
        lambda: api.create_invitation(),
        lambda: api.get_connection("c", _preload_content=False),
        lambda: list(api.iter_connections()),
        lambda: client.call_api("GET", "/status"),
    ):
        with pytest.raises(ApiValueError, match="closed"):
            call()
    assert len(server.requests) == 1
    with pytest.raises(ApiValueError, match="closed"), client:
        api.get_connection("c")


@pytest.mark.parametrize("used", [0, 3])
def test_no_call_in_the_background_after_closing(server: Server, used: int) -> None:
    with ApiClient(Configuration(server.url)) as client:
        api = ConnectionApi(client)
        for handle in [api.get_connection.submit("c") for _ in range(used)]:
            handle.get(60)
    time.sleep(0.1)  # its threads have ended
    with pytest.raises(ApiValueError, match="closed"):
        api.get_connection.submit("c").get(3)
    assert len(server.requests) == used


def test_closing_closes_the_connections(server: Server) -> None:
    gone = threading.Event()

    def until_the_end(connection: socket.socket, request: Request) -> None:
        connection.sendall(answer({}))
        if connection.recv(1) == b"":
            gone.set()

    server.default = until_the_end
    with ApiClient(Configuration(server.url)) as client:
        ConnectionApi(client).get_connection("c")
        assert not gone.wait(0.1)
    assert gone.wait(60)


@pytest.mark.parametrize("connections", [8, 1])
@pytest.mark.parametrize("timeout", [20, (20, 20), None], ids=["whole", "pair", "none"])
def test_calls_under_way_end_when_the_client_is_closed(
    server: Server, connections: int, timeout: Any
) -> None:
    """With an answer or an error of ours; also those that wait for a connection."""
    begun = threading.Semaphore(0)

    def slowly(connection: socket.socket, request: Request) -> None:
        begun.release()
        time.sleep(0.3)
        connection.sendall(answer({}))

    server.default = slowly
    configuration = Configuration(
        server.url, timeout=timeout, connection_pool_maxsize=connections, retries=False
    )
    client = ApiClient(configuration)
    ends: list[object] = []

    def work() -> None:
        try:
            ends.append(ConnectionApi(client).get_connection("c"))
        except Exception as error:
            ends.append(error)

    def close() -> None:
        begun.acquire()
        time.sleep(0.1)  # the others are waiting by now
        client.close()

    in_threads(close, *[work] * 6, seconds=6)
    assert len(ends) == 6
    for end in ends:
        assert isinstance(end, (ConnRecord, ApiException)) or "closed" in str(end), repr(end)


# --- what is left over ---------------------------------------------------------------------------

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts in /proc")


@needs_proc
def test_calls_leave_nothing_behind() -> None:
    """The same as soak.py does with many more."""
    with soak.serving() as url, ApiClient(Configuration(url, timeout=60)) as client:
        soak.ask_all(client, 500, 1)
        before = soak.figures()
        tracemalloc.start()
        try:
            soak.ask_all(client, 500, 1)
            gc.collect()
            first = tracemalloc.get_traced_memory()[0]
            assert soak.ask_all(client, 3000, 1) == []
            gc.collect()
            grown = tracemalloc.get_traced_memory()[0] - first
        finally:
            tracemalloc.stop()
        after = soak.figures()
    assert after.descriptors <= before.descriptors
    assert after.threads <= before.threads
    assert grown < 100_000, f"{grown} bytes"


@needs_proc
def test_clients_leave_nothing_behind(server: Server) -> None:
    """Many short-lived ones, closed or just forgotten."""

    def live(number: int) -> None:
        client = ApiClient(Configuration(server.url, timeout=10))
        ConnectionApi(client).get_connection("c")
        if number % 2:
            client.close()

    for number in range(20):
        live(number)
    before = soak.figures()
    for number in range(200):
        live(number)
    time.sleep(0.2)  # the server's side of them closes a moment later
    after = soak.figures()
    assert after.descriptors <= before.descriptors + 5
    assert after.threads <= before.threads + 5
    assert after.objects < before.objects + 4000
