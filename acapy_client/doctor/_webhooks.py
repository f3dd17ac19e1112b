"""Whether what the agent tells can reach this machine, as far as that can be known from here."""

from __future__ import annotations

import contextlib
import secrets
import socket
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import urllib3

from acapy_client._addresses import is_loopback
from acapy_client._masking import line, shown_url
from acapy_client.configuration import Configuration
from acapy_client.doctor._finding import Finding
from acapy_client.events import Events

Settings: TypeAlias = Mapping[str, Any]
"""Of an agent, by names with dots."""

_SECONDS = 5.0
_ELSE = "events.listen() takes the agent's websocket, which needs no way from the agent to here"


def items_of(settings: Settings, name: str) -> list[Any]:
    """A setting that is a list; what an agent has in place of one is its one item."""
    value = settings.get(name) or []
    return value if isinstance(value, list) else [value]


def webhooks(configuration: Configuration, settings: Settings) -> Iterator[Finding]:
    """What can be known of them. No agent can be asked to send one for a try.

    :param settings: of the agent; empty where it does not tell them
    """
    yield _receiver(configuration)
    yield _way(configuration)
    urls = items_of(settings, "admin.webhook_urls")
    if not settings:
        says = "where the agent sends webhooks is not known: it does not tell its settings"
        yield Finding("webhooks.urls", "note", says, "look at --webhook-url among its arguments")
    elif not urls:
        says = "the agent itself sends webhooks to nobody; a tenant may have URLs of its own"
        yield Finding("webhooks.urls", "note", says, f"start it with --webhook-url; or {_ELSE}")
    else:
        here = is_loopback(urlsplit(configuration.host).hostname or "")
        yield from (_told(str(url), here) for url in urls)


def _receiver(configuration: Configuration) -> Finding:
    """Send a webhook from here to here."""
    key = secrets.token_urlsafe()
    try:
        with Events(configuration) as events, events.serve(key=key) as serving:
            answer = urllib3.request(
                "POST",
                f"{serving.url}/topic/ping/",
                json={},
                headers={"x-api-key": key},
                timeout=_SECONDS,
                retries=False,
            )
    except (OSError, urllib3.exceptions.HTTPError) as error:
        says = f"no webhook can be taken on loopback: {line(str(error))}"
        do = "look for a firewall on this machine, or limits of its sandbox"
        return Finding("webhooks.receiver", "problem", says, do)
    if answer.status == 204:
        says = "a receiver on loopback takes a webhook that is sent from here"
        return Finding("webhooks.receiver", "ok", says)
    says = f"a receiver on loopback does not take a webhook from here: {answer.status}"
    return Finding("webhooks.receiver", "problem", says, f"report this as a bug; {_ELSE}")


def _way(configuration: Configuration) -> Finding:
    """Where the agent would have to send them."""
    parts = urlsplit(configuration.host)
    host = parts.hostname or ""
    if is_loopback(host):
        says = (
            "the agent answers on loopback: it reaches loopback here, unless it is in a container"
        )
        do = "there, localhost is the container; the machine is, say, host.docker.internal"
        return Finding("webhooks.way", "ok", says, do)
    address = "of this machine"
    with contextlib.suppress(OSError):
        kind, *_, there = socket.getaddrinfo(host, parts.port or 80, type=socket.SOCK_DGRAM)[0]
        with socket.socket(kind, socket.SOCK_DGRAM) as probe:
            probe.connect(there)  # sends nothing, and tells which address faces the agent
            address = str(probe.getsockname()[0])
    says = "whether the agent can reach this machine cannot be known from here"
    do = f"try {address}, with the port of your receiver, from the agent's machine; or {_ELSE}"
    return Finding("webhooks.way", "note", says, do)


def _told(url: str, is_here: bool) -> Finding:
    """A URL that the agent sends to; tried where it means this machine."""
    shown = line(shown_url(url))
    says = f"the agent sends webhooks to {shown}"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        do = "start the agent with another --webhook-url"
        return Finding("webhooks.urls", "problem", f"{says}, which is no URL", do)
    if not (is_here and is_loopback(host)):
        do = "only the agent's machine can say whether that leads here"
        return Finding("webhooks.urls", "note", says, do)
    try:
        socket.create_connection((host, port), timeout=_SECONDS).close()
    except (OSError, ValueError) as error:  # the latter for names that are none
        do = f"start your receiver at port {port} of this machine; or {_ELSE}"
        reason = getattr(error, "strerror", None) or error
        return Finding("webhooks.urls", "note", f"{says}, where nobody listens: {reason}", do)
    return Finding("webhooks.urls", "ok", f"{says}, where somebody listens")
