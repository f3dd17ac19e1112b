"""How PostgreSQL is reached, whether it may be relied on, and how its tables are made."""

from __future__ import annotations

import hashlib
import os
import threading
import uuid
from collections import deque
from contextlib import suppress
from typing import Any

from acapy_client.exceptions import ApiValueError
from acapy_client.hub._engine import ANSWERING, CONNECTING, Engine
from acapy_client.hub._postgres_library import library
from acapy_client.hub._postgres_statements import FUNCTIONS, LOCK, NAME, TABLES, THERE

_LINES = 8  # connections of a process at a time, less those that follow and handle
_SETTINGS = (
    # a statement sees what was committed before it began, and a slow function is none of theirs
    "set default_transaction_isolation = 'read committed';"
    " set idle_in_transaction_session_timeout = 0;"
    # a machine that vanished gives up what it had in hand
    " set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3"
)
_LOOK = """
select extract(epoch from clock_timestamp())::float8, current_setting('fsync') = 'on',
    current_setting('synchronous_commit') <> 'off', current_setting('server_version_num')::integer
"""


def _may_be_port(text: str) -> bool:
    """Where none is given, it is the usual one."""
    return not text or (text.isdecimal() and len(text) < 6 and 0 < int(text) < 65_536)


class _Here:
    """What one process has: connections are not shared with a child."""

    def __init__(self) -> None:
        self.idle: deque[Any] = deque()
        self.places = threading.BoundedSemaphore(_LINES)


class PostgresEngine(Engine):
    """A database, and the name that keeps a hub apart from others in it.

    :raises ImportError: the package psycopg is not installed
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    def __init__(self, url: str, name: str) -> None:
        super().__init__(url, name)
        self._psycopg, self._class = library()
        self.errors = (self._psycopg.Error, OSError)
        self._processes: dict[int, _Here] = {}
        self.channel = f"acapy_hub_{digest(name).hex()}"
        self.given = {
            "hub": name,
            "channel": self.channel,
            "lock": int.from_bytes(digest(f"acapy_hub {name}")[:8], "big", signed=True) // 2,
        }
        try:
            settings = self._psycopg.conninfo.conninfo_to_dict(url)
        except self._psycopg.Error as error:
            raise ApiValueError(f"url: {self.said(error)}: {self.shown}") from None
        ports = [each.strip() for each in str(settings.get("port", "")).split(",")]  # one a host
        if not all(map(_may_be_port, ports)):
            # it is not shown: with a slash in a password, it is the beginning of that
            raise ApiValueError(f"url: port: expected 1 to 65535: {self.shown}")
        defaults = {
            "connect_timeout": int(CONNECTING),
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": int(ANSWERING * 1000),
        }
        self._defaults = {key: defaults[key] for key in defaults.keys() - settings.keys()}

    # --- connections -----------------------------------------------------------------------------

    def line(self, called: str = "acapy_client") -> Any:
        """A connection of one's own, to be closed; it commits each statement by itself.

        :param called: what the server calls it
        """
        line = self._class.connect(
            self.url, autocommit=True, application_name=called, **self._defaults
        )
        try:
            line.execute(_SETTINGS)
            if self.is_new_here():
                self._look(line)
            self._make_tables(line)
        except BaseException:
            line.close()
            raise
        return line

    def run(self, statement: str, **given: Any) -> list[Any]:
        """Have a statement carried out that bears being repeated; gives its rows.

        :raises HubError: the engine is away, or refuses
        """
        here = self._here()
        with self.errors_told(), here.places:
            while True:
                line = here.idle.pop() if here.idle else None
                is_new = line is None
                if line is None:
                    line = self.line()
                try:
                    rows = self.rows(line, statement, **given)
                except BaseException as error:
                    line.close()
                    if isinstance(error, self._psycopg.OperationalError) and not is_new:
                        continue  # it was cut while it was idle, as others may be
                    raise
                here.idle.append(line)
                return rows

    def rows(self, line: Any, statement: str, **given: Any) -> list[Any]:
        """Have a statement carried out on a connection of one's own; gives its rows."""
        with line.cursor(row_factory=self._psycopg.rows.tuple_row) as cursor:
            cursor.execute(statement, {**self.given, **given})
            rows: list[Any] = cursor.fetchall() if cursor.description else []
        return rows

    def close(self) -> None:
        """Close the idle connections of this process; the next use opens others."""
        here = self._here()
        while here.idle:
            close(here.idle.pop())

    def _here(self) -> _Here:
        return self._processes.setdefault(os.getpid(), _Here())

    # --- what it is ------------------------------------------------------------------------------

    def _look(self, line: Any) -> None:
        """Warn of what is dangerous."""
        [(clock, syncs, waits, version)] = self.rows(line, _LOOK)
        if version < 120_000:
            raise self.refused(f"PostgreSQL {version // 10_000} is too old: 12 is needed")
        self.has_looked(clock)
        if not syncs:
            self.warn("fsync is off: if its machine ends, all it has may be lost: set fsync on")
        if not waits:
            self.warn(
                "synchronous_commit is off: if it ends, the last events that it took are lost:"
                " set synchronous_commit on"
            )

    def _make_tables(self, line: Any) -> None:
        """Make what is not there, one process at a time."""
        [(pid, are_there)] = self.rows(line, THERE)
        if pid != line.info.backend_pid:  # a pooler stands before it, and may change servers
            line.pooled, line.prepare_threshold = True, None
        if not are_there:
            with line.transaction():
                self.rows(line, LOCK, lock=0)
                if not self.rows(line, THERE)[0][1]:
                    self._make_schema(line)
                    line.execute(TABLES)
                    line.execute(FUNCTIONS)
        self.rows(line, NAME, epoch=uuid.uuid4().hex)

    def _make_schema(self, line: Any) -> None:
        if self.rows(line, "select to_regnamespace('acapy_hub') is null")[0][0]:
            try:
                line.execute("create schema acapy_hub")
            except self._psycopg.errors.InsufficientPrivilege as error:
                who = line.info.user
                remedy = f"create schema acapy_hub authorization {who}"
                raise self.refused(f"{self.said(error)}: let its owner run: {remedy}") from None


def digest(text: str) -> bytes:
    """What stands for a text in an index, which takes no long ones."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


def close(line: Any) -> None:
    """Close a line, if there is one."""
    if line is not None:
        with suppress(Exception):
            line.close()


def storable(text: str) -> str:
    """A text as a column takes it."""
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()
