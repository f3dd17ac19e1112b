"""Which hosts are asked for through the proxy, and how the proxy is reached."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import SplitResult

from acapy_client._addresses import is_loopback
from acapy_client.configuration import Configuration


def bypasses_proxy(url: SplitResult, configuration: Configuration) -> bool:
    """Whether a host (a split URL) is asked directly: loopback, or named by ``no_proxy``."""
    host = url.hostname or ""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if is_loopback(host):
        return True
    rules = configuration.no_proxy
    if rules is None:
        rules = os.environ.get("NO_PROXY") or os.environ.get("no_proxy") or ""
    names: Sequence[str] = rules.split(",") if isinstance(rules, str) else rules
    return any(_matches(rule.strip().lower(), host, address, port) for rule in names)


def _matches(rule: str, host: str, address: Any, port: int) -> bool:
    if rule == "*":
        return True
    name, colon, number = rule.rpartition(":")
    if colon and number.isdigit() and (name.count(":") == 0 or name.endswith("]")):
        if int(number) != port:
            return False
        rule = name
    rule = rule.strip("[]")
    if address is not None:
        try:
            return address in ipaddress.ip_network(rule, strict=False)
        except ValueError:
            return False
    suffix = rule.removeprefix("*").removeprefix(".")
    return bool(suffix) and (host == suffix or host.endswith("." + suffix))
