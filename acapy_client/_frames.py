"""What the frames of a traceback hold of a call: nothing, since reporters of errors print it."""

from __future__ import annotations

import contextlib

# what carries a call; the frames of others are the caller's own
_CARRIERS = frozenset(
    {"acapy_client", "urllib3", "http", "email", "socket", "ssl", "json", "urllib", "concurrent"}
)


def emptied(error: BaseException) -> None:
    """Empty the frames that an error, and those behind it, came through on its way here.

    Frames that still run stay as they are: who calls this forgets its own.
    """
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        trace = link.__traceback__
        while trace is not None:
            home = str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0]
            if home in _CARRIERS:
                with contextlib.suppress(RuntimeError):  # it runs
                    trace.tb_frame.clear()
            trace = trace.tb_next
        link = link.__cause__ or link.__context__
