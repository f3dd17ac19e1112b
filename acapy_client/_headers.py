"""The one place where text becomes a header: merged, checked, and the credentials among them.

No error of this module shows a value, or what was given as a name and is none: either may be a
secret.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from acapy_client._frames import ask
from acapy_client._settings_checks import KEY_HEADERS
from acapy_client._tokens import Renewable, is_visible
from acapy_client.configuration import Configuration, Secret
from acapy_client.exceptions import ApiTypeError, ApiValueError

_NAME, _FORBIDDEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", r"[^\t\x20-\x7e\xa0-\xff]"
# they say where a message ends, and what becomes of the connection: beside those of the transport,
# an agent would take the rest of a body for a request of its own
_FRAMING = frozenset(
    {
        *("connection", "content-length", "expect", "keep-alive", "proxy-connection", "te"),
        *("trailer", "transfer-encoding", "upgrade"),
    }
)
# urllib3 leaves a header of its own out where its value is this, and fails for any other
_SKIP, _SKIPPABLE = "@@@SKIP_HEADER@@@", frozenset({"accept-encoding", "user-agent"})


def merged(*several: Mapping[str, str]) -> dict[str, str]:
    """Headers of all; what comes later takes the place of what has the same name in any case."""
    headers: dict[str, tuple[str, str]] = {}
    for each in several:
        for name, text in each.items():
            headers[name.lower()] = name, text
    return dict(headers.values())


def checked(headers: Any, where: str, host: bool = False) -> dict[str, str]:
    """Headers as plain texts that can be sent.

    :param where: what they were given as, for errors
    :param host: take ``Host`` too, which is a matter of the client, not of one call
    :raises ApiTypeError, ApiValueError: names the header
    """
    if not isinstance(headers, Mapping):
        raise ApiTypeError(f"{where}: expected a dict of texts, got {type(headers).__name__}")
    plain = {}
    for name, value in headers.items():
        check_header(name, value, where, host)
        plain[str.__str__(name)] = str.__str__(value)
    return plain


def check_header(name: Any, value: Any, where: str = "", host: bool = True) -> None:
    """Refuse what would break the request, or make another of it.

    :raises ApiTypeError, ApiValueError: names the header
    """
    where = where and f"{where}: "
    if not isinstance(name, str):
        raise ApiTypeError(f"{where}the name of a header: expected text, got {type(name).__name__}")
    if not re.fullmatch(_NAME, name):
        raise ApiValueError(f"{where}expected the name of a header, got text that cannot be one")
    lower = name.lower()
    if lower in _FRAMING:
        raise ApiValueError(f"{where}header {name}: it is the transport's own; leave it out")
    if lower == "host" and not host:
        raise ApiValueError(f"{where}header {name}: set it for the client, by set_default_header")
    if not isinstance(value, str):
        raise ApiTypeError(f"{where}header {name}: expected text, got {type(value).__name__}")
    printable = value.isascii() and value.isprintable()  # as nearly all are
    if not printable and re.search(_FORBIDDEN, value):
        raise ApiValueError(
            f"{where}header {name}: its value has characters that HTTP does not allow"
        )
    if value == _SKIP and lower not in _SKIPPABLE:
        raise ApiValueError(f"{where}header {name}: this one cannot be skipped")


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
            headers[header] = _prefixed(_visible(f"api_key_prefix[{name!r}]", prefix), text)
    token = configuration.access_token
    if token is None and "Authorization" not in headers:
        token = fallback
    if token:
        if "Authorization" in headers:
            raise ApiValueError("access_token and api_key['AuthorizationHeader']: set one of them")
        if isinstance(token, Renewable):
            headers = {**token._beside(), **headers}
            token = token.token(configuration)
        headers["Authorization"] = _prefixed("Bearer", _text("access_token", token))
    return headers


def proxy_credentials(userinfo: str) -> dict[str, str]:
    """The header that the name and password in a proxy's URL make."""
    text = unquote(userinfo)
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        data = text.encode("utf-8")
    return {"proxy-authorization": f"Basic {base64.b64encode(data).decode('ascii')}"}


def _prefixed(prefix: str, text: str) -> str:
    there = text[: len(prefix) + 1].lower() == f"{prefix} ".lower()
    return f"{prefix} {text}" if prefix and not there else text


def _text(name: str, secret: Secret) -> str:
    text = ask(name, secret) if callable(secret) else secret
    if isinstance(text, str) and not text:
        raise ApiValueError(f"{name}: the function gave an empty text")
    return _visible(name, text)


def _visible(name: str, text: Any) -> str:
    if not isinstance(text, str):
        raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
    if not is_visible(text):
        raise ApiValueError(f"{name}: expected visible ASCII without spaces around it")
    return str.__str__(text)
