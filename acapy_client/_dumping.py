"""A model back to JSON, to Python's names, and to what people see."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from acapy_client._fields import Declared
from acapy_client._json import writer
from acapy_client._json_types import LEAVES
from acapy_client._masking import MASK, shown
from acapy_client._refusing import TOO_DEEP, guarded
from acapy_client.exceptions import ApiValueError


class Dumped(Declared):
    """What a model gives of what it holds."""

    __slots__ = ()

    if TYPE_CHECKING:  # else ``typing.get_type_hints`` would give it with the fields
        _extra: dict[str, Any]

    def _unknown(self) -> dict[str, Any]:
        """`additional_properties` for reading: makes no dict where there is none."""
        return self._extra if hasattr(self, "_extra") else {}

    @guarded
    def to_wire(self) -> dict[str, Any]:
        """The JSON object as on the wire: JSON names, exactly what was given or received."""
        return self._dump(self._wire, Dumped.to_wire)

    def to_json(self, *, indent: int | None = None) -> str:
        """The JSON text of `to_wire`.

        :param indent: spaces for each level; None: all on one line
        """
        try:
            if indent is None:
                return _write(self._shallow())
            return json.dumps(self._shallow(), default=shallow, indent=indent)
        except RecursionError:
            raise ApiValueError(f"{type(self).__name__}: {TOO_DEEP}") from None

    def _shallow(self) -> dict[str, Any]:
        """`to_wire`, models in it left as they are."""
        names, held = self._wire, self.__dict__
        if not self._alike:
            held = {names[attr]: value for attr, value in held.items()}
        return held | self._extra if hasattr(self, "_extra") else held

    @guarded
    def to_dict(self) -> dict[str, Any]:
        """The same with Python names, unknown fields included, absent ones left out."""
        return self._dump(self._python_names(), Dumped.to_dict)

    @guarded
    def to_str(self) -> str:
        """The form of `to_dict` as text for people, secrets masked."""
        from pprint import pformat

        return pformat(shown(self._masked()), sort_dicts=False)

    def __repr__(self) -> str:
        return self.to_str()

    @guarded
    def _repr_html_(self) -> str:
        """A table, as notebooks show it: of the fields, or of the records of a list."""
        from acapy_client import _html

        attr = self._listed()
        records = self.__dict__.get(attr or "")
        if not isinstance(records, list):
            return _html.of_record(type(self).__name__, shown(self._masked()))
        first = [shown(walk(each, Dumped._masked)) for each in records[: _html.MOST_ROWS]]
        more = shown(walk(self._unknown(), Dumped._masked))
        return _html.of_list(type(self).__name__, first, len(records), more)

    def _to_body(self) -> dict[str, Any]:
        """What is sent: less the fields that it was built with as None, models left as they are."""
        body = self._shallow()
        if not hasattr(self, "_built"):
            return body
        absent = {self._wire[attr] for attr, value in self.__dict__.items() if value is None}
        return {name: body[name] for name in body if name not in absent} if absent else body

    def _masked(self) -> dict[str, Any]:
        names = self._python_names()
        out = self._dump(names, Dumped._masked)
        for attr in self._secret:
            if self.__dict__.get(attr) is not None:
                out[names[attr]] = MASK
        return out

    def _dump(self, names: Mapping[str, str], nested: Callable[[Dumped], Any]) -> dict[str, Any]:
        out = {
            names[attr]: value if value.__class__ in LEAVES else walk(value, nested)
            for attr, value in self.__dict__.items()
        }
        if hasattr(self, "_extra"):
            out.update(walk(self._extra, nested))
        return out

    def _python_names(self) -> Mapping[str, str]:
        """Attribute -> key in `to_dict`: the same, unless an unknown field is called just so."""
        unknown = self._unknown()
        return {attr: name if attr in unknown else attr for attr, name in self._wire.items()}


def shallow(value: Any, one: Callable[[Dumped], Any] = Dumped._shallow) -> Any:
    """What a writer of JSON takes for a model, or for a mapping that is no dict."""
    if isinstance(value, Dumped):
        return one(value)
    if isinstance(value, Mapping):
        return {**value}
    raise TypeError(f"got {type(value).__name__}")


_write = writer(shallow)


def walk(value: Any, nested: Callable[[Dumped], Any]) -> Any:
    """A copy of a value, models in it dumped by ``nested``."""
    if value.__class__ in LEAVES:
        return value
    if isinstance(value, Dumped):
        return nested(value)
    if isinstance(value, (list, tuple)):
        return [item if item.__class__ in LEAVES else walk(item, nested) for item in value]
    if value.__class__ is dict or isinstance(value, Mapping):
        return {
            key: item if item.__class__ in LEAVES else walk(item, nested)
            for key, item in value.items()
        }
    return value
