"""`acapy_client` as it was when it knew releases of ACA-Py up to one, made from the spec."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from acapy_client.generate import _assembly
from acapy_client.generate._corrections import Presence
from acapy_client.generate._parts import Helper
from acapy_client.generate._releases import line_of, order
from acapy_client.generate._rendering import CORE, environment, formatted, index, modules
from generator.assembly import Assembly
from generator.overrides import Overrides
from generator.render import PACKAGE, ROOT, TEMPLATES
from generator.words import Words
from support.replay import replayed


class _Older(Assembly):
    """Operations and models alone: waits and iterators are about those of the newest release."""

    def __init__(self, releases: list[str]) -> None:
        self._overrides = Overrides.read()
        spec = replayed(releases)
        _assembly.Assembly.__init__(self, spec, self._overrides, Presence(), Words())

    def _helpers(self, *args: object, **_: object) -> list[Helper]:
        return []


def older_client(releases: Iterable[str], newest: str, folder: Path) -> None:
    """Write the package, less what is about releases that are newer than one.

    :param releases: all that are known
    :param folder: where it is to stand
    """
    known = [each for each in releases if order(each) <= order(newest)]
    older = _Older(known)
    template = environment(TEMPLATES).get_template
    own, classes = modules(template, PACKAGE, "api", older.apis)
    of_models, homes = modules(template, PACKAGE, "model", older.models)
    corrected = template("corrected.py.jinja").render(corrected=sorted(older.corrected.items()))
    code = {
        **own,
        **of_models,
        f"{CORE}/apis/__init__.py": index(template, "Every API class", classes),
        f"{CORE}/models/__init__.py": index(template, "Every model", homes),
        f"{CORE}/generate/_corrected.py": corrected,
        f"{CORE}/_newest.py": template("newest.py.jinja").render(newest=line_of(newest)),
    }
    newer = shutil.ignore_patterns("__pycache__", "[a-z]*_api.py")
    shutil.copytree(ROOT / CORE, folder / CORE, ignore=newer)
    for file in (folder / CORE / "model").glob("[a-z]*.py"):
        file.unlink()
    for path, text in formatted(code, CORE, fix=True).items():
        (folder / path).write_text(text, "utf-8")
