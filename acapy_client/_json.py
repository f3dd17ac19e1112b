"""JSON text of values."""

from __future__ import annotations

import json
import json.encoder
from collections.abc import Callable
from typing import Any


def writer(default: Callable[[Any], Any], *, compact: bool = False) -> Callable[[Any], str]:
    """What writes JSON as ``json.dumps`` does, made once: ``json.dumps`` makes one for each text.

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
        except Exception:  # noqa: S110  # what is wrong with the value is said below
            pass
        return documented(value)

    return write
