"""The pool of connections to one host: TLS, proxy, and which urllib3 pool keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

import urllib3

from acapy_client._addresses import without_userinfo
from acapy_client._connections import Connections, connection_class
from acapy_client._headers import checked, merged, proxy_credentials
from acapy_client._proxies import bypasses_proxy
from acapy_client._tls import Contexts
from acapy_client.configuration import Configuration


class _Pool:
    """Takes its connections from us, unless someone has put others in place of urllib3's own.

    Such as vcrpy does, which records and replays answers.
    """

    if not TYPE_CHECKING:  # urllib3 declares both in its own terms
        QueueCls = Connections

        @property
        def ConnectionCls(self) -> Any:
            return connection_class(super().ConnectionCls)


class _HttpPool(_Pool, urllib3.HTTPConnectionPool):
    pass


class _HttpsPool(_Pool, urllib3.HTTPSConnectionPool):
    """Also one to a proxy that speaks TLS, whatever the agent speaks."""


def open_pool(
    configuration: Configuration, base: SplitResult, contexts: Contexts
) -> tuple[urllib3.HTTPConnectionPool, str]:
    """The pool for a host, and what stands before the path of each call there."""
    origin, prefix = f"{base.scheme}://{base.netloc}", base.path.rstrip("/")
    "".encode("idna")  # else a first connection imports it: a fork meanwhile would hang the child
    secure = base.scheme == "https"
    settings: dict[str, Any] = {"maxsize": configuration.connection_pool_maxsize, "block": True}
    if configuration.socket_options is not None:
        # tuples, since urllib3 wants to hash them
        settings["socket_options"] = [tuple(each) for each in configuration.socket_options]
    if secure:
        settings["ssl_context"] = contexts.context("agent")
        # urllib3 would write it into a context that may be others' too
        if configuration.ssl_context is None and configuration.assert_hostname is not None:
            settings["assert_hostname"] = configuration.assert_hostname
    for_proxy = checked(configuration.proxy_headers or {}, "proxy_headers")
    manager: urllib3.PoolManager
    if configuration.proxy is None or bypasses_proxy(base, configuration):
        manager = urllib3.PoolManager(**settings)
    else:
        manager = _proxy_manager(configuration, for_proxy, settings, contexts)
        # a proxy wants the absolute URL for plain http; with https it only sees a tunnel
        prefix = prefix if secure else origin + prefix
    manager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}
    return manager.connection_from_url(origin), prefix


def _proxy_manager(
    configuration: Configuration,
    headers: dict[str, str],
    settings: dict[str, Any],
    contexts: Contexts,
) -> urllib3.ProxyManager:
    """The manager for a proxy; name and password in its URL become its header."""
    url = configuration.proxy or ""
    userinfo = urlsplit(url).netloc.rpartition("@")[0]
    if userinfo:
        headers = merged(proxy_credentials(userinfo), headers)
    if urlsplit(url).scheme == "https":
        context = contexts.context("proxy")
        settings = {"ssl_context": context, **settings, "proxy_ssl_context": context}
    return urllib3.ProxyManager(without_userinfo(url), proxy_headers=headers, **settings)
