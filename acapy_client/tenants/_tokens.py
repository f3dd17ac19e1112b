"""Tokens that somebody else than the agent's own tenancy makes."""

from __future__ import annotations

import base64
import contextlib
import math
import time
from typing import Any, NamedTuple
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from acapy_client._addresses import check_url
from acapy_client._arguments import public
from acapy_client._tokens import Renewable, is_visible
from acapy_client.api_client import ApiClient
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiResponseError, ApiTypeError
from acapy_client.tenants._texts import check_texts

_EARLY, _SHARE = 30.0, 0.1  # seconds before its end that a token is renewed; of its life at most


class _Given(NamedTuple):
    """A token and its times: one value, since threads read it while another one renews it."""

    token: str
    ends: float | None  # by time.time(), as the next; None where the server does not say
    good_until: float  # it is renewed from then on

    def __repr__(self) -> str:
        return f"<token until {self.ends}>"


class ClientCredentials(Renewable):
    """Tokens of an OAuth 2.0 server, by the grant ``client_credentials``; for agents from 1.7 on.

    Such an agent runs with ``--oauth-jwks-uri`` or ``--oauth-introspection-endpoint``. A token is
    renewed shortly before it ends (30 seconds, or a tenth of its life where that is less), and
    where the agent answers 401.

    :param token_url: the token endpoint of the server
    :param client_id: this client's name there
    :param client_secret: its secret; sent in the header ``Authorization`` (Basic)
    :param scope: what is asked for, words with spaces between, such as ``acapy:tenant``
    :param audience: whom the token is for, where the server wants to be told
    :param configuration: settings of TLS, proxy, limits and retries for the server (its host and
        credentials count for nothing); where it is not given, those of the client that sends the
        token, less its certificate and ``assert_hostname``
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    @public
    def __init__(
        self,
        token_url: str,
        client_id: str,
        client_secret: str,
        scope: str | None = None,
        *,
        audience: str | None = None,
        configuration: Configuration | None = None,
    ) -> None:
        super().__init__()
        check_texts(client_id=client_id, client_secret=client_secret)
        for name, text in (("scope", scope), ("audience", audience)):
            if text is not None:
                check_texts(**{name: text})
        if not isinstance(configuration, (Configuration, type(None))):
            got = type(configuration).__name__
            raise ApiTypeError(f"configuration: expected Configuration, got {got}")
        check_url("token_url", token_url, query=True)
        parts = urlsplit(token_url)
        self._host = f"{parts.scheme}://{parts.netloc}"
        self._path = parts.path or "/"
        self._query = parse_qs(parts.query)
        # as RFC 6749 has it, each part is quoted before they are put together
        pair = f"{quote(client_id, safe='')}:{quote(client_secret, safe='')}"
        self._basic = base64.b64encode(pair.encode()).decode()
        form = {"grant_type": "client_credentials", "scope": scope, "audience": audience}
        self._form = urlencode({name: text for name, text in form.items() if text}).encode()
        self._settings = configuration
        self._given: _Given | None = None

    def expires(self) -> float | None:
        given = self._given
        return None if given is None else given.ends

    def _held(self) -> str | None:
        given = self._given
        return None if given is None or time.time() >= given.good_until else given.token

    def _ask(self, configuration: Configuration) -> str:
        settings = (self._settings or configuration).copy()
        if self._settings is None:
            # what is the agent's alone
            settings.cert_file = settings.key_file = settings.key_password = None
            settings.assert_hostname = None
        settings.host = self._host
        settings.access_token = None
        settings.api_key = {"AuthorizationHeader": f"Basic {self._basic}"}
        settings.api_key_prefix = {}
        asked = time.time()
        looked_at = "token_url, client_id, client_secret and scope"
        with _Server(settings, "the OAuth server", looked_at) as client:
            answer = client.call_api(
                "POST",
                self._path,
                query_params=self._query,
                header_params={
                    "Accept": "application/json",
                    "Content-Type": "application/x-www-form-urlencoded",
                },
                body=self._form,
            )
        token = _token_of(answer, "access_token", "the OAuth server")
        ends, good_until = _times(answer.get("expires_in"), asked)
        self._given = _Given(token, ends, good_until)
        return token


class TractionKey(Renewable):
    """A tenant's key of Traction, which gives tokens for it.

    For the host of the client that it is given to. Renewed where that answers 401.

    :param tenant_id: the tenant there
    :param api_key: its key
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    @public
    def __init__(self, tenant_id: str, api_key: str) -> None:
        super().__init__()
        check_texts(tenant_id=tenant_id, api_key=api_key)
        self._tenant_id, self._api_key = tenant_id, api_key
        self._token: str | None = None

    def _held(self) -> str | None:
        return self._token

    def _ask(self, configuration: Configuration) -> str:
        settings = configuration.copy()
        settings.access_token = ""  # none: not the environment's either
        with _Server(settings, "Traction", "host, tenant_id and api_key") as client:
            answer = client.call_api(
                "POST",
                "/multitenancy/tenant/{tenant_id}/token",
                {"tenant_id": self._tenant_id},
                body={"api_key": self._api_key},
            )
        self._token = _token_of(answer, "token", "Traction")
        return self._token


class _Server(ApiClient):
    """A client of what gives tokens, which is no agent.

    :param looked_at: what may be wrong where it fails
    """

    def __init__(self, settings: Configuration, whose: str, looked_at: str) -> None:
        super().__init__(settings)
        self._calls.hint = f"{whose} was asked for a token: look at {looked_at}"


def _token_of(answer: Any, field: str, whose: str) -> str:
    """The token in an answer, of which the error shows nothing."""
    token = answer.get(field) if isinstance(answer, dict) else None
    if not isinstance(token, str) or not token or not is_visible(token):
        problem = f"access_token: the answer of {whose} has no {field} that can be sent"
        raise ApiResponseError(problem=problem)
    return token


def _times(life: Any, asked: float) -> tuple[float | None, float]:
    """When a token ends, and when it is to be renewed.

    :param life: seconds, as an OAuth server gives them; some give text, some nothing
    :param asked: when it was asked for
    """
    seconds = math.inf
    if isinstance(life, (int, float, str)) and not isinstance(life, bool):
        with contextlib.suppress(ValueError, OverflowError):
            seconds = float(life)
    if not seconds < math.inf:  # nor a number at all
        return None, math.inf
    ends = asked + seconds
    return ends, ends - min(_EARLY, _SHARE * max(seconds, 0))
