"""Bodies that came packed, unpacked bit by bit; the whole of each, or an error."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from urllib3.exceptions import DecodeError

_PIECE = 65536  # bytes of what is unpacked at a time
_GZIP = 16 + zlib.MAX_WBITS
# what urllib3, too, unpacks without a further package; its own does not notice a missing end
PACKINGS = frozenset({"gzip", "x-gzip", "deflate"})


def packings(content_encoding: str) -> list[str]:
    """The names in a ``Content-Encoding``, in the order in which they were put on."""
    names = (name.strip().lower() for name in content_encoding.split(","))
    return [name for name in names if name not in ("", "identity")]


def unpacked(chunks: Iterable[bytes], packing: str, may_be_empty: bool) -> Iterator[bytes]:
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
