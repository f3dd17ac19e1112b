"""Real ACA-Py agents on this machine, without Docker, for the tests of a controller.

    with LocalAgent() as agent:  # the newest release that the machine can run; or name one
        client = acapy_client.ApiClient(agent.configuration())

    with LocalLedger() as ledger, LocalAgent(ledger=ledger) as issuer:
        did = ledger.register(issuer)  # may write schemas now: see acapy_client.testing.protocols

It needs the extra `testing`: in a checkout, `pip install ".[testing]"`. The first use of a release
installs it, which takes about a minute and needs the network; later uses take the seconds that
the agent takes to start. To install ahead of time:
`python -m acapy_client.testing install 0.12.8 1.7.0`.
"""

from __future__ import annotations

from acapy_client.testing._agent import LocalAgent
from acapy_client.testing._install import cache_directory, install, interpreter
from acapy_client.testing._ledger import LocalLedger, Transaction
from acapy_client.testing._releases import (
    RELEASES,
    ExtraMissing,
    InterpreterMissing,
    LocalAgentError,
    Release,
)

__all__ = [
    "RELEASES",
    "ExtraMissing",
    "InterpreterMissing",
    "LocalAgent",
    "LocalAgentError",
    "LocalLedger",
    "Release",
    "Transaction",
    "cache_directory",
    "install",
    "interpreter",
]
