"""The way to an agent, on which everything that a client sends is seen."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

from support.server import Request

_HOST = "127.0.0.1"
_SECONDS = 60.0


class Tunnel:
    """Hands on bytes between clients and a port, changing none.

    Close the clients first: connections end when their clients do.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._sent = bytearray()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((_HOST, 0))
        self.url = f"http://{_HOST}:{self._listener.getsockname()[1]}"
        self._begin(self._accept)

    def __enter__(self) -> Tunnel:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes accept(), which close() does not
        self._listener.close()
        for thread in self._threads:
            thread.join(_SECONDS)

    def taken(self) -> bytes:
        """What was sent since the last time that this was asked.

        An agent may answer before the body has come by here, which is waited for.
        """
        end = time.monotonic() + _SECONDS
        while not _is_whole(bytes(self._sent)) and time.monotonic() < end:
            time.sleep(0.001)
        sent = bytes(self._sent)
        self._sent.clear()
        return sent

    def _begin(self, do: Callable[..., None], *arguments: Any) -> threading.Thread:
        thread = threading.Thread(target=do, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the listener is closed
            while True:
                client, _ = self._listener.accept()
                self._begin(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(ConnectionError):  # the agent may have stopped
            agent = socket.create_connection((_HOST, self._port))
            with agent:
                for end in (client, agent):  # else each small piece waits for an acknowledgement
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                back = self._begin(_hand_on, agent, client, None)
                _hand_on(client, agent, self._sent)
                back.join()


def _hand_on(source: socket.socket, target: socket.socket, kept: bytearray | None) -> None:
    """Everything from one end to the other, and then the end itself."""
    with contextlib.suppress(OSError):  # either may break off
        while chunk := source.recv(65536):
            if kept is not None:
                kept += chunk
            target.sendall(chunk)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def _is_whole(sent: bytes) -> bool:
    """Whether a request is there with all of its body; nothing at all is whole, too."""
    if b"\r\n\r\n" not in sent:
        return not sent
    request = request_in(sent)
    return len(request.body) >= int(request.header("Content-Length") or 0)


def request_in(sent: bytes) -> Request:
    """The one request that these bytes are."""
    head, _, body = sent.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    return Request(method, target, headers, body)
