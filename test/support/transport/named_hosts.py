"""A plugin of proxy.py: names that only the proxy knows, and a record of what it was asked for."""

from __future__ import annotations

import os
from pathlib import Path

from proxy.http.parser import HttpParser
from proxy.http.proxy import HttpProxyBasePlugin


class NamedHosts(HttpProxyBasePlugin):
    def before_upstream_connection(self, request: HttpParser) -> HttpParser | None:
        method, host = (request.method or b"").decode(), (request.host or b"").decode()
        with Path(os.environ["PROXY_RECORD"]).open("a") as record:
            record.write(f"{method} {host}:{request.port}\n")
        return request

    def resolve_dns(self, host: str, port: int) -> tuple[str | None, None]:
        return ("127.0.0.1" if host.endswith(".test") else None), None
