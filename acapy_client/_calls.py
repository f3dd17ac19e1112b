"""From a described call to an exchange to a typed answer."""

from __future__ import annotations

from typing import Any

from acapy_client._any_route import call_of_any_route
from acapy_client._json_types import Loading
from acapy_client._limits import Limits
from acapy_client._plan import Call
from acapy_client._reading import value_of
from acapy_client._saving import Saving
from acapy_client.rest import Answer, Request, Rest


class Calls(Rest):
    """The calls that go to the host of a configuration."""

    of_any_route = staticmethod(call_of_any_route)

    def make(
        self,
        call: Call,
        options: dict[str, Any],
        headers: dict[str, str],
        began: float,
        saving: Saving | None = None,
    ) -> tuple[Answer, Any]:
        """Make a call; gives its answer, and the value that this stands for.

        :param options: of the call, checked
        :param headers: all but the credentials
        :param began: by time.monotonic(); the limits of the call hold from then on
        :param saving: where the body goes instead
        """
        settings = self.configuration
        raw = not options.get("_preload_content", True)
        request = Request(
            call.method,
            call.path,
            headers,
            call.body,
            began,
            Limits.of(options.get("_request_timeout", settings.timeout)),
            options.get("_retries", settings.retries),
            raw,
            call.facts,
            saving,
        )
        if call.method == "GET":
            answer = self.exchange(request)
        else:
            with self.writes:
                answer = self.exchange(request)
        if raw:
            return answer, answer.response
        how = Loading(
            not options.get("_check_return_type", settings.client_side_validation),
            settings.discard_unknown_keys,
        )
        return answer, value_of(answer, call, self.url + call.path, how, settings.json)
