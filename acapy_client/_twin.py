"""The other distribution that has our import name, and what is said where both are installed."""

from __future__ import annotations

import warnings

OURS, TWIN = "acapy-client-sync", "acapy-client"


def warn_of_twin() -> None:
    """Say that files of both are mixed, at the import of whoever imports the package."""
    warnings.warn(
        f"the distributions {OURS} and {TWIN} are both installed here, and each has the package"
        f" acapy_client: their files are mixed, and either may fail; python -m pip uninstall {OURS}"
        f" {TWIN}, then install {OURS} again",
        stacklevel=3,
    )
