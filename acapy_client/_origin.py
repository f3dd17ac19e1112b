"""Where an exception comes from: the transport, or the caller whose code ran within a call."""

from __future__ import annotations

import sys
from typing import Any

# the modules that carry a call: what their own code raises is the transport's
_TRANSPORT = frozenset(
    {
        *("acapy_client", "urllib3", "http", "email", "socket", "ssl", "selectors", "socks"),
        *("encodings", "idna", "zlib", "gzip", "brotli", "brotlicffi", "zstandard", "compression"),
        *("gevent", "eventlet", "truststore", "OpenSSL"),
    }
)


def callers_own(error: Exception) -> Exception | None:
    """The exception that the transport did not raise itself: a signal handler's, say.

    It may be behind one of urllib3's, and of any class, an OSError too: where it was raised tells.
    """
    cause: Exception = innermost(error)
    if isinstance(cause, (MemoryError, RecursionError)):
        return cause
    home = type(cause).__module__.partition(".")[0]
    if home in _TRANSPORT:
        return None  # only the transport has such
    if home not in sys.stdlib_module_names:
        return cause  # and such it has not
    trace = cause.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return None
    raised_in = str(trace.tb_frame.f_globals.get("__name__"))
    return None if raised_in.partition(".")[0] in _TRANSPORT else cause


def innermost(error: BaseException) -> Any:
    """The error behind those that urllib3 puts around it."""
    found: BaseException = error
    # before Python 3.13, codecs put another one of its class around what they raise
    while type(found).__module__.startswith(("urllib3", "http")) or type(found.__cause__) is type(
        found
    ):
        inner = [each for each in found.args if isinstance(each, BaseException)]
        if found.__cause__ is not None:
            found = found.__cause__
        elif inner:
            found = inner[-1]
        else:
            break
    return found
