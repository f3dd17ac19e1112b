"""Start and stop an agent of ACA-Py on this machine."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acapy_client._arguments import public
from acapy_client._frames import Forgetting, emptied
from acapy_client._masking import brief
from acapy_client.testing._arguments import Choices, check
from acapy_client.testing._asking import HOST, ask
from acapy_client.testing._install import Progress, install, known_or_latest, newest_runnable
from acapy_client.testing._keeper import Keeper, Kept
from acapy_client.testing._releases import LocalAgentError, Release

if TYPE_CHECKING:
    from acapy_client import Configuration
    from acapy_client.testing._ledger import LocalLedger

_PORT_ATTEMPTS = 5
_PAUSE_SECONDS = 0.1
_LOG_LINES = 100
_PORT_TAKEN = "Unable to start webserver"  # what every release logs
_REFUSED = "found its port taken by another program"


class LocalAgent(Kept):
    """A real agent of ACA-Py on this machine, with a wallet of its own.

    Use it in a with statement, or call start() and, in the end, close(). Until then the agent
    may be stopped and started again: it keeps its addresses and its wallet (except for release
    0.6.0, whose wallet is in memory). Everything the agent writes is in a temporary folder.
    Agent and folder are gone after close(), and also when this program ends without it, be it
    killed; the agent alone ends with the process that keeps it.

    :param release: a version in RELEASES; a line such as ``1.7``, which is its newest known one;
        ``latest``, for which the package index is asked; another version, which is installed as
        the nearest known one below it is; or an entry of one's own. Installed on first use. Where
        it is not given, the newest that this machine can run: one that is installed already, or
        that a Python is found for. `release` says which, and so do ``repr`` and ``progress``.
    :param label: the agent's label; a default names the release
    :param admin_api_key: the key that the admin API then demands; None lets everyone in
    :param port: the port of its admin API; None is for a free one
    :param multitenant: whether the agent serves tenants (subwallets)
    :param ledger: the `LocalLedger` that it reads and writes, or a URL of genesis transactions; it
        has to run before the agent starts. None is for none, unless ``arguments`` name some, as
        ``--genesis-transactions-list`` does
    :param tails: the base URL of the server for tails files; by default, that of the ledger
    :param wallet_type: ``askar``, or ``askar-anoncreds`` (0.12.8 and later); by default as the
        release has it
    :param seed: what its public DID is made of: 32 signs, or base64 of 32 bytes. With a ledger,
        `LocalLedger.register` it before the start
    :param webhooks: where it tells what happens: a URL or several, a key behind ``#``
    :param endorser: True makes it endorse what others ask for; a DID is that of its own endorser,
        for an author (see `acapy_client.testing.protocols.endorse`)
    :param arguments: further arguments for ``start`` of ACA-Py. They come last, so they win;
        ``--admin`` is refused.
    :param timeout: the seconds that a start may take until the agent is ready, less the install
    :param progress: told, in one line of text, what takes long just now
    :raises LocalAgentError: the release is unknown
    :raises InterpreterMissing: none is given, and the machine can run none
    :raises ApiTypeError, ApiValueError: another argument cannot be right; names it

    `admin_url` is the address of its admin API, `endpoint` the one for messages of other
    agents; both are empty before the first start. Neither errors nor `log` show the keys.
    """

    @public
    def __init__(
        self,
        release: str | Release | None = None,
        *,
        label: str | None = None,
        admin_api_key: str | None = None,
        port: int | None = None,
        multitenant: bool = False,
        ledger: LocalLedger | str | None = None,
        tails: str | None = None,
        wallet_type: str | None = None,
        seed: str | None = None,
        webhooks: str | Sequence[str] = (),
        endorser: bool | str | None = None,
        arguments: Sequence[str] = (),
        timeout: float = 60.0,
        progress: Progress | None = None,
    ) -> None:
        super().__init__()
        given = release
        self.release: str = given.version if isinstance(given, Release) else brief(given)
        try:
            hooks = check(
                {
                    "label": label,
                    "admin_api_key": admin_api_key,
                    "port": port,
                    "multitenant": multitenant,
                    "ledger": ledger,
                    "tails": tails,
                    "wallet_type": wallet_type,
                    "seed": seed,
                    "webhooks": webhooks,
                    "endorser": endorser,
                    "arguments": arguments,
                    "timeout": timeout,
                }
            )
        except BaseException as error:
            emptied(error)
            del admin_api_key, arguments, seed, webhooks  # they shall stand in no traceback
            raise
        entry = newest_runnable() if given is None else known_or_latest(given, progress)
        self.release = entry.version
        if given is None and progress is not None:
            progress(f"ACA-Py {self.release} is the newest release that this machine can run")
        self.label: str = label or f"local agent {self.release}"
        self.timeout = timeout
        self.admin_url: str = ""
        self.endpoint: str = ""
        self._progress = progress
        self._choices = Choices(
            entry,
            self.label,
            admin_api_key,
            multitenant,
            ledger,
            tails,
            wallet_type,
            seed,
            hooks,
            endorser,
            tuple(arguments),
        )
        self._port, self._ports = port, (0, 0)

    def __repr__(self) -> str:
        state = f"at {self.admin_url}" if self._keeper else "closed"
        return f"<LocalAgent {self.release}, {state}>"

    @property
    def log(self) -> str:
        """What the agent printed since the context was opened, with the keys masked."""
        return self._choices.masked(self._read_log())

    def start(self) -> None:
        """Start the agent and wait until it is ready. Do nothing if it runs.

        :raises InterpreterMissing: no Python for the release is found
        :raises LocalAgentError: the release does not install; another program has its `port`; or,
            with the end of the log, the agent dies or is not ready in time
        """
        if self.running:
            return
        python = install(self._choices.release, self._progress)
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
        super().stop()

    def kill(self) -> None:
        """End the agent at once (SIGKILL), as a crash would. Keep its wallet."""
        if self._keeper:
            self._keeper.order("kill")

    def close(self) -> None:
        """Stop the agent and remove all that it wrote; a later start() begins anew."""
        super().close()

    def configuration(self, **settings: Any) -> Configuration:
        """A configuration of the client for this agent: its address and, if any, its key.

        :param settings: further keyword arguments of `acapy_client.Configuration`
        :raises LocalAgentError: the agent was not started, or is closed
        """
        from acapy_client import Configuration

        if not self.admin_url or self._keeper is None:
            raise LocalAgentError("the local agent is not open: start() it first")
        admin_key = self._choices.admin_api_key
        key = {} if admin_key is None else {"ApiKeyHeader": admin_key}
        settings.setdefault("api_key", key)  # given, so that the environment's is not taken
        settings.setdefault("access_token", "")
        return Configuration(host=self.admin_url, **settings)

    def _open(self, python: Path) -> None:
        """Start the agent in a new folder, on other ports if another program takes its ports."""
        for attempts_left in reversed(range(_PORT_ATTEMPTS)):
            self._ports = _free_ports(self._port)
            self.admin_url, self.endpoint = (f"http://{HOST}:{port}" for port in self._ports)
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
            command=self._choices.command(python, keeper.home, self._ports),
            environment=self._choices.environment(keeper.home),
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
        named_otherwise = any(word.startswith("--wallet-name") for word in self._choices.arguments)
        if named_otherwise or self._choices.release.wallet_type == "basic":
            return True
        config = self._get("/status/config")[1].get("config", {})
        name = self._choices.wallet_name
        return bool(config.get("wallet.name", name) == name)

    def _get(self, path: str) -> tuple[int, dict[str, Any]]:
        """The status of an answer, 0 without one, and its JSON object, {} if it has none."""
        key = self._choices.admin_api_key
        headers = {"X-API-Key": key} if key else {}
        status, answer = ask(self._ports[0], "GET", path, headers=headers)
        return status, answer if isinstance(answer, dict) else {}


class _PortTaken(LocalAgentError):
    """Another program took a port between its choice and the start."""


def _free_ports(chosen: int | None) -> tuple[int, int]:
    """Two ports that are free just now, for the admin API and for messages.

    :param chosen: the first of them
    """
    try:  # a port on which another program's last connections still linger is free
        first = socket.create_server((HOST, chosen or 0))
    except OSError as error:
        problem = f"port: {chosen} of {HOST} cannot be had: {error.strerror}"
        raise LocalAgentError(problem) from None
    with first, socket.create_server((HOST, 0)) as second:
        return first.getsockname()[1], second.getsockname()[1]
