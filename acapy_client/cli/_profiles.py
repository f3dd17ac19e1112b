"""The agents that a user has named: a TOML file in the folder for his settings.

    use = "alice"

    [profiles.alice]
    url = "http://localhost:8031"
    key = "…"

What else stands in a profile is a setting of `Configuration` by its name, such as ``ssl_ca_cert``.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from acapy_client._masking import brief, shown
from acapy_client.exceptions import did_you_mean

_NAME = r"[A-Za-z0-9_-]{1,60}"
SECRETS = ("key", "token")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_SETTINGS = (str, int, float, bool)


class ProfileError(ValueError):
    """A profile, or the file of profiles, cannot be used."""


class Profiles(NamedTuple):
    """What is in the file."""

    use: str | None
    """The profile that is meant where none is named."""
    held: dict[str, dict[str, Any]]

    def get(self, name: str) -> dict[str, Any]:
        """:raises ProfileError: there is none of that name"""
        if name not in self.held:
            hint = did_you_mean(name, self.held) or "; `acapy-client profile add` makes one"
            raise ProfileError(f"there is no profile {brief(name)}{hint}")
        return self.held[name]


def file() -> Path:
    """Where profiles are kept."""
    import platformdirs

    return platformdirs.user_config_path("acapy-client") / "profiles.toml"


def load() -> Profiles:
    """All profiles; none where there is no file.

    :raises ProfileError: it cannot be read, or holds keys and others can read it
    """
    path = file()
    try:
        with open(path, "rb") as opened:
            mode = os.fstat(opened.fileno()).st_mode
            found = _read(path, opened.read())
    except FileNotFoundError:
        return Profiles(None, {})
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror}") from None
    if any(map(secrets_in, found.held.values())) and os.name == "posix" and mode & _OTHERS:
        raise ProfileError(
            f"{path} holds keys, and others than you may use it: chmod 600 {json.dumps(str(path))}"
        )
    return found


def secrets_in(profile: dict[str, Any]) -> list[str]:
    """The settings of a profile that are for nobody else's eyes."""
    return [
        name
        for name, value in profile.items()
        if name in SECRETS or shown({name: value}) != {name: value}
    ]


def _read(path: Path, text: bytes) -> Profiles:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        data = tomllib.loads(text.decode("utf-8"))
    except ValueError as error:
        # what is wrong may be a key, so only the place is told
        place = re.search(r"\(at .*\)", str(error))
        raise ProfileError(f"{path} is no TOML {place[0] if place else ''}".rstrip()) from None
    held = data.get("profiles", {})
    if not isinstance(held, dict) or not all(isinstance(each, dict) for each in held.values()):
        raise ProfileError(f"{path}: expected a table [profiles.NAME] for each profile")
    for name, profile in held.items():
        for setting, value in profile.items():
            if not isinstance(value, _SETTINGS):
                raise ProfileError(
                    f"{path}: profiles.{name}.{setting}: expected text, a number or a boolean"
                )
    use = data.get("use")
    return Profiles(use if isinstance(use, str) else None, held)


@contextlib.contextmanager
def changing() -> Iterator[None]:
    """While the file is read, changed and saved, nobody else does so."""
    import filelock

    path = file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with filelock.FileLock(path.with_suffix(".lock")):
        yield


def save(profiles: Profiles) -> None:
    """Change what differs in the file, for its owner's eyes only; what else it holds stays.

    Others see the old file or the new one.

    :raises ProfileError: it is written in a way that this cannot change
    """
    path = file()
    old = path.read_bytes() if path.exists() else b""
    changed = _changed(old.decode("utf-8"), _read(path, old), profiles)
    new = f"{changed.strip()}\n".encode("utf-8", "surrogateescape")
    try:
        is_meant = _read(path, new) == profiles
    except ProfileError:
        is_meant = False
    if not is_meant:
        raise ProfileError(f"{path} cannot be changed without harm to what is in it: edit it")
    handle, made = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "wb") as opened:
            opened.write(new)
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise


def _changed(text: str, before: Profiles, after: Profiles) -> str:
    """The text of the file, changed in as few lines as that takes."""
    lines = text.rstrip("\n").split("\n")
    for name in before.held:
        if name not in after.held:
            _remove(lines, name)
    if before.use != after.use:
        head = lines[: _table_from(lines, 0)]
        at = [index for index, each in enumerate(head) if re.match(r"\s*use\s*=", each)] or [0]
        use = [] if after.use is None else [f"use = {_written(after.use)}"]
        lines[at[0] : at[0] + (before.use is not None)] = use
    for name, profile in after.held.items():
        if name not in before.held:
            lines += ["", f"[profiles.{name}]"]
            lines += [f"{setting} = {_written(value)}" for setting, value in profile.items()]
    return "\n".join(lines)


def _remove(lines: list[str], name: str) -> None:
    """Take a table out; what stands right before the next one is about that."""
    quoted = re.escape(name)
    header = rf"""\s*\[\s*profiles\s*\.\s*({quoted}|"{quoted}"|'{quoted}')\s*\]\s*(#.*)?"""
    start = next((index for index, each in enumerate(lines) if re.fullmatch(header, each)), None)
    if start is None:
        return
    end = _table_from(lines, start + 1)
    while end < len(lines) and lines[end - 1].strip()[:1] in ("", "#"):
        end -= 1
    del lines[start:end]


def _table_from(lines: list[str], start: int) -> int:
    """Where the next table begins."""
    tables = (index for index in range(start, len(lines)) if lines[index].lstrip()[:1] == "[")
    return next(tables, len(lines))


def _written(text: str) -> str:
    """A text in TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def check_name(name: str) -> str:
    """:raises ProfileError: it is no name for a profile"""
    if not re.fullmatch(_NAME, name):
        raise ProfileError(f"expected letters, digits, - and _ as a name, got {brief(name)}")
    return name
