"""An author agreement that the ledger demands, by the agent's own routes."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from acapy_client import ApiException
from acapy_client.apis import LedgerApi
from acapy_client.testing import LocalAgent, LocalLedger
from acapy_client.testing.protocols import schema
from support.agents.watching import WatchingClient
from support.offline import without_internet

pytestmark = pytest.mark.releases(since="0.7.5")


def test_an_agreement_is_accepted(release: str) -> None:
    with ExitStack() as stack:
        ledger = stack.enter_context(LocalLedger())
        ledger.set_author_agreement("Be good.", version="2.1")
        with without_internet():
            agent = stack.enter_context(LocalAgent(release, label="Author", ledger=ledger))
        client = stack.enter_context(WatchingClient(agent.configuration(timeout=30), release))
        api = LedgerApi(client)
        found = api.get_taa().result
        assert found is not None
        assert found.taa_required is True
        assert found.taa_record is not None
        assert (found.taa_record.text, found.taa_record.version) == ("Be good.", "2.1")
        assert found.aml_record is not None
        assert set(found.aml_record.aml or {}) == {"on_file", "click_agreement"}

        accepted = {"text": "Be good.", "version": "2.1", "mechanism": "on_file"}
        with pytest.raises(ApiException, match="(?i)agreement|taa"):
            ledger.register(client)  # which has the agent write its endpoint
        assert api.accept_taa(body=accepted) == {}
        did = ledger.register(client)
        schema(client, ["a"])
        [written] = ledger.transactions("SCHEMA")
        assert written.author == did
        acceptance = written.wire["txn"]["metadata"]["taaAcceptance"]
        assert acceptance["mechanism"] == "on_file"
        again = api.get_taa().result
        assert again is not None
        assert again.taa_accepted is not None
        assert again.taa_accepted.mechanism == "on_file"
