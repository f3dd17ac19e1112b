"""The agents that a user has named: a TOML file in the folder for his settings.

    use = "alice"

    [profiles.alice]
    url = "http://localhost:8031"
    key = "…"

What else stands in a profile is a setting of `Configuration` by its name, such as ``ssl_ca_cert``.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import tempfile
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


def save(profiles: Profiles) -> None:
    """Write the file anew, for its owner's eyes only; others see the old one or the new one."""
    path = file()
    lines = [] if profiles.use is None else [f"use = {_written(profiles.use)}"]
    for name, profile in profiles.held.items():
        lines += ["", f"[profiles.{name}]"]
        lines += [f"{setting} = {_written(value)}" for setting, value in profile.items()]
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8") as opened:
            opened.write("\n".join(lines).strip() + "\n")
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise


def _written(value: Any) -> str:
    """A value in TOML: its texts, numbers and booleans are those of JSON."""
    return json.dumps(value)


def check_name(name: str) -> str:
    """:raises ProfileError: it is no name for a profile"""
    if not re.fullmatch(_NAME, name):
        raise ProfileError(f"expected letters, digits, - and _ as a name, got {brief(name)}")
    return name
