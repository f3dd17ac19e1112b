"""Webhooks taken at a port of this process, by the standard library's server."""

from __future__ import annotations

import io
import os
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from acapy_client._typing import Self
from acapy_client.events._receiving import Receiver
from acapy_client.events._webhooks import Refused, content_length, too_large
from acapy_client.exceptions import ApiTypeError, ApiValueError

if TYPE_CHECKING:
    from acapy_client.events._events import Events

_REQUEST = 10.0  # seconds for a whole request
_AT_ONCE = 64  # requests; others wait to be accepted
_TICK = 0.1  # seconds between two looks at the end
_LINE = 1024  # bytes of the line before a chunk


class Serving:
    """A port that takes webhooks; a context manager, which closes it.

    :ivar url: what to give to the agent as ``--webhook-url``; a key goes behind it, after ``#``
    """

    def __init__(self, events: Events, host: str, port: int, receiver: Receiver) -> None:
        if not isinstance(host, str):
            raise ApiTypeError(f"host: expected text, got {type(host).__name__}")
        if isinstance(port, bool) or not isinstance(port, int) or not 0 <= port <= 65535:
            raise ApiValueError("port: expected a number of 0 to 65535")
        self._events = events
        self._server = _Server((host, port), receiver)
        bound = self._server.server_address
        self.port: int = bound[1]
        shown = f"[{host}]" if ":" in host else host
        self.url: str = f"http://{shown}:{self.port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": _TICK},
            name="acapy_client webhooks",
            daemon=True,
        )
        self._pid = os.getpid()
        try:
            self._thread.start()
        except BaseException:  # no thread is to be had
            self._server.server_close()
            raise
        events._opened(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Serving at {self.url}>"

    def close(self) -> None:
        """Take no more webhooks; may be repeated. In a forked child, which takes none, let go."""
        self._events._ended(self)
        self._server.closes = True
        if self._pid == os.getpid():
            self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 1024
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], receiver: Receiver) -> None:
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        self.receiver = receiver
        self.closes = False
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        """Without the look-up of the host's name, which may take seconds."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        while not self._places.acquire(timeout=_TICK):
            if self.closes:
                self.shutdown_request(request)
                return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._places.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A peer that went away is no news."""


class _Timed(io.RawIOBase):
    """What a peer sends, until the time for its request is up."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._deadline = time.monotonic() + _REQUEST

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the request takes too long")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # so that who asks for it is told to continue
    server_version, sys_version = "acapy-client", ""

    @property
    def _server(self) -> _Server:
        assert isinstance(self.server, _Server)
        return self.server

    def setup(self) -> None:
        super().setup()
        self.rfile = io.BufferedReader(_Timed(self.connection))

    def do_POST(self) -> None:
        receiver = self._server.receiver
        self.close_connection = True
        answer = receiver.answer(self.command, self.path, self.headers.items(), self._body)
        text = answer.text.encode()
        self.connection.settimeout(_REQUEST)
        self.send_response(answer.status)
        self.send_header("Connection", "close")
        if answer.status != 204:
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_POST

    def _body(self) -> bytes:
        limit = self._server.receiver.max_size
        try:
            if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
                return self._chunks(limit)
            length = content_length(self.headers.get("Content-Length"), limit)
            if length is None:
                raise Refused(411, "webhook: the length of the body is not told")
            return self._exactly(length)
        except TimeoutError:
            raise Refused(408, "webhook: the request takes too long") from None
        except OSError:
            raise Refused(400, "webhook: the body broke off") from None

    def _exactly(self, length: int) -> bytes:
        data = self.rfile.read(length)
        if len(data) < length:
            raise Refused(400, "webhook: the body broke off")
        return data

    def _chunks(self, limit: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        while True:
            line = self.rfile.readline(_LINE).partition(b";")[0].strip()
            try:
                length = int(line, 16)
            except ValueError:
                length = -1
            if length < 0 or not line.isalnum():
                raise Refused(400, "webhook: the chunks of the body cannot be told apart")
            size += length
            if size > limit:
                raise too_large(limit)
            if length == 0:
                for _ in range(100):  # trailers
                    if self.rfile.readline(65536) in (b"\r\n", b"\n", b""):
                        break
                return b"".join(parts)
            parts.append(self._exactly(length))
            self.rfile.readline(_LINE)

    def log_message(self, format: str, *args: Any) -> None:
        """The log is the events' own."""
