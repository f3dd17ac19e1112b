"""`ServerApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class ServerApi(Api):
    """See how the agent is doing, what it is made of and how it is set up, and stop it."""

    @operation("GET", "/status/config", since="0.7")
    def get_config(self, **options: Unpack[RequestOptions]) -> models.AdminConfig:
        """Get the settings that the agent was started with

        ``GET /status/config`` · ACA-Py 0.7 to 1.7

        Keys, seeds and other secrets are left out. `SettingsApi` gives, and changes, what a tenant
        may set.
        """
        ...

    @operation("GET", "/status/live", since="0.6")
    def get_liveness(self, **options: Unpack[RequestOptions]) -> models.AdminStatusLiveliness:
        """Check that the agent runs

        ``GET /status/live`` · ACA-Py 0.6 to 1.7

        For watchdogs: needs no admin key from ACA-Py 0.7.5 on. When it fails, the agent should be
        started anew.

        :raises ServiceException: the agent has failed or stops (agents answer 503)
        """
        ...

    @operation("GET", "/status/ready", since="0.6")
    def get_readiness(self, **options: Unpack[RequestOptions]) -> models.AdminStatusReadiness:
        """Check that the agent is ready for calls

        ``GET /status/ready`` · ACA-Py 0.6 to 1.7

        For load balancers and starting scripts: needs no admin key from ACA-Py 0.7.5 on. A new
        agent takes two to ten seconds to get there, and refuses connections before.

        :raises ServiceException: the agent is starting or stops (agents answer 503)
        """
        ...

    @operation("GET", "/status", since="0.6")
    def get_status(self, **options: Unpack[RequestOptions]) -> models.AdminStatus:
        """Get version, name and statistics of the agent

        ``GET /status`` · ACA-Py 0.6 to 1.7

        The cheapest way to learn which release an agent is. Needs the admin key, unlike
        `get_liveness` and `get_readiness`.
        """
        ...

    @operation("GET", "/plugins", since="0.6")
    def plugins(self, **options: Unpack[RequestOptions]) -> models.AdminModules:
        """List the loaded plugins

        ``GET /plugins`` · ACA-Py 0.6 to 1.7

        The parts that come with the agent count as plugins too, each protocol for example.
        """
        ...

    @operation("GET", "/features", since="0.6", until="0.7.2")
    def query_features(
        self, *, query: str | None = None, **options: Unpack[RequestOptions]
    ) -> models.QueryResult:
        """List the protocols that this agent supports

        ``GET /features`` · ACA-Py 0.6 to 0.7.2

        From ACA-Py 0.7.3 on `DiscoverFeaturesApi.query_features` takes its place, which can ask
        other agents too.

        :param query: protocol, such as ``https://didcomm.org/didexchange/1.0``; a ``*`` at the end
            matches anything; all protocols where not given
        """
        ...

    @operation("POST", "/status/reset", since="0.6")
    def reset_statistics(self, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Set the timing statistics back to zero

        ``POST /status/reset`` · ACA-Py 0.6 to 1.7

        Touches ``timing`` of `get_status` only, which agents keep if started with ``--timing``.
        Gives an empty answer.
        """
        ...

    @operation("GET", "/shutdown", since="0.6", retry=False)
    def shut_down(self, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Stop the agent

        ``GET /shutdown`` · ACA-Py 0.6 to 1.7

        Gives an empty dict, or nothing at all: the agent may close the connection before it has
        answered, as 1.7.0 does, so that `ApiConnectionError` can mean success. Messages are no
        longer taken in, but the process itself may stay until it is ended.

        :raises ApiConnectionError: the agent stopped before it answered
        """
        ...

    features_get = query_features
    plugins_get = plugins
    shutdown_get = shut_down
    status_config_get = get_config
    status_get = get_status
    status_live_get = get_liveness
    status_ready_get = get_readiness
    status_reset_post = reset_statistics
