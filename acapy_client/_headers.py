"""Headers: merged whatever their case, checked, and the credentials among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from acapy_client.configuration import KEY_HEADERS, Configuration, Secret
from acapy_client.exceptions import ApiTypeError, ApiValueError

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FORBIDDEN = re.compile(r"[^\t\x20-\x7e\xa0-\xff]")


def merged(first: Mapping[str, str], *others: Mapping[str, str]) -> dict[str, str]:
    """Headers of all; what comes later takes the place of what has the same name in any case."""
    headers = dict(first)
    for more in others:
        names = {name.lower() for name in more}
        headers = {name: text for name, text in headers.items() if name.lower() not in names}
        headers.update(more)
    return headers


def check_header(name: Any, value: Any) -> None:
    """Refuse what would break the request, without showing the value: it may be a secret."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ApiValueError(f"expected the name of a header, got {name!r}")
    if not isinstance(value, str):
        raise ApiTypeError(f"header {name}: expected text, got {type(value).__name__}")
    if _FORBIDDEN.search(value):
        raise ApiValueError(f"header {name}: its value has characters that HTTP does not allow")


def credentials(configuration: Configuration, fallback: str | None) -> dict[str, str]:
    """The headers that the configured secrets make.

    :param fallback: the environment's token, where neither form of it is set
    """
    headers = {}
    for name, secret in configuration.api_key.items():
        if secret:
            header, text = KEY_HEADERS[name], _text(f"api_key[{name!r}]", secret)
            bare_token = header == "Authorization" and text.startswith("eyJ")
            prefix = configuration.api_key_prefix.get(name) or ("Bearer" if bare_token else "")
            headers[header] = _prefixed(prefix, text)
    token = configuration.access_token
    if token is None and "Authorization" not in headers:
        token = fallback
    if token:
        if "Authorization" in headers:
            raise ApiValueError("access_token and api_key['AuthorizationHeader']: set one of them")
        headers["Authorization"] = _prefixed("Bearer", _text("access_token", token))
    return headers


def _prefixed(prefix: str, text: str) -> str:
    there = text[: len(prefix) + 1].lower() == f"{prefix} ".lower()
    return f"{prefix} {text}" if prefix and not there else text


def _text(name: str, secret: Secret) -> str:
    text = secret() if callable(secret) else secret
    if not isinstance(text, str):
        raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
    if not text:
        raise ApiValueError(f"{name}: the function gave an empty text")
    if not (text.isascii() and text.isprintable() and text == text.strip()):
        raise ApiValueError(f"{name}: expected visible ASCII without spaces around it")
    return text
