"""Requests to a local ledger as any client may write them: signed well, badly or not at all.

Run as a script by the Python of the ledger's environment, which has pyzmq and PyNaCl: it reads the
genesis and the requests, and prints what the validator answers to each.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


class Asking:
    """Send requests to a ledger, given its genesis and its Python."""

    def __init__(self, python: Path, node: Path, genesis: str) -> None:
        self._command = [str(python), __file__, str(node.parent)]
        self._genesis = genesis

    def __call__(self, operation: dict[str, Any], *seeds: str, **more: Any) -> dict[str, Any]:
        """The validator's last word on an operation.

        :param seeds: of those who sign, the author first
        :param more: further members of the request, or ``author`` and ``signed`` in place of those
        """
        asked = json.dumps([self._genesis, operation, seeds, more])
        done = subprocess.run(
            self._command, input=asked, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    import zmq
    from _ledger_node.encoding import from_base58, to_base58, to_sign
    from _ledger_node.keys import identity
    from nacl import bindings, signing
    from zmq.utils import z85

    genesis, operation, seeds, more = json.load(sys.stdin)
    data = json.loads(genesis)["txn"]["data"]
    client = zmq.Context.instance().socket(zmq.DEALER)
    client.curve_publickey, client.curve_secretkey = zmq.curve_keypair()
    verkey = from_base58(data["dest"])
    client.curve_serverkey = z85.encode(bindings.crypto_sign_ed25519_pk_to_curve25519(verkey))
    client.linger = 0
    client.connect(f"tcp://127.0.0.1:{data['data']['client_port']}")
    author = more.pop("author", None) or (identity(seeds[0]).did if seeds else None)
    request = {"identifier": author, "operation": operation, "reqId": 1, "protocolVersion": 2}
    request.update(more)
    message = to_sign(request, attrib=operation["type"] == "100").encode()
    signatures = {
        identity(seed).did: to_base58(signing.SigningKey(seed.encode()).sign(message).signature)
        for seed in seeds
    }
    if len(seeds) == 1 and author in signatures:
        request["signature"] = signatures[author]
    elif seeds:
        request["signatures"] = signatures
    client.send(json.dumps(request).encode())
    while True:
        assert client.poll(20_000), "no answer"
        answer = json.loads(client.recv())
        if answer["op"] != "REQACK":
            print(json.dumps(answer))
            return


if __name__ == "__main__":
    main()
