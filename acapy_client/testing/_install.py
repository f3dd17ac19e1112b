"""Find an interpreter for a release of ACA-Py and keep the release installed in a cache."""

from __future__ import annotations

import glob
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from acapy_client.testing._releases import (
    LEDGER,
    RELEASES,
    InterpreterMissing,
    LocalAgentError,
    Release,
    find_release,
    needs_extra,
)

if TYPE_CHECKING:
    from findpython.providers.base import BaseProvider

Progress = Callable[[str], object]
"""Told, in one line of text, what takes long just now."""

_CACHE = "ACAPY_CLIENT_CACHE"
_MARKER = "acapy_client-complete.txt"
_PROBE_SECONDS = 30.0
_INDEX = ("-m", "pip", "index", "versions", "acapy-agent", "--disable-pip-version-check")

# A venv needs both modules (Debian packs them apart); the wheels need a CPython with its lock.
_PROBE = """
import ensurepip, sys, sysconfig, venv
if sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED"):
    print("%d.%d" % sys.version_info[:2])
"""

# Where findpython does not look, and PATH may not name it: services run with a short one.
_MORE_FOLDERS = (
    "/usr/bin",
    "/usr/local/bin",
    "/opt/python*/bin",
    "/opt/homebrew/bin",
    "~/.local/bin",
    "~/.local/share/mise/installs/python/*/bin",
    "/opt/hostedtoolcache/Python/*/*/bin",
    "$RUNNER_TOOL_CACHE/Python/*/*/bin",
)


def cache_directory() -> Path:
    """The folder that the virtual environments of the agents are kept in (it need not exist).

    The environment variable ``ACAPY_CLIENT_CACHE`` names another than the user's cache folder.

    :raises ExtraMissing: ``platformdirs`` is missing
    """
    chosen = os.environ.get(_CACHE)
    if not chosen:
        with needs_extra():
            from platformdirs import user_cache_path
        return user_cache_path("acapy_client", appauthor=False, opinion=False)
    try:
        return Path(chosen).expanduser().absolute()
    except RuntimeError as error:  # the home of an unknown user
        raise LocalAgentError(f"{_CACHE} names {chosen}: {error}") from error


def interpreter(release: str | Release) -> Path:
    """The path of a Python that the release runs on: one that starts and says its version.

    Look at the running interpreter, at PATH, and where pyenv, uv and others keep theirs.

    :raises InterpreterMissing: there is none
    :raises ExtraMissing: ``findpython`` is missing
    :raises LocalAgentError: the release is unknown
    """
    return _interpreter(find_release(release))[1]


def known_or_latest(release: str | Release, progress: Progress | None = None) -> Release:
    """The entry of a release; for ``latest``, of the one that the package index calls the newest.

    :raises LocalAgentError: there can be no such release, or the index does not answer
    """
    if release != "latest":
        return find_release(release)
    python = install(LEDGER, progress)  # an environment that has pip
    output = _run([str(python), *_INDEX], "the package index does not say which release is newest")
    found = re.search(r"^acapy-agent \((\S+)\)$", output, re.M)
    if found is None:
        raise LocalAgentError(f"the package index says in unknown words what is newest: {output}")
    return find_release(found[1])


def newest_runnable(releases: Iterable[Release] = RELEASES.values()) -> Release:
    """The newest release that is installed, or that a Python is found for.

    :param releases: the oldest first
    :raises InterpreterMissing: there is none; says what the newest one wants
    :raises ExtraMissing: a library that comes with the extra ``testing`` is missing
    """
    first: InterpreterMissing | None = None
    missing: set[str] = set()  # versions of Python: they are looked for once
    for entry in reversed([*releases]):
        if any(_installed(entry, version) for version in entry.pythons):
            return entry
        if not missing.issuperset(entry.pythons):
            try:
                _interpreter(entry)
            except InterpreterMissing as error:
                first = first or error
                missing.update(entry.pythons)
            else:
                return entry
    raise first or InterpreterMissing("no release of ACA-Py is known")


def install(release: str | Release, progress: Progress | None = None) -> Path:
    """Install a release into a virtual environment in the cache, unless it is there already.

    Several processes may do so at once: one installs, the others wait for it. What an
    interrupted install left is removed.

    :param release: a version in RELEASES or near one, a line such as ``1.7``, ``latest``, or an
        entry of one's own
    :param progress: told what is being done before each step that takes long
    :returns: the path of that environment's Python
    :raises InterpreterMissing: no fitting Python is found
    :raises ExtraMissing: a library that comes with the extra ``testing`` is missing
    :raises LocalAgentError: the release is unknown or does not install, or the cache folder
        cannot be made
    """
    entry = known_or_latest(release, progress)
    for version in entry.pythons:
        python = _installed(entry, version)
        if python:
            return python
    version, base = _interpreter(entry)
    tell = progress or (lambda text: None)
    with _lock(_name(entry, version), tell):
        return _installed(entry, version) or _make(entry, version, base, tell)


def _name(release: Release, version: str) -> str:
    return f"{release.version}-python{version}"


def _folders(release: Release, version: str) -> list[Path]:
    """Where the release may stand in the cache, complete or not."""
    cache, name = cache_directory(), _name(release, version)
    return [cache / name, *cache.glob(f"{glob.escape(name)}-*")]


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _marker_text(release: Release) -> str:
    return "\n".join(release.requirements) + "\n"


def _installed(release: Release, version: str) -> Path | None:
    """The Python of a complete environment; None if it is missing, half-made or outdated."""
    for folder in _folders(release, version):
        try:
            marker = (folder / _MARKER).read_text(encoding="utf-8")
        except OSError:
            continue
        python = _python_of(folder)
        # The link dangles when the interpreter that it was made from has been removed.
        if marker == _marker_text(release) and python.exists():
            return python
    return None


def _make(release: Release, version: str, base: Path, tell: Progress) -> Path:
    for folder in _folders(release, version):
        shutil.rmtree(folder, ignore_errors=True)
    # A name of its own: a step of an install that was killed may still write to its folder.
    folder = cache_directory() / f"{_name(release, version)}-{secrets.token_hex(4)}"
    python = _python_of(folder)
    what = release.title
    if release.like is not None:
        tell(f"{what} is not among the known releases: it is installed as {release.like} is")
    tell(f"installing {what} for Python {version} into {folder}")
    try:
        _run([str(base), "-m", "venv", str(folder)], f"no virtual environment for {what}")
        pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        _run([*pip, *release.requirements], f"{what} does not install")
        (folder / _MARKER).write_text(_marker_text(release), encoding="utf-8")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return python


def _run(command: list[str], failure: str) -> str:
    """Run one step of an install; give what it printed. Raises LocalAgentError with its end."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
        and not name.startswith(("PYTHON", "__PYVENV"))
    }
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        end = "\n".join(done.stdout.strip().splitlines()[-40:])
        raise LocalAgentError(f"{failure} ({command[0]} ended with {done.returncode}):\n{end}")
    return done.stdout


@contextmanager
def _lock(name: str, tell: Progress) -> Iterator[None]:
    """Hold the lock of one release in the cache, which the system frees when its holder ends."""
    with needs_extra():
        from filelock import FileLock, Timeout
    folder = cache_directory()
    lock = FileLock(folder / f"{name}.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        tell(f"waiting for another process that installs {name}")
        lock.acquire()
    except OSError as error:
        advice = "as it says" if os.environ.get(_CACHE) else "which may name another folder"
        raise LocalAgentError(
            f"agents cannot be installed into {folder}: {error} (the environment variable "
            f"{_CACHE}, {advice})"
        ) from error
    try:
        yield
    finally:
        lock.release()


def _interpreter(release: Release) -> tuple[str, Path]:
    for version in release.pythons:
        for path in dict.fromkeys(_candidates(version)):
            if _version_of(path) == version:
                return version, path
    needed = " or ".join(release.pythons)
    raise InterpreterMissing(
        f"{release.title} runs on Python {needed}, and none was found that starts. "
        f"Looked at {sys.executable}, at PATH ({os.environ.get('PATH', '')}), where pyenv "
        f"({os.environ.get('PYENV_ROOT', '~/.pyenv')}), uv, asdf and rye keep theirs, and at "
        + ", ".join(_MORE_FOLDERS)
    )


def _candidates(version: str) -> Iterator[Path]:
    """Where a Python of that version may be: the running one, on PATH, elsewhere the newest."""
    if version == "{}.{}".format(*sys.version_info[:2]):
        yield Path(sys.executable)
    with needs_extra():
        from findpython.providers import ALL_PROVIDERS
        from findpython.providers.path import PathProvider
    # Not findpython's Finder: it starts every interpreter, and gives up when one half works.
    more = (glob.glob(os.path.expandvars(os.path.expanduser(name))) for name in _MORE_FOLDERS)
    elsewhere = _found_by(PathProvider([Path(folder) for folders in more for folder in folders]))
    for kind in ALL_PROVIDERS.values():
        if kind is not PathProvider:
            elsewhere += _found_by(kind.create())
    elsewhere.sort(key=_numbers, reverse=True)
    for name in (f"python{version}", "python3", "python"):
        for path in [*_found_by(PathProvider.create()), *elsewhere]:
            if path.name.removesuffix(".exe") == name:
                yield path


def _found_by(provider: BaseProvider | None) -> list[Path]:
    try:
        return [found.executable for found in provider.find_pythons()] if provider else []
    except OSError:  # a folder that this user may not read
        return []


def _numbers(path: Path) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", str(path))]


def _version_of(path: Path) -> str | None:
    """The version that an interpreter says it is; None if it does not start or does not fit."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            timeout=_PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
