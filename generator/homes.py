"""Which file of the spec, and of the words, an operation or a model belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from acapy_client.generate._facts import OPERATIONS
from acapy_client.generate._json_types import parsed
from generator.spec import SHARED, Spec, file_name


def homes(spec: Spec) -> Callable[[str, str], str]:
    """What gives the name of a file, by branch and name of what is in it.

    It is the file of a tag, or the one for what several tags use.
    """
    users: dict[str, set[str]] = {}

    def visit(types: Iterable[str], home: str) -> None:
        for name in {parsed(each).name for each in types} & spec.models.keys():
            if home not in users.setdefault(name, set()):
                users[name].add(home)
                for field in spec.models[name].fields.values():
                    visit(field.types, home)

    def home_of(branch: str, name: str) -> str:
        if branch == OPERATIONS:
            return file_name(spec.operation(name).tag)
        found = users.get(name, set())
        return next(iter(found)) if len(found) == 1 else SHARED

    for operation in spec.operations.values():
        visit([*operation.bodies, *operation.answers], file_name(operation.tag))
    return home_of
