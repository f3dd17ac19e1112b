"""Real ACA-Py agents on this machine, without Docker, for the tests of a controller.

    with LocalAgent("0.12.8") as agent:
        client = acapy_client.ApiClient(agent.configuration())

The first use of a release installs it, which takes about a minute and needs the network; later
uses take the seconds that the agent takes to start. To install ahead of time:
`python -m acapy_client.testing install 0.12.8 1.7.0`.
"""

from __future__ import annotations

from ._agent import LocalAgent
from ._install import cache_directory, install, interpreter
from ._releases import RELEASES, InterpreterMissing, LocalAgentError, Release

__all__ = [
    "RELEASES",
    "InterpreterMissing",
    "LocalAgent",
    "LocalAgentError",
    "Release",
    "cache_directory",
    "install",
    "interpreter",
]
