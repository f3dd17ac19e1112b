"""Which of an agent's operations and models are written: those that the core has not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from acapy_client import apis, models
from acapy_client.generate import _views as views
from acapy_client.generate._facts import facts_of
from acapy_client.generate._installed import Installed, known_shapes
from acapy_client.generate._json_types import parsed
from acapy_client.generate._naming import api_class
from acapy_client.generate._own_names import OwnNames
from acapy_client.generate._spec import Spec


class Choice:
    """What of a sound description becomes a package.

    :param description: a sound one
    :param release: of the agent
    :param names: those that the user has chosen
    :param package: its name
    :param everything: as if there was no core
    :param plugins: the names of those that the agent has loaded, where it was asked

    ``spec`` has what is written, ``served`` the operations that the core has, ``differing`` those
    that are written though the core has them, and why; ``imported`` the models of the core, and
    ``extended`` those that get more fields.
    """

    def __init__(
        self,
        description: dict[str, Any],
        release: str,
        names: OwnNames,
        package: str,
        *,
        everything: bool = False,
        plugins: Iterable[str] = (),
    ) -> None:
        self._read = Spec().merged(release, facts_of(description))
        self._installed = Installed(self._read)
        self._names, self._package, self._plugins = names, package, [*plugins]
        self._core_tags = {} if everything else set(apis.__all__)
        self.served: dict[str, str] = {}
        self.differing: dict[str, tuple[str, list[str]]] = {}
        self.imported: dict[str, type[Any]] = {}
        self.extended: dict[str, str] = {}
        self.renamed: dict[str, str] = {}
        chosen = [
            each
            for each in self._read.operations.values()
            if everything or not self._is_served(each)
        ]
        self._everything = everything
        self._written: set[str] = set()
        for operation in chosen:
            for kind in (*operation.bodies, *operation.answers):
                self._need(parsed(kind).name, operation)
        names.check_once(self.renamed[each] for each in self._written)
        self.spec = Spec().merged(release, facts_of(self._reduced(description, chosen)))
        self.description = self._reduced(description, chosen)

    def _is_served(self, operation: views.Operation) -> bool:
        """Whether the core has an operation, as it is declared."""
        unlike = self._installed.differences(operation)
        if unlike is None:
            return False
        known = self._installed.served_by(operation)
        if unlike:
            self.differing[operation.name] = (known, unlike)
        else:
            self.served[operation.name] = known
        return not unlike

    # --- models ----------------------------------------------------------------------------------

    def _need(self, name: str, operation: views.Operation) -> None:
        """Settle where a model comes from, and those that its fields need."""
        if name not in self._read.models or name in self.renamed:
            return
        same = "" if self._everything else self._installed.same(name)
        if same:
            self.renamed[name] = same
            self.imported[same] = getattr(models, same)
            return
        extended = "" if self._everything else self._installed.extended(name)
        taken = name in models.__all__ and not self._everything and extended != name
        own = f"{self.class_of(operation).removesuffix('Api')}{name}" if taken else name
        self.renamed[name] = self._names.models.get(name, own)
        self._written.add(name)
        fields = self._read.models[name].fields
        if extended:
            self.extended[name] = extended
            fields = {each: fields[each] for each in self._installed.lacks(extended, name)}
        for field in fields.values():
            for kind in field.types:
                self._need(parsed(kind).name, operation)

    # --- classes ---------------------------------------------------------------------------------

    def class_of(self, operation: views.Operation) -> str:
        """The class of an operation: of its tag, or of the plugin where the core has that one."""
        by_tag = api_class(operation.tag)
        if own := self._names.classes.get(operation.name, self._names.classes.get(operation.tag)):
            return own
        if by_tag not in self._core_tags:
            return by_tag
        words = [part for part in operation.url.split("/") if part and part[0] != "{"]
        known = {part for each in known_shapes() for part in each.split("/")}
        only = len(self._plugins) == 1  # then it is of that one
        of_plugin = [each for each in self._plugins if only or _is_about(each, words)]
        if len(of_plugin) == 1:
            return api_class(of_plugin[0].replace("_", " "))
        if new := [word for word in words if word not in known]:
            return api_class(re.sub(r"\W", " ", new[0]))
        return api_class(f"{self._package.replace('_', ' ')} {operation.tag}")

    def _reduced(
        self, description: dict[str, Any], chosen: list[views.Operation]
    ) -> dict[str, Any]:
        """The description of what is written, under the names that it gets."""
        paths: dict[str, Any] = {}
        for operation in chosen:
            verb = operation.verb.lower()
            declared = description["paths"][operation.url][verb]
            # the words of this tag lead to the class again
            tag = _tag_of(self.class_of(operation))
            paths.setdefault(operation.url, {})[verb] = {**self._respelled(declared), "tags": [tag]}
        definitions = {}
        for name in sorted(self._written):
            schema = dict(description["definitions"][name])
            if known := self.extended.get(name):
                lacking = self._installed.lacks(known, name)
                schema["properties"] = {each: schema["properties"][each] for each in lacking}
                schema["required"] = [each for each in schema["required"] if each in lacking]
            definitions[self.renamed[name]] = self._respelled(schema)
        return {**description, "paths": paths, "definitions": definitions}

    def _respelled(self, value: Any) -> Any:
        """A part of a description, its references under the names that models get."""
        if isinstance(value, list):
            return [self._respelled(each) for each in value]
        if not isinstance(value, dict):
            return value
        if isinstance(reference := value.get("$ref"), str):
            place, _, name = reference.rpartition("/")
            return {**value, "$ref": f"{place}/{self.renamed.get(name, name)}"}
        return {key: self._respelled(each) for key, each in value.items()}


def _tag_of(name: str) -> str:
    return name.removesuffix("Api")


def _is_about(plugin: str, words: list[str]) -> bool:
    """Whether a plugin's name shares a word with a path."""
    of_plugin = {each[:6] for each in plugin.lower().split("_") if len(each) > 3}
    of_path = {part[:6] for word in words for part in re.split(r"\W|_", word.lower())}
    return bool(of_plugin & of_path)
