"""Finds an interpreter for a release of ACA-Py and keeps it installed in a cache."""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ._releases import InterpreterMissing, LocalAgentError, Release, find_release

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

Progress = Callable[[str], object]
"""Told, in one line of text, what takes long just now."""

_MARKER = "acapy_client-complete.txt"
_PROBE_SECONDS = 30.0

# A venv needs both modules (Debian packs them apart); the wheels need a CPython with its lock.
_PROBE = """
import ensurepip, sys, sysconfig, venv
if sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED"):
    print("%d.%d" % sys.version_info[:2])
"""

# Where interpreters live that are not on PATH. {0} is a version such as 3.12, {1} then is 312.
_PLACES = (
    (
        "{pyenv}/versions/{0}*/python.exe",
        "{uv}/cpython-{0}*/python.exe",
        "{programs}/Python{1}/python.exe",
    )
    if sys.platform == "win32"
    else (
        "{pyenv}/versions/{0}*/bin/python",
        "{uv}/cpython-{0}*/bin/python{0}",
        "~/.local/bin/python{0}",
        "~/.asdf/installs/python/{0}*/bin/python",
        "~/.local/share/mise/installs/python/{0}*/bin/python",
        "{tools}/Python/{0}*/*/bin/python",
        "/usr/bin/python{0}",
        "/usr/local/bin/python{0}",
        "/opt/python{0}/bin/python{0}",
        "/opt/homebrew/bin/python{0}",
        "/Library/Frameworks/Python.framework/Versions/{0}/bin/python{0}",
    )
)


def cache_directory() -> Path:
    """The folder that the virtual environments of the agents are kept in (it need not exist)."""
    chosen = os.environ.get("ACAPY_CLIENT_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "acapy_client"


def interpreter(release: str | Release) -> Path:
    """The path of a Python that the release runs on: one that starts and says its version.

    Looks at the running interpreter, at PATH, and where pyenv, uv and others keep theirs.

    :raises InterpreterMissing: there is none
    :raises LocalAgentError: the release is unknown
    """
    return _interpreter(find_release(release))[1]


def install(release: str | Release, progress: Progress | None = None) -> Path:
    """Installs a release into a virtual environment in the cache, unless it is there already.

    Several processes may do so at once: one installs, the others wait for it. What an
    interrupted install left is removed and made anew.

    :param release: a version in RELEASES, or an entry of one's own
    :param progress: told what is being done before each step that takes long
    :returns: the path of that environment's Python
    :raises InterpreterMissing: no fitting Python is found
    :raises LocalAgentError: the release is unknown or does not install
    """
    entry = find_release(release)
    for version in entry.pythons:
        python = _installed(_folder(entry, version), entry)
        if python:
            return python
    version, base = _interpreter(entry)
    folder = _folder(entry, version)
    tell = progress or (lambda text: None)
    with _lock(folder, tell) as lock:
        python = _installed(folder, entry)
        if python is None:
            tell(f"installing ACA-Py {entry.version} for Python {version} into {folder}")
            python = _make(folder, entry, base, lock)
    return python


def _folder(release: Release, version: str) -> Path:
    return cache_directory() / f"{release.version}-python{version}"


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _marker_text(release: Release) -> str:
    return "\n".join(release.requirements) + "\n"


def _installed(folder: Path, release: Release) -> Path | None:
    """The Python of a complete environment; None if it is missing, half-made or outdated."""
    try:
        marker = (folder / _MARKER).read_text(encoding="utf-8")
    except OSError:
        return None
    python = _python_of(folder)
    # The link dangles when the interpreter that it was made from has been removed.
    return python if marker == _marker_text(release) and python.exists() else None


def _make(folder: Path, release: Release, base: Path, lock: int) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    python = _python_of(folder)
    what = f"ACA-Py {release.version}"
    try:
        _run([str(base), "-m", "venv", str(folder)], f"no virtual environment for {what}", lock)
        pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        _run([*pip, *release.requirements], f"{what} does not install", lock)
        (folder / _MARKER).write_text(_marker_text(release), encoding="utf-8")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return python


def _run(command: list[str], failure: str, lock: int) -> None:
    """Runs one step of an install. Raises LocalAgentError with the end of its output."""
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
        # The step keeps the lock as well: it may live on when this process is killed.
        pass_fds=() if sys.platform == "win32" else (lock,),
        check=False,
    )
    if done.returncode:
        end = "\n".join(done.stdout.strip().splitlines()[-40:])
        raise LocalAgentError(f"{failure} ({command[0]} ended with {done.returncode}):\n{end}")


@contextmanager
def _lock(folder: Path, tell: Progress) -> Iterator[int]:
    """Holds the lock of one environment, which the system frees when its holders end."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with open(f"{folder}.lock", "ab") as file:
        if not _try_lock(file.fileno(), wait=False):
            tell(f"waiting for another process that installs {folder.name}")
            while not _try_lock(file.fileno(), wait=True):
                pass
        yield file.fileno()


def _try_lock(descriptor: int, wait: bool) -> bool:
    """Whether the lock could be taken. With wait, blocks (on Windows for ten seconds)."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
    return True


def _interpreter(release: Release) -> tuple[str, Path]:
    for version in release.pythons:
        seen: set[str] = set()
        for path in _candidates(version):
            if path not in seen and _version_of(path) == version:
                return version, Path(path)
            seen.add(path)
    needed = " or ".join(release.pythons)
    searched = [_pattern(place, release.pythons[0]) for place in _PLACES]
    raise InterpreterMissing(
        f"ACA-Py {release.version} runs on Python {needed}, and none was found that starts. "
        f"Looked at {sys.executable}, at PATH ({os.environ.get('PATH', '')}) and at "
        + ", ".join(searched)
    )


def _candidates(version: str) -> Iterator[str]:
    """The paths where a Python of that version may be, the nearest first."""
    if version == "{}.{}".format(*sys.version_info[:2]):
        yield sys.executable
    for name in (f"python{version}", "python3", "python"):
        # Every folder of PATH: the first hit may be a shim that does not start.
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            found = shutil.which(name, path=folder) if folder else None
            if found:
                yield found
    for place in _PLACES:
        yield from sorted(glob.glob(_pattern(place, version)), key=_numbers, reverse=True)


def _pattern(place: str, version: str) -> str:
    """One of _PLACES as a pattern for glob."""
    home = os.path.expanduser("~")
    data = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    roots = {
        "~": home,
        "{pyenv}": os.environ.get("PYENV_ROOT") or f"{home}/.pyenv",
        "{uv}": os.environ.get("UV_PYTHON_INSTALL_DIR")
        or f"{data or home + '/.local/share'}/uv/python",
        "{tools}": os.environ.get("RUNNER_TOOL_CACHE") or "/opt/hostedtoolcache",
        "{programs}": os.environ.get("LOCALAPPDATA", "") + "/Programs/Python",
    }
    for name, root in roots.items():
        if place.startswith(name):
            place = glob.escape(root) + place[len(name) :]
    return place.replace("{0}", version).replace("{1}", version.replace(".", ""))


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def _version_of(path: str) -> str | None:
    """The version that an interpreter says it is; None if it does not start or does not fit."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    try:
        done = subprocess.run(
            [path, "-c", _PROBE],
            env=environment,
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
