"""Turns the parts into files: templates are filled, examples and code formatted."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path as File
from typing import Any

import jinja2

from generator.assembly import Assembly
from generator.parts import Api, Method
from generator.words import Words

TEMPLATES = File(__file__).parent / "templates"
ROOT = File(__file__).parents[1]
WIDTH = 100


def rendered(assembly: Assembly, words: Words) -> dict[str, str]:
    """Every generated file, by its path from the project's folder."""
    template = _environment().get_template
    apis = _with_examples(assembly.apis, words, template("example.py.jinja"))
    code: dict[str, str] = {}
    pages: dict[str, str] = {}
    api_homes, model_homes = {}, {}
    for api in apis:
        code[f"acapy_client/api/{api.module}.py"] = template("api.py.jinja").render(api=api)
        pages[f"docs/{api.name}.md"] = template("api.md.jinja").render(api=api)
        api_homes[api.name] = f"acapy_client.api.{api.module}"
        for name, module in api.older:
            text = template("older_api.py.jinja").render(api=api, older=name)
            code[f"acapy_client/api/{module}.py"] = text
            api_homes[name] = f"acapy_client.api.{module}"
    for model in assembly.models:
        code[f"acapy_client/model/{model.module}.py"] = template("model.py.jinja").render(
            model=model
        )
        pages[f"docs/{model.name}.md"] = template("model.md.jinja").render(model=model)
        model_homes[model.name] = f"acapy_client.model.{model.module}"
        for name, module in model.older:
            text = template("older_model.py.jinja").render(model=model, older=name)
            code[f"acapy_client/model/{module}.py"] = text
            model_homes[name] = f"acapy_client.model.{module}"
    index = template("index.py.jinja")
    code["acapy_client/apis/__init__.py"] = index.render(
        title="Every API class", homes=sorted(api_homes.items())
    )
    code["acapy_client/models/__init__.py"] = index.render(
        title="Every model", homes=sorted(model_homes.items())
    )
    pages["docs/README.md"] = template("index.md.jinja").render(apis=apis, models=assembly.models)
    pages["docs/names.md"] = template("names.md.jinja").render(apis=apis, models=assembly.models)
    pages["README.md"] = _readme(apis)
    return {**_formatted(code, fix=True), **pages}


def _readme(apis: Iterable[Api]) -> str:
    """The README, written by hand but for what each class is for."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for api in apis:
        row = f"[**{api.name}**](docs/{api.name}.md) | "
        there = re.search(rf"(?m)^{re.escape(row)}.*$", text)
        if there is None:
            raise LookupError(f"README.md has no row for {api.name}")
        text = text.replace(there[0], row + markdown(api.about))
    return text


def _with_examples(apis: Iterable[Api], words: Words, template: jinja2.Template) -> list[Api]:
    """The classes with an example for each method; all of them are formatted in one go."""
    examples: dict[tuple[str, str], str] = {}
    derived: dict[str, str] = {}
    for api in apis:
        for each in api.methods:
            name = f"{api.name}.{each.name}"
            if by_hand := words.page_example(name):
                examples[api.name, each.name] = by_hand
            else:
                derived[f"{name}.py"] = template.render(api=api, each=each)
    for path, text in _formatted(derived, fix=False).items():
        api_name, method_name, _ = path.split(".")
        examples[api_name, method_name] = _unwrapped(text)

    def shown(api: Api, methods: Iterable[Method]) -> list[Method]:
        return [replace(each, example=examples[api.name, each.name]) for each in methods]

    return [
        replace(api, operations=shown(api, api.operations), helpers=shown(api, api.helpers))
        for api in apis
    ]


def _unwrapped(text: str) -> str:
    """Values that were put on lines of their own, only for the length of a comment behind."""
    text = re.sub(r"= \(\n +(.*)\n +\)(  # .*)?\n", r"= \1\2\n", text)
    return re.sub(r"= (\w+\()\n +(.{,80}[^,\n])\n +\)(  # .*)\n", r"= \1\2)\3\n", text)


def _formatted(files: Mapping[str, str], *, fix: bool) -> dict[str, str]:
    """The files as ruff formats them.

    :param fix: leave out imports that are not used, and sort them
    """
    with tempfile.TemporaryDirectory() as name:
        folder = File(name)
        shutil.copy(ROOT / "pyproject.toml", folder)
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


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters.update(md=markdown, capitalised=capitalised)
    environment.globals.update(docstring=docstring)
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
    more = [_wrapped(text, margin) for text in texts]
    if fields := list(fields):
        more.append("\n".join(_wrapped(each, margin, margin + "    ") for each in fields))
    more += [_wrapped(text, margin) for text in closing]
    if not more:
        return _wrapped(f'"""{summary}"""', margin).lstrip()
    return "\n\n".join([_wrapped(f'"""{summary}', margin).lstrip(), *more]) + f'\n{margin}"""'


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
