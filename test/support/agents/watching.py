"""A client that holds every answer against its bytes on the wire."""

from __future__ import annotations

import json
from typing import Any

from acapy_client import ApiClient, Configuration
from acapy_client._calls import Calls
from acapy_client._plan import Call
from acapy_client._saving import Saving
from acapy_client.events import Events
from acapy_client.model_utils import Model
from acapy_client.rest import Answer
from support.evidence import SEEN, models_in
from support.recording import RECORDER


class WatchingClient(ApiClient):
    """Fails where a model loses or changes something of an answer, or declares it otherwise."""

    def __init__(
        self, configuration: Configuration, release: str, events: Events | None = None
    ) -> None:
        super().__init__(configuration, events=events)
        self._calls = _WatchingCalls(self.configuration, release)


class _WatchingCalls(Calls):
    def __init__(self, configuration: Configuration, release: str) -> None:
        super().__init__(configuration)
        self._release = release

    def make(
        self,
        call: Call,
        options: dict[str, Any],
        headers: dict[str, str],
        began: float,
        saving: Saving | None = None,
    ) -> tuple[Answer, Any]:
        answer, value = super().make(call, options, headers, began, saving)
        if call.facts is not None:
            SEEN.succeeded(self._release, call.facts)
        whole = options.get("_preload_content", True) and saving is None
        if whole and not isinstance(value, bytes):
            self._look_at(call, answer, value)
        return answer, value

    def _look_at(self, call: Call, answer: Answer, value: Any) -> None:
        RECORDER.note(self._release, call, answer)
        if value is not None:
            _compare(call, value, json.loads(answer.data))
            wrong = SEEN.note(self._release, value)
            assert not wrong, f"{call.name}, ACA-Py {self._release}: {wrong}"


def _compare(call: Call, value: Any, sent: Any) -> None:
    whole = _text(_plain(value))
    bare = value._bare if isinstance(value, Model) else None
    assert whole == _text(sent) or (bare and whole == _text({bare: sent})), call.name
    for model in models_in(value):
        twin = type(model).from_wire(model.to_wire())
        assert twin == model, f"{call.name}: {type(model).__name__} is not equal to its copy"
        if model._open:
            continue  # whatever a document brings stands beside what is declared
        # any message may have decorators, such as ~thread
        unknown = {name for name in model.additional_properties if not name.startswith("~")}
        assert not unknown, f"{call.name}: {type(model).__name__} does not declare {unknown}"


def _text(value: Any) -> str:
    """JSON in one order, in which 1, 1.0 and true are not the same."""
    return json.dumps(value, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_wire()
    return [_plain(item) for item in value] if isinstance(value, list) else value
