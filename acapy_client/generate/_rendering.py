"""Turns the parts into files: templates are filled, examples and code formatted."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path as File
from typing import Any, TypeVar

import jinja2

from acapy_client.generate._corrections import Wording
from acapy_client.generate._parts import Api, Method, Model, Operation

TEMPLATES = File(__file__).parent / "templates"
CORE = "acapy_client"
WIDTH = 100
Template = Callable[[str], jinja2.Template]  # by the name of its file
Homes = dict[str, str]  # the module of each name
_AnyMethod = TypeVar("_AnyMethod", bound=Method)
_RUFF = f"""line-length = {WIDTH}
target-version = "py310"
lint.isort.known-first-party = ["{{}}"]
"""


def modules(
    template: Template, package: str, kind: str, classes: Iterable[Api | Model]
) -> tuple[dict[str, str], Homes]:
    """The modules of classes and of their older names, and where each name is.

    :param package: whose modules they are
    :param kind: ``api`` or ``model``: what the classes are, and the folder that holds them
    """
    files: dict[str, str] = {}
    homes: Homes = {}
    for each in classes:
        files[f"{package}/{kind}/{each.module}.py"] = template(f"{kind}.py.jinja").render(
            {kind: each}, package=package
        )
        for older, module in each.older:
            files[f"{package}/{kind}/{module}.py"] = template("older.py.jinja").render(
                newer=each, older=older, kind=kind, package=package
            )
        homes.update((name, f"{package}.{kind}.{home}") for name, home in each.names)
    return files, homes


def index(template: Template, title: str, homes: Homes) -> str:
    """A module that imports names at their first use."""
    return template("index.py.jinja").render(title=title, homes=sorted(homes.items()))


def with_examples(
    apis: Iterable[Api], words: Wording, template: Template, package: str
) -> list[Api]:
    """The classes with an example for each method; all of them are formatted in one go."""
    example = template("example.py.jinja")
    examples: dict[tuple[str, str], str] = {}
    derived: dict[str, str] = {}
    for api in apis:
        for each in api.methods:
            name = f"{api.name}.{each.name}"
            if by_hand := words.page_example(name):
                examples[api.name, each.name] = by_hand
            else:
                derived[f"{name}.py"] = example.render(api=api, each=each, package=package)
    for path, text in formatted(derived, package, fix=False).items():
        api_name, method_name, _ = path.split(".")
        examples[api_name, method_name] = _unwrapped(text)

    def shown(api: Api, methods: Iterable[_AnyMethod]) -> list[_AnyMethod]:
        return [replace(each, example=examples[api.name, each.name]) for each in methods]

    return [
        replace(api, operations=shown(api, api.operations), helpers=shown(api, api.helpers))
        for api in apis
    ]


def _unwrapped(text: str) -> str:
    """Values that were put on lines of their own, only for the length of a comment behind."""
    text = re.sub(r"= \(\n +(.*)\n +\)(  # .*)?\n", r"= \1\2\n", text)
    return re.sub(r"= (\w+\()\n +(.{,80}[^,\n])\n +\)(  # .*)\n", r"= \1\2)\3\n", text)


def formatted(files: Mapping[str, str], package: str, *, fix: bool) -> dict[str, str]:
    """The files as ruff formats them.

    :param package: whose files they are
    :param fix: leave out imports that are not used, and sort them
    """
    with tempfile.TemporaryDirectory() as name:
        folder = File(name)
        (folder / "ruff.toml").write_text(_RUFF.format(package), encoding="utf-8")
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        if fix:
            _ruff(folder, "check", "--quiet", "--fix", "--select", "F401,I001")
        _ruff(folder, "format", "--quiet")
        return {path: (folder / path).read_text(encoding="utf-8") for path in files}


def _ruff(folder: File, *arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", "."]
    subprocess.run(command, cwd=folder, check=True)


# --- what the templates call ---------------------------------------------------------------------


def environment(*folders: File, package: str = CORE, private: bool = True) -> jinja2.Environment:
    """The templates.

    :param folders: of further ones
    :param package: that is written
    :param private: whether it may import private modules of the core
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*folders, TEMPLATES]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # it writes Python and Markdown, no HTML
    )
    environment.filters.update(md=markdown, capitalised=capitalised)
    environment.tests.update(
        operation=lambda method: isinstance(method, Operation),
        iterator=lambda method: False,  # the core alone has such methods
    )
    api, lazy = (f"{CORE}._api", f"{CORE}._lazy") if private else (f"{CORE}.declaring",) * 2
    environment.globals.update(
        docstring=docstring,
        keywords=keywords,
        package=package,
        is_core=package == CORE,
        api_home=api,
        lazy_home=lazy,
    )
    return environment


def docstring(
    summary: str,
    texts: Iterable[str],
    indent: int,
    fields: Iterable[str] = (),
    closing: Iterable[str] = (),
) -> str:
    """A docstring, wrapped; its first line goes where the template stands already."""
    margin = " " * indent
    summary, texts, fields, closing = (
        _literal(summary),
        *(map(_literal, each) for each in (texts, fields, closing)),
    )
    more = [_wrapped(text, margin) for text in texts]
    if fields := list(fields):
        more.append("\n".join(_wrapped(each, margin, margin + "    ") for each in fields))
    more += [_wrapped(text, margin) for text in closing]
    if not more:
        return _wrapped(f'"""{summary}"""', margin).lstrip()
    return "\n\n".join([_wrapped(f'"""{summary}', margin).lstrip(), *more]) + f'\n{margin}"""'


def _literal(text: str) -> str:
    """A text as it stands between three quotes."""
    text = text.replace("\\", r"\\")
    return text.replace('"', r"\"") if '"""' in text or text.endswith('"') else text


def keywords(facts: Mapping[str, object]) -> str:
    """Facts as further arguments."""
    return "".join(f", {name}={value!r}" for name, value in facts.items())


def _wrapped(text: str, margin: str, further: str | None = None) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=margin,
        subsequent_indent=margin if further is None else further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def markdown(text: Any) -> str:
    """Our words as Markdown."""
    return str(text).replace("``", "`").replace("|", "\\|")


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
