"""Names that have the addresses of our choice, and addresses that take no connection."""

from __future__ import annotations

import socket
import time
from typing import Any


def loopback(number: int) -> str:
    return f"127.0.0.{number + 1}"


class Deaf:
    """So many addresses that take no connection: their queues are full."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.sockets: list[socket.socket] = []

    def __enter__(self) -> int:
        port = 0
        for number in range(self.count):
            listener = socket.socket()
            listener.bind((loopback(number), port))
            listener.listen(0)
            port = listener.getsockname()[1]
            self.sockets.append(listener)
            for _ in range(4):
                caller = socket.socket()
                caller.setblocking(False)
                caller.connect_ex(listener.getsockname())
                self.sockets.append(caller)
        time.sleep(0.1)
        return port

    def __exit__(self, *exc_info: object) -> None:
        for each in self.sockets:
            each.close()


def resolve_to(addresses: list[tuple[str, int]]) -> None:
    """Let the host have these addresses."""

    def looks_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        assert host in ("agent.test", b"agent.test")
        kind = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*kind, address) for address in addresses]

    socket.getaddrinfo = looks_up
