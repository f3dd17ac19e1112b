"""The pages of API classes and models say what the code says."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import re
from functools import cache

import pytest

import acapy_client
from acapy_client import _options, configuration, exceptions
from support.declared import (
    APIS,
    METHODS,
    MODELS,
    Method,
    bold,
    capitalised,
    choices,
    field_texts,
    fields_of,
    methods_of,
    names_of,
    plain,
    texts_below,
    type_name,
    type_words,
)
from support.pages import DOCS, INDEX, README, sections, tables, text_of, without_blocks

METHOD_TABLE = "Method | HTTP request | Description"
BACK = (
    "[[Back to Model list]](../README.md#documentation-for-models)",
    "[[Back to API list]](../README.md#documentation-for-api-endpoints)",
    "[[Back to README]](../README.md)",
)
every_class = pytest.mark.parametrize("api", APIS)
every_method = pytest.mark.parametrize("method", METHODS, ids=str)
every_model = pytest.mark.parametrize("name", MODELS)


@cache
def sections_of(api: str) -> dict[str, str]:
    return sections(DOCS / f"{api}.md")


def section(method: Method) -> str:
    return sections_of(method.api)[method.name]


# --- the pages as a whole ------------------------------------------------------------------------


def test_all_227_operations_are_there() -> None:
    assert len(APIS) == 34
    assert sum(not method.calls for method in METHODS) == 227


def test_every_class_and_model_has_a_page_and_every_page_a_subject() -> None:
    others = {"README", "calls", "faults", "migration", "walkthrough", "names", "releases"}
    assert {page.stem for page in DOCS.glob("*.md")} == {*APIS, *MODELS, *others}


def test_no_two_pages_are_one_where_case_does_not_count() -> None:
    names = [page.name.lower() for page in DOCS.iterdir()]
    assert len(names) == len(set(names))


def test_the_index_lists_every_class_in_one_area() -> None:
    rows = [
        f"[**{api}**]({api}.md) | [{count}](#{api}) | {plain(paragraphs(cls)[0])}"
        for api, cls in APIS.items()
        for count in [sum(not method.calls for method in methods_of(api).values())]
    ]
    assert sorted(tables(text_of(INDEX), "Class | Operations | What it is for")) == sorted(rows)


def test_the_index_lists_every_method() -> None:
    assert tables(text_of(INDEX), METHOD_TABLE) == [method.row for method in METHODS]


def test_the_index_lists_every_model() -> None:
    listed = re.findall(r"^ - \[(\w+)\]\(\1\.md\): (.*)$", text_of(INDEX), re.M)
    assert sorted(listed) == sorted(
        (name, plain(paragraphs(model)[0])) for name, model in MODELS.items()
    )


def test_the_readme_lists_every_class() -> None:
    rows = [
        f"[**{api}**](docs/{api}.md) | {plain(paragraphs(cls)[0])}" for api, cls in APIS.items()
    ]
    assert sorted(tables(text_of(README), "Class | What it is for")) == sorted(rows)


def test_every_operation_stands_under_its_request_with_both_names() -> None:
    rows = [
        f"{method.facts.method} {method.facts.path}"
        f" | [{method}]({method.api}.md#{method.name}) | `{method.second_name}`"
        for method in METHODS
        if not method.calls
    ]
    assert tables(text_of(DOCS / "names.md"), "Request | Method | Second name") == rows


def test_the_page_of_names_lists_the_older_ones() -> None:
    text = text_of(DOCS / "names.md")
    for kind, column in (("apis", "Class | Also known as"), ("models", "Model | Older name")):
        home = getattr(acapy_client, kind)
        every = {name: getattr(home, name) for name in home.__all__}
        older = {name: cls for name, cls in every.items() if cls.__name__ != name}
        rows = "\n".join(tables(text, column))
        listed = re.findall(r"^\[(\w+)\]\(\1\.md\) \| (.*)$", rows, re.M)
        found = {
            other: (name, module)
            for name, others in listed
            for other, module in re.findall(r"`(\w+)` in `([\w.]+)`", others)
        }
        assert {name: owner for name, (owner, _) in found.items()} == {
            name: cls.__name__ for name, cls in older.items()
        }
        for name, (_, module) in found.items():
            assert getattr(importlib.import_module(module), name) is older[name]


def test_the_page_of_calls_lists_the_options_of_a_call() -> None:
    words = texts_below(_options, "RequestOptions")
    assert list(words) == list(_options.RequestOptions.__annotations__)
    rows = [f"**{name}** | {plain(text)}" for name, text in words.items()]
    assert tables(text_of(DOCS / "calls.md"), "Name | Description") == rows


def paragraphs(cls: type) -> list[str]:
    return (inspect.getdoc(cls) or "").split("\n\n")


# --- the pages of the API classes ----------------------------------------------------------------


@every_class
def test_the_page_has_what_the_class_has_in_order(api: str) -> None:
    head, *names = sections_of(api)
    assert names == list(methods_of(api))
    text = sections_of(api)[head]
    assert text.startswith(f"# acapy_client.{api}\n\n")
    for paragraph in paragraphs(APIS[api]):
        assert plain(paragraph) in text
    assert tables(text, METHOD_TABLE) == [method.row for method in methods_of(api).values()]


@every_method
def test_section_says_what_the_declaration_says(method: Method) -> None:
    text = section(method)
    lines = text.splitlines()
    required = [each.name for each in method.parameters if each.default is each.empty]
    returned = type_name(method.hints["return"])
    assert lines[1] == f"> {returned} {method.name}({', '.join(required)})"
    assert lines[3] == method.doc.summary
    for paragraph in method.doc.texts:
        assert paragraph in lines
    request = f"`{method.facts.method} {method.facts.path}`"
    if method.calls:
        often = "" if method.is_binary else ", as often as needed"
        assert f"**Request**: {request}{often}" in lines
    else:
        assert method.doc.request == f"{request} · {method.releases}"
        assert f"**Releases**: {method.releases}" in lines
        assert f"**Second name**: `{method.second_name}`" in lines
    assert f"### Return type\n\n{type_words(method.hints['return'])}\n" in text
    schemes = [f"[{name}](../README.md#{name})" for name in configuration.KEY_HEADERS]
    assert f"### Authorization\n\n{', '.join(schemes)}\n" in text
    content = "application/json" if method.has_body else "Not defined"
    accept = "*/*" if method.is_binary else "application/json"
    headers = f" - **Content-Type**: {content}\n - **Accept**: {accept}\n"
    assert f"### HTTP request headers\n\n{headers}" in text
    assert text.rstrip().splitlines()[-1] == f"[[Back to top]](#) {BACK[1]} {BACK[0]} {BACK[2]}"


@every_method
def test_section_lists_the_parameters(method: Method) -> None:
    rows = []
    for each in method.parameters:
        hint, optional = method.hints[each.name], each.default is not each.empty
        notes = "[optional]" if optional else ""
        if optional and each.default is not None:
            notes += f" default: `{str(each.default).replace(chr(39), chr(34))}`"
        if allowed := choices(hint):
            notes += f" {'one of' if len(allowed) > 1 else 'only'} {', '.join(allowed)}"
        kind = type_words(hint, show_none=each.default is not None)
        words = capitalised(method.doc.words[each.name])
        rows.append(f"**{each.name}** | {kind}| {words} | {notes.strip()}".strip())
    if rows:
        assert tables(section(method), "Name | Type | Description  | Notes") == rows
    else:
        assert "### Parameters\n\nNone.\n" in section(method)


@every_method
def test_section_lists_the_answers(method: Method) -> None:
    statuses = {cls.__name__: str(status) for status, cls in exceptions._BY_STATUS.items()}
    statuses["ServiceException"] = "500"
    rows = ["**2xx** | OK |  -  |"]
    for names, words in method.doc.raises:
        classes = names.split(", ")
        for name in classes:
            home = acapy_client if hasattr(acapy_client, name) else builtins
            assert issubclass(getattr(home, name), Exception)
        either = " or ".join(f"`{name}`" for name in classes)
        words = re.sub(r" \((agents answer )?500\)", "", words)  # the first column says it
        rows.append(f"**{statuses.get(classes[0], 'none')}** | {either}: {words} |  -  |")
    header = "| Status code | Description | Response headers |"
    assert tables(section(method), header) == rows


@every_method
def test_example_shows_every_parameter_and_explains_it(method: Method) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", section(method), re.MULTILINE | re.DOTALL)
    given: set[str] = set()
    positional = [each.name for each in method.parameters if each.kind is not each.KEYWORD_ONLY]
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"api_instance.{method.name}":
            given.update(positional[: len(node.args)])
            given.update(each.arg for each in node.keywords if each.arg)
    names = {each.name for each in method.parameters}
    if method.name.startswith("iter_"):  # it takes the filters of the list, shown there
        query = methods_of(method.api)[method.calls]
        assert names - given <= {each.name for each in query.parameters}
    else:
        assert given == names
    explained = set()
    for name, kind, words in re.findall(
        r"^ *(?:(\w+) = .*|[)\]}]+)  # (\S.*?) \| (.+)$", code, re.MULTILINE
    ):
        matching = [
            each
            for each in method.parameters
            if name in (each.name, "")
            and words
            == method.doc.words[each.name] + ("" if each.default is each.empty else " (optional)")
            and bold(kind) in type_words(method.hints[each.name])
        ]
        assert len(matching) == 1, f"{name or 'a value'}  # {kind} | {words}"
        explained.add(matching[0].name)
    assert explained == given
    assert "acapy_client.ApiClient(configuration)" in code
    message = f'"Exception when calling {method.api}->{method.name}: %s\\n" % e'
    assert message in " ".join(code.split())


# --- the pages of the models ---------------------------------------------------------------------


@every_model
def test_model_page_says_what_the_declaration_says(name: str) -> None:
    model, text = MODELS[name], text_of(DOCS / f"{name}.md")
    head = "\n\n".join([f"# {name}", *map(plain, paragraphs(model))])
    assert text.startswith(head + "\n\n")
    words, hints = field_texts(name), fields_of(name)
    assert list(words) == list(model._wire)
    rows = []
    for field, text_below in words.items():
        notes = [] if field in model._required else ["[optional]"]
        if model._wire[field] != field:
            notes.append(f"JSON: `{model._wire[field]}`")
        if field in model._secret:
            notes.append("secret")
        if allowed := choices(hints[field]):
            notes.append(f"{', '.join(allowed)}, or what else an agent sends")
        kind = type_words(hints[field])
        rows.append(f"**{field}** | {kind} | {plain(text_below)} | {'; '.join(notes)}".strip())
    assert tables(text, "Name | Type | Description | Notes") == rows
    assert text.rstrip().splitlines()[-1] == " ".join(BACK)


@cache
def uses() -> dict[str, dict[str, list[str]]]:
    """Where each model is used: what the pages call it, and links."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, model in MODELS.items():
        taken = [
            method
            for method in METHODS
            if any(names_of(model, method.hints[each.name]) for each in method.parameters)
        ]
        returned = [method for method in METHODS if names_of(model, method.hints["return"])]
        whole = [
            other
            for other in MODELS
            if any(names_of(model, hint) for hint in fields_of(other).values())
        ]
        lines = {
            "Returned by": [f"[{each}]({each.api}.md#{each.name})" for each in returned],
            "Taken by": [f"[{each}]({each.api}.md#{each.name})" for each in taken],
            "Part of": [f"[{other}]({other}.md)" for other in whole],
        }
        found[name] = {title: links for title, links in lines.items() if links}
    return found


@every_model
def test_model_page_says_where_the_model_is_used(name: str) -> None:
    text = without_blocks(DOCS / f"{name}.md")
    found = dict(re.findall(r"^\*\*([\w ]+)\*\*: (.+)$", text, re.MULTILINE))
    assert found == {title: ", ".join(links) for title, links in uses()[name].items()}


@every_model
def test_model_page_says_what_is_special(name: str) -> None:
    text = without_blocks(DOCS / f"{name}.md")
    assert ("No method gives or takes this model" in text) == (not uses()[name])
    assert ("Fields that are not listed here may be given" in text) == MODELS[name]._open
