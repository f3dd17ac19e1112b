"""What is measured: one file per client, each with a class `Subject` of the same few methods."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, ClassVar

from bench.server import CONN_ID

THREADS = 8

# What an application sends to invite a partner.
INVITATION: dict[str, Any] = {
    "mediation_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "metadata": {"order": "4711", "tier": "gold"},
    "my_label": "Bob",
    "recipient_keys": ["9XiQH4VLQxRG6bwoizJSwQXPaWmTUj16KBpK2iBCRLMu"],
    "routing_keys": ["ErfYZ6R6skniZFHUEiwheBCon5REX9gfsuzgCKoE3cCr"],
    "service_endpoint": "http://192.168.56.102:8020",
}


class Base:
    """A client bound to one agent. A synchronous one defines `records`, `one` and `text`."""

    name: str
    version: str
    import_statement: str  # of what reads connections
    package_import: str  # of the package alone
    body: ClassVar[dict[str, Any]] = INVITATION  # what `text` says, as a dict
    note = ""  # what a reader has to know about `text`

    def __init__(self, url: str) -> None:
        raise NotImplementedError

    def records(self) -> Sequence[Any]:
        """All connection records."""
        raise NotImplementedError

    def listed(self, kind: str) -> Sequence[Any]:
        """All records of one of the `bench.server.PATHS`."""
        raise NotImplementedError

    def one(self) -> Any:
        """The connection record CONN_ID."""
        raise NotImplementedError

    def text(self) -> str:
        """Build a request body and give its JSON."""
        raise NotImplementedError

    def webhooks(self, bodies: Sequence[bytes]) -> None:
        """Take webhooks about connections, each for a function that is called."""
        raise NotImplementedError

    def webhooks_by_wsgi(self, bodies: Sequence[bytes]) -> None:
        """The same, from the environment that a WSGI server makes of each."""
        raise NotImplementedError

    def key(self, record: Any) -> Any:
        """A field of a record."""
        return record.connection_id

    def calls(self, count: int) -> None:
        """`one`, so many times in turn."""
        for _ in range(count):
            self.one()

    def concurrent(self, count: int) -> None:
        """`one`, so many times in all, from eight threads that share the client."""
        threads = [
            threading.Thread(target=self.calls, args=(count // THREADS,)) for _ in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def close(self) -> None:
        pass


__all__ = ["CONN_ID", "INVITATION", "THREADS", "Base"]
