"""What a URL and the name of a host say."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any
from urllib.parse import urlsplit

from acapy_client._masking import brief, shown_url
from acapy_client._origin import callers_own
from acapy_client.exceptions import ApiTypeError, ApiValueError

_LOOPBACK = frozenset({"localhost", "ip6-localhost", "ip6-loopback"})


def check_url(name: str, url: Any, userinfo: bool = False, query: bool = False) -> None:
    """A URL: http or https, without fragment.

    :param userinfo: a user and a password may stand in it
    :param query: a query, too
    :raises ApiTypeError, ApiValueError: names the setting or parameter, and shows nothing secret
    """
    if not isinstance(url, str):
        raise ApiTypeError(f"{name}: expected a URL as text, got {type(url).__name__}")
    try:
        parts = urlsplit(url)
        named = parts.hostname and parts.port != 0
        known = parts.scheme in ("http", "https") and named and url.isascii()
    except ValueError:
        raise _wrong(name, "http://HOST:PORT or https://HOST:PORT", url) from None
    if not known or not url.isprintable() or " " in url or "\\" in url:
        raise _wrong(name, "http://HOST:PORT or https://HOST:PORT", url)
    if "#" in url or ("?" in url and not query):
        raise _wrong(name, "no fragment" if query else "no query and no fragment", url)
    if "@" in parts.netloc and not userinfo:
        raise ApiValueError(f"{name}: no user and password in it; set api_key or access_token")


def _wrong(name: str, expected: str, url: str) -> ApiValueError:
    shown = shown_url(url).partition("?")[0].partition("#")[0]
    return ApiValueError(f"{name}: expected {expected}, got {brief(shown)}")


def is_loopback(host: str) -> bool:
    """Whether a host (no port) is this machine, however it is spelled."""
    name = host.lower().removesuffix(".")
    if name in _LOOPBACK or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        try:  # 127.1, 0x7f000001
            address = ipaddress.ip_address(socket.inet_aton(name))
        except (OSError, ValueError) as error:
            if callers_own(error) is not None:
                raise
            return False
    mapped = getattr(address, "ipv4_mapped", None)  # ::ffff:127.0.0.1
    return (mapped or address).is_loopback


def without_userinfo(url: str) -> str:
    """The URL less the name and password that may stand in it."""
    scheme, separator, rest = url.rpartition("://")
    return scheme + separator + rest.rpartition("@")[2]
