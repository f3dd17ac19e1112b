"""What is wrong, here or with an agent: `python -m acapy_client.doctor http://localhost:8031`.

    for finding in examine(Configuration("http://localhost:8031")):
        print(finding.about, finding.level, finding.says, finding.do)

Nothing in a finding is secret, and nothing is written on the agent.
"""

from __future__ import annotations

from collections.abc import Iterator

from acapy_client.configuration import Configuration
from acapy_client.doctor._agent import agent
from acapy_client.doctor._finding import Finding
from acapy_client.doctor._here import here

__all__ = ["Finding", "examine"]


def examine(configuration: Configuration | None = None) -> Iterator[Finding]:
    """Look at this machine, and at an agent if one is given; each finding comes once it is there.

    What goes wrong on the way is a finding, and no exception. A few calls are made, each once.

    :param configuration: how the agent is reached; its limits of time hold for each call
    """
    yield from here()
    if configuration is not None:
        yield from agent(configuration)
