"""`AdminModules`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AdminModules(Model):
    """The plugins that the agent has loaded.

    Agents from 1.5 on add ``external`` without declaring it: ``result["external"]`` lists the
    plugins that do not come with the agent, with their versions.
    """

    result: list[str] | None = None
    """Python packages, such as ``acapy_agent.protocols.out_of_band`` (``aries_cloudagent.…`` up to
    ACA-Py 1.0)."""
