"""A stand-in for an agent's admin API, run in a process of its own.

It answers every request with bytes that were made beforehand, so that it is never what is measured,
and speaks HTTP/1.1 with keep-alive and Content-Length as an agent does.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

RECORDS = 10_000
# what a real agent of release 1.7 answered, one record of each kind, and the routes that list them
RECORDED = json.loads((Path(__file__).parent / "answers.json").read_text())
PATHS = {
    "nulls": "/connections?alias=nulls",
    "new_fields": "/connections?alias=new_fields",
    "credential_exchanges": "/issue-credential-2.0/records",
    "proof_exchanges": "/present-proof-2.0/records",
    "w3c_credentials": "/credentials/w3c",
    "dids": "/wallet/did",
    "invitations": "/invitations",  # agents have no such route: they make one at a time
}
RECORDED_TIMES = 2_000
CONN_ID = "96f368e9-1b4f-4362-8d51-bdef9005bfed"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
PEER_DID = (
    "did:peer:2.Vz6MktJvb9LfYDJHBfk8AvHuYVGkobeh5w2w2Zvuc2bmExpzE.SeyJpZCI6IiNkaWRjb21tLTAiLCJ0Ijoi"
    "ZGlkLWNvbW11bmljYXRpb24iLCJwcmlvcml0eSI6MCwicmVjaXBpZW50S2V5cyI6WyIja2V5LTEiXSwiciI6W10sInMi"
    "OiJodHRwOi8vYWdlbnQ6ODAyMCJ9"
)


def record(conn_id: str, number: int, chance: random.Random) -> dict[str, str]:
    """A finished DID exchange, with the fields and in the order in which an agent sends them."""
    return {
        "accept": "auto",
        "alias": f"partner-{number}",
        "connection_id": conn_id,
        # of the protocols there are, every client that is measured here knows this one
        "connection_protocol": "didexchange/1.0",
        "created_at": f"2024-03-{number % 28 + 1:02}T10:12:31.{number % 1_000_000:06}Z",
        "invitation_key": "".join(chance.choices(BASE58, k=44)),
        "invitation_mode": "once",
        "invitation_msg_id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "my_did": "".join(chance.choices(BASE58, k=22)),
        "request_id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "rfc23_state": "completed",
        "state": "active",
        "their_did": "".join(chance.choices(BASE58, k=22)),
        "their_label": f"Partner {number}",
        "their_public_did": PEER_DID,
        "their_role": "inviter",
        "updated_at": f"2024-03-{number % 28 + 1:02}T10:12:32.{number % 1_000_000:06}Z",
    }


def answer(body: object) -> bytes:
    content = json.dumps(body).encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
        f"Content-Length: {len(content)}\r\nDate: Fri, 01 Mar 2024 10:12:33 GMT\r\n"
        "Server: Python/3.11 aiohttp/3.9.5\r\n\r\n"
    )
    return head.encode() + content


class Agent(asyncio.Protocol):
    answers: ClassVar[dict[bytes, bytes]] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.received = b""

    def data_received(self, data: bytes) -> None:
        # a request ends with its headers; the body that a POST has, ``{}``, only precedes the next
        *requests, self.received = (self.received + data).split(b"\r\n\r\n")
        for request in requests:
            target = request.split(b" ", 2)[1]
            path = target.partition(b"?")[0]
            self.transport.write(self.answers.get(target) or self.answers[path])


async def serve() -> None:
    chance = random.Random(1)  # noqa: S311  # figures for a benchmark
    ids = (str(uuid.UUID(int=chance.getrandbits(128), version=4)) for _ in range(RECORDS))
    records = [record(conn_id, number, chance) for number, conn_id in enumerate(ids)]
    Agent.answers = {
        b"/connections": answer({"results": records}),
        b"/connections/" + CONN_ID.encode(): answer(record(CONN_ID, 7, chance)),
        PATHS["nulls"].encode(): answer({"results": [{**r, "error_msg": None} for r in records]}),
        PATHS["new_fields"].encode(): answer({"results": [{**r, "new": "x"} for r in records]}),
    }
    for kind, one in RECORDED.items():
        Agent.answers[PATHS[kind].encode()] = answer({"results": [one] * RECORDED_TIMES})
    server = await asyncio.get_running_loop().create_server(Agent, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def stop_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)


@contextlib.contextmanager
def running() -> Iterator[str]:
    """The address of a server that lives as long as the block."""
    command = [sys.executable, "-m", "bench.server"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.stdin.close()  # its sign to stop


if __name__ == "__main__":
    threading.Thread(target=stop_with_parent, daemon=True).start()
    asyncio.run(serve())
