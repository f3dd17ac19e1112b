"""Agents that cannot reach beyond this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def without_internet() -> Iterator[None]:
    """What an agent that is started now can do, it does offline: its proxy is not there."""
    with pytest.MonkeyPatch.context() as patch:
        for proxy, hosts in (("HTTPS_PROXY", "NO_PROXY"), ("https_proxy", "no_proxy")):
            patch.setenv(proxy, "http://127.0.0.1:9")
            patch.setenv(hosts, "127.0.0.1")
        yield
