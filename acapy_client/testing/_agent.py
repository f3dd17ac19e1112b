"""Start and stop an agent of ACA-Py on this machine."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import secrets
import socket
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from acapy_client._frames import Forgetting, emptied
from acapy_client._masking import Secrets, brief, is_secret
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.testing._install import Progress, install, newest_runnable
from acapy_client.testing._keeper import TENANTS_LOG, Keeper
from acapy_client.testing._releases import LocalAgentError, Release, find_release

if TYPE_CHECKING:
    from acapy_client import Configuration

_HOST = "127.0.0.1"
_PORT_ATTEMPTS = 5
_PAUSE_SECONDS = 0.1
_REQUEST_SECONDS = 3.0
_LOG_LINES = 100
_LONGEST_SECONDS = 1_000_000
_PORT_TAKEN = "Unable to start webserver"  # what every release logs
_REFUSED = "found its port taken by another program"


class LocalAgent:
    """A real agent of ACA-Py on this machine, without a ledger and with a wallet of its own.

    Use it in a with statement, or call start() and, in the end, close(). Until then the agent
    may be stopped and started again: it keeps its addresses and its wallet (except for release
    0.6.0, whose wallet is in memory). Everything the agent writes is in a temporary folder.
    Agent and folder are gone after close(), and also when this program ends without it, be it
    killed; the agent alone ends with the process that keeps it.

    :param release: a version in RELEASES, or an entry of one's own; installed on first use. Where
        it is not given, the newest that this machine can run: one that is installed already, or
        that a Python is found for. `release` says which, and so do ``repr`` and ``progress``.
    :param label: the agent's label; a default names the release
    :param admin_api_key: the key that the admin API then demands; None lets everyone in
    :param multitenant: whether the agent serves tenants (subwallets)
    :param arguments: further arguments for ``start`` of ACA-Py. They come last, so they win; the
        address of the admin API has to stay as it is.
    :param timeout: the seconds that a start may take until the agent is ready, less the install
    :param progress: told, in one line of text, what takes long just now
    :raises LocalAgentError: the release is unknown
    :raises InterpreterMissing: none is given, and the machine can run none
    :raises ApiTypeError, ApiValueError: another argument cannot be right; names it

    `admin_url` is the address of its admin API, `endpoint` the one for messages of other
    agents; both are empty before the first start. Neither errors nor `log` show the keys.
    """

    def __init__(
        self,
        release: str | Release | None = None,
        *,
        label: str | None = None,
        admin_api_key: str | None = None,
        multitenant: bool = False,
        arguments: Sequence[str] = (),
        timeout: float = 60.0,
        progress: Progress | None = None,
    ) -> None:
        self._keeper: Keeper | None = None
        given = release
        self.release = given.version if isinstance(given, Release) else brief(given)
        try:
            _check(label, admin_api_key, multitenant, arguments, timeout)
        except BaseException as error:
            emptied(error)
            del admin_api_key, arguments  # they shall stand in no traceback
            raise
        self._release = newest_runnable() if given is None else find_release(given)
        self.release = self._release.version
        if given is None and progress is not None:
            progress(f"ACA-Py {self.release} is the newest release that this machine can run")
        self.label = label or f"local agent {self.release}"
        self.timeout = timeout
        self.admin_url = ""
        self.endpoint = ""
        self._admin_api_key = admin_api_key
        self._multitenant = multitenant
        self._arguments = tuple(arguments)
        self._progress = progress
        self._wallet_name = f"local_{secrets.token_hex(8)}"
        self._wallet_key = secrets.token_urlsafe(24)
        self._jwt_secret = secrets.token_urlsafe(24)
        self._ports = (0, 0)
        self._last_log = ""

    def __enter__(self) -> LocalAgent:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        state = f"at {self.admin_url}" if self._keeper else "closed"
        return f"<LocalAgent {self.release}, {state}>"

    @property
    def pid(self) -> int | None:
        """The process id of the running agent; None if it does not run."""
        state = self._keeper.order("state") if self._keeper else {}
        pid: int | None = state.get("pid")
        return pid if state.get("exit") is None else None

    @property
    def running(self) -> bool:
        """Whether the agent's process is there; False too when it ended by itself."""
        return self.pid is not None

    @property
    def log(self) -> str:
        """What the agent printed since the context was opened, with the keys masked."""
        if self._keeper:
            self._last_log = self._keeper.read_log()
        return self._masked(self._last_log)

    def start(self) -> None:
        """Start the agent and wait until it is ready. Do nothing if it runs.

        :raises InterpreterMissing: no Python for the release is found
        :raises LocalAgentError: the release does not install; or, with the end of the log, the
            agent dies or is not ready in time
        """
        if self.running:
            return
        python = install(self._release, self._progress)
        with Forgetting():  # the keys that its process gets
            if self._keeper is None:
                self._open(python)
                return
            try:
                self._launch(python, self._keeper)
            except BaseException:
                self.stop()
                raise

    def stop(self) -> None:
        """End the agent as its operator would (SIGTERM), by force after ten seconds.

        Keep its wallet for another start(). Do nothing if it does not run.
        """
        if self._keeper:
            self._keeper.order("stop")

    def kill(self) -> None:
        """End the agent at once (SIGKILL), as a crash would. Keep its wallet."""
        if self._keeper:
            self._keeper.order("kill")

    def close(self) -> None:
        """Stop the agent and remove all that it wrote; a later start() begins anew."""
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

    def configuration(self, **settings: Any) -> Configuration:
        """A configuration of the client for this agent: its address and, if any, its key.

        :param settings: further keyword arguments of `acapy_client.Configuration`
        :raises LocalAgentError: the agent was not started, or is closed
        """
        from acapy_client import Configuration

        if not self.admin_url or self._keeper is None:
            raise LocalAgentError("the local agent is not open: start() it first")
        key = {} if self._admin_api_key is None else {"ApiKeyHeader": self._admin_api_key}
        settings.setdefault("api_key", key)  # given, so that the environment's is not taken
        settings.setdefault("access_token", "")
        return Configuration(host=self.admin_url, **settings)

    def _open(self, python: Path) -> None:
        """Start the agent in a new folder, on other ports if another program takes its ports."""
        for attempts_left in reversed(range(_PORT_ATTEMPTS)):
            self._ports = _free_ports()
            self.admin_url, self.endpoint = (f"http://{_HOST}:{port}" for port in self._ports)
            self._keeper = Keeper()
            try:
                self._launch(python, self._keeper)
                return
            except _PortTaken:
                self.close()
                if not attempts_left:
                    raise
            except BaseException:
                self.close()
                raise

    def _launch(self, python: Path, keeper: Keeper) -> None:
        """Start the agent's process and wait until it is ready. Raises LocalAgentError."""
        refused_before = keeper.read_log().count(_PORT_TAKEN)
        keeper.order(
            "start",
            command=self._command(python, keeper.home),
            environment=self._environment(keeper.home),
        )
        problem = self._wait(keeper, refused_before)
        if problem:
            keeper.order("stop")
            end = "\n".join(self.log.strip().splitlines()[-_LOG_LINES:])
            raise (_PortTaken if problem == _REFUSED else LocalAgentError)(
                f"ACA-Py {self.release} {problem}. The end of its log:\n{end}"
            )

    def _wait(self, keeper: Keeper, refused_before: int) -> str | None:
        """Wait until the agent is ready. Return what went wrong, None if all is well."""
        deadline = time.monotonic() + self.timeout
        while True:
            ready = self._get("/status/ready")[1].get("ready") is True
            code = keeper.order("state")["exit"]
            if code is not None:
                return f"ended with exit code {code} instead of starting"
            # An agent lives on without a port, and may even say that it is ready.
            if keeper.read_log().count(_PORT_TAKEN) > refused_before:
                return _REFUSED
            if ready and self._is_ours():
                return None
            if time.monotonic() > deadline:
                return f"was not ready after {self.timeout:g} seconds"
            time.sleep(_PAUSE_SECONDS)

    def _is_ours(self) -> bool:
        """Whether not another agent, which took the port a moment earlier, answers there."""
        if self._get("/status")[0] == 401:
            return False
        # 0.6.0, the one with a basic wallet, has no such operation.
        named_otherwise = any(word.startswith("--wallet-name") for word in self._arguments)
        if named_otherwise or self._release.wallet_type == "basic":
            return True
        config = self._get("/status/config")[1].get("config", {})
        return bool(config.get("wallet.name", self._wallet_name) == self._wallet_name)

    def _get(self, path: str) -> tuple[int, dict[str, Any]]:
        """The status of an answer, 0 without one, and its JSON object, {} if it has none."""
        headers = {"X-API-Key": self._admin_api_key} if self._admin_api_key else {}
        connection = http.client.HTTPConnection(_HOST, self._ports[0], timeout=_REQUEST_SECONDS)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            text = response.read()
        except (OSError, http.client.HTTPException):
            return 0, {}
        finally:
            connection.close()
        try:
            answer = json.loads(text)
        except ValueError:
            return response.status, {}
        return response.status, answer if isinstance(answer, dict) else {}

    def _command(self, python: Path, home: str) -> list[str]:
        admin, inbound = map(str, self._ports)
        command = [str(python), "-m", self._release.module, "start"]
        command += ["--label", self.label, "--endpoint", self.endpoint, "--no-ledger"]
        command += ["--admin", _HOST, admin, "--inbound-transport", "http", _HOST, inbound]
        command += ["--outbound-transport", "http", "--auto-provision"]
        command += ["--wallet-type", self._release.wallet_type]
        command += ["--wallet-name", self._wallet_name]
        if self._admin_api_key is None:
            command += ["--admin-insecure-mode"]
        if self._multitenant:
            command += ["--multitenant", "--multitenant-admin"]
            if self._release.tenants_need_log_file:
                command += ["--log-file", os.path.join(home, TENANTS_LOG)]
        return [*command, *self._arguments]

    def _environment(self, home: str) -> dict[str, str]:
        """The environment of the agent: the keys, its home, and nothing that would steer it."""
        steering = ("ACAPY_", "PYTHON", "XDG_")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(steering)}
        for name in ("HOME", "USERPROFILE"):
            environment[name] = home
        for name in ("TMPDIR", "TEMP", "TMP"):
            environment[name] = os.path.join(home, "tmp")
        environment["PYTHONUNBUFFERED"] = "1"
        environment["PYTHONUTF8"] = "1"
        # The environment in the cache is shared; what an agent writes stays in its home.
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        environment["ACAPY_WALLET_KEY"] = self._wallet_key
        if self._admin_api_key is not None:
            environment["ACAPY_ADMIN_API_KEY"] = self._admin_api_key
        if self._multitenant:
            environment["ACAPY_MULTITENANT_JWT_SECRET"] = self._jwt_secret
        return environment

    def _masked(self, text: str) -> str:
        hidden = [self._admin_api_key or "", self._wallet_key, self._jwt_secret]
        option = ""
        for argument in self._arguments:
            if _is_secret_option(option) and not argument.startswith("--"):
                hidden.append(argument)
            option, _, value = argument.partition("=")
            if _is_secret_option(option):
                hidden.append(value)
        # and what is secret in arguments by its form: the key in a URL, a token
        return Secrets(texts=hidden, urls=self._arguments).hidden_in(text)


def _is_secret_option(option: str) -> bool:
    return is_secret(option) or option.endswith("-key")  # those that agents take are all secret


def _check(
    label: object, admin_api_key: object, multitenant: object, arguments: object, timeout: object
) -> None:
    """Refuse what cannot be right, by its name."""
    _check_texts({"label": label, "admin_api_key": admin_api_key})
    if admin_api_key == "":
        raise ApiValueError("admin_api_key: it may not be empty; None is for no key")
    if isinstance(arguments, str) or not isinstance(arguments, Sequence):
        raise ApiTypeError("arguments: expected a list of texts")
    _check_texts({f"arguments[{number}]": each for number, each in enumerate(arguments)})
    if not isinstance(multitenant, bool):
        raise ApiTypeError("multitenant: expected True or False")
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
        raise ApiTypeError("timeout: expected seconds")
    if not 0 < timeout <= _LONGEST_SECONDS:
        raise ApiValueError("timeout: expected seconds above zero, 1,000,000 at most")


def _check_texts(given: Mapping[str, Any]) -> None:
    """They go to another process, as arguments and environment."""
    for name, text in given.items():
        if text is None and not name.endswith("]"):
            continue
        if not isinstance(text, str):
            raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
        try:
            os.fsencode(text)
        except UnicodeError:
            raise ApiValueError(f"{name}: expected text, got half of a surrogate pair") from None
        if "\0" in text:
            raise ApiValueError(f"{name}: expected text without a zero")


class _PortTaken(LocalAgentError):
    """Another program took a port between its choice and the start."""


def _free_ports() -> tuple[int, int]:
    """Two ports that are free just now, for the admin API and for messages."""
    with socket.socket() as first, socket.socket() as second:
        first.bind((_HOST, 0))
        second.bind((_HOST, 0))
        return first.getsockname()[1], second.getsockname()[1]
