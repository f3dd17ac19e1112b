"""The topics of events, read from topics.toml, and what the code calls their records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

import tomllib

from acapy_client.generate._parts import Api, Helper, Method
from generator.parts import Iterator

TOPICS = File(__file__).parent / "topics.toml"
_KNOWN = frozenset(
    {
        *("topics", "class", "about", "record", "payload", "fields", "key", "ids", "read", "by"),
        *("held_in", "list", "item", "states", "also", "failed", "once", "plugin"),
    }
)


@dataclass(frozen=True)
class Topic:
    """The topics of one class of events."""

    names: list[str]
    cls: str
    about: str
    record: str
    record_module: str
    payload: str
    fields: list[tuple[str, str]]
    key: str
    ids: list[str]
    known_states: list[str]
    states: tuple[str, ...]
    failed: tuple[str, ...]
    once: tuple[str, ...]
    read: tuple[str, ...]
    list: tuple[str, ...]
    answer: str

    @property
    def model(self) -> str:
        """The model of what such an event holds."""
        return self.payload or self.record

    @property
    def facts(self) -> str:
        """Python for what is known."""
        module = "acapy_client.events._payloads" if self.payload else self.record_module
        given = {
            "key": self.key,
            "states": self.states,
            "failed": self.failed,
            "once": self.once,
            "record": (module, self.model) if self.model else (),
            "thin": bool(self.payload and self.read),
        }
        shown = [f"{name}={value!r}" for name, value in given.items() if value]
        shown += [f"read=Read{self.read!r}"] if self.read else []
        shown += [f"list=List{self.list!r}"] if self.list else []
        return f"TopicFacts({', '.join(shown)})"


def read(apis: Iterable[Api], models: Mapping[str, str]) -> list[Topic]:
    """Every topic.

    :param models: the module of each model
    """
    methods = {f"{each.verb} {each.path}": (api, each) for api in apis for each in api.operations}
    helpers = {
        (api.name, each.calls): each
        for api in apis
        for each in api.helpers
        if isinstance(each, Iterator)
    }
    data = tomllib.loads(TOPICS.read_text(encoding="utf-8"))["topics"]
    return [_topic(each, methods, helpers, models) for each in data]


def _topic(
    said: dict[str, Any],
    methods: Mapping[str, tuple[Api, Method]],
    helpers: Mapping[tuple[str, str], Helper],
    models: Mapping[str, str],
) -> Topic:
    if unknown := said.keys() - _KNOWN:
        raise LookupError(f"topics.toml, {said['class']}: unknown {', '.join(unknown)}")
    record = said.get("record", "")
    reading: tuple[str, ...] = ()
    answer = ""
    if request := said.get("read"):
        api, method = methods[request]
        held_in = (said["held_in"],) if "held_in" in said else ()
        by = said.get("by", said["key"])
        reading = (f"acapy_client.api.{api.module}", api.name, method.name, by, *held_in)
        answer = method.result.annotation
    listing: tuple[str, ...] = ()
    if request := said.get("list"):
        api, method = methods[request]
        iterator = helpers.get((api.name, method.name))
        listing = (
            f"acapy_client.api.{api.module}",
            api.name,
            iterator.name if iterator else method.name,
            "" if iterator else "results",
            said.get("item", ""),
        )
    states, failed = tuple(said.get("states", ())), tuple(said.get("failed", ()))
    return Topic(
        names=said["topics"],
        cls=said["class"],
        about=said["about"],
        record=record,
        record_module=f"acapy_client.model.{models[record]}" if record else "",
        payload=said.get("payload", ""),
        fields=[_field(each) for each in said.get("fields", ())],
        key=said.get("key", ""),
        ids=list(said.get("ids", ())),
        states=states,
        failed=failed,
        once=tuple(said.get("once", ())),
        read=reading,
        list=listing,
        answer=answer,
        known_states=[*states, *said.get("also", ()), *failed, "deleted"] if states else [],
    )


def _field(text: str) -> tuple[str, str]:
    """Name and annotation."""
    match = re.fullmatch(r"(\w+)(?:: (\w+))?", text)
    if match is None:
        raise LookupError(f"topics.toml: no field: {text!r}")
    return match[1], f"{match[2] or 'str'} | None"
