"""Leaves what is too large out of a websocket's bytes, so that the socket can stay open."""

from __future__ import annotations

from collections.abc import Callable

_END_OF_HEAD = b"\r\n\r\n"
_DATA = (0x1, 0x2)  # text and binary


class Skipping:
    """Goes over the bytes that a server sends, head first, then frames, as they come.

    :param limit: bytes of a message that is kept
    :param skipped: is called for each that is not
    """

    def __init__(self, limit: int, skipped: Callable[[], None]) -> None:
        self._limit, self._skipped = limit, skipped
        self._held = b""  # what is not enough to tell
        self._in_head = True
        self._left = 0  # bytes of the frame that goes on
        self._keeps = True

    def feed(self, data: bytes) -> bytes:
        """What is left of the next bytes."""
        data, self._held = self._held + data, b""
        kept: list[bytes] = []
        if self._in_head:
            head, end, rest = data.partition(_END_OF_HEAD)
            if not end:
                # the head's own limit is that of who reads it
                split = max(0, len(data) - len(_END_OF_HEAD) + 1)
                self._held = data[split:]
                return data[:split]
            kept.append(head + end)
            self._in_head, data = False, rest
        place = 0
        while place < len(data):
            if self._left:
                part = data[place : place + self._left]
                place += len(part)
                self._left -= len(part)
                if self._keeps:
                    kept.append(part)
                continue
            length = _frame(data[place : place + 10])
            if length is None:
                self._held = data[place:]
                break
            header, size = length
            first = data[place]
            is_whole_message = first & 0x80 and first & 0x0F in _DATA
            self._keeps = not (is_whole_message and size > self._limit)
            if not self._keeps:
                self._skipped()
            else:
                kept.append(data[place : place + header])
            self._left = size
            place += header
        return b"".join(kept)


def _frame(data: bytes) -> tuple[int, int] | None:
    """The length of a frame's header, and of what follows it; None if that cannot be told yet."""
    if len(data) < 2:
        return None
    size, header = data[1] & 0x7F, 2
    if size >= 126:
        more = 2 if size == 126 else 8
        if len(data) < header + more:
            return None
        size, header = int.from_bytes(data[header : header + more], "big"), header + more
    if data[1] & 0x80:
        size += 4  # a mask, which a server must not send: left to who reads it
    return header, size
