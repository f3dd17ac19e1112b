"""What is said of a user's own agent: its own words, what is taken otherwise, what is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client.generate._assembly import Assembly
from acapy_client.generate._choosing import Choice
from acapy_client.generate._corrections import ALWAYS, MAY_BE_ABSENT, Corrections, Presence, Wording
from acapy_client.generate._json_types import parsed
from acapy_client.generate._method_names import method_names
from acapy_client.generate._naming import api_class, field_name, model_module
from acapy_client.generate._own_names import OwnNames
from acapy_client.generate._parts import Raises
from acapy_client.generate._spec import Spec
from acapy_client.generate._views import Typed


class OwnCorrections(Corrections):
    """Nothing is known better; some models are the core's."""

    own = True

    def __init__(self, choice: Choice) -> None:
        self.imported = {*choice.imported}
        self.extended = {
            choice.renamed[name]: (known, model_module(known))
            for name, known in choice.extended.items()
        }


class OwnPresence(Presence):
    """Agents leave out what they declare as required: that counts only for what they are given.

    :param seen: fields that each recorded answer had, by model
    """

    def __init__(self, spec: Spec, seen: Mapping[str, set[str]]) -> None:
        self._seen = seen
        self._answered: set[str] = set()
        waiting = [kind for each in spec.operations.values() for kind in each.answers]
        while waiting:
            name = parsed(waiting.pop()).name
            if name in spec.models and name not in self._answered:
                self._answered.add(name)
                waiting += [
                    kind for field in spec.models[name].fields.values() for kind in field.types
                ]

    def of(self, field: Typed) -> str:
        """What the annotation of a field says of None."""
        model = field.whole.name
        if field.name in self._seen.get(model, ()):
            return ALWAYS
        needed = field.is_required and model not in self._answered
        return ALWAYS if needed else MAY_BE_ABSENT


class OwnWords(Wording):
    """The words of an agent's description.

    :param methods: the name of each operation
    """

    def __init__(self, description: Mapping[str, Any], methods: Mapping[str, str]) -> None:
        self._methods = methods
        self._operations = {
            f"{verb.upper()} {url}": declared
            for url, declared_there in description["paths"].items()
            for verb, declared in declared_there.items()
        }
        self._models: Mapping[str, Any] = description["definitions"]
        self._tags = {each["name"]: each for each in description["tags"]}

    def method(self, operation: str) -> str:
        """The name of an operation."""
        return self._methods[operation]

    def api(self, tag: str, key: str) -> str:
        """``about`` or ``text`` of an API class."""
        if key == "text":
            return ""
        said = self._tags.get(tag, {}).get("description")
        return _line(said) or f"What this agent has as {tag}."

    def about(self, name: str, key: str) -> str:
        """``summary`` of an operation, ``about`` of a model, ``text`` of either."""
        if name in self._models:
            said = _line(self._models[name].get("description"))
            return said or f"{_spaced(name)}." if key == "about" else ""
        declared = self._operations[name]
        said, more = _line(declared.get("summary")), _line(declared.get("description"))
        if key == "summary":
            return said or more or f"{_capital(_spaced(self._methods[name]))}."
        return more if said and more != said else ""

    def field(self, model: str, field: str) -> str:
        """The sentences about a field."""
        said = self._models[model]["properties"][field]
        return _capital(_line(said.get("description")) or f"{_spaced(field)}.")

    def parameter(self, operation: str, parameter: str) -> str:
        """The phrase about a parameter."""
        for each in self._operations[operation]["parameters"]:
            if each["name"] == parameter:
                return _line(each.get("description")) or _spaced(parameter)
        return _spaced(parameter)

    def raises(self, operation: str) -> list[Raises]:
        """Errors and when they are raised: no agent declares them."""
        return []

    def example(self, operation: str, key: str) -> Any:
        """``body``: what its model gives as examples."""
        if key == "body":
            for each in self._operations[operation]["parameters"]:
                name = each.get("schema", {}).get("$ref", "").rpartition("/")[2]
                if each["in"] == "body" and name in self._models:
                    fields = self._models[name]["properties"].items()
                    return {field: said["example"] for field, said in fields if "example" in said}
        return None

    def page_example(self, name: str) -> str:
        """A whole example: there is none."""
        return ""


def assembled(
    choice: Choice, methods: Mapping[str, str], seen: Mapping[str, set[str]]
) -> tuple[Assembly, Wording]:
    """Everything there is to write for one agent, and its words.

    :param methods: names that somebody has chosen
    """
    by_class: dict[str, list[Any]] = {}
    for operation in choice.spec.operations.values():
        by_class.setdefault(api_class(operation.tag), []).append(operation)
    names: dict[str, str] = {}
    for of_class, operations in by_class.items():
        OwnNames.check_once(methods[each.name] for each in operations if each.name in methods)
        names |= method_names(operations, of_class, methods)
    words = OwnWords(choice.description, names)
    presence = OwnPresence(choice.spec, seen)
    return Assembly(choice.spec, OwnCorrections(choice), presence, words), words


def _line(said: Any) -> str:
    """A text on one line, without signs that no page shows."""
    text = said if isinstance(said, str) else ""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _spaced(name: str) -> str:
    """``supported_cred_id``: supported cred id."""
    return field_name(name).replace("_", " ").strip() or name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
