"""The same requests for any Indy ledger, by indy-vdr, which is what agents ask with.

    python story.py GENESIS PART

prints the answers to one part of them. It runs in the environment of an agent, which has indy-vdr
and PyNaCl. Authors have seeds of their own, the same on each ledger.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

if __name__ == "__main__":  # in an agent's environment, without this package
    sys.path.pop(0)

TRUSTEE = "000000000000000000000000Trustee1"
ISSUER, AUTHOR, STRANGER, RIVAL = (
    f"{name:0>32}" for name in ("Issuer", "Author", "Stranger", "Rival")
)
ATTRIBUTES = ["a", "b"]
REVOCATION_KEY = ("g", "g_dash", "h", "h0", "h1", "h2", "h_cap", "htilde", "pk", "u", "y")
MECHANISMS = {"on_file": "signed on paper"}
DAY = 24 * 60 * 60


def answers(python: Path, genesis: Path, part: str) -> list[tuple[str, Any]]:
    """What a ledger says to each request of a part: its name, and the answer or its error."""
    done = subprocess.run(
        [python, __file__, genesis, part], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return [(what, answer) for what, answer in json.loads(done.stdout)]


def base58(data: bytes) -> str:
    letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = letters[rest] + text
    return text


class Told:
    """What was asked of a ledger, and what it answered."""

    def __init__(self, pool: Any) -> None:
        self.answers: list[tuple[str, Any]] = []
        self._pool = pool

    def key(self, seed: str) -> Any:
        from nacl.signing import SigningKey

        return SigningKey(seed.encode())

    def verkey(self, seed: str) -> str:
        return base58(bytes(self.key(seed).verify_key))

    def did(self, seed: str) -> str:
        return base58(bytes(self.key(seed).verify_key)[:16])

    async def ask(
        self,
        what: str,
        kind: str,
        operation: dict[str, Any],
        author: str | None = None,
        *,
        signed: str | None = None,
        endorser: str | None = None,
        more: dict[str, Any] | None = None,
    ) -> Any:
        """Send a request.

        :param author: the seed of who asks
        :param signed: the seed of who signs in place of the author
        :param endorser: the seed of who signs, too
        :param more: further members of the request
        """
        from indy_vdr import VdrError, ledger

        body = {
            "operation": {"type": kind, **operation},
            "identifier": self.did(author or STRANGER),
            "reqId": time.time_ns(),
            "protocolVersion": 2,
            **(more or {}),
        }
        request = ledger.build_custom_request(json.dumps(body))
        if endorser:
            request.set_endorser(self.did(endorser))
        message = request.signature_input
        if author and endorser:
            for seed in (author, endorser):
                request.set_multi_signature(self.did(seed), self.key(seed).sign(message).signature)
        elif author:
            request.set_signature(self.key(signed or author).sign(message).signature)
        try:
            answer = await self._pool.submit_request(request)
        except VdrError as error:
            answer = {"error": str(error)}
        self.answers.append((what, answer))
        return answer


async def people(told: Told) -> None:
    did, verkey, ask = told.did, told.verkey, told.ask

    def nym(seed: str, **more: Any) -> dict[str, Any]:
        return {"dest": did(seed), **more}

    async def look(what: str, seed: str) -> None:
        await ask(what, "105", nym(seed))

    endorser = nym(ISSUER, verkey=verkey(ISSUER))
    await look("nobody", ISSUER)
    await ask("NYM by a stranger", "1", endorser, STRANGER)
    await ask("NYM of an endorser", "1", {**endorser, "role": "101"}, TRUSTEE)
    await ask("NYM without a role", "1", nym(AUTHOR, verkey=verkey(AUTHOR)), TRUSTEE)
    await ask("NYM of an endorser by another", "1", {**nym(RIVAL), "role": "101"}, ISSUER)
    await ask("NYM by an endorser", "1", nym(RIVAL, verkey=verkey(RIVAL)), ISSUER)
    await ask("NYM by one without a role", "1", nym(STRANGER), AUTHOR)
    await ask("NYM: a role for oneself", "1", nym(ISSUER, role="0"), ISSUER)
    await ask("NYM: another's key", "1", nym(AUTHOR, verkey=verkey(RIVAL)), ISSUER)
    await look("an endorser", ISSUER)
    await look("one without a role", AUTHOR)
    await ask("NYM: a new key", "1", nym(RIVAL, verkey=verkey(STRANGER)), RIVAL)
    await ask("NYM: the old key", "1", nym(RIVAL, verkey=verkey(RIVAL)), RIVAL)
    await look("a new key", RIVAL)
    back = nym(RIVAL, verkey=verkey(RIVAL))
    await ask("NYM: the key of before", "1", back, RIVAL, signed=STRANGER)
    await ask("NYM: a role that is given later", "1", nym(RIVAL, role="101"), TRUSTEE)
    await look("a role that was given later", RIVAL)

    endpoint = json.dumps({"endpoint": {"endpoint": "http://127.0.0.1:1"}})
    asked = nym(ISSUER, raw="endpoint")
    await ask("no attribute", "104", asked)
    await ask("ATTRIB", "100", nym(ISSUER, raw=endpoint), ISSUER)
    await ask("ATTRIB of another", "100", nym(ISSUER, raw=endpoint), AUTHOR)
    await ask("ATTRIB of a stranger", "100", nym(STRANGER, raw=endpoint), ISSUER)
    await ask("ATTRIB by oneself", "100", nym(AUTHOR, raw=endpoint), AUTHOR)
    await ask("an attribute", "104", asked)
    await ask("an operation that is none", "999", nym(ISSUER), ISSUER)


def _schema(version: str = "1.0") -> dict[str, Any]:
    return {"data": {"name": "thing", "version": version, "attr_names": ATTRIBUTES}}


async def issuer(told: Told) -> None:
    """The DID of the issuer alone, for an agent that has its seed."""
    nym = {"dest": told.did(ISSUER), "verkey": told.verkey(ISSUER), "role": "101"}
    await told.ask("NYM of an endorser", "1", nym, TRUSTEE)


async def objects(told: Told) -> None:
    did, ask = told.did, told.ask
    await ask("SCHEMA by one without a role", "101", _schema(), AUTHOR)
    made = await ask("SCHEMA", "101", _schema(), ISSUER)
    number = made["txnMetadata"]["seqNo"]
    await ask("SCHEMA again", "101", _schema(), ISSUER)
    await ask("SCHEMA, badly signed", "101", _schema("2.0"), ISSUER, signed=AUTHOR)
    await ask("SCHEMA, endorsed", "101", _schema("3.0"), AUTHOR, endorser=ISSUER)
    await ask("SCHEMA, endorsed by a stranger", "101", _schema("4.0"), AUTHOR, endorser=STRANGER)
    named = {"endorser": did(ISSUER)}
    await ask("SCHEMA, endorser did not sign", "101", _schema("5.0"), AUTHOR, more=named)
    for what, author, version in (
        ("a schema", ISSUER, "1.0"),
        ("an endorsed schema", AUTHOR, "3.0"),
        ("no schema", ISSUER, "9.0"),
    ):
        wanted = {"dest": did(author), "data": {"name": "thing", "version": version}}
        await ask(what, "107", wanted)
    await ask("a transaction", "3", {"ledgerId": 1, "data": number})
    await ask("no transaction", "3", {"ledgerId": 1, "data": 99_999})

    found = {"ref": number, "signature_type": "CL", "tag": "default"}
    public = {
        "primary": {
            **{"n": "1", "s": "2", "rctxt": "3", "z": "4"},
            "r": {"a": "5", "b": "6", "master_secret": "7"},
        },
        "revocation": dict.fromkeys(REVOCATION_KEY, "1 2 3"),
    }
    definition = {**found, "data": public}
    asked = {**found, "origin": did(ISSUER)}
    await ask("no definition", "108", asked)
    await ask("CLAIM_DEF by one without a role", "102", definition, AUTHOR)
    await ask("CLAIM_DEF of nothing", "102", {**definition, "ref": 99_999}, ISSUER)
    await ask("CLAIM_DEF of what is no schema", "102", {**definition, "ref": 1}, ISSUER)
    await ask("CLAIM_DEF", "102", definition, ISSUER)
    await ask("CLAIM_DEF by another issuer", "102", {**definition, "tag": "rival"}, RIVAL)
    await ask("CLAIM_DEF anew", "102", {**definition, "data": {"primary": {}}}, ISSUER)
    await ask("a definition", "108", {**asked, "tag": "rival", "origin": did(RIVAL)})
    await ask("a definition that was written anew", "108", asked)

    definition_id = f"{did(ISSUER)}:3:CL:{number}:default"
    registry_id = f"{did(ISSUER)}:4:{definition_id}:CL_ACCUM:0"
    registry = {
        "id": registry_id,
        "revocDefType": "CL_ACCUM",
        "tag": "0",
        "credDefId": definition_id,
        "value": {
            "issuanceType": "ISSUANCE_BY_DEFAULT",
            "maxCredNum": 5,
            "tailsHash": "x",
            "tailsLocation": "http://127.0.0.1:1",
            "publicKeys": {"accumKey": {"z": "1 2"}},
        },
    }
    await ask("no registry", "115", {"id": registry_id})
    lost = definition_id.replace(":default", ":lost")
    other = {**registry, "id": registry_id.replace(":default:", ":lost:"), "credDefId": lost}
    await ask("REVOC_REG_DEF of no definition", "113", other, ISSUER)
    await ask("REVOC_REG_DEF by one without a role", "113", registry, AUTHOR)
    await ask("REVOC_REG_DEF", "113", registry, ISSUER)
    await ask("a registry", "115", {"id": registry_id})
    await revocations(told, registry_id)


async def revocations(told: Told, registry_id: str) -> None:
    of = {"revocRegDefId": registry_id}
    at: list[int] = []

    async def moment() -> None:
        """A second in which nothing is written: ledgers count in whole ones."""
        await asyncio.sleep(1.2)
        at.append(int(time.time()))
        await asyncio.sleep(1.2)

    async def entry(what: str, author: str = ISSUER, **value: Any) -> None:
        await told.ask(what, "114", {**of, "revocDefType": "CL_ACCUM", "value": value}, author)

    async def look(what: str, until: int) -> None:
        await told.ask(f"the registry {what}", "116", {**of, "timestamp": until})

    async def delta(what: str, until: int, since: int | None = None) -> None:
        times = {"to": until} if since is None else {"from": since, "to": until}
        await told.ask(f"changes {what}", "117", {**of, **times})

    await moment()
    await look("without an entry", at[0])
    await delta("without an entry", at[0])
    await entry("REVOC_REG_ENTRY by another", RIVAL, accum="A1")
    await entry("REVOC_REG_ENTRY", accum="A1")
    await moment()
    await entry("REVOC_REG_ENTRY on what is not", accum="A2", prevAccum="A9", revoked=[1])
    await entry("REVOC_REG_ENTRY, one revoked", accum="A2", prevAccum="A1", revoked=[1])
    await moment()
    await entry("REVOC_REG_ENTRY, two more", accum="A3", prevAccum="A2", revoked=[2, 3])
    await entry("REVOC_REG_ENTRY, one again", accum="A4", prevAccum="A3", revoked=[2])
    await moment()
    for number, until in enumerate(at):
        await look(f"at moment {number}", until)
        await delta(f"until moment {number}", until)
    for first, last in ((0, 2), (1, 2), (1, 3), (2, 3), (3, 3)):
        await delta(f"from moment {first} to {last}", at[last], at[first])


async def without_agreement(told: Told) -> None:
    await told.ask("no agreement", "6", {})
    await told.ask("no mechanisms", "7", {})
    today = int(time.time()) // DAY * DAY
    accepted = {"taaDigest": "0" * 64, "mechanism": "on_file", "time": today}
    await told.ask(
        "SCHEMA, accepted", "101", _schema("6.0"), ISSUER, more={"taaAcceptance": accepted}
    )


async def agree(told: Told) -> None:
    """What trustees of a pool do; a local ledger has a method for it."""
    mechanisms = {"version": "1.0", "aml": MECHANISMS}
    text = {"version": "1.0", "text": "be good", "ratification_ts": int(time.time())}
    for kind, operation in (("5", mechanisms), ("4", text)):
        answer = await told.ask("a trustee", kind, operation, TRUSTEE)
        assert "error" not in answer, answer


async def with_agreement(told: Told) -> None:
    answer = await told.ask("an agreement", "6", {})
    await told.ask("mechanisms", "7", {})
    today = int(time.time()) // DAY * DAY
    good = {"taaDigest": answer["data"]["digest"], "mechanism": "on_file", "time": today}
    await told.ask("SCHEMA, not accepted", "101", _schema("7.0"), ISSUER)
    for what, wrong in (
        ("another text", {"taaDigest": "0" * 64}),
        ("another mechanism", {"mechanism": "by_heart"}),
        ("too precisely", {"time": today + 1}),
        ("too early", {"time": today - 9 * DAY}),
        ("too late", {"time": today + 9 * DAY}),
        ("well", {}),
    ):
        accepted = {"taaAcceptance": {**good, **wrong}}
        await told.ask(f"SCHEMA, accepted {what}", "101", _schema("8.0"), ISSUER, more=accepted)


ALL = (people, issuer, objects, without_agreement, agree, with_agreement)
PARTS = {part.__name__: part for part in ALL}


async def main() -> None:
    from indy_vdr import open_pool

    told = Told(await open_pool(transactions_path=sys.argv[1]))
    await PARTS[sys.argv[2]](told)
    print(json.dumps(told.answers), flush=True)
    os._exit(0)  # at an orderly end, the library's threads may abort the process


if __name__ == "__main__":
    asyncio.run(main())
