"""Strikes at each line of ours within a call; a program: ``NAMES KIND URL [CA]``.

Prints how many lines there were. Anything on stderr is a fault: what Python had to swallow, and
what was left open, too.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

import urllib3

import acapy_client
from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.apis import ConnectionApi, RevocationApi

OURS = os.path.dirname(acapy_client.__file__) + os.sep
T = TypeVar("T")
SIZE = 2  # connections of the pool


class Enough(Exception):
    """The caller's own exception, which no one else knows."""


class EnoughToo(OSError):
    """One that looks like the transport's."""


class EnoughForAll(BaseException):
    """One like KeyboardInterrupt."""


KINDS = {kind.__name__: kind for kind in (Enough, EnoughToo, EnoughForAll)}


# --- what is struck: each gives the name that it was called with --------------------------------


class Calls:
    def __init__(self, client: ApiClient) -> None:
        self.client = client
        self.api = ConnectionApi(client)
        self.tails = RevocationApi(client)
        self.folder = tempfile.mkdtemp()

    def get(self, name: str) -> str | None:
        return self.api.get_connection(name).connection_id

    def fresh(self, name: str) -> str | None:
        """On a connection of its own, which ends with the answer."""
        return self.get(f"close-{name}").removeprefix("close-")

    def chunked(self, name: str) -> str | None:
        return self.get(f"chunked-{name}").removeprefix("chunked-")

    def packed(self, name: str) -> str | None:
        return self.get(f"packed-{name}").removeprefix("packed-")

    def post(self, name: str) -> str | None:
        return self.api.create_invitation(alias=name, body={"my_label": "me"}).connection_id

    def missing(self, name: str) -> str | None:
        try:
            self.get(f"missing-{name}")
        except acapy_client.NotFoundException as error:
            return (error.body or "").removeprefix("404: missing-")
        return "it is there"

    def again(self, name: str) -> str | None:
        """The first attempt gets a 503, the second the answer."""
        rules = urllib3.Retry(1, status_forcelist=[503], backoff_factor=0)
        found = self.api.get_connection(f"busy-{name}", _retries=rules).connection_id
        return found and found.removeprefix("busy-")

    def raw(self, name: str) -> str | None:
        answer: Any = self.api.get_connection(name, _preload_content=False)
        found: str = answer.json()["connection_id"]
        answer.release_conn()
        return found

    def pages(self, name: str) -> str | None:
        records = list(self.api.iter_connections(page_size=2, alias=name))
        assert [each.connection_id for each in records] == list("abc"), records
        return name

    def wait(self, name: str) -> str | None:
        return self.api.wait_for_connection(name).connection_id

    def submit(self, name: str) -> str | None:
        return self.api.get_connection.submit(name).get(10).connection_id

    def made(self, name: str) -> str | None:
        """By a client of its own, over a connection of its own."""
        client = ApiClient(self.client.configuration)
        try:
            return ConnectionApi(client).get_connection(name).connection_id
        finally:
            sys.settrace(None)  # its end runs finalisers, in which Python swallows what strikes
            client.close()

    def download(self, name: str) -> str | None:
        path = os.path.join(self.folder, "file")
        with open(path, "w") as file:
            file.write("old")
        try:
            self.tails.download_tails_file(f"{name}", path)
        finally:
            with open(path) as file:
                found = file.read()
            assert found in ("old", name), found
            assert os.listdir(self.folder) == ["file"], os.listdir(self.folder)
        return found


# --- the walk -----------------------------------------------------------------------------------


class Striker:
    """Raises at the n-th line of ours that this thread comes to."""

    def __init__(self, kind: type[BaseException]) -> None:
        self.kind = kind
        self.left = 0
        self.struck: BaseException | None = None
        self.place = ""

    def call(self, at: int, call: Callable[[str], T], name: str) -> T:
        self.left, self.struck = at, None
        sys.settrace(self._trace)
        try:
            return call(name)
        finally:
            sys.settrace(None)

    def _trace(self, frame: FrameType, event: str, _: object) -> Any:
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        if event == "line":
            self.left -= 1
            if self.left == 0:
                self.place = f"{frame.f_code.co_filename}:{frame.f_lineno}"
                self.struck = self.kind("enough")
                raise self.struck
        return self._trace


def walk(calls: Calls, name: str, kind: type[BaseException]) -> int:
    call = getattr(calls, name)
    for number in range(3):  # what is made once is there
        assert call(f"first-{number}") == f"first-{number}"
    striker = Striker(kind)
    good = Good(calls)
    at, faults = 0, []
    while True:
        at += 1
        gc.freeze()  # what is there by now is not looked at again
        own = f"{name}-{at}"
        caught = None
        try:
            found = striker.call(at, call, own)
        except BaseException as error:
            caught = error
        else:
            if found != own:
                faults.append(f"{striker.place}: {found} is not {own}")
        if striker.struck is None:
            if caught is not None:
                raise caught
            break
        read_by_caller = name == "raw" and striker.struck in getattr(caught, "args", ())
        if caught is not striker.struck and not read_by_caller:
            faults.append(f"{striker.place}: what came is {caught!r}")
        for thread in threading.enumerate():
            if thread.name == "acapy_client":
                thread.join()  # the call goes on
        if name != "raw" and good.pool._slots.free.qsize() != SIZE:
            faults.append(f"{striker.place}: the exception holds a place")
        if calls.get(f"held-{at}") != f"held-{at}":  # while all the frames are still there
            faults.append(f"{striker.place}: not its own answer")
        caught = striker.struck = None
        if read_by_caller:
            gc.collect()  # urllib3 holds it in a circle
        faults += [f"{striker.place}: {fault}" for fault in good.faults(at)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return at - 1


class Good:
    """What holds at any time between calls."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self.pool: Any = calls.client._calls._host.here().pool.pool
        self.files = self._files()

    def _files(self) -> int:
        """How many descriptors are open, but for those of kept connections.

        One whose answer ended it is kept as well, and has none.
        """
        kept = [each for each in self.pool._kept if each.sock is not None]
        return len(os.listdir("/proc/self/fd")) - len(kept)

    def faults(self, at: int) -> list[str]:
        found = []
        free = self.pool._slots.free.qsize()
        if free != SIZE:
            found.append(f"{free} of {SIZE} places are free")
        files = self._files()
        if files != self.files:
            found.append(f"{files} descriptors are open, not {self.files}")
            self.files = files
        held = []
        for number in range(SIZE):
            name = f"{at}-{number}"
            try:
                answer: Any = self.calls.api.get_connection(name, _preload_content=False)
                held.append((name, answer))
            except ApiException as error:
                found.append(str(error))
        for name, answer in held:
            if answer.json()["connection_id"] != name:
                found.append(f"{name} got another's answer")
            answer.release_conn()
        return found


def main(names: str, kind: str, url: str, authority: str | None = None) -> None:
    gc.disable()
    for name in names.split(","):
        settings = Configuration(
            url,
            ssl_ca_cert=authority,
            connection_pool_maxsize=SIZE,
            timeout=10,
            retries=0,
        )
        with ApiClient(settings) as client:
            print(name, walk(Calls(client), name, KINDS[kind]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
