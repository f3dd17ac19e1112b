"""What stands where in the navigation, read from the index of the pages, `docs/README.md`."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from functools import cache
from inspect import unwrap
from pathlib import Path

from acapy_client import apis, models

ROOT = Path(__file__).resolve().parents[2]
INDEX = "docs/README"


def below(page: str) -> str:
    """What is added below a page's title: the tables of contents that make the navigation."""
    if page == "README":
        return "".join(_toctree(caption, pages) for caption, pages in _captions())
    if page == INDEX:
        return _toctree("", _models_below()[""])
    if page.endswith("/README"):  # the index of a folder
        inner = _entries((ROOT / f"{page}.md").read_text("utf-8"), ROOT / page)
        return _toctree("", [each for each in inner if str(Path(page).parent) in each])
    return _toctree("", _models_below().get(page.removeprefix("docs/"), []))


def _toctree(caption: str, pages: list[str]) -> str:
    lines = "\n".join(pages)
    head = f":hidden:\n:caption: {caption}\n" if caption else ":hidden:\n"
    return f"\n\n```{{toctree}}\n{head}\n{lines}\n```\n" if pages else ""


def _captions() -> Iterator[tuple[str, list[str]]]:
    """Each group of pages, and the areas of classes behind the group that explains all of them."""
    text = (ROOT / f"{INDEX}.md").read_text("utf-8")
    pages, classes = _part(text, "Other pages"), _part(text, "API classes")
    for group, names in _groups(pages):
        if group == "Reference":
            yield group, [*names, f"All operations and models </{INDEX}>"]
            yield from _groups(classes)
        else:
            yield group, names


def _part(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _groups(text: str) -> Iterator[tuple[str, list[str]]]:
    _, *parts = re.split(r"^### (.+)$", text, flags=re.M)
    for group, lines in zip(parts[::2], parts[1::2], strict=True):
        yield group, list(_entries(lines, ROOT / INDEX))


def _entries(text: str, page: Path) -> Iterator[str]:
    """The pages that the items of lists, and the first cells of rows, name."""
    for line in re.findall(r"^(?: - )?\[.*$", text, flags=re.M):
        named = re.split(r"\||: ", line)[0]
        for title, link in re.findall(r"\[([^]]+)\]\(([\w./-]+)\.md\)", named):
            target = (page.parent / link).resolve().relative_to(ROOT).as_posix()
            yield f"{title.strip('*')} </{target}>"


@cache
def _models_below() -> dict[str, list[str]]:
    """The models below each class: those that it gives and takes, and those within them.

    Each stands at one place, at the first class that has it; under "" are those of no class.
    """
    home: dict[str, str] = {}
    for _, classes in _captions():
        for entry in classes:
            name = entry.split()[0]
            for method in vars(getattr(apis, name, object)).values():
                for model in _named(getattr(unwrap(method), "__annotations__", {})):
                    home.setdefault(model, name)
    found = list(home)
    for model in found:  # which grows meanwhile
        for inner in _named(getattr(models, model).__annotations__):
            if inner not in home:
                home[inner] = home[model]
                found.append(inner)
    below: dict[str, list[str]] = {"": []}
    for model in sorted(models.__all__):
        if getattr(models, model).__name__ == model:  # older names have no page
            below.setdefault(home.get(model, ""), []).append(f"/docs/{model}")
    return below


def _named(annotations: dict[str, typing.Any]) -> list[str]:
    """The models that annotations speak of, under the names of their pages."""
    found = re.findall(r"\bmodels\.(\w+)", " ".join(map(str, annotations.values())))
    return [getattr(models, name).__name__ for name in found]
