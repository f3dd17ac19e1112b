"""What is installed here, and what the environment says."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version

from acapy_client._extras import brought_by
from acapy_client._twin import OURS
from acapy_client._version import __version__
from acapy_client.doctor._finding import Finding

_INSTALL = f"python -m pip install {OURS}, or . in a checkout, to see what it needs and has"
_BESIDE = ("aries-cloudcontroller", "acapy-controller")
_VARIABLES = ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN", "NO_PROXY", "no_proxy")


def here() -> Iterator[Finding]:
    """What can be said without an agent."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    yield Finding("here.python", "ok", f"{python} on {platform.platform()}")
    yield _package()
    yield from _libraries()
    yield from _others()
    named = [name for name in _VARIABLES if os.environ.get(name)]
    yield Finding("here.environment", "ok", f"set in the environment: {_listed(named)}")


def _package() -> Finding:
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    home = os.path.expanduser("~")
    if folder.startswith(home + os.sep):
        folder = "~" + folder[len(home) :]
    says = f"acapy_client {__version__} in {folder}"
    installed = _version(OURS)
    if installed == __version__:
        return Finding("here.package", "ok", says)
    if installed is None:
        says += f", where no distribution {OURS} is installed"
        return Finding("here.package", "note", says, _INSTALL)
    says += f", while {OURS} {installed} is installed"
    do = "look at sys.path and PYTHONPATH: another folder comes before what is installed"
    return Finding("here.package", "problem", says, do)


def _libraries() -> Iterator[Finding]:
    """What the package needs, and what its extras bring."""
    found: dict[str, dict[str, str | None]] = {}
    for extra, name in _requirements():
        found.setdefault(extra, {})[name] = _version(name)
    for part, held in sorted(found.items()):
        missing = [name for name, number in held.items() if number is None]
        says = ", ".join(f"{name} {number or 'missing'}" for name, number in held.items())
        if part:
            do = f"if you use it: {brought_by(part)}" if missing else None
            yield Finding(f"here.extra.{part}", "ok", says, do)
        elif missing:
            do = f"python -m pip install {' '.join(missing)}"
            yield Finding("here.needed", "problem", says, do)
        else:
            yield Finding("here.needed", "ok", says)


def _requirements() -> Iterator[tuple[str, str]]:
    """Each library for this Python, behind its extra; that of what is needed anyway is empty."""
    try:
        said = requires(OURS) or []
    except PackageNotFoundError:
        return
    for each in said:
        name, extra = re.match(r"[\w.-]+", each), re.search(r"extra == .(\w+)", each)
        until = re.search(r"python_version < .(\d+)\.(\d+)", each)
        if name and not (until and sys.version_info >= (int(until[1]), int(until[2]))):
            yield extra[1] if extra else "", name[0]


def _others() -> Iterator[Finding]:
    owners = {
        each.lower().replace("_", "-") for each in packages_distributions().get("acapy_client", ())
    }
    twins = sorted(owners - {OURS})
    if twins:
        names = " ".join([*twins, OURS])
        yield Finding(
            "here.others",
            "problem",
            f"{_listed(twins)} has the import name acapy_client, too: files of both may be mixed",
            f"python -m pip uninstall {names}, then install {OURS} again",
        )
    for name in _BESIDE:
        if number := _version(name):
            yield Finding("here.others", "ok", f"{name} {number} is there, and not in the way")


def _version(distribution: str) -> str | None:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "none"
