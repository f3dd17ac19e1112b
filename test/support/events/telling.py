"""An agent's websocket, as a real socket: it says what a test has it say, byte by byte."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
from collections.abc import Callable
from typing import Any

from support.server import Answer, Request

_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LIFE = {"topic": "ping", "authenticated": True}


def frame(data: bytes, opcode: int = 1, last: bool = True) -> bytes:
    """A frame as a server sends it."""
    size, first = len(data), bytes([(0x80 if last else 0) | opcode])
    if size < 126:
        return first + bytes([size]) + data
    if size < 65536:
        return first + b"\x7e" + size.to_bytes(2, "big") + data
    return first + b"\x7f" + size.to_bytes(8, "big") + data


class Listener:
    """One who listens."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection

    def say(self, message: Any) -> None:
        self.send(frame(json.dumps(message).encode()))

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def settings(self, authenticated: bool = True) -> None:
        """What an agent says first."""
        said = {"authenticated": authenticated, "label": "Alice", "endpoint": "http://a"}
        self.say({"topic": "settings", "payload": said})

    def event(self, topic: str, payload: Any, **more: Any) -> None:
        self.say({"topic": topic, "payload": payload, **more})

    def wait(self) -> None:
        """Give signs of life until the other side hangs up."""
        self.connection.settimeout(1.0)
        while True:
            try:
                if not self.connection.recv(65536):
                    return
            except TimeoutError:
                self.say(_LIFE)


def telling(script: Callable[[Listener], None]) -> Answer:
    """An answer for a `Server`: the upgrade, and then what the script says; the end hangs up."""

    def answer(connection: socket.socket, request: Request) -> None:
        key = (request.header("Sec-WebSocket-Key") or "") + _GUID
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        lines = [
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Accept: {accept}",
        ]
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        script(Listener(connection))
        raise OSError  # the server hangs up

    return answer
