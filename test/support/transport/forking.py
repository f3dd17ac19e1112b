"""Programs that fork while a client of theirs is in use. Run by test_forks.py.

Each prints what its processes were told, one line of JSON for each: ``[name, [answer, …]]``.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable

from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.api.connection_api import ConnectionApi

CHILDREN = 12
SECONDS = 15  # until a child that hangs is ended


def ask(api: ConnectionApi, name: str, count: int) -> list[str | None]:
    """So many reads: the connections that the server answered on; checks the answers."""
    seen = []
    for number in range(count):
        record = api.get_connection(f"{name}-{number}")
        assert record.connection_id == f"{name}-{number}", record
        seen.append(record.alias)
    return seen


def tell(name: str, seen: object) -> None:
    os.write(1, (json.dumps([name, seen]) + "\n").encode())


def in_child(work: Callable[[], object], fork: Callable[[], int] = os.fork) -> int:
    """The id of a process that does this and nothing else."""
    child = fork()
    if child:
        return child
    code = 1
    try:
        faulthandler.register(signal.SIGALRM, chain=True)  # says where it hangs, and ends it
        signal.alarm(SECONDS)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def join(children: list[int]) -> None:
    for child in children:
        _, status = os.waitpid(child, 0)
        assert status == 0, f"a child ended with {os.waitstatus_to_exitcode(status)}"


def idle(api: ConnectionApi) -> None:
    """Fork between calls; then parent and child call at the same time."""
    tell("before", ask(api, "before", 2))
    child = in_child(lambda: tell("child", ask(api, "child", 20)))
    tell("parent", ask(api, "parent", 20))
    join([child])
    tell("after", ask(api, "after", 2))


def background(api: ConnectionApi) -> None:
    """The same with calls that run in threads of the client's."""
    handles = [api.get_connection.submit(f"before-{number}") for number in range(20)]
    tell("before", [handle.get(5).alias for handle in handles])

    def work() -> None:
        tell("child", [api.get_connection.submit("child").get(5).alias for _ in range(3)])

    child = in_child(work)
    handles = [api.get_connection.submit(f"parent-{number}") for number in range(20)]
    tell("parent", [handle.get(5).alias for handle in handles])
    join([child])


def busy(api: ConnectionApi) -> None:
    """Fork again and again while other threads are calling."""
    # the very first call imports modules, and a fork amid an import hangs any program of Python's
    ask(api, "first", 1)
    done = threading.Event()
    seen: list[str | None] = []

    def call() -> None:
        while not done.is_set():
            seen.extend(ask(api, "parent", 5))

    threads = [threading.Thread(target=call, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    children = []
    for number in range(CHILDREN):
        name = f"child{number}"
        children.append(in_child(lambda name=name: tell(name, ask(api, name, 5))))
        time.sleep(0.02)
    join(children)
    done.set()
    for thread in threads:
        thread.join()
    tell("parent", sorted({alias for alias in seen if alias}))


def closing(api: ConnectionApi) -> None:
    """What the child closes is the child's; and a client that was closed stays closed."""
    tell("before", ask(api, "before", 2))

    def work() -> None:
        seen = ask(api, "child", 2)
        api.api_client.close()
        tell("child", seen)

    join([in_child(work)])
    tell("parent", ask(api, "parent", 2))
    api.api_client.close()

    def refused() -> None:
        try:
            ask(api, "late", 1)
        except (ApiException, ValueError) as error:
            assert "closed" in str(error)
            return
        raise AssertionError("a closed client answered")

    join([in_child(refused)])


def leaving(api: ConnectionApi) -> None:
    """A child that ends as any program does, with all that Python then tidies up."""
    tell("before", ask(api, "before", 2))
    child = os.fork()
    if child == 0:
        tell("child", ask(api, "child", 2))
        sys.exit()
    join([child])
    tell("parent", ask(api, "parent", 2))


def grandchild(api: ConnectionApi) -> None:
    tell("before", ask(api, "before", 1))

    def work() -> None:
        tell("child", ask(api, "child", 2))
        join([in_child(lambda: tell("grandchild", ask(api, "grandchild", 2)))])
        tell("child", ask(api, "child", 2))

    join([in_child(work)])
    tell("parent", ask(api, "parent", 2))


if __name__ == "__main__":
    program, url, authority = sys.argv[1:]
    configuration = Configuration(url, timeout=10, ssl_ca_cert=authority or None)
    client = ApiClient(configuration)
    {each.__name__: each for each in (idle, background, busy, closing, leaving, grandchild)}[
        program
    ](ConnectionApi(client))
