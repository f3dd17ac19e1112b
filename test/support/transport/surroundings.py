"""What the process around a client does to it; run as a program with a name and an address."""

from __future__ import annotations

import contextvars
import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
import weakref

from acapy_client import ApiClient, ApiException, ApiTimeoutError, Configuration
from acapy_client.apis import ConnectionApi


def forked_from_c(url: str) -> None:
    """A fork that Python does not see: each process gets its own answers."""
    api = ConnectionApi(ApiClient(Configuration(url, retries=0)))
    api.get_connection("before")
    child = ctypes.PyDLL(None).fork()
    who = "parent" if child else "child"
    for number in range(50):
        name = f"{who}-{number}"
        assert api.get_connection(name).connection_id == name
    assert api.get_connection.submit(who).get(10).connection_id == who
    if child:
        assert os.waitpid(child, 0)[1] == 0
    else:
        os._exit(0)


def alarms(url: str) -> None:
    """Exceptions of a signal handler, at any moment, cost no connection."""

    class Enough(Exception):
        pass

    def alarm(*_: object) -> None:
        raise Enough

    signal.signal(signal.SIGALRM, alarm)
    for size in (1, 2, 10):
        api = ConnectionApi(ApiClient(Configuration(url, connection_pool_maxsize=size)))
        api.get_connection("first")
        struck = 0
        for number in range(400):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.00002 + number * 0.000005)
                for _ in range(50):
                    name = str(number)
                    assert api.get_connection(name).connection_id == name
            except Enough:
                struck += 1
            signal.setitimer(signal.ITIMER_REAL, 0)
        assert struck > 390, struck  # Python itself swallows what strikes in a finaliser
        handles = [api.get_connection.submit(str(each)) for each in range(size)]
        assert [each.get(10).connection_id for each in handles] == list(map(str, range(size)))


def own_exceptions(url: str) -> None:
    """What a signal handler raises leaves the call, whatever it is, and nothing is sent again."""

    class Enough(Exception):
        pass

    class EnoughToo(OSError):
        pass

    kinds = iter((Enough, EnoughToo, TimeoutError, MemoryError))

    def alarm(*_: object) -> None:
        raise kind("enough")

    signal.signal(signal.SIGALRM, alarm)
    api = ConnectionApi(ApiClient(Configuration(url, retries=2)))
    for kind in kinds:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        try:
            api.get_connection("silent")
        except kind as error:
            assert type(error) is kind, error
        else:
            raise AssertionError("it answers")
        assert api.get_connection("next").connection_id == "next"


def contexts(url: str) -> None:
    """A token that reads a context variable is that of the caller in the background too."""
    tenant = contextvars.ContextVar("tenant", default="nobody")
    told: list[str] = []

    def token() -> str:
        told.append(tenant.get())
        return tenant.get()

    api = ConnectionApi(ApiClient(Configuration(url, access_token=token)))
    tenant.set("alice")
    api.get_connection("a")
    api.get_connection.submit("b").get(10)
    assert told == ["alice", "alice"], told


def dropped(url: str) -> None:
    """Clients, failures and threads go with who holds them, without the collector."""
    gc.disable()
    seen = []
    for number in range(20):
        client = ApiClient(Configuration(url))
        assert ConnectionApi(client).get_connection.submit(str(number)).get(10)
        seen.append(weakref.ref(client))
        del client
    failures = []
    api = ConnectionApi(ApiClient(Configuration(url, retries=0)))
    for name in ("missing", "silent"):
        try:
            api.get_connection(name, _request_timeout=0.2)
        except ApiException as error:
            failures.append(weakref.ref(error))
        try:
            api.get_connection.submit(name, _request_timeout=0.2).get(10)
        except ApiException as error:
            failures.append(weakref.ref(error))
    for thread in threading.enumerate():
        if thread.name == "acapy_client":
            thread.join(5)
    assert not any(each() for each in seen)
    assert len(failures) == 4
    assert not any(each() for each in failures)


def no_threads(url: str) -> None:
    """Where no thread can be started, calls and their limits go on, and threads once they can."""
    api = ConnectionApi(ApiClient(Configuration(url, retries=0)))
    threading.stack_size(1 << 46)
    assert api.get_connection("a").connection_id == "a"
    try:
        api.get_connection.submit("b")
    except RuntimeError:
        pass
    else:
        raise AssertionError("it starts")
    threading.stack_size(0)
    try:
        api.get_connection("silent", _request_timeout=(5, 1e9))
    except ApiException as error:  # the server gives up first
        assert not isinstance(error, ApiTimeoutError)
    else:
        raise AssertionError("it answers")
    try:
        api.get_connection("silent", _request_timeout=0.3)
    except ApiTimeoutError as error:
        assert "0.3 s" in str(error)
    else:
        raise AssertionError("it answers")
    assert api.get_connection.submit("c").get(10).connection_id == "c"


def pickled(url: str) -> None:
    """An operation travels to another process with its client."""
    api = ConnectionApi(ApiClient(Configuration(url)))
    twin = pickle.loads(pickle.dumps(api.get_connection))
    assert twin("a").connection_id == "a"
    assert pickle.loads(pickle.dumps(ConnectionApi.get_connection)) is ConnectionApi.get_connection


if __name__ == "__main__":
    globals()[sys.argv[1]](sys.argv[2])
    print("all is well")
