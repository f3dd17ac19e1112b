"""The pages and the code say the same, though different templates make them.

Nothing here knows how a page is laid out beyond where its parts begin: what one file says is looked
for in the other.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

import acapy_client
from acapy_client import Configuration, _options, configuration
from acapy_client.exceptions import exception_class
from support.declared import APIS, METHODS, MODELS, Method, methods_of
from support.pages import DOCS, INDEX, README, ROOT, sections, tables, text_of, without_blocks

LISTED = "Method | HTTP request | Description"
every_class = pytest.mark.parametrize("api", APIS)
every_method = pytest.mark.parametrize("method", METHODS, ids=str)
every_model = pytest.mark.parametrize("name", MODELS)


def section(method: Method) -> str:
    return sections(DOCS / f"{method.api}.md")[method.name]


def words(text: str) -> str:
    """A text, whatever its markup and its lines."""
    return " ".join(re.sub(r"[`*\\]", "", text).split()).casefold()


def paragraphs(owner: Any) -> list[str]:
    return (inspect.getdoc(owner) or "").split("\n\n")


class Row(NamedTuple):
    """What a table says of a parameter or field."""

    name: str
    type: str
    words: str
    notes: str


def rows(text: str, header: str) -> list[Row]:
    cells = [re.split(r" ?(?<!\\)\| ?", row) for row in tables(text, header)]
    return [Row(name.strip("*"), *rest) for name, *rest in cells]


def parameters(method: Method) -> list[Row]:
    if not method.parameters:
        assert "### Parameters\n\nNone.\n" in section(method)
        return []
    return rows(section(method), "Name | Type | Description  | Notes")


# --- types ---------------------------------------------------------------------------------------


def in_code(annotation: str) -> list[str]:
    """The types that an annotation names, each of them once."""
    for long, short in (
        (r"\s+", " "),
        (r"\bmodels\.", ""),
        (r"Mapping\[str, Any\]", "dict"),
        (r"Callable\[.*\]", "Callable"),
        (r"Literal\[[^]]*\]", "str"),
        (r"\bMaybeNone\b", "None"),
    ):
        annotation = re.sub(long, short, annotation)
    return list(dict.fromkeys(annotation.split(" | ")))


def assert_type(shown: str, annotation: str, *, none: bool = False) -> None:
    """A page shows the types of an annotation, and leads to the models among them."""
    plain = re.sub(r"\[?\*\*|\]\(\w+\.md\)", "", shown)
    assert plain.split(" or ") == [each for each in in_code(annotation) if none or each != "None"]
    named = [name for name in re.findall(r"\w+", plain) if name in MODELS]
    assert named == re.findall(r"\]\((\w+)\.md\)", shown)


def assert_choices(notes: str, annotation: str) -> None:
    listed = re.findall(r"Literal\[([^]]*)\]", annotation)
    for value in re.findall(r"'([^']*)'", "".join(listed)):
        assert f"`{value}`" in notes


# --- the pages of the API classes ----------------------------------------------------------------


@every_class
def test_a_page_has_the_methods_of_its_class(api: str) -> None:
    head, *names = sections(DOCS / f"{api}.md").items()
    assert [name for name, _ in names] == list(methods_of(api))
    assert head[1].startswith(f"# acapy_client.{api}\n")
    for paragraph in paragraphs(APIS[api]):
        assert words(paragraph) in words(head[1])
    listed = tables(head[1], LISTED)
    for row, method in zip(listed, methods_of(api).values(), strict=True):
        said = re.fullmatch(r"\[\*\*(\w+)\*\*\]\(.*\) \| \*\*(\w+)\*\* (\S+) \| (.*)", row)
        assert said, row
        assert said.groups()[:3] == (method.name, method.facts.method, method.facts.path)
        assert words(said[4]) == words(paragraphs(method.function)[0]).removesuffix(".")


@every_method
def test_a_section_says_what_the_docstring_says(method: Method) -> None:
    text = section(method)
    for part in re.split(r"\n\n|\n(?=:)", method.docstring):
        said = re.fullmatch(r"(?:(:raises) ([\w, ]+): |:param \w+: )?(.*)", part, re.DOTALL)
        assert said
        if said[1]:
            either = " or ".join(f"`{name}`" for name in said[2].split(", "))
            assert f"| {either}: " in text
        # the page has the request elsewhere, and the status in a column of its own
        shown = re.sub(r"^[a-z]+ /.* · | \((agents answer )?500\)$", "", words(said[3]))
        assert shown in words(text)
    prose, *_ = re.split(r"^\*\*Re(?:leases|quest)\*\*", text, flags=re.M)
    for paragraph in prose.strip().split("\n\n")[1:]:
        assert words(paragraph) in words(method.docstring)
    raised = re.findall(r"^\*\*(4..|500|none)\*\* \| `(\w+)`", text, re.M)
    assert len(raised) == method.docstring.count(":raises ")
    for status, name in raised:
        if status.isdigit():
            assert exception_class(int(status)).__name__ == name
        else:
            assert name not in {exception_class(each).__name__ for each in range(401, 501)} - {
                "ApiException"
            }


@every_method
def test_a_section_has_the_signature(method: Method) -> None:
    text, given = section(method), parameters(method)
    described = words(method.docstring)
    if method.calls:
        described += words(methods_of(method.called_of)[method.calls].docstring)
    required = [each.name for each in method.parameters if each.default is each.empty]
    head = re.search(r"^> (.+) (\w+)\((.*)\)$", text, re.M)
    returned = re.search(r"^### Return type\n\n(.+)$", text, re.M)
    assert head
    assert returned
    annotation = method.function.__annotations__["return"]
    assert head.groups() == (*in_code(annotation), method.name, ", ".join(required))
    assert_type(returned[1], annotation)
    assert [row.name for row in given] == [each.name for each in method.parameters]
    for row, each in zip(given, method.parameters, strict=True):
        default = each.default
        assert_type(row.type, each.annotation, none=default is not None)
        assert_choices(row.notes, each.annotation)
        assert words(f":param {row.name}: {row.words}") in described
        assert ("[optional]" in row.notes) == (default is not each.empty)
        if default is not each.empty and default is not None:
            assert f"default: `{default}`".replace("'", '"') in row.notes


@every_method
def test_a_section_has_all_that_sections_have(method: Method) -> None:
    text = section(method)
    assert re.findall(r"^### (.*)$", text, re.M) == [
        "Example",
        "Parameters",
        "Return type",
        "Authorization",
        "HTTP request headers",
        "HTTP response details",
    ]
    for name in configuration.KEY_HEADERS:
        assert f"(../README.md#{name})" in text
    assert text.rstrip().endswith("[[Back to README]](../README.md)")
    if method.calls:
        assert f"**Request**: `{method.facts.method} {method.facts.path}`" in text
    else:
        (second,) = re.findall(r"^\*\*Second name\*\*: `(\w+)`$", text, re.M)
        assert second != method.name
        assert getattr(APIS[method.api], second) is getattr(APIS[method.api], method.name)


@every_method
def test_an_example_explains_what_it_gives(method: Method) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", section(method), re.M | re.DOTALL)
    given = parameters(method)
    explained = set()
    for name, kind, said in re.findall(
        r"^ *(?:(\w+) = .*|[)\]}]+)  # (\S.*?) \| (.+)$", code, re.MULTILINE
    ):
        (row,) = (
            row
            for row in given
            if name in (row.name, "")
            and words(said) == words(row.words + " (optional)" * ("[optional]" in row.notes))
            and f"**{kind}**" in row.type
        )
        explained.add(row.name)
    names = {row.name for row in given}
    if method.name.startswith("iter_"):  # it takes the filters of the list, shown there
        names -= {
            row.name for row in parameters(methods_of(method.called_of)[method.calls])
        } - explained
    assert explained == names
    assert f"calling {method.api}->{method.name}: %s" in " ".join(code.split())


# --- the pages of the models ---------------------------------------------------------------------


@every_model
def test_a_model_page_says_what_the_model_says(name: str) -> None:
    model, text = MODELS[name], text_of(DOCS / f"{name}.md")
    assert text.startswith(f"# {name}\n")
    source = words(re.sub(r'"""|Literal\[[^]]*\]', " ", inspect.getsource(model)))
    said = list(map(words, paragraphs(model)))
    assert list(map(words, text.split("\n\n")[1:]))[: len(said)] == said
    fields = rows(text, "Name | Type | Description | Notes")
    assert [row.name for row in fields] == list(model._wire)
    for row in fields:
        annotation = model.__annotations__[row.name]
        assert_type(row.type, re.sub(r"(Literal\[[^]]*\]) \| str", r"\1", annotation))
        assert_choices(row.notes, annotation)
        assert re.search(rf"\b{row.name}: [^:]* {re.escape(words(row.words))}( \w+: |$)", source)
        assert ("[optional]" in row.notes) == (row.name not in model._required)
        assert ("secret" in row.notes) == (row.name in model._secret)
        json_name = re.findall(r"JSON: `(.*?)`", row.notes) or [row.name]
        assert json_name == [model._wire[row.name]]
    assert ("Fields that are not listed here may be given" in text) == model._open
    assert text.rstrip().endswith("[[Back to README]](../README.md)")


def links_back() -> Iterator[tuple[str, str, str]]:
    """What the pages of models say of where they are used: model, how, method or other model."""
    for name in MODELS:
        text = without_blocks(DOCS / f"{name}.md")
        found = re.findall(r"^\*\*(Returned by|Taken by|Part of)\*\*: (.+)$", text, re.M)
        assert ("No method gives or takes this model" in text) == (not found)
        for how, users in found:
            for user, target in re.findall(r"\[([\w.]+)\]\((.*?)\)", users):
                assert target in (f"{user}.md", user.replace(".", ".md#"))
                yield name, how, user


def links_there() -> Iterator[tuple[str, str, str]]:
    """The same, of where the types of methods and fields lead."""
    leads = re.compile(r"\]\((\w+)\.md\)")
    for method in METHODS:
        returned = section(method).partition("### Return type")[2].partition("###")[0]
        for model in leads.findall(returned):
            yield model, "Returned by", str(method)
        for row in parameters(method):
            for model in leads.findall(row.type):
                yield model, "Taken by", str(method)
    for name in MODELS:
        for row in rows(text_of(DOCS / f"{name}.md"), "Name | Type | Description | Notes"):
            for model in leads.findall(row.type):
                yield model, "Part of", name


def test_models_lead_to_what_uses_them() -> None:
    assert set(links_back()) == set(links_there())


# --- the index, the README, and the pages that list names ----------------------------------------


def first_words(name: str) -> str:
    """The first paragraph of a page."""
    return text_of(DOCS / f"{name}.md").split("\n\n")[1]


def test_index_and_readme_say_what_the_pages_say() -> None:
    classes = sorted((name, first_words(name)) for name in APIS)
    index, readme = text_of(INDEX), text_of(README)
    listed = re.findall(r"^\[\*\*(\w+)\*\*\]\(\1\.md\) \| \[(\d+)\]\(#\1\) \| (.*)$", index, re.M)
    assert sorted((name, about) for name, _, about in listed) == classes
    for name, count, _ in listed:
        assert int(count) == sum(not method.calls for method in methods_of(name).values())
    assert sorted(re.findall(r"\[(\w+Api)\]\(docs/\1\.md\)", readme)) == sorted(APIS)
    listed = re.findall(r"^ - \[(\w+)\]\(\1\.md\): (.*)$", index, re.M)
    assert sorted(listed) == sorted((name, first_words(name)) for name in MODELS)
    own = [row for api in APIS for row in tables(text_of(DOCS / f"{api}.md"), LISTED)]
    assert tables(index, LISTED) == own


def test_names_on_the_page_of_names_are_names() -> None:
    listed = tables(text_of(DOCS / "names.md"), "Request | Method | Second name")
    assert len(listed) == sum(not method.calls for method in METHODS)
    for row in listed:
        said = re.fullmatch(r"(.+) \| \[(\w+)\.(\w+)\]\(\2\.md#\3\) \| `(\w+)`", row)
        assert said, row
        request, api, name, second = said.groups()
        operation = getattr(APIS[api], name)
        assert operation is getattr(APIS[api], second)
        assert operation.__name__ == name != second
        assert request == f"{operation.facts.method} {operation.facts.path}"


@pytest.mark.parametrize(
    ("kind", "header"), [("apis", "Class | Also known as"), ("models", "Model | Older name")]
)
def test_older_names_on_the_page_of_names_can_be_imported(kind: str, header: str) -> None:
    home = getattr(acapy_client, kind)
    found = set()
    for row in tables(text_of(DOCS / "names.md"), header):
        (newer,) = re.findall(r"^\[(\w+)\]\(\1\.md\) \| ", row)
        for older, module in re.findall(r"`(\w+)` in `([\w.]+)`", row):
            assert getattr(importlib.import_module(module), older) is getattr(home, newer)
            found.add(older)
    assert found == {name for name in home.__all__ if getattr(home, name).__name__ != name}


def test_the_page_of_calls_lists_the_options_of_a_call() -> None:
    source = words(inspect.getsource(_options.RequestOptions).replace('"""', " "))
    listed = [row.split(" | ") for row in tables(text_of(DOCS / "calls.md"), "Name | Description")]
    assert [name.strip("*") for name, _ in listed] == list(_options.RequestOptions.__annotations__)
    for _, said in listed:
        assert words(said) in source


def test_no_two_pages_are_one_where_case_does_not_count() -> None:
    names = [page.name.lower() for page in DOCS.iterdir()]
    assert len(names) == len(set(names))


# --- settings ------------------------------------------------------------------------------------

SETTINGS = [name for name in Configuration.__annotations__ if name[0] != "_"]


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_is_on_its_page_and_in_help(name: str) -> None:
    page = text_of(DOCS / "Configuration.md")
    rows = tables(page, "Setting | Type | Unit | Default | Environment")
    cells = {row.split("]")[0][1:]: re.split(r"(?<!\\) \| ?", row) for row in rows}
    kind, unit, default, environment = (cell.strip("` |") for cell in cells[name][1:5])
    assert eval(default) == getattr(Configuration, name)
    head, _, text = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0].partition("Mind:")
    help_ = words(inspect.getdoc(Configuration) or "")
    kind = kind.replace("\\", "")
    assert f"{name}: {words(kind)} = {words(default)} {words(head)}" in help_
    for said in (unit and f"unit: {unit}", environment and f"environment: {environment}"):
        assert words(said) in help_
    assert words(text.partition("[[")[0]) in help_


def test_settings_name_the_variables_that_are_read() -> None:
    rows = tables(
        text_of(DOCS / "Configuration.md"), "Setting | Type | Unit | Default | Environment"
    )
    said = set(re.findall(r"ACAPY_[A-Z_]+|NO_PROXY|no_proxy$", "\n".join(rows), re.MULTILINE))
    package = (ROOT / "acapy_client").glob("*.py")
    source = "".join(path.read_text("utf-8") for path in package)
    assert said == set(re.findall(r'environ\.get\("(\w+)"\)', source))
