"""The admin API key: whether it has to go along with a tenant's token."""

from __future__ import annotations

from collections.abc import Mapping

from acapy_client._headers import credentials, merged
from acapy_client._tokens import Turns
from acapy_client.api_client import ApiClient
from acapy_client.exceptions import ApiException

_NAME = "x-api-key"


class AdminKey:
    """The key of a base wallet. Agents up to 0.12 want it beside the token; to later ones it would
    open the routes of the admin."""

    def __init__(self, base: ApiClient) -> None:
        self._base = base
        self._goes_along: bool | None = None  # unknown until a tenant makes a call
        self._turns = Turns()

    def beside_a_token(self) -> Mapping[str, str]:
        """The header that goes along with a token; none where the token is enough.

        :raises ApiException: the agent has to be asked for its release, and cannot be reached, or
            refuses the key
        """
        if self._goes_along is False:
            return {}
        header = self._header()
        return header if header and self._is_wanted() else {}

    def _header(self) -> Mapping[str, str]:
        settings = self._base.configuration.copy()
        settings.access_token = None
        settings.api_key.pop("AuthorizationHeader", None)
        headers = merged(credentials(settings, None), self._base.default_headers)
        return {name: key for name, key in headers.items() if name.lower() == _NAME}

    def _is_wanted(self) -> bool:
        if self._goes_along is None:
            with self._turns.here():
                if self._goes_along is None:
                    self._goes_along = self._release().startswith("0.")
        return self._goes_along

    def _release(self) -> str:
        """The agent's release; an empty text where it does not say."""
        try:
            status = self._base.call_api("GET", "/status")
        except ApiException as failure:
            if failure.status in (403, 404):  # a gateway keeps it back
                return ""
            raise
        return str(status.get("version") or "") if isinstance(status, dict) else ""
