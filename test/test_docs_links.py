"""The pages lead somewhere: their links, and the names that they speak of."""

from __future__ import annotations

import builtins
import contextlib
import importlib
import inspect
import keyword
import pkgutil
import re
import typing
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import acapy_client
from acapy_client import (
    _threads,
    api_client,
    apis,
    configuration,
    events,
    exceptions,
    model_utils,
    models,
    testing,
)
from acapy_client._facts import OperationFacts
from acapy_client._operation import BoundOperation
from acapy_client.model_utils import Model
from acapy_client.testing import LocalAgent
from support.declared import APIS, METHODS, MODELS, fields_of
from support.pages import DOCS, INDEX, PAGES, ROOT, anchors, shown, spans, text_of, without_blocks

HOMES = (apis, models, acapy_client, events)  # no name is in two of them
every_page = pytest.mark.parametrize("page", PAGES, ids=shown)


# --- links ---------------------------------------------------------------------------------------


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    text = without_blocks(page)
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
    recipes = DOCS / "recipes" / "README.md"  # lists those beside it
    listed = {
        (page.parent / path).resolve()
        for page in (INDEX, recipes)
        for path in re.findall(r"\]\(([\w/.-]+\.md)[)#]", text_of(page))
    }
    assert listed >= {*PAGES} - {INDEX}


@every_page
def test_nothing_of_a_merge_is_left(page: Path) -> None:
    assert re.findall(r"(?m)^(?:<{7}|={7}$|>{7}).*", text_of(page)) == []


@every_page
def test_nothing_of_a_template_is_left(page: Path) -> None:
    text = text_of(page)
    assert not re.search(r"\{[{%]|[%]\}|\bTODO\b|_example\b", text)
    assert not re.search(r"(?<!`)``(?!`)|\n\n\n\n", text)
    assert not re.search(r"^(#{3} .*\n\n#|#{1,2} .*\n\n#{1,2} )", text, re.M), "an empty section"


# --- names ---------------------------------------------------------------------------------------


@cache
def known_names() -> frozenset[str]:
    """Every name of the package that the pages may speak of."""
    modules = [each.name for each in pkgutil.walk_packages(acapy_client.__path__, "acapy_client.")]
    names = {"acapy_client", *(part for module in modules for part in module.split("."))}
    owners: list[object] = [acapy_client, apis, models, model_utils, testing, LocalAgent, Model]
    owners += [BoundOperation, _threads.Handle, configuration.Configuration, OperationFacts]
    owners += [getattr(apis, name) for name in apis.__all__]
    owners += [events, *(getattr(events, name) for name in events.__all__)]
    owners += [api_client.ApiClient(configuration.Configuration()), exceptions.ApiTimeoutError()]
    for owner in owners:
        names.update(dir(owner))
    names.update(("ApiResponse", "RequestOptions", "Handle", *api_client.ApiResponse._fields))
    names.update(api_client.RequestOptions.__annotations__)
    names.update(configuration.Configuration.__annotations__, configuration.KEY_HEADERS)
    names.update(inspect.signature(api_client.ApiClient).parameters)
    for way in ("__init__", "on", "serve", "receive"):
        names.update(inspect.signature(getattr(events.Events, way)).parameters)
    names.update(inspect.signature(api_client.ApiClient.call_api).parameters)
    names.update(re.findall(r"ACAPY_\w+", configuration.Configuration.__doc__ or ""))
    for method in METHODS:
        names.update(each.name for each in method.parameters)
        for hint in method.hints.values():
            names.update(re.findall(r"\w+", str(hint)))
    for name, model in MODELS.items():
        names.update(
            dir(model), model._wire, *(re.findall(r"\w+", each) for each in model._wire.values())
        )
        for hint in fields_of(name).values():
            names.update(re.findall(r"\w+", str(hint)))
    return frozenset(names | {*dir(builtins), *dir(typing), *keyword.kwlist})


# names of others, and of variables, that the pages speak of
FOREIGN = {
    "openapi_client",  # what generators call a client
    "ConnectionListV1",  # in the description of the connections plugin
    "true",  # as JSON has it
    "datetime",
    "typing",
    "get_type_hints",
    "logging",
    "getLogger",
    "field",
    "Api",  # parts of names
    "AnonCreds",
    "bound",
    "_old_path",
}
BY_HAND = [DOCS / f"{name}.md" for name in ("calls", "faults", "migration", "names")]


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


@pytest.mark.parametrize("page", BY_HAND, ids=shown)
def test_page_names_nothing_that_does_not_exist(page: Path) -> None:
    missing = left_out() if page.stem == "migration" else set()
    for span in spans(page):
        if re.search(r"[/:-]|^\d|=$", span):  # a path, a status, a word of a protocol
            continue
        for name in re.findall(r"[A-Za-z_]\w*", span):
            assert name in known_names() | FOREIGN | missing, span


@every_page
def test_dotted_names_can_be_imported(page: Path) -> None:
    for span in spans(page):
        for dotted in re.findall(r"\bacapy_client(?:\.\w+)+", span):
            found: Any = acapy_client
            path = dotted.split(".")
            for depth, name in enumerate(path[1:], 2):
                with contextlib.suppress(ModuleNotFoundError):
                    importlib.import_module(".".join(path[:depth]))
                assert hasattr(found, name), dotted
                found = getattr(found, name)
        for owner, name in re.findall(r"(?<!\.)\b([A-Z]\w+)\.([a-z]\w*)", span):
            (found,) = (getattr(each, owner) for each in HOMES if hasattr(each, owner))
            declared = getattr(found, "__annotations__", ())
            assert name in dir(found) or name in declared, span


@pytest.mark.parametrize("name", [*APIS, *MODELS])
def test_docstrings_name_what_there_is(name: str) -> None:
    """Single backticks are for names of ours, double ones for everything else."""
    cls = APIS.get(name) or MODELS[name]
    code = inspect.getsource(cls)
    for named in re.findall(r"(?<!`)`([^`]+)`(?!`)", code):
        owner, _, member = named.rpartition(".")
        homes: list[object] = [cls, *HOMES] if name in APIS else [*APIS.values(), *HOMES]
        if owner == "acapy_client":
            homes = [acapy_client]
        elif owner:
            homes = [getattr(home, owner) for home in HOMES if hasattr(home, owner)]
        assert any(member in dir(home) for home in homes), named
