"""What the system does not give any more."""

from __future__ import annotations

import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

STACK = 256 * 1024 * 1024  # bytes
ROOM = 64 * 1024 * 1024  # for all but the stack of a thread


@contextmanager
def no_threads() -> Iterator[None]:
    """There is no room for the stack of another one, as the system itself finds."""
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    threading.stack_size(STACK)
    resource.setrlimit(resource.RLIMIT_AS, (size + ROOM, before[1]))
    try:
        with pytest.raises(RuntimeError):
            threading.Thread(target=print).start()
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
        threading.stack_size(0)
