"""Of a process that is killed: events are handled here, and each beginning and end written down."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from acapy_client.testing._hub_journal import Journal, Make

THREADS = 4


def work(make: Make, name: str, path: Path) -> None:
    handle = Journal(path).handler(str(os.getpid()), nap=0.004)
    make(name).work(handle, threading.Event(), threads=THREADS)
