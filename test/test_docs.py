"""The documentation: its examples run against a real agent, and it says what the code says."""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import inspect
import keyword
import os
import pkgutil
import re
import subprocess
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import acapy_client
from acapy_client import (
    _threads,
    api_client,
    apis,
    configuration,
    exceptions,
    model_utils,
    models,
    testing,
)
from acapy_client._operation import BoundOperation, Operation
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.model_utils import Model
from acapy_client.testing import InterpreterMissing, LocalAgent

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
API_PAGE = DOCS / "ConnectionApi.md"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
MODELS: dict[str, type[Model]] = {name: getattr(models, name) for name in models.__all__}
MODEL_PAGES = {f"docs/{name}.md": name for name in MODELS}

BACK = (
    "[[Back to Model list]](../README.md#documentation-for-models)",
    "[[Back to API list]](../README.md#documentation-for-api-endpoints)",
    "[[Back to README]](../README.md)",
)
NEWEST = "1.7"
MOST_NOT_RUN = 3
SECONDS = 60
# which method of ours makes which request again and again
HELPERS = {
    "iter_connections": ("GET", "/connections"),
    "wait_for_connection": ("GET", "/connections/{conn_id}"),
}


def text_of(page: Path) -> str:
    return page.read_text("utf-8") if page.exists() else ""


# --- examples ------------------------------------------------------------------------------------


class Block(NamedTuple):
    page: str
    line: int
    language: str
    code: str
    not_run: str | None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks_of(page: Path) -> Iterator[Block]:
    lines = text_of(page).splitlines()
    start: int | None = None
    for number, line in enumerate(lines):
        if not line.lstrip().startswith("```"):
            continue
        if start is None:
            start = number
            continue
        before = lines[start - 1] if start else ""
        reason = re.fullmatch(r"\s*<!-- not run: (.*) -->", before)
        yield Block(
            str(page.relative_to(ROOT)),
            start + 1,
            lines[start].strip().strip("`"),
            textwrap.dedent("\n".join(lines[start + 1 : number])) + "\n",
            reason[1] if reason else None,
        )
        start = None
    assert start is None, f"{page.name}: the block of line {start} has no end"


BLOCKS = [block for page in PAGES for block in blocks_of(page)]
PYTHON = [block for block in BLOCKS if block.language == "python"]
EXAMPLES = [block for block in PYTHON if block.not_run is None]


def run(code: str, url: str, script: Path) -> subprocess.CompletedProcess[str]:
    """Run an example as a program of its own; only the host differs from what the page says."""
    script.write_text(re.sub(r"http://localhost(:\d+)?", url, code), "utf-8")
    ours = ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    environment["PYTHONPATH"] = str(Path(acapy_client.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        cwd=script.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


@pytest.fixture(scope="module")
def agent() -> Iterator[LocalAgent]:
    """The last release that has all twelve operations."""
    with contextlib.ExitStack() as stack:
        try:
            agent = stack.enter_context(LocalAgent("0.10.5"))
        except InterpreterMissing as error:
            pytest.skip(str(error))
        yield agent


@pytest.fixture(scope="module")
def runs(
    agent: LocalAgent, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[Block, Future[subprocess.CompletedProcess[str]]]]:
    folder = tmp_path_factory.mktemp("examples")
    with ThreadPoolExecutor(2) as pool:
        yield {
            block: pool.submit(run, block.code, agent.admin_url, folder / f"example_{number}.py")
            for number, block in enumerate(EXAMPLES)
        }


@pytest.mark.agents
@pytest.mark.parametrize("block", EXAMPLES, ids=str)
def test_example_runs(
    block: Block, runs: dict[Block, Future[subprocess.CompletedProcess[str]]]
) -> None:
    result = runs[block].result()
    assert result.returncode == 0, result.stderr
    assert "Exception when" not in result.stdout
    if block.page in MODEL_PAGES:  # there each print says what it prints
        said = re.findall(r"^ *print\(.*\)  # (.+)$", block.code, re.MULTILINE)
        assert result.stdout.splitlines() == said


@pytest.mark.parametrize("block", PYTHON, ids=str)
def test_example_imports_only_what_it_uses(block: Block) -> None:
    tree = ast.parse(block.code)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                assert (alias.asname or alias.name.split(".")[0]) in used


def test_examples_that_are_not_run_are_few_and_have_a_reason() -> None:
    excluded = [block for block in PYTHON if block.not_run is not None]
    assert len(excluded) <= MOST_NOT_RUN, list(map(str, excluded))
    for block in excluded:
        assert len(str(block.not_run).split()) >= 3, f"{block}: no reason"
    marks = sum(text_of(page).count("<!-- not run") for page in PAGES)
    assert marks == len(excluded), "a mark that stands before no Python block"


def test_no_example_escapes_under_another_language() -> None:
    for block in BLOCKS:
        if re.search(r"^\s*(import|from) \w", block.code, re.MULTILINE):
            assert block.language == "python", str(block)


# --- the declarations, in the words of the pages -------------------------------------------------


def plain(text: str) -> str:
    """A docstring's text as Markdown, on one line."""
    return " ".join(text.replace("``", "`").split())


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


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
    name: str
    second_name: str | None
    verb: str
    path: str
    releases: str | None
    doc: Docstring
    parameters: list[inspect.Parameter]
    hints: dict[str, Any]


def methods() -> Iterator[Method]:
    declared = vars(ConnectionApi)
    names = [name for name, value in declared.items() if getattr(value, "__name__", "") == name]
    assert [*HELPERS] == [name for name in names if not isinstance(declared[name], Operation)]
    filters = docstring_of(declared["connections"]).words
    for name in names:
        value = declared[name]
        function = inspect.unwrap(value)
        doc = docstring_of(function)
        second, releases = None, None
        if isinstance(value, Operation):
            verb, path, since, until, plugin, _ = value.facts
            (second,) = (other for other in declared if declared[other] is value and other != name)
            releases = f"ACA-Py {since} to {until or NEWEST}"
            releases += f"; from 1.3 with the {plugin} plugin" if plugin else ""
            assert doc.request == f"`{verb} {path}` · {releases}"
        else:
            verb, path = HELPERS[name]
            doc = doc._replace(words={**filters, **doc.words})
        parameters = list(inspect.signature(function).parameters.values())[1:-1]
        hints = typing.get_type_hints(function)
        yield Method(name, second, verb, path, releases, doc, parameters, hints)


METHODS = {method.name: method for method in methods()}


def bold(name: str) -> str:
    """A type, with a link if it is a model's."""
    model = re.search(r"\w+(?=\]?$)", name)
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
    if origin.__name__ == "Mapping":
        return "dict"
    return f"{origin.__name__}[{', '.join(map(type_name, arguments))}]"


def choices(hint: Any) -> list[str]:
    """The members of an enumeration, as the pages write them."""
    if typing.get_origin(hint) is typing.Literal:
        return [f"`{choice}`" for choice in typing.get_args(hint)]
    return next(filter(None, map(choices, typing.get_args(hint))), [])


def table(text: str, header: str) -> list[str]:
    """The rows of the table that has this header."""
    rows = text.partition(header + "\n")[2].split("\n\n")[0].splitlines()
    assert rows, f"no table {header}"
    return [row.strip() for row in rows[1:]]


# --- the page of the API class -------------------------------------------------------------------


def sections() -> dict[str, str]:
    _, *parts = re.split(r"^# \*\*(\w+)\*\*$", text_of(API_PAGE), flags=re.MULTILINE)
    texts = [text.partition("\n# Options of every call\n")[0] for text in parts[1::2]]
    return dict(zip(parts[0::2], texts, strict=True))


SECTIONS = sections()


def test_the_api_page_has_a_section_for_each_method_in_order() -> None:
    assert list(SECTIONS) == list(METHODS)


def test_both_tables_list_every_method() -> None:
    rows = [
        f"[**{method.name}**](ConnectionApi.md#{method.name})"
        f" | **{method.verb}** {method.path} | {method.doc.summary.rstrip('.')}"
        for method in METHODS.values()
    ]
    assert table(text_of(API_PAGE), "Method | HTTP request | Description") == rows
    index = table(text_of(DOCS / "README.md"), "Class | Method | HTTP request | Description")
    assert index == [f"*ConnectionApi* | {row}" for row in rows]
    readme = table(text_of(ROOT / "README.md"), "Method | HTTP request | Description")
    operations = rows[: -len(HELPERS)]
    assert readme == [row.replace("](", "](docs/") for row in operations]


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_section_says_what_the_declaration_says(method: Method) -> None:
    text = SECTIONS[method.name]
    lines = text.splitlines()
    result = type_words(method.hints["return"])
    required = [each.name for each in method.parameters if each.default is each.empty]
    returned = type_name(method.hints["return"])
    assert lines[1] == f"> {returned} {method.name}({', '.join(required)})"
    assert lines[3] == method.doc.summary
    for paragraph in method.doc.texts:
        assert paragraph in lines
    if method.releases is None:
        assert f"**Request**: `{method.verb} {method.path}`, as often as needed" in lines
    else:
        assert f"**Releases**: {method.releases}" in lines
        assert f"**Second name**: `{method.second_name}`" in lines
    assert f"### Return type\n\n{result}\n" in text
    schemes = [f"[{name}](../README.md#{name})" for name in configuration.KEY_HEADERS]
    assert f"### Authorization\n\n{', '.join(schemes)}\n" in text
    has_body = any(each.name == "body" for each in method.parameters)
    content = "application/json" if has_body else "Not defined"
    headers = f" - **Content-Type**: {content}\n - **Accept**: application/json\n"
    assert f"### HTTP request headers\n\n{headers}" in text
    assert text.rstrip().splitlines()[-1] == f"[[Back to top]](#) {BACK[1]} {BACK[0]} {BACK[2]}"


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
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
        rows.append(f"**{each.name}** | {kind}| {words} | {notes}".strip())
    assert table(SECTIONS[method.name], "Name | Type | Description  | Notes") == rows


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_section_lists_the_answers(method: Method) -> None:
    statuses = {cls.__name__: str(status) for status, cls in exceptions._BY_STATUS.items()}
    statuses["ServiceException"] = "500"
    rows = ["**200** | OK |  -  |"]
    for names, words in method.doc.raises:
        classes = names.split(", ")
        for name in classes:
            assert issubclass(getattr(acapy_client, name), acapy_client.OpenApiException)
        shown = " or ".join(f"`{name}`" for name in classes)
        rows.append(f"**{statuses.get(classes[0], 'none')}** | {shown}: {words} |  -  |")
    header = "| Status code | Description | Response headers |"
    assert table(SECTIONS[method.name], header) == rows


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_example_shows_every_parameter_and_explains_it(method: Method) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", SECTIONS[method.name], re.MULTILINE | re.DOTALL)
    given: set[str] = set()
    positional = [each.name for each in method.parameters if each.kind is not each.KEYWORD_ONLY]
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"api_instance.{method.name}":
            given.update(positional[: len(node.args)])
            given.update(each.arg for each in node.keywords if each.arg)
    names = {each.name for each in method.parameters}
    if method.name == "iter_connections":  # it takes the filters of `connections`, shown there
        assert names - given <= {each.name for each in METHODS["connections"].parameters}
    else:
        assert given == names
    explained = set()
    for name, kind, words in re.findall(
        r"^ *(?:(\w+) = .*|\))  # (\S+) \| (.+)$", code, re.MULTILINE
    ):
        parameter = next(each for each in method.parameters if each.name == (name or "body"))
        optional = " (optional)" if parameter.default is not parameter.empty else ""
        assert words == method.doc.words[parameter.name] + optional
        assert bold(kind) in type_words(method.hints[parameter.name])
        explained.add(parameter.name)
    assert explained == given
    assert "acapy_client.ApiClient(configuration)" in code
    assert f'print("Exception when calling ConnectionApi->{method.name}: %s\\n" % e)' in code


def test_the_api_page_lists_the_options_of_a_call() -> None:
    text = text_of(API_PAGE).partition("# Options of every call\n")[2]
    words = field_docstrings(api_client, "RequestOptions")
    assert list(words) == list(api_client.RequestOptions.__annotations__)
    rows = [f"**{name}** | {plain(text)}" for name, text in words.items()]
    assert table(text, "Name | Description") == rows


# --- the pages of the models ---------------------------------------------------------------------


def field_docstrings(module: types.ModuleType, name: str) -> dict[str, str]:
    """The texts that stand under the fields of a class."""
    tree = ast.parse(inspect.getsource(module))
    (node,) = (each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == name)
    texts: dict[str, str] = {}
    for field, after in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(after, ast.Expr), f"{name}.{field.target.id} has no docstring"
            assert isinstance(after.value, ast.Constant)
            texts[field.target.id] = inspect.cleandoc(str(after.value.value))
    return texts


def names_of(model: type[Model], hint: Any) -> bool:
    """Whether a type is this model, or holds it."""
    return hint is model or any(names_of(model, each) for each in typing.get_args(hint))


def test_every_model_has_a_page_and_every_page_a_subject() -> None:
    others = {"README", "ConnectionApi", "faults", "migration"}
    assert {page.stem for page in DOCS.glob("*.md")} == MODELS.keys() | others
    listed = re.findall(r"^ - \[(\w+)\]\(\1\.md\): (.*)$", text_of(DOCS / "README.md"), re.M)
    assert listed == [
        (name, plain((inspect.getdoc(model) or "").split("\n\n")[0]))
        for name, model in MODELS.items()
    ]


@pytest.mark.parametrize("name", MODELS)
def test_model_page_says_what_the_declaration_says(name: str) -> None:
    model, text = MODELS[name], text_of(DOCS / f"{name}.md")
    paragraphs = (inspect.getdoc(model) or "").split("\n\n")
    assert text.startswith("\n\n".join([f"# {name}", *map(plain, paragraphs)]) + "\n\n")
    hints = typing.get_type_hints(model)
    words = field_docstrings(sys.modules[model.__module__], name)
    assert list(words) == list(model._wire)
    rows = []
    for field, text_under in words.items():
        notes = [] if field in model._required else ["[optional]"]
        if model._wire[field] != field:
            notes.append(f"JSON: `{model._wire[field]}`")
        if field in model._secret:
            notes.append("secret")
        if allowed := choices(hints[field]):
            notes.append(f"{', '.join(allowed)}, or what else an agent sends")
        kind = type_words(hints[field])
        rows.append(f"**{field}** | {kind} | {plain(text_under)} | {'; '.join(notes)}".strip())
    assert table(text, "Name | Type | Description | Notes") == rows
    assert text.rstrip().splitlines()[-1] == " ".join(BACK)


@pytest.mark.parametrize("name", MODELS)
def test_model_page_says_where_the_model_is_used(name: str) -> None:
    model, text = MODELS[name], text_of(DOCS / f"{name}.md")
    returned = [each for each in METHODS.values() if names_of(model, each.hints["return"])]
    taken = [each for each in METHODS.values() if names_of(model, each.hints.get("body"))]
    whole = [
        other
        for other in MODELS
        if any(names_of(model, hint) for hint in typing.get_type_hints(MODELS[other]).values())
    ]
    lines = {
        "Returned by": [f"[{each.name}](ConnectionApi.md#{each.name})" for each in returned],
        "Taken by": [f"[{each.name}](ConnectionApi.md#{each.name})" for each in taken],
        "Part of": [f"[{other}]({other}.md)" for other in whole],
    }
    found = dict(re.findall(r"^\*\*([\w ]+)\*\*: (.+)$", text, re.MULTILINE))
    assert found == {title: ", ".join(links) for title, links in lines.items() if links}


# --- links ---------------------------------------------------------------------------------------


def without_blocks(page: Path) -> str:
    return re.sub(r"^ *```.*?^ *```$", "", text_of(page), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """What a link may name in a page, lower-cased: headings as GitHub makes ids of them."""
    text = without_blocks(page)
    found: list[str] = re.findall(r"""<a (?:name|id)=["']([^"']+)["']""", text)
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`]", r"\1", heading)
        found.append(re.sub(r"[^\w\- ]", "", words).strip().replace(" ", "-"))
    return {anchor.lower() for anchor in found}


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    text = without_blocks(page)
    assert text, f"{page.name} is missing"
    targets = re.findall(r"\]\(([^()\s]*(?:\([^()]*\))?[^()\s]*)\)", text)
    targets += re.findall(r"""(?:src|href)=["']([^"']+)["']""", text)
    for target in targets:
        if target == "#" or re.match(r"https?://|mailto:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.is_relative_to(ROOT), f"{target} leaves the project"
        assert file.exists(), f"{target}: no such file"
        if anchor:
            assert anchor.lower() in anchors(file), f"{target}: no such place"


def test_every_page_is_in_the_index() -> None:
    listed = re.findall(r"\]\(([\w/.-]+\.md)[)#]", text_of(DOCS / "README.md"))
    assert {(DOCS / path).resolve() for path in listed} >= set(PAGES) - {DOCS / "README.md"}


# --- names ---------------------------------------------------------------------------------------

# names of others, and of variables, that the pages speak of
FOREIGN = {
    "openapi_client",  # what generators call a client
    "ConnectionListV1",  # in the description of the connections plugin
    "c_i",  # in the links of invitations
    "true",  # as JSON has it
    "urllib3",
    "logging",
    "getLogger",
    "typing",
    "get_type_hints",
    "datetime",
    "record",
    "result",
    "field",
}


def known_names() -> set[str]:
    """Every name of the package that the pages may speak of."""
    modules = [each.name for each in pkgutil.walk_packages(acapy_client.__path__, "acapy_client.")]
    names = {"acapy_client", *(part for module in modules for part in module.split("."))}
    owners: list[object] = [acapy_client, apis, models, model_utils, testing, LocalAgent, Model]
    owners += [ConnectionApi, BoundOperation, _threads.Handle, configuration.Configuration]
    owners += [api_client.ApiClient(configuration.Configuration()), exceptions.ApiTimeoutError()]
    for owner in owners:
        names.update(dir(owner))
    names.update(("ApiResponse", "RequestOptions", "Handle", *api_client.ApiResponse._fields))
    names.update(api_client.RequestOptions.__annotations__)
    names.update(configuration.Configuration.__annotations__, configuration.KEY_HEADERS)
    names.update(inspect.signature(api_client.ApiClient).parameters)
    names.update(inspect.signature(api_client.ApiClient.call_api).parameters)
    names.update(re.findall(r"ACAPY_\w+", configuration.Configuration.__doc__ or ""))
    for method in METHODS.values():
        names.update(each.name for each in method.parameters)
        for hint in method.hints.values():
            names.update(re.findall(r"\w+", " ".join(choices(hint))))
    for model in MODELS.values():
        names.update(model._wire, *(re.findall(r"\w+", each) for each in model._wire.values()))
        for hint in typing.get_type_hints(model).values():
            names.update(re.findall(r"\w+", " ".join(choices(hint))))
    return names | {*dir(builtins), *dir(typing), *keyword.kwlist}


KNOWN = known_names()


def left_out() -> set[str]:
    """The names of which the page about migration says that they do not exist here."""
    text = text_of(DOCS / "migration.md").partition("# What is left out")[2].partition("\n## ")[0]
    return {name for row in text.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[0])}


def test_what_is_said_to_be_left_out_is_left_out() -> None:
    names = left_out()
    assert names >= {"username", "safe_chars_for_path_param", "_content_type", "last_response"}
    settings = configuration.Configuration
    options = api_client.RequestOptions.__annotations__
    for name in names:
        assert not hasattr(settings, name), name
        assert name not in settings.__annotations__, name
        assert name not in options, name
        assert not hasattr(api_client.ApiClient, name), name
        assert not hasattr(models.ConnRecord, name), name


@pytest.mark.parametrize("page", PAGES[1:], ids=[page.stem for page in PAGES[1:]])
def test_page_names_nothing_that_does_not_exist(page: Path) -> None:
    spans = re.findall(r"`([^`\n]+)`", without_blocks(page))
    missing = left_out() if page.stem == "migration" else set()
    for span in spans:
        if re.search(r"[/:-]|^\d", span):  # a path, a status, a word of a protocol
            continue
        for name in re.findall(r"[A-Za-z_]\w*", span):
            assert name in KNOWN | FOREIGN | missing, span


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_dotted_names_can_be_imported(page: Path) -> None:
    for span in re.findall(r"`([^`\n]+)`", without_blocks(page)):
        for dotted in re.findall(r"\bacapy_client(?:\.\w+)+", span):
            found: Any = acapy_client
            path = dotted.split(".")
            for depth, name in enumerate(path[1:], 2):
                with contextlib.suppress(ModuleNotFoundError):
                    importlib.import_module(".".join(path[:depth]))
                assert hasattr(found, name), dotted
                found = getattr(found, name)
        for option in re.findall(r"(?<![\w.])_[a-z]\w*", span):
            assert option in api_client.RequestOptions.__annotations__ or option in left_out(), span
