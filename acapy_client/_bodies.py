"""The bodies of answers, bit by bit, their packings taken off; the whole of each, or an error."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import DecodeError

from acapy_client._saving import Saving
from acapy_client.exceptions import ApiResponseError

KEPT = 1_048_576  # bytes of a body that is too large which its error keeps
_CHUNK = 65536  # bytes that are asked for at a time
_PIECE = 65536  # bytes of what is unpacked at a time
_GZIP = 16 + zlib.MAX_WBITS
# what urllib3, too, unpacks without a further package; its own does not notice a missing end
_PACKINGS = frozenset({"gzip", "x-gzip", "deflate"})


def read_body(response: BaseHTTPResponse, received: list[bytes], limit: int) -> None:
    """Read the whole body into ``received``, whose pieces stay where it breaks off.

    :param limit: bytes
    :raises ApiResponseError: it is longer
    """
    packed = _packings(response.headers.get("Content-Encoding", ""))
    known, size = None if packed else response.length_remaining, 0
    # all at once where the length is known; else bit by bit, since a little can unpack to much
    step = known if known is not None and known <= limit else _CHUNK
    for piece in _pieces(response, packed, step or _CHUNK):
        received.append(piece)
        size += len(piece)
        if size > limit:
            raise ApiResponseError(
                response.status,
                response.reason,
                headers=response.headers,
                body=text_of(b"".join(received)[:KEPT]),
                problem=f"the answer is larger than max_response_bytes ({limit})",
            )
        if size == known:
            break


def save_body(response: BaseHTTPResponse, saving: Saving) -> None:
    """Write the whole body to a file, however long it is."""
    packed = _packings(response.headers.get("Content-Encoding", ""))
    saving.total = None if packed else response.length_remaining
    for piece in _pieces(response, packed, _CHUNK):
        saving.write(piece)


def text_of(data: bytes) -> str:
    """A body as text, from which its bytes can be had again."""
    return data.decode("utf-8", "surrogateescape")


def _pieces(response: BaseHTTPResponse, packed: list[str], step: int) -> Iterator[bytes]:
    """The body bit by bit, its packings taken off, the last one first."""
    ours = set(packed) <= _PACKINGS
    read = response.read
    # else the end of the connection ends it, which may come too early
    ends_by_itself = (
        response.length_remaining is not None or "Transfer-Encoding" in response.headers
    )
    pieces: Iterator[bytes] = iter(lambda: read(step, decode_content=not ours), b"")
    for packing in reversed(packed if ours else []):
        pieces = _unpacked(pieces, packing, ends_by_itself)
    return pieces


def _packings(content_encoding: str) -> list[str]:
    """The names in a ``Content-Encoding``, in the order in which they were put on."""
    names = (name.strip().lower() for name in content_encoding.split(","))
    return [name for name in names if name not in ("", "identity")]


def _unpacked(chunks: Iterable[bytes], packing: str, may_be_empty: bool) -> Iterator[bytes]:
    """The bytes behind one packing.

    :param may_be_empty: no bytes at all are the whole, not what is left of a packed body
    :raises urllib3.exceptions.DecodeError: they are not packed so, or their end is missing
    """
    unpacker = None
    try:
        for chunk in chunks:
            left = chunk
            while left:
                if unpacker is None:
                    unpacker = _unpacker(packing, left)
                if unpacker.eof:  # the next of several that are packed one by one
                    if packing == "deflate" or not left.startswith(b"\x1f\x8b"):
                        break  # padding
                    unpacker = zlib.decompressobj(_GZIP)
                piece = unpacker.decompress(left, _PIECE)
                left = unpacker.unconsumed_tail or unpacker.unused_data
                if piece:
                    yield piece
    except zlib.error as error:
        raise DecodeError(f"it is not packed as {packing}: {error}") from error
    if unpacker is None and not may_be_empty:
        raise DecodeError(f"nothing came of it (packed as {packing})")
    if unpacker is not None and not unpacker.eof:
        rest = unpacker.flush()  # what it had no room to give
        if rest:
            yield rest
        if unpacker.eof:
            return
        raise DecodeError(f"its end is missing (packed as {packing})")


def _unpacker(packing: str, start: bytes) -> zlib._Decompress:
    if packing != "deflate":
        return zlib.decompressobj(_GZIP)
    # "deflate" means zlib's format; some send the bare stream under that name
    zlibs = len(start) > 1 and start[0] & 15 == 8 and (start[0] << 8 | start[1]) % 31 == 0
    return zlib.decompressobj(zlib.MAX_WBITS if zlibs or len(start) == 1 else -zlib.MAX_WBITS)
