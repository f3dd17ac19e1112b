"""`SettingsApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class SettingsApi(Api):
    """See and change the settings of a running agent, or of one subwallet."""

    @operation("GET", "/settings", since="0.8.2")
    def get_settings(self, **options: Unpack[RequestOptions]) -> models.ProfileSettings:
        """Get the settings that may be changed at run time

        ``GET /settings`` · ACA-Py 0.8.2 to 1.7

        With multitenancy those of the subwallet whose token is sent. `ServerApi.get_config` gives
        all settings of the agent, secrets apart.
        """
        ...

    @operation("PUT", "/settings", since="0.8.2")
    def update_settings(
        self,
        *,
        body: models.UpdateProfileSettings | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ProfileSettings:
        """Change settings at run time

        ``PUT /settings`` · ACA-Py 0.8.2 to 1.7

        Settings that are not named stay as they are. With multitenancy they are kept with the
        subwallet; without, they are lost when the agent stops. Gives the settings after the change.

        :param body: the settings
        """
        ...

    settings_get = get_settings
    settings_put = update_settings
