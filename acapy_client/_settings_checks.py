"""What a setting may be, alone and beside others."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from acapy_client._addresses import check_url
from acapy_client._json import check_library
from acapy_client._limits import check_timeout
from acapy_client._masking import brief
from acapy_client._slots import MOST_PLACES
from acapy_client._tokens import Renewable
from acapy_client.exceptions import ApiTypeError, ApiValueError, did_you_mean

if TYPE_CHECKING:
    from acapy_client.configuration import Configuration

KEY_HEADERS = {"ApiKeyHeader": "X-API-Key", "AuthorizationHeader": "Authorization"}
UnknownFields: TypeAlias = Literal["warn", "error", "send"]

_FLAGS = ("verify_ssl", "debug", "log_bodies", "client_side_validation", "discard_unknown_keys")


def check_settings(settings: Configuration) -> None:
    """Look for settings that cannot be right, each by itself, and some together.

    :raises ApiValueError: names the setting (`ApiTypeError` where its type is wrong)
    """
    check_url("host", settings.host)
    check_timeout("timeout", settings.timeout)
    check_retries("retries", settings.retries)
    if settings.proxy is not None:
        check_url("proxy", settings.proxy, userinfo=True)
    for name in ("connection_pool_maxsize", "max_response_bytes"):
        size = getattr(settings, name)
        if not isinstance(size, int) or isinstance(size, bool) or size < 1:
            raise ApiValueError(f"{name}: expected a number of at least 1")
    if settings.connection_pool_maxsize > MOST_PLACES:
        raise ApiValueError(f"connection_pool_maxsize: expected {MOST_PLACES} at most")
    check_library("json", settings.json)
    for name in _FLAGS:
        if not isinstance(getattr(settings, name), bool):
            raise ApiTypeError(f"{name}: expected True or False")
    if settings.unknown_fields not in get_args(UnknownFields):
        known = ", ".join(get_args(UnknownFields))
        raise ApiValueError(
            f"unknown_fields: expected one of {known}, got {brief(settings.unknown_fields)}"
        )
    for name in ("on_request", "on_response"):
        if getattr(settings, name) is not None and not callable(getattr(settings, name)):
            raise ApiTypeError(f"{name}: expected a function")
    if not isinstance(settings.request_id, bool) and not callable(settings.request_id):
        raise ApiTypeError("request_id: expected True, False or a function")
    for name in ("api_key", "api_key_prefix"):
        if not isinstance(getattr(settings, name), Mapping):
            raise ApiTypeError(f"{name}: expected a dict such as {{'ApiKeyHeader': …}}")
        unknown = getattr(settings, name).keys() - KEY_HEADERS.keys()
        if unknown:
            known = " or ".join(KEY_HEADERS)
            got = ", ".join(f"{brief(key)}{_key_meant(key)}" for key in unknown)
            raise ApiValueError(f"{name}: expected {known}, got {got}")
    for name in ("cert_file", "key_file", "logger_file"):
        if not isinstance(getattr(settings, name), (str, os.PathLike, type(None))):
            raise ApiTypeError(f"{name}: expected a path")
    if not isinstance(settings.ssl_ca_cert, (str, bytes, os.PathLike, type(None))):
        raise ApiTypeError("ssl_ca_cert: expected a path, or PEM text")
    rules = [] if settings.no_proxy is None else settings.no_proxy
    if not isinstance(rules, (str, list, tuple)) or not all(
        isinstance(rule, str) for rule in rules
    ):
        raise ApiTypeError("no_proxy: expected a text, or a list of texts")
    if settings.socket_options is not None and not _are_options(settings.socket_options):
        raise ApiTypeError("socket_options: expected a list of (level, option, value)")
    if not isinstance(settings.assert_hostname, (str, bool, type(None))):
        raise ApiTypeError("assert_hostname: expected a name, or False")
    if settings.ssl_context is not None and not hasattr(settings.ssl_context, "wrap_socket"):
        raise ApiTypeError("ssl_context: expected an ssl.SSLContext")
    if not isinstance(settings.proxy_headers, (Mapping, type(None))):
        raise ApiTypeError("proxy_headers: expected a dict of texts")
    for name, secret in settings.api_key.items():
        _check_secret(f"api_key[{name!r}]", secret)
    _check_secret("access_token", settings.access_token)
    _check_secret("key_password", settings.key_password)
    for name, prefix in settings.api_key_prefix.items():
        if not isinstance(prefix, (str, type(None))):
            raise ApiTypeError(f"api_key_prefix[{name!r}]: expected text")
    if settings.access_token and settings.api_key.get("AuthorizationHeader"):
        raise ApiValueError(
            "access_token and api_key['AuthorizationHeader'] both feed the header"
            " Authorization: set one of them"
        )


def _key_meant(given: Any) -> str:
    """`` (did you mean 'ApiKeyHeader'?)`` for the name of its header, say."""
    for name, header in KEY_HEADERS.items():
        if str(given).lower() in (header.lower(), name.lower()):
            return f" (did you mean {name!r}?)"
    return did_you_mean(given, KEY_HEADERS, or_all=False)


def _check_secret(name: str, value: Any) -> None:
    if name == "access_token" and isinstance(value, Renewable):
        return
    if value is not None and not isinstance(value, str) and not callable(value):
        got = type(value).__name__
        raise ApiTypeError(f"{name}: expected text, or a function that gives it; got {got}")


def _are_options(options: Any) -> bool:
    """Whether these can be options of a socket."""
    if not isinstance(options, (list, tuple)):
        return False
    return all(
        isinstance(option, (list, tuple))
        and len(option) == 3
        and all(isinstance(number, int) and abs(number) < 2**31 for number in option[:2])
        and isinstance(option[2], (int, bytes))
        and (isinstance(option[2], bytes) or abs(option[2]) < 2**31)
        for option in options
    )


def check_retries(name: str, value: Any) -> None:
    """False, a number from 0 on, or a ``urllib3.Retry``."""
    count = isinstance(value, int) and (value is False or (value is not True and value >= 0))
    if not count and (isinstance(value, type) or not hasattr(value, "increment")):
        raise ApiValueError(
            f"{name}: expected False, a number or a urllib3.Retry, got {brief(value)}"
        )
