"""A real pool of indy-node on this machine, in a cached environment of its own."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock

from acapy_client.testing import InterpreterMissing, LocalAgentError, Release, install
from acapy_client.testing._keeper import Keeper, Kept
from support.needs import lacks

PACKAGES = ("indy-plenum-1.13.1", "indy-node-1.13.2")


class _IndyNode(Release):
    @property
    def title(self) -> str:
        return self.version


ENVIRONMENT = _IndyNode(
    "indy-node-1.13.2",
    (
        # what builds here builds with the setuptools of Python 3.8 itself
        "--no-build-isolation",
        "base58",
        "distro==1.7.0",
        "importlib_metadata==3.10.1",
        "ioflo==2.0.2",
        "jsonpickle",
        "leveldb==0.201",
        "libnacl==1.6.1",
        "msgpack-python",
        "orderedset",
        "packaging",
        "portalocker==2.7.0",
        "prompt_toolkit>=3.0.18",
        "psutil",
        "pympler==0.8",
        "python-dateutil",
        "pyzmq==22.3.0",
        "rlp==0.6.0",
        "semver==2.13.0",
        "sha3",
        "six",
        "sortedcontainers==1.5.7",
        "timeout-decorator",
        "ujson==1.33",
    ),
    "",
    ("3.8",),
)
"""What indy-node needs, from the package index, but for itself: it installs with no setuptools of
today, and runs from its unpacked source."""

_NODES = Path(__file__).with_name("nodes.py")
_PORTS = 8
_SECONDS = 90.0


def sources(python: Path) -> list[Path]:
    """Where the sources of indy-plenum and indy-node are, in the environment of this Python.

    Several processes may ask at once: one fetches them, the others wait for it.
    """
    environment = python.parents[1]
    folder = environment / "sources"
    with FileLock(environment / "sources.lock"):
        if not folder.exists():
            _fetch(python, folder)
    return [folder / name for name in PACKAGES]


def _fetch(python: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        new = Path(made)
        names = [name.replace("-1", "==1") for name in PACKAGES]
        pip = [python, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*pip, "-d", new, *names], check=True, capture_output=True, timeout=300)
        for name in PACKAGES:
            shutil.unpack_archive(new / f"{name}.tar.gz", new / "sources", filter="data")
        (new / "sources").rename(folder)


class Pool(Kept):
    """Four validators of indy-node, which end with the program as a `LocalLedger` does.

    `genesis` is its genesis transactions, after the start.
    """

    def __init__(self) -> None:
        super().__init__()
        self.genesis = ""

    def start(self) -> None:
        """Start the pool and wait until it runs. Do nothing if it does.

        :raises InterpreterMissing: there is no Python 3.8
        :raises LocalAgentError: it does not start; has the end of what it printed
        """
        if self.running:
            return
        python = install(ENVIRONMENT)
        packages, port = sources(python), _free_ports()
        self._keeper = keeper = Keeper("the pool of indy-node")
        command = [python, _NODES, Path(keeper.home, "pool"), port, *packages]
        keeper.order("start", command=[*map(str, command)], environment={"HOME": keeper.home})
        deadline = time.monotonic() + _SECONDS
        while not (found := _said(keeper.read_log())):
            if keeper.order("state")["exit"] is not None or time.monotonic() > deadline:
                log = self._read_log()
                self.close()
                raise LocalAgentError(f"the pool of indy-node does not start:\n{log[-4000:]}")
            time.sleep(0.1)
        self.genesis = Path(found).read_text("utf-8")


@contextmanager
def running_pool() -> Iterator[Pool]:
    """A pool that runs; where there is no Python for it, the test is skipped."""
    with ExitStack() as stack:
        try:
            pool = stack.enter_context(Pool())
        except InterpreterMissing as error:
            lacks(str(error).partition(". ")[0])
        yield pool


def asking_environment() -> Path:
    """The Python of an agent, whose environment has the library that agents ask ledgers with."""
    try:
        return install("1.7.0")
    except InterpreterMissing as error:
        lacks(str(error).partition(". ")[0])


def _said(log: str) -> str:
    """The file of the genesis transactions, once the pool has said it."""
    lines = [line for line in log.splitlines(keepends=True) if line.endswith("\n")]
    return "".join(line[9:].strip() for line in lines if line.startswith("genesis: "))


def _free_ports() -> int:
    """The first of eight ports in a row that are free just now."""
    for first in range(21_000, 30_000, _PORTS):
        with ExitStack() as stack:
            try:
                for port in range(first, first + _PORTS):
                    stack.enter_context(socket.socket()).bind(("127.0.0.1", port))
            except OSError:
                continue
            return first
    raise LocalAgentError("no eight ports in a row are free")
