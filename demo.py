"""Shows what ACA-Py is for: a credential is issued, proved, revoked, and proved again in vain.

Starts a ledger and two real agents on loopback, the newest that this machine can run, and has them
do all of it through the client. Installs them first, once, into a cache. In the end nothing is left
running. Ends with 0 if every step did what it should, with 2 where no agent runs on this machine.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

from acapy_client import ApiClient, ApiException
from acapy_client.testing import (
    InterpreterMissing,
    LocalAgent,
    LocalAgentError,
    LocalLedger,
    install,
)
from acapy_client.testing.protocols import (
    Connection,
    Definition,
    Proof,
    ProtocolFailed,
    connect,
    credential_definition,
    issue,
    prove,
    revoke,
    schema,
)

WALLET = "askar-anoncreds"


def say(text: str = "") -> None:
    print(text, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print a step, a dot for each two seconds of it, and how long it took."""
    print(f"  {what} …", end=" ", flush=True)
    began, over = time.monotonic(), threading.Event()

    def dots() -> None:
        while not over.wait(2):
            print(".", end="", flush=True)

    ticker = threading.Thread(target=dots, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        over.set()
        ticker.join()
    print(f"done ({time.monotonic() - began:.1f} s)", flush=True)


def expect(truth: bool, what: str) -> None:
    if not truth:
        raise SystemExit(f"\nThat did not go as it should: {what}")


@contextmanager
def running() -> Iterator[tuple[LocalLedger, ApiClient, ApiClient]]:
    """A ledger, and clients of the agents of a university and of Alice. All end in the end."""
    with ExitStack() as stack:
        ledger = LocalLedger()
        stack.callback(ledger.close)
        agents = [
            LocalAgent(label=label, ledger=ledger, wallet_type=WALLET)
            for label in ("University", "Alice")
        ]
        release = agents[0].release
        with step(f"installing ACA-Py {release}, a minute or two, unless it is there already"):
            install(release)
        with step("starting a ledger, which needs no network and no Docker"):
            ledger.start()
        with step("starting two agents: of a university, and of Alice"):
            for agent in agents:
                stack.callback(agent.close)
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(LocalAgent.start, agents))
        university, alice = (
            stack.enter_context(ApiClient(agent.configuration())) for agent in agents
        )
        say(f"  Their admin APIs are at {agents[0].admin_url} and {agents[1].admin_url}")
        yield ledger, university, alice


def write(ledger: LocalLedger, university: ApiClient) -> Definition:
    say("\nThe university writes to the ledger what its credentials are like")
    with step("its public DID"):
        did = ledger.register(university)
    with step("a schema: name, degree, born"):
        schema_id = schema(university, ["name", "degree", "born"], name="diploma")
    with step("its keys, and a registry of what it revokes; they take some seconds to make"):
        definition = credential_definition(university, schema_id, revocation=10)
    say(f"  The ledger now holds {len(ledger.transactions())} transactions; the DID is {did}")
    return definition


def ask(
    university: ApiClient, alice: ApiClient, connection: Connection, definition: Definition
) -> Proof:
    """Whether Alice is of age, and what her degree is, by a diploma that counts now."""
    year = time.gmtime().tm_year - 18
    with step(f"asked for her degree, and whether she was born in {year} or before"):
        proof = prove(
            university,
            alice,
            connection,
            attributes=["degree"],
            predicates=[("born", "<=", year)],
            cred_def_id=definition.cred_def_id,
            non_revoked="now",
        )
    say(f"  Shown: {shown(proof)}. Verified: {'yes' if proof.verified else 'NO'}")
    return proof


def shown(proof: Proof) -> dict[str, str]:
    """What the university gets to see of the credential."""
    [given] = proof.verifier.to_dict()["by_format"]["pres"].values()
    revealed = given["requested_proof"]["revealed_attrs"]
    return {name: value["raw"] for name, value in revealed.items()}


def tell() -> None:
    say("\nTwo agents of ACA-Py and a ledger")
    with running() as (ledger, university, alice):
        definition = write(ledger, university)

        say("\nAlice gets her diploma")
        with step("the university invites her, and their agents connect"):
            connection = connect(university, alice)
        values = {"name": "Alice", "degree": "Mathematics", "born": "2001"}
        with step("it offers the credential; her agent asks for it, gets it and keeps it"):
            issued = issue(university, alice, definition, values, connection)

        say("\nShe shows it, and gives away neither her name nor the year of her birth")
        proof = ask(university, alice, connection, definition)
        expect(proof.verified, "the proof is not verified")
        expect(shown(proof) == {"degree": "Mathematics"}, f"she shows {shown(proof)}")

        say("\nIt was a mistake: the university revokes it")
        with step("it says so on the ledger"):
            revoke(university, issued)
            time.sleep(1.1)  # ledgers count in whole seconds

        say("\nShe shows it again")
        proof = ask(university, alice, connection, definition)
        expect(not proof.verified, "the proof of a revoked credential is verified")
        say("\nAll steps did what they should. Stopping the agents and the ledger.")


def interrupted(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    try:
        tell()
    except KeyboardInterrupt:
        say("\nInterrupted; the agents are stopped and their files removed.")
        return 130
    except InterpreterMissing as missing:
        say(f"No agent for this demo runs here: {missing}")
        return 2
    except (ApiException, LocalAgentError, ProtocolFailed) as error:
        say(f"\nFailed: {error}")
        return 1
    say(f"Done in {time.monotonic() - began:.0f} s; nothing is left running, and no wallet.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
