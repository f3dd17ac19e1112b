"""Real engines for hubs, started on loopback with folders of their own; where absent, skipped."""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from acapy_client._typing import Self
from support.needs import lacks

if TYPE_CHECKING:
    from trustme import LeafCert

_STARTING = 120.0  # seconds: a busy machine takes long


def _in_memory() -> Path | None:
    """A folder whose files are in memory: there no test waits for a disk that others use, too."""
    shared = Path("/dev/shm")  # each has a folder of its own there
    is_large = os.access(shared, os.W_OK) and shutil.disk_usage(shared).free > 2_000_000_000
    return shared if is_large else None


class Server(ABC):
    """An engine that tests start, stop and kill. A context manager, which removes all.

    :param tls: its certificate
    :param disk: the folder in which it has its own
    """

    _user: str | None = None
    _by_another = False  # whether it refuses to be run by root
    _stopping = signal.SIGTERM

    def __init__(self, tls: LeafCert | None = None, disk: Path | None = None) -> None:
        self.port, self._tls = free_port(), tls
        self.folder = Path(tempfile.mkdtemp(prefix="hub-engine-", dir=disk or _in_memory()))
        if os.geteuid() == 0 and self._by_another:
            self._user = next(
                user.pw_name for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody")
            )
            shutil.chown(self.folder, self._user)
        if tls is not None:
            for name, pem in (("cert", tls.cert_chain_pems[0]), ("key", tls.private_key_pem)):
                path = self.folder / f"{name}.pem"
                path.write_bytes(pem.bytes())
                path.chmod(0o600)
                shutil.chown(path, self._user or os.geteuid())
        self.process: subprocess.Popen[bytes] | None = None

    @property
    @abstractmethod
    def url(self) -> str: ...

    @abstractmethod
    def _command(self) -> list[str]: ...

    @abstractmethod
    def _answers(self) -> bool: ...

    def start(self) -> None:
        """Start it, with the data it had."""
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                self._command(), stdout=log, stderr=log, cwd=self.folder, user=self._user
            )
        deadline = time.monotonic() + _STARTING
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((self.folder / "log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.02)

    def stop(self) -> None:
        """End it as an operator would."""
        self._end(self._stopping)

    def kill(self) -> None:
        """End it at once, whatever it is about."""
        self._end(signal.SIGKILL)

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """While it, and each process that it started, stands still."""
        assert self.process is not None
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for each in (pid, *map(int, children)):
            os.kill(each, signal.SIGSTOP)
        try:
            yield
        finally:
            for each in (pid, *map(int, children)):
                os.kill(each, signal.SIGCONT)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


class RedisServer(Server):
    """A Redis that keeps what it accepts, unless the options say otherwise.

    :param options: further ones, as on its command line
    :param tls: its certificate; it then takes TLS alone
    """

    def __init__(
        self, *options: str, tls: LeafCert | None = None, disk: Path | None = None
    ) -> None:
        found = shutil.which("redis-server")
        if found is None:
            lacks("needs redis-server")
        self._program, self._options = found, options
        super().__init__(tls, disk)

    @property
    def url(self) -> str:
        return f"redis{'s' * bool(self._tls)}://127.0.0.1:{self.port}/0"

    def _command(self) -> list[str]:
        port = ("--port", str(self.port))
        if self._tls is not None:
            port = ("--port", "0", "--tls-port", str(self.port), "--tls-auth-clients", "no")
            port += ("--tls-cert-file", "cert.pem", "--tls-key-file", "key.pem")
            port += ("--tls-ca-cert-file", "cert.pem")
        listening = ("--bind", "127.0.0.1", *port, "--save", "")
        return [self._program, *listening, "--appendonly", "yes", *self._options]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as line:
                line.sendall(b"PING\r\n")
                # a password is wanted, or a TLS handshake: it is there
                return self._tls is not None or not line.recv(100).startswith(b"-LOADING")
        except OSError:
            return False


@functools.cache
def _first_data(programs: Path, user: str | None) -> Path:
    """What each PostgreSQL begins with, made once."""
    folder = Path(tempfile.mkdtemp(prefix="hub-engine-first-", dir=_in_memory()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.chown(folder, user or os.geteuid())
    initdb = [programs / "initdb", "-D", "data", "-U", "acapy", "-A", "trust", "-N"]
    made = subprocess.run(
        initdb, cwd=folder, user=user, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return folder / "data"


class PostgresServer(Server):
    """A PostgreSQL whose superuser ``acapy`` needs no password on loopback.

    :param options: settings, such as ``fsync=off``
    :param tls: its certificate; it then takes TLS, too
    """

    _stopping = signal.SIGINT  # which ends sessions, too

    _by_another = True

    def __init__(
        self, *options: str, tls: LeafCert | None = None, disk: Path | None = None
    ) -> None:
        # Debian has the programs outside of the PATH
        debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        found = shutil.which("initdb") or (debian[-1] if debian else None)
        if found is None:
            lacks("needs postgresql")
        self._programs, self._options = Path(found).resolve().parent, options
        super().__init__(tls, disk)
        shutil.copytree(_first_data(self._programs, self._user), self.folder / "data")
        for each in (self.folder / "data", *(self.folder / "data").rglob("*")):
            shutil.chown(each, self._user or os.geteuid())

    @property
    def url(self) -> str:
        return f"postgresql://acapy@127.0.0.1:{self.port}/postgres"

    def _command(self) -> list[str]:
        port = f"port={self.port}"
        settings: tuple[str, ...] = ("listen_addresses=127.0.0.1", port, "unix_socket_directories=")
        if self._tls is not None:
            files = (f"ssl_{each}_file={self.folder}/{each}.pem" for each in ("cert", "key"))
            settings += ("ssl=on", *files)
        given = [part for each in (*settings, *self._options) for part in ("-c", each)]
        return [str(self._programs / "postgres"), "-D", "data", *given]

    def _answers(self) -> bool:
        ready = [self._programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(ready, check=False).returncode == 0


class Pooler(Server):
    """A PgBouncer before a PostgreSQL.

    :param mode: ``transaction`` or ``session``
    """

    _by_another = True

    def __init__(self, server: PostgresServer, mode: str) -> None:
        found = shutil.which("pgbouncer")
        if found is None:
            lacks("needs pgbouncer")
        self._program = found
        super().__init__()
        (self.folder / "users").write_text('"acapy" ""\n')
        (self.folder / "ini").write_text(
            f"[databases]\n* = host=127.0.0.1 port={server.port}\n"
            f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {self.port}\n"
            f"unix_socket_dir =\nauth_type = trust\nauth_file = users\npool_mode = {mode}\n"
        )

    @property
    def url(self) -> str:
        return f"postgresql://acapy@127.0.0.1:{self.port}/postgres"

    def _command(self) -> list[str]:
        return [self._program, "ini"]

    def _answers(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            return True
        return False


SERVERS: dict[str, type[RedisServer | PostgresServer]] = {
    "redis": RedisServer,
    "psycopg": PostgresServer,
}
"""By the library that they need."""


def free_port() -> int:
    """A port of loopback that nobody has now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port: int = line.getsockname()[1]
    return port


class CutLine:
    """Hands bytes on to a port, both ways, until its lines are cut; a context manager."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []

    def cut(self) -> None:
        """Cut all lines there are; new ones may be opened at once."""
        while self._open:
            line = self._open.pop()
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # it is closed
            while True:
                line, _ = self._listener.accept()
                onward = socket.create_connection(("127.0.0.1", self._to))
                self._open += [line, onward]
                for pair in ((line, onward), (onward, line)):
                    threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    @staticmethod
    def _pass_on(one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
