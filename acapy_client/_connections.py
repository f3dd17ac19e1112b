"""Connections that keep to the limits of their exchange, and the queue that keeps them."""

from __future__ import annotations

import http.client
import io
import queue
import socket
import sys
import time
from collections import deque
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    LocationParseError,
    NameResolutionError,
    NewConnectionError,
)

from acapy_client._exchange import Clock, current
from acapy_client._forks import Undisturbed
from acapy_client._head import usual_head
from acapy_client._limits import ENDLESS
from acapy_client._origin import callers_own
from acapy_client._slots import Slot, Slots, move

_PIECE = 65536  # bytes; a limit of time holds for each, not for the whole of a large body


class _Stream(io.RawIOBase):
    """What a socket receives: each piece in time, and no end but one that may be."""

    _raw: Any = None  # until it is made whole: what is dropped before is closed as well

    def __init__(self, sock: Any, clock: Clock) -> None:
        self._raw, self._sock, self._clock = sock.makefile("rb", buffering=0), sock, clock
        self.place = "its head"  # what the connection must not end in; empty where it may
        self.is_done = False  # nothing more is wanted

    def makefile(self, mode: str) -> _Reader:
        """What http.client asks a socket for."""
        return _Reader(self, self._clock)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.is_done:
            return 0
        self._clock.limit(self._sock)
        count: int | None = self._raw.readinto(buffer)
        if count:
            self._clock.received += count
        elif self._clock.received and self.place:
            # http.client takes the end of the connection for that of the head, or of a last chunk
            raise ConnectionResetError(f"it ended in {self.place}")
        return count

    def close(self) -> None:
        if not self.closed:
            super().close()
            if self._raw is not None:
                self._raw.close()


class _Reader(io.BufferedReader):
    """Looks, once the answer is read, whether more came than that."""

    _stream: _Stream | None = None

    def __init__(self, stream: _Stream, clock: Clock) -> None:
        super().__init__(stream)
        self._stream, self._clock = stream, clock

    def close(self) -> None:
        stream = self._stream
        if stream is not None and not stream.is_done:
            stream.is_done = True
            if self.peek(1):
                self._clock.expected_end = False
        super().close()


class _Response(http.client.HTTPResponse):
    """Passes over 103 and its like, after which http.client would leave the answer to the next."""

    fp: Any = None
    _stream: _Stream | None = None

    def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
        exchange = current()
        if exchange is not None:
            sock = self._stream = _Stream(sock, exchange.clock)
        super().__init__(sock, *args, **kwargs)
        # to HEAD, no length is that of a body; and http.client prints what it reads for a debugger
        self._is_unusual = kwargs.get("method") == "HEAD" or self.debuglevel > 0

    def begin(self) -> None:
        if not self._begin_as_usual():
            self._begin_otherwise()
        if self._stream is not None:
            self._stream.place = "a chunk of the answer" if self.chunked else ""

    def _begin_as_usual(self) -> bool:
        """What http.client makes of a usual head, with less work."""
        start = b"" if self._is_unusual else self.fp.peek(1)
        head = usual_head(start)
        if head is None:
            return False
        size, self.status, self.reason, self.headers, self.length = head
        self.fp.read(size)
        self.version, self.code, self.msg = 11, self.status, self.headers
        self.chunked = self.will_close = False
        return True

    def _begin_otherwise(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = None  # type: ignore[assignment]  # else it does not begin again
            super().begin()
        if self.status == 101:  # what follows is no HTTP
            self.will_close = True


class _Connection:
    """Connects, sends and receives within the limits of the exchange that borrowed it."""

    sock: Any = None
    host: str
    port: int
    _dns_host: str
    socket_options: Any
    source_address: Any
    response_class = _Response

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clock: Clock | None = None
        self.slot: Slot | None = None  # the place of a connection whose answer was handed out
        exchange = current()
        if exchange is not None:
            self.clock = exchange.clock
            exchange.borrowed.append(self)

    def __del__(self) -> None:
        if self.sock is not None:  # dropped with an answer that nobody read, or by an exception
            self.sock.close()

    def _new_conn(self) -> socket.socket:
        """A socket that is connected to the first address that answers, all within one limit."""
        clock = self.clock
        if clock is None:
            sock: socket.socket = super()._new_conn()  # type: ignore[misc]  # urllib3's
            return sock
        try:
            found = socket.getaddrinfo(self._dns_host, self.port, 0, socket.SOCK_STREAM)
        except UnicodeError:
            raise LocationParseError(f"{self.host!r}, label empty or too long") from None
        except OSError as error:
            raise NameResolutionError(self.host, self, error) from error  # type: ignore[arg-type]  # as urllib3 does it
        until = ENDLESS if clock.connect is None else time.monotonic() + clock.connect
        failed: OSError | None = None
        for number, (family, kind, protocol, _, address) in enumerate(found):
            try:
                left = min(until, clock.deadline) - time.monotonic()
                share = max(left, 0) / (len(found) - number)
                sock = self._connected(family, kind, protocol, address, clock.wait(share))
            except OSError as error:
                if callers_own(error) is not None:
                    raise
                failed = error
            else:
                return sock
        if isinstance(failed, TimeoutError):
            message = f"no connection to {self.host} in time"
            raise ConnectTimeoutError(self, message) from failed
        message = f"Failed to establish a new connection: {failed}"
        raise NewConnectionError(self, message) from failed  # type: ignore[arg-type]  # as above

    def _connected(self, family: int, kind: int, protocol: int, address: Any, left: Any) -> Any:
        sock = socket.socket(family, kind, protocol)
        try:
            for option in self.socket_options or ():
                sock.setsockopt(*option)
            sock.settimeout(left)
            if self.source_address:
                sock.bind(self.source_address)
            sock.connect(address)
        except BaseException:
            sock.close()
            raise
        sys.audit("http.client.connect", self, self.host, self.port)
        return sock

    def connect(self) -> None:
        try:
            super().connect()  # type: ignore[misc]  # urllib3's
        finally:
            if self.clock is not None:
                self.clock.sent = False  # what was sent was for the proxy
        if hasattr(self.sock, "suppress_ragged_eofs"):
            # an end that TLS does not confirm may have been forged: let it be an error
            self.sock.suppress_ragged_eofs = False

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        sock: Any = self.sock
        clock = self.clock
        pieces = [data]
        if isinstance(data, bytes) and len(data) > _PIECE:
            whole = memoryview(data)
            pieces = [whole[start : start + _PIECE] for start in range(0, len(whole), _PIECE)]
        for piece in pieces:
            if clock is not None:
                clock.limit(sock)
                clock.sent = True
            super().send(piece)  # type: ignore[misc]  # urllib3's


class _Http(_Connection, HTTPConnection):  # type: ignore[misc]  # response_class is narrower
    pass


class _Https(_Connection, HTTPSConnection):  # type: ignore[misc]  # response_class is narrower
    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        self._undisturbed.__enter__()  # what follows is the handshake
        return sock

    def connect(self) -> None:
        self._undisturbed = Undisturbed()
        try:
            super().connect()
        finally:
            self._undisturbed.__exit__()

    @property
    def is_connected(self) -> bool:
        """Whether a kept connection is as it was left: open, and nothing came meanwhile."""
        pending = getattr(self.sock, "pending", None)  # TLS may hold what came, unpacked
        return super().is_connected and not (pending is not None and pending())


_OURS: dict[Any, Any] = {HTTPConnection: _Http, HTTPSConnection: _Https}


def connection_class(urllib3_class: Any) -> Any:
    """Ours for a class of urllib3; another's as it is."""
    return _OURS.get(urllib3_class, urllib3_class)


class Connections:
    """What urllib3 takes for its queue: the kept connections, the last one first.

    At most so many exchanges at a time may have one, a kept or a new one.
    """

    def __init__(self, maxsize: int = 1) -> None:
        self._slots = Slots(maxsize)
        self._kept: deque[Any] = deque()
        self.is_closed = False

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """A kept connection, or None for a new one.

        :raises queue.Empty: none became free in time, or this is closed
        :raises TimeoutError: the time was over before
        """
        exchange = current() if block else None
        if exchange is None:  # urllib3 closes them
            try:
                return self._kept.pop()
            except IndexError:
                raise queue.Empty from None
        if exchange.slot is None:
            exchange.slot = Slot(self._slots)
        if not exchange.slot.held:
            exchange.slot.take(exchange.clock.wait())
        if self.is_closed:
            raise queue.Empty
        try:
            move(self._kept.pop, exchange.borrowed.append)
        except IndexError:
            return None
        connection = exchange.borrowed[-1]
        connection.clock = exchange.clock
        return connection

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Take a connection back. None stands for one that was closed, and says nothing new."""
        if item is None:
            return
        exchange, clock = current(), getattr(item, "clock", None)
        if exchange is not None and exchange.borrowed and exchange.borrowed[-1] is item:
            if exchange.clock.expected_end:
                move(exchange.borrowed.pop, self._kept.append)
            slot = exchange.slot
        else:  # handed out with its answer, or none of ours
            slot = getattr(item, "slot", None)
            if slot is not None and clock is not None and clock.expected_end:
                item.slot = None
                self._kept.append(item)
            else:
                item.close()
        if slot is not None:
            slot.release()
        if self.is_closed:
            self._close_kept()

    def qsize(self) -> int:
        """How many connections are kept."""
        return len(self._kept)

    def close(self) -> None:
        """Close the kept connections, and wake those that wait for one; final."""
        self.is_closed = True
        self._slots.close()
        self._close_kept()

    def _close_kept(self) -> None:
        while self._kept:
            try:
                self._kept.pop().close()
            except IndexError:
                return  # another thread took the last
