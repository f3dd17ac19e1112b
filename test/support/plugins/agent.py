"""An agent of ACA-Py with plugins: those of the package index, and one of the tests' own."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

from acapy_client.testing import RELEASES, Release, install

_WALLET_GROUPS = "acapy-wallet-groups-plugin==1.4.0.post20251118"
_ODD = Path(__file__).parent / "odd_plugin"
_WHERE = "import sysconfig; print(sysconfig.get_paths()['purelib'])"


@cache
def agent_with_plugins() -> Release:
    """A release that an environment of its own in the cache has, with the plugins in it."""
    release = replace(RELEASES["1.7.0"], version="1.7.0-plugins")
    python = install(release)
    # it asks for a build of ACA-Py that is on no index, and works with this one
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, _WALLET_GROUPS], check=True)
    where = subprocess.check_output([python, "-c", _WHERE], text=True).strip()
    shutil.copytree(_ODD, Path(where) / _ODD.name, dirs_exist_ok=True)
    return release
