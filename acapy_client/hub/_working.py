"""What all hubs do alike with the function that handles events."""

from __future__ import annotations

import math
import threading
import traceback
from collections.abc import Callable
from typing import Any

from acapy_client._masking import brief, shown_text
from acapy_client.exceptions import ApiTypeError, ApiValueError

DIED = "whoever handled it died, or lost touch with the engine"
_LONGEST_PAUSE = 60.0  # seconds
_LONGEST_ERROR = 20_000  # characters


def check_work(handle: object, threads: Any, attempts: Any, pause: Any) -> None:
    """Refuse what `Hub.work` cannot do.

    :raises ApiValueError, ApiTypeError: names the parameter
    """
    if not callable(handle):
        raise ApiTypeError(f"handle: expected a function, got {type(handle).__name__}")
    for name, value in (("threads", threads), ("attempts", attempts)):
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise ApiValueError(f"{name}: expected a number from 1 on, got {brief(value)}")
    is_number = isinstance(pause, (int, float)) and not isinstance(pause, bool)
    if not is_number or not 0 <= pause < math.inf:
        raise ApiValueError(f"pause: expected seconds from 0 on, got {brief(pause)}")


def pause_after(attempt: int, pause: float) -> float:
    """The seconds between an attempt that failed and the next.

    :param attempt: 1 for the first
    """
    return min(pause * 2.0 ** min(attempt - 1, 60), _LONGEST_PAUSE)


def told(error: BaseException) -> str:
    """The traceback of an error, its secrets masked; of a long one the end."""
    text = shown_text("".join(traceback.format_exception(error)))
    return text[-_LONGEST_ERROR:]


def in_threads(number: int, run: Callable[[], None], name: str) -> None:
    """Run a function in that many threads, and wait for all of them.

    :param run: ends by itself, and raises nothing
    :raises RuntimeError: not one thread can be started
    """
    started: list[threading.Thread] = []
    for _ in range(number):
        thread = threading.Thread(target=run, name=name, daemon=True)
        try:
            thread.start()
        except RuntimeError:
            if not started:
                raise
            break
        started.append(thread)
    for thread in started:
        thread.join()
