"""The whole life of a credential, by unmodified agents, on a real pool of indy-node."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from acapy_client import ApiClient
from acapy_client.testing import LocalAgent, LocalLedger
from acapy_client.testing._hub_journal import until
from acapy_client.testing.protocols import (
    connect,
    credential_definition,
    issue,
    prove,
    revoke,
    schema,
)
from support.indy import story
from support.indy.pool import asking_environment, running_pool

SECONDS = 90.0  # a write to the pool takes some


@pytest.fixture(scope="module")
def genesis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the genesis transactions are of a pool on which the issuer's DID is."""
    folder = tmp_path_factory.mktemp("genesis")
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with running_pool() as pool, ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Path(folder, "genesis").write_text(pool.genesis, "utf-8")
        [(_, answer)] = story.answers(asking_environment(), folder / "genesis", "issuer")
        assert "error" not in answer, answer
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/genesis"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("kind", ["askar", "askar-anoncreds"])
def test_issued_proved_and_revoked(genesis_url: str, kind: str) -> None:
    with ExitStack() as stack:
        tails = stack.enter_context(LocalLedger()).tails_url  # a pool has no server for them

        def client(label: str, seed: str | None = None) -> ApiClient:
            options = {"label": label, "wallet_type": kind, "ledger": genesis_url, "tails": tails}
            agent = LocalAgent("1.7.0", seed=seed, **options)
            settings = stack.enter_context(agent).configuration(timeout=SECONDS)
            return stack.enter_context(ApiClient(settings))

        issuer, holder = client("Issuer", story.ISSUER), client("Holder")
        connection = connect(issuer, holder)
        attributes = {"name": "Alice", "year": "1990"}
        schema_id = schema(issuer, [*attributes])
        definition = credential_definition(issuer, schema_id, revocation=5)
        issued = issue(issuer, holder, definition, attributes, connection)
        asked = {"predicates": [("year", "<=", 2006)], "non_revoked": "now"}
        assert prove(issuer, holder, connection, **asked).verified
        revoke(issuer, issued)
        # batches are cut every three seconds, and ledgers count in whole ones
        proof = partial(prove, issuer, holder, connection, **asked)
        until(lambda: not proof().verified, "it is not revoked", SECONDS)
