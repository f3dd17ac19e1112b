"""JSON text to values, and values to text: by the standard library, or by msgspec.

Both make the same values. What msgspec refuses is for the standard library to take, or to refuse in
its own words.
"""

from __future__ import annotations

import functools
import json
import json.encoder
from collections.abc import Callable
from typing import Any

from acapy_client._extras import brought_by
from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError

LIBRARIES = ("auto", "stdlib", "msgspec")


@functools.cache
def _msgspec() -> tuple[Callable[[Any], Any] | None, tuple[type[Exception], ...]]:
    """What reads JSON in msgspec, and how it refuses; imported when the first text is read."""
    try:
        import msgspec
    except ImportError:
        return None, ()
    except OSError as error:
        if error.errno is None:  # a signal handler's, which only came by now
            raise
        return None, ()  # no descriptor was free, say
    decode = msgspec.json.Decoder().decode
    if isinstance(decode(b"18446744073709551616"), float):  # 2**64, before 0.17
        return None, ()
    return decode, (msgspec.DecodeError, TypeError, UnicodeError, RecursionError)


def check_library(name: str, value: Any) -> None:
    """One of the `LIBRARIES`; that it is there where it is asked for.

    :param name: of the setting
    :raises ApiValueError: it is not
    """
    if value not in LIBRARIES:
        raise ApiValueError(f"{name}: expected one of {', '.join(LIBRARIES)}, got {brief(value)}")
    if value == "msgspec" and _msgspec()[0] is None:
        raise ApiValueError(f"{name}: msgspec, from 0.18 on, is missing; {brought_by('fast')}")


def read(text: str | bytes | bytearray, library: str = "auto", encoding: str | None = None) -> Any:
    """The value that a JSON text stands for.

    :param library: one of `LIBRARIES`
    :param encoding: of bytes; None for whichever ``json.loads`` finds
    :raises ValueError, RecursionError: those of ``json.loads``
    """
    if library != "stdlib":
        decode, refusals = _msgspec()
        if decode is not None:
            try:
                return decode(text)
            except refusals:
                pass
    if encoding is not None and not isinstance(text, str):
        text = text.decode(encoding)
    return json.loads(text)


def writer(default: Callable[[Any], Any], *, compact: bool = False) -> Callable[[Any], str]:
    """What writes JSON as ``json.dumps`` does, made once: ``json.dumps`` makes one for each text.

    msgspec would write dates, sets and NaN in ways of its own. To read each text back, so as to see
    whether it did, costs what it saves.

    :param default: gives what stands for a value that JSON does not have
    :param compact: without spaces
    """
    marks = (",", ":") if compact else (", ", ": ")
    documented = json.JSONEncoder(default=default, separators=marks).encode
    # the one that every text gets anew, here without a list of what it is in the middle of
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    text = json.encoder.encode_basestring_ascii
    try:
        parts = make(None, default, text, None, marks[1], marks[0], False, False, True)
    except TypeError:  # a Python that has none, or another
        return documented

    def write(value: Any) -> str:
        try:
            return "".join(parts(value, 0))
        except RecursionError:  # or a circle, which the other one tells from it
            pass
        return documented(value)

    return write
