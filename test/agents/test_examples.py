"""Examples that were written by hand, on releases that have their operation: old ones and new."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from acapy_client import apis
from acapy_client.testing import LocalAgent
from support.project import ROOT, run_python
from support.releases import has

pytestmark = [pytest.mark.agents, pytest.mark.releases(since="0.7")]

FOLDER = ROOT / "generator/words/examples"
HOST = "http://localhost:8031"
LEDGER = {
    "AnonCredsRevocationApi.get_credential_record",
    "RevocationApi.delete_tails_file",
    "RevocationApi.get_credential_record",
}
"""Those that ask for what there is only with a ledger."""
CONTEXTS = {"JsonldApi.sign_jsonld"}
"""Those for which agents of some releases fetch contexts from elsewhere."""
EXAMPLES = sorted({each.stem for each in FOLDER.glob("*.py")} - LEDGER - CONTEXTS)


@pytest.fixture(scope="module")
def agent(release: str) -> Iterator[LocalAgent]:
    with LocalAgent(release) as agent:
        yield agent


@pytest.fixture(scope="module")
def with_tenants(release: str) -> Iterator[LocalAgent]:
    with LocalAgent(release, multitenant=True) as agent:
        yield agent


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(
    agent: LocalAgent, with_tenants: LocalAgent, release: str, example: str
) -> None:
    api, _, name = example.partition(".")
    facts = getattr(getattr(getattr(apis, api), name), "facts", None)
    if facts is not None and not has(release, facts):
        pytest.skip(f"ACA-Py {release} has no {example}")
    url = with_tenants.admin_url if api == "MultitenancyApi" else agent.admin_url
    code = (FOLDER / f"{example}.py").read_text("utf-8")
    assert HOST in code
    done = run_python("-W", "error", "-c", code.replace(HOST, url))
    assert done.returncode == 0, done.stderr
    assert "Exception when" not in done.stdout, done.stdout
