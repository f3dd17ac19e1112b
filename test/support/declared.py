"""What the code declares, in the words that the pages have for it."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from acapy_client import apis, models
from acapy_client._facts import Facts
from acapy_client._newest import NEWEST
from acapy_client._operation import Operation
from acapy_client.model_utils import Model

# each under its own name: older spellings have no page
APIS: dict[str, type[Any]] = {
    name: cls for name in apis.__all__ if (cls := getattr(apis, name)).__name__ == name
}
MODELS: dict[str, type[Model]] = {
    name: model for name in models.__all__ if (model := getattr(models, name)).__name__ == name
}


def plain(text: str) -> str:
    """A docstring's text as Markdown, on one line."""
    return " ".join(text.replace("``", "`").replace("|", "\\|").split())


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- methods -------------------------------------------------------------------------------------


class Docstring(NamedTuple):
    summary: str
    request: str
    texts: list[str]
    words: dict[str, str]
    raises: list[tuple[str, str]]


def docstring_of(method: Any) -> Docstring:
    """What a method's docstring says: its paragraphs, ``:param`` and ``:raises``."""
    summary, *paragraphs = (inspect.getdoc(method) or "").split("\n\n")
    found = Docstring(plain(summary), "", [], {}, [])
    for paragraph in paragraphs:
        if "`` · ACA-Py" in paragraph:
            found = found._replace(request=plain(paragraph))
        elif not paragraph.startswith(":"):
            found.texts.append(plain(paragraph))
        else:
            for item in re.split(r"\n(?=:)", paragraph):
                match = re.fullmatch(r":(param|raises) ([\w, ]+): (.*)", item, re.DOTALL)
                assert match, item
                if match[1] == "param":
                    found.words[match[2]] = plain(match[3])
                else:
                    found.raises.append((match[2], plain(match[3])))
    return found


class Method(NamedTuple):
    """A method of an API class.

    :param facts: of the operation, or of the one that the method calls
    :param calls: the operation that it calls, if it is none itself
    """

    api: str
    name: str
    second_name: str
    facts: Facts
    calls: str
    doc: Docstring
    parameters: list[inspect.Parameter]
    hints: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.api}.{self.name}"

    @property
    def releases(self) -> str:
        """``ACA-Py 0.6 to 1.2; from 1.3 with the connections plugin; deprecated since 0.12``."""
        facts, last = self.facts, self.facts.until or NEWEST
        text = f"ACA-Py {facts.since}" + (f" to {last}" if last != facts.since else "")
        text += f", not in {' and '.join(facts.without)}" if facts.without else ""
        text += f"; from 1.3 with the {facts.plugin} plugin" if facts.plugin else ""
        return text + (f"; deprecated since {facts.deprecated}" if facts.deprecated else "")

    @property
    def has_body(self) -> bool:
        return any(each.name == "body" for each in self.parameters)

    @property
    def is_binary(self) -> bool:
        return self.hints["return"] is bytes or self.name.startswith("download_")

    @property
    def row(self) -> str:
        """Its row in the tables of methods."""
        link = f"[**{self.name}**]({self.api}.md#{self.name})"
        summary = self.doc.summary.removesuffix(".")
        return f"{link} | **{self.facts.method}** {self.facts.path} | {summary}"


@cache
def methods_of(api: str) -> dict[str, Method]:
    """The methods of an API class, in the order in which they are declared."""
    return {each.name: each for each in _methods(api)}


def _methods(api: str) -> Iterator[Method]:
    declared = vars(APIS[api])
    for name, value in declared.items():
        if name.startswith("_") or value.__name__ != name:
            continue
        function = inspect.unwrap(value)
        doc = docstring_of(function)
        second, calls, operation = "", "", value
        if isinstance(value, Operation):
            (second,) = (other for other in declared if declared[other] is value and other != name)
        else:
            calls = re.findall(r"self\.([a-z]\w+)\b", inspect.getsource(function))[0]
            operation = declared[calls]
            doc = doc._replace(words={**docstring_of(operation).words, **doc.words})
        parameters = list(inspect.signature(function).parameters.values())[1:-1]
        hints = typing.get_type_hints(function)
        yield Method(api, name, second, operation.facts, calls, doc, parameters, hints)


METHODS = [method for api in APIS for method in methods_of(api).values()]


# --- types ---------------------------------------------------------------------------------------


def bold(name: str) -> str:
    """A type, with a link if it is a model's."""
    model = re.search(r"\w+(?=\]*$)", name)
    linked = model is not None and model[0] in MODELS
    return f"[**{name}**]({model[0]}.md)" if model and linked else f"**{name}**"


def type_words(hint: Any, show_none: bool = False) -> str:
    """A type as the pages write it: ``**bool** or **str**``."""
    members = typing.get_args(hint) if is_union(hint) else (hint,)
    names = [type_name(member) for member in members if member is not type(None) or show_none]
    return " or ".join(bold(name) for name in dict.fromkeys(names))


def is_union(hint: Any) -> bool:
    return typing.get_origin(hint) in (typing.Union, types.UnionType)


def type_name(hint: Any) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return type(arguments[0]).__name__
    if hint in (Any, type(None)):
        return "Any" if hint is Any else "None"
    if origin is None:
        return str(hint.__name__)
    if origin.__name__ in ("Mapping", "Callable"):
        return "dict" if origin.__name__ == "Mapping" else "Callable"
    return f"{origin.__name__}[{', '.join(map(type_name, arguments))}]"


def choices(hint: Any) -> list[str]:
    """The members of an enumeration, as the pages write them."""
    if typing.get_origin(hint) is typing.Literal:
        return [f"`{choice}`" for choice in typing.get_args(hint)]
    return next(filter(None, map(choices, typing.get_args(hint))), [])


def names_of(model: type[Model], hint: Any) -> bool:
    """Whether a type is this model, or holds it."""
    return hint is model or any(names_of(model, each) for each in typing.get_args(hint))


# --- models --------------------------------------------------------------------------------------


@cache
def fields_of(model: str) -> dict[str, Any]:
    """The types of a model's fields."""
    return typing.get_type_hints(MODELS[model])


def texts_below(module: types.ModuleType, name: str) -> dict[str, str]:
    """The texts that stand under the annotated names of a class."""
    tree = ast.parse(inspect.getsource(module))
    (node,) = (each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == name)
    texts: dict[str, str] = {}
    for field, after in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(after, ast.Expr), f"{name}.{field.target.id} has no docstring"
            assert isinstance(after.value, ast.Constant)
            texts[field.target.id] = inspect.cleandoc(str(after.value.value))
    return texts


def field_texts(model: str) -> dict[str, str]:
    return texts_below(sys.modules[MODELS[model].__module__], model)
