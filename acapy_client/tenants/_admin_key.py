"""The admin API key: whether it has to go along with a tenant's token."""

from __future__ import annotations

import time
from collections.abc import Mapping

from acapy_client._headers import credentials, merged
from acapy_client._tokens import Turns
from acapy_client.api_client import ApiClient
from acapy_client.exceptions import ApiException

_NAME = "x-api-key"
_SECONDS = 60.0  # for which an agent is taken to be one that wants the key


class AdminKey:
    """The key of a base wallet. Agents up to 0.12 want it beside the token; to later ones it would
    open the routes of the admin, so those that want it are asked again in case of an upgrade."""

    def __init__(self, base: ApiClient) -> None:
        self._base = base
        self._goes_along: bool | None = None  # unknown until a tenant makes a call
        self._asked_at = 0.0  # by time.monotonic
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
        wanted = self._known()
        if wanted is None:
            with self._turns.here():
                wanted = self._known()
                if wanted is None:
                    asked_at = time.monotonic()
                    wanted = self._release().startswith("0.")
                    self._asked_at = asked_at
                    self._goes_along = wanted
        return wanted

    def _known(self) -> bool | None:
        """What the agent said, as long as it counts."""
        goes_along = self._goes_along
        if goes_along and time.monotonic() - self._asked_at > _SECONDS:
            return None
        return goes_along

    def _release(self) -> str:
        """The agent's release; an empty text where it does not say."""
        try:
            status = self._base.call_api("GET", "/status")
        except ApiException as failure:
            if failure.status in (403, 404):  # a gateway keeps it back
                return ""
            raise
        return str(status.get("version") or "") if isinstance(status, dict) else ""
