"""What the package declares: API classes and their methods, models and their fields."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from acapy_client import apis, models
from acapy_client._facts import OperationFacts
from acapy_client._operation import Operation
from acapy_client.model_utils import Model

# each under its own name: older spellings have no page
APIS: dict[str, type[Any]] = {
    name: cls for name in apis.__all__ if (cls := getattr(apis, name)).__name__ == name
}
MODELS: dict[str, type[Model]] = {
    name: model for name in models.__all__ if (model := getattr(models, name)).__name__ == name
}
# by a method that is no operation: whose, and which
CALLED = re.compile(r"(?:(\w+Api)\(self\.api_client\)|self)\.([a-z]\w+)\b")


class Method(NamedTuple):
    """A method of an API class.

    :param facts: of the operation, or of the one that the method calls
    :param calls: the operation that it calls, if it is none itself
    :param called_of: the class of that operation
    """

    api: str
    name: str
    facts: OperationFacts
    calls: str
    function: Any
    called_of: str

    def __str__(self) -> str:
        return f"{self.api}.{self.name}"

    @property
    def docstring(self) -> str:
        return inspect.getdoc(self.function) or ""

    @property
    def parameters(self) -> list[inspect.Parameter]:
        """Those of its own, without the options that every call has."""
        return list(inspect.signature(self.function).parameters.values())[1:-1]

    @property
    def hints(self) -> dict[str, Any]:
        return typing.get_type_hints(self.function)


@cache
def methods_of(api: str) -> dict[str, Method]:
    """The methods of an API class, in the order in which they are declared."""
    return {each.name: each for each in _methods(api)}


def _methods(api: str) -> Iterator[Method]:
    declared = vars(APIS[api])
    for name, value in declared.items():
        if name.startswith("_") or value.__name__ != name:
            continue
        function, calls, of = inspect.unwrap(value), "", api
        if not isinstance(value, Operation):
            other, calls = CALLED.findall(inspect.getsource(function))[0]
            of = other or api
        yield Method(api, name, vars(APIS[of])[calls or name].facts, calls, function, of)


METHODS = [method for api in APIS for method in methods_of(api).values()]


@cache
def fields_of(model: str) -> dict[str, Any]:
    """The types of a model's fields."""
    return typing.get_type_hints(MODELS[model])
