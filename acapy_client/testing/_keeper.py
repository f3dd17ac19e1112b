"""The process that keeps an agent, `_supervisor.py`, seen from the program that starts it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Any

from acapy_client._typing import Self
from acapy_client.testing import _supervisor
from acapy_client.testing._releases import LocalAgentError

TENANTS_LOG = "tenants.log"
_KILL_SECONDS = 3.0
_GONE = "the process that keeps {} is gone; close() ends what is left"


class Keeper:
    """Start the process that keeps an agent, give it orders, and end it.

    :param kept: what it keeps, in words
    """

    def __init__(self, kept: str = "the local agent") -> None:
        self._kept = kept
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.CREATE_NEW_PROCESS_GROUP
        # A session of its own: the terminal's Ctrl-C must not reach it before we clean up.
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(Path(_supervisor.__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            start_new_session=True,
            creationflags=flags,
        )
        self._lock = threading.Lock()
        self._number = 0
        self._pid: int | None = None  # of the agent, while it is not known to have ended
        self.home = ""
        try:
            self.home = self._answer()["home"]
        except BaseException:
            self.close()
            raise

    def order(self, what: str, **details: Any) -> dict[str, Any]:
        """Give an order and return the agent's state after it: `pid` and `exit` code.

        Raises LocalAgentError when the order fails or the keeper is gone.
        """
        assert self._process.stdin
        with self._lock:
            self._number += 1
            line = json.dumps({"number": self._number, "do": what, **details})
            try:
                self._process.stdin.write(line + "\n")
                self._process.stdin.flush()
            except OSError as error:
                raise LocalAgentError(_GONE.format(self._kept)) from error
            return self._answer()

    def read_log(self) -> str:
        """What the agent printed, and what it wrote to a log file instead."""
        paths = (Path(self.home, name) for name in (_supervisor.LOG_NAME, TENANTS_LOG))
        texts = (path.read_text("utf-8", "replace") for path in paths if path.exists())
        return "".join(texts)

    def close(self) -> None:
        """End the keeper, which stops the agent and removes the folder; do so in its place
        when it was killed."""
        assert self._process.stdin
        assert self._process.stdout
        # Said in so many words: a forked child of this program may hold the pipe open.
        with contextlib.suppress(OSError):
            self._process.stdin.write(json.dumps({"number": -1, "do": "quit"}) + "\n")
            self._process.stdin.flush()
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        try:
            if self._process.wait() != 0 and self.home:
                if self._pid is not None:
                    self._kill_agent(self._pid)
                _supervisor.remove(self.home)
        finally:
            self._process.stdout.close()

    def _kill_agent(self, pid: int) -> None:
        """Kill the agent and the processes that it started, and wait until they are gone.

        On Linux the system kills the agent when the keeper dies, but not what it started.
        """
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGTERM)
            return
        deadline = time.monotonic() + _KILL_SECONDS
        while time.monotonic() < deadline and not _is_another(pid, self.home):
            try:
                os.killpg(pid, signal.SIGKILL)
            except OSError:
                return
            time.sleep(0.02)

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        while True:
            line = self._process.stdout.readline()
            if not line.endswith("\n"):
                raise LocalAgentError(_GONE.format(self._kept))
            answer: dict[str, Any] = json.loads(line)
            # An older number is the answer to an order whose wait was interrupted.
            if answer["number"] == self._number:
                break
        if "error" in answer:
            raise LocalAgentError(f"{self._kept} cannot be run: {answer['error']}")
        self._pid = answer["pid"] if answer["exit"] is None else None
        return answer


class Kept(ABC):
    """A program that a keeper keeps: a context manager, which starts and closes it."""

    def __init__(self) -> None:
        self._keeper: Keeper | None = None
        self._last_log = ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The id of the running process; None if it does not run."""
        state = self._keeper.order("state") if self._keeper else {}
        pid: int | None = state.get("pid")
        return pid if state.get("exit") is None else None

    @property
    def running(self) -> bool:
        """Whether the process is there; False too when it ended by itself."""
        return self.pid is not None

    @abstractmethod
    def start(self) -> None:
        """Start it and wait until it is ready. Do nothing if it runs."""

    def stop(self) -> None:
        """End its process; keep what it wrote. Do nothing if it does not run."""
        if self._keeper:
            self._keeper.order("stop")

    def close(self) -> None:
        """Stop it, and remove what its keeper has of it."""
        keeper = self._keeper
        if keeper is None:
            return
        try:
            with contextlib.suppress(LocalAgentError):  # close() below does without it, too
                keeper.order("stop")
            with contextlib.suppress(OSError):  # a keeper that was told to end removes it
                self._last_log = keeper.read_log()
        finally:
            self._keeper = None
            keeper.close()

    def _read_log(self) -> str:
        """What it printed, also when it is closed."""
        if self._keeper:
            self._last_log = self._keeper.read_log()
        return self._last_log


def _is_another(pid: int, home: str) -> bool:
    """Whether the id now belongs to a process elsewhere. False where the system does not tell."""
    try:
        return not os.path.samefile(f"/proc/{pid}/cwd", home)
    except OSError:
        return False
