"""A call as a line for curl, without the keys."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping

from acapy_client._masking import shown, shown_url
from acapy_client._tokens import Renewable
from acapy_client.api_client import ApiClient

# a shell fills these in
_KEY = "X-API-Key: $ACAPY_ADMIN_API_KEY"
_TOKEN = "Authorization: Bearer $ACAPY_TOKEN"  # noqa: S105  # the name of a variable


def line(
    client: ApiClient, method: str, path: str, headers: Mapping[str, str], body: bytes | None
) -> str:
    """``curl -X POST URL -H … -d …``: for keys stand variables, for other secrets ``***``.

    :raises ApiException: of a tenant's agent that has to be asked whether it wants the key besides
    """
    settings = client.configuration
    parts = ["curl", *([] if method == "GET" else ["-X", method])]
    parts.append(shlex.quote(shown_url(settings.host.rstrip("/") + path)))
    if not settings.verify_ssl:
        parts.append("-k")
    if isinstance(settings.ssl_ca_cert, str) and "-----BEGIN" not in settings.ssl_ca_cert:
        parts.append(f"--cacert {shlex.quote(settings.ssl_ca_cert)}")
    if settings.proxy:
        parts.append(f"-x {shlex.quote(shown_url(settings.proxy))}")
    held = {name for name, key in settings.api_key.items() if key}
    token = settings.access_token
    beside = token._beside() if isinstance(token, Renewable) else {}
    token = settings._environment_token() if token is None else token
    lines = [_KEY] if "ApiKeyHeader" in held or beside else []
    if "AuthorizationHeader" in held or token:
        lines.append(_TOKEN)
    parts += [f'-H "{each}"' for each in lines]
    for name, text in headers.items():
        if name != "User-Agent":
            parts.append(f"-H {shlex.quote(f'{name}: {text}')}")
    if body is not None:
        parts.append(f"-d {shlex.quote(_shown(body))}")
    return " ".join(parts)


def _shown(body: bytes) -> str:
    try:
        return json.dumps(shown(json.loads(body)))
    except (ValueError, RecursionError):
        return "@FILE"
