"""The files of a package, from a description."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path as File
from typing import Any

from acapy_client import apis
from acapy_client._newest import NEWEST
from acapy_client.exceptions import ApiValueError
from acapy_client.generate._choosing import Choice
from acapy_client.generate._learning import (
    ANSWERS,
    Learning,
    Recorded,
    exchanges_of,
    kinds_of,
)
from acapy_client.generate._naming import model_module
from acapy_client.generate._own import assembled
from acapy_client.generate._own_names import EMPTY, FILE, OwnNames
from acapy_client.generate._rendering import (
    CORE,
    environment,
    formatted,
    index,
    modules,
    with_examples,
)
from acapy_client.generate._sound import Sound
from acapy_client.generate._source import MADE

DESCRIPTION = "description.json"
DIFFERENCES = "DIFFERENCES.md"


class Package:
    """A package of one agent's own API.

    :param described: as the agent gives it
    :param name: of the package, a name of Python
    :param names: those that the user has chosen
    :param everything: as if there was no core
    :param plugins: the names of those that the agent has loaded
    :param recorded: gives what the agent has answered
    :raises ApiValueError: it is no description of an agent
    """

    def __init__(
        self,
        described: Mapping[str, Any],
        name: str,
        names: OwnNames | None = None,
        *,
        everything: bool = False,
        plugins: Iterable[str] = (),
        recorded: Callable[[Sound], Iterable[Recorded]] = lambda _: (),
    ) -> None:
        self.name, self.described = name, described
        names = names or OwnNames()
        self.sound = Sound(described)
        self._answers = kinds_of(self.sound.description, recorded(self.sound))
        learning = Learning(self.sound.description, self._answers)
        self.release = _release(self.sound.description["info"])
        self.choice = Choice(
            self.sound.description,
            self.release,
            names,
            name,
            everything=everything,
            plugins=plugins,
        )
        self.assembly, self._words = assembled(self.choice, names.methods, self._seen(learning))

    def _seen(self, learning: Learning) -> dict[str, set[str]]:
        """The fields that every answer had, by the name that a model gets."""
        return {self.choice.renamed.get(name, name): seen for name, seen in learning.seen.items()}

    @property
    def _core(self) -> dict[str, str]:
        """The classes of the core that this agent has, and their modules."""
        names = {each.partition(".")[0] for each in self.choice.served.values()}
        return {name: getattr(apis, name).__module__ for name in names}

    @property
    def respelled(self) -> dict[str, str]:
        """Models under other names than the agent's."""
        renamed = self.choice.renamed.items()
        return {name: own for name, own in renamed if own != name}

    @property
    def summary(self) -> str:
        """What is in it, in one line."""
        own = self.assembly.apis
        counts = [
            _many(len(own), "API class", "API classes"),
            _many(sum(len(each.operations) for each in own), "operation", "operations"),
            _many(len(self.assembly.models), "model", "models"),
        ]
        text = f"{self.name}: {', '.join(counts)}"
        if differing := len(self.choice.differing):
            text += f"; {_many(differing, 'operation', 'operations')} of the core"
            verb = "answers" if differing == 1 else "answer"
            text += f" {verb} differently here ({self.name}/{DIFFERENCES})"
        return text

    @cached_property
    def files(self) -> dict[str, str]:
        """Every file that is written, by its path from where the package stands."""
        templates = environment(package=self.name, private=False)
        template = templates.get_template
        own = with_examples(self.assembly.apis, self._words, template, self.name)
        code = formatted(self.code(private=False), self.name, fix=True)
        made = self.described[MADE]
        note = f"Made by acapy_client.generate from {made['from']}, as described on {made['on']}."
        shown = {"made_of": self, "apis": own, "made": made}
        pages = {
            "README.md": template("own_readme.md.jinja").render(shown),
            DIFFERENCES: template("own_differences.md.jinja").render(shown),
            **{f"docs/{api.name}.md": template("api.md.jinja").render(api=api) for api in own},
            **{
                f"docs/{model.name}.md": template("model.md.jinja").render(model=model)
                for model in self.assembly.models
            },
        }
        learned = json.dumps(exchanges_of(self._answers), indent=1) + "\n"
        return {
            **({f"{self.name}/{ANSWERS}": learned} if self._answers else {}),
            **{path: f"# {note}\n\n{text}" for path, text in code.items()},
            **{
                f"{self.name}/{path}": f"<!-- {note} -->\n\n{_encodable(text)}"
                for path, text in pages.items()
            },
            f"{self.name}/py.typed": "",
            f"{self.name}/{FILE}": EMPTY,
            f"{self.name}/{DESCRIPTION}": json.dumps(self.described, indent=1) + "\n",
        }

    def code(self, *, private: bool) -> dict[str, str]:
        """The modules, as the templates write them.

        :param private: whether they import private modules of the core
        """
        template = environment(package=self.name, private=private).get_template
        own, classes = modules(template, self.name, "api", self.assembly.apis)
        of_models, homes = modules(template, self.name, "model", self.assembly.models)
        core = {name: f"{CORE}.model.{model_module(name)}" for name in self.choice.imported}
        return {
            f"{self.name}/__init__.py": index(template, "Every API class", self._core | classes),
            f"{self.name}/api/__init__.py": '"""API classes."""\n',
            f"{self.name}/model/__init__.py": '"""Models."""\n',
            f"{self.name}/models/__init__.py": index(template, "Every model", core | homes),
            **own,
            **of_models,
        }


def _release(info: Mapping[str, Any]) -> str:
    """The release of an agent, in numbers; the newest line where it has none."""
    found = re.match(r"v?(\d{1,4}(?:\.\d{1,4}){1,3})", str(info.get("version")))
    return found[1] if found else NEWEST


def _encodable(text: str) -> str:
    """A text in which half of a sign, as JSON may have it, is spelled."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _many(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def in_place(package: File) -> dict[str, Any] | None:
    """The description that a package which stands there was made from; None where none does.

    :raises ApiValueError: something else stands there
    """
    if not package.exists():
        return None
    file, found = package / DESCRIPTION, None
    with contextlib.suppress(ValueError, RecursionError):
        found = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
    if not isinstance(found, dict) or not isinstance(found.get(MADE), dict):
        raise ApiValueError(
            f"{package}: expected none, or a package that was made before, with its {DESCRIPTION}"
        )
    return found
