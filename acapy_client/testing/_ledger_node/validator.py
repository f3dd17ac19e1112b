"""The transport of a validator: a CurveZMQ socket that clients of Indy connect to."""
# pyright: reportMissingImports=false

from __future__ import annotations

import hashlib
import heapq
import json
import threading
import time
import traceback
from typing import Any

import zmq
from zmq.utils import z85

from .domain import WRITES, Ledger
from .encoding import to_base58
from .keys import NodeKeys
from .queries import read
from .rules import Refused

Json = dict[str, Any]


class Conduct:
    """How the validator misbehaves, on demand.

    `delay` is the seconds that each answer to a request waits.
    """

    def __init__(self) -> None:
        self.delay = 0.0
        self._rejections: list[str] = []
        self._lock = threading.Lock()

    def reject_next(self, reason: str, count: int) -> None:
        with self._lock:
            self._rejections += [reason] * count

    def rejection(self) -> str | None:
        """Why the next write is to be rejected, if it is."""
        with self._lock:
            return self._rejections.pop(0) if self._rejections else None


class Validator(threading.Thread):
    """Answer requests, one after the other, in a thread.

    :param port: to listen on; another is taken where it is 0
    """

    def __init__(self, ledger: Ledger, keys: NodeKeys, host: str, port: int) -> None:
        super().__init__(daemon=True)
        self.conduct = Conduct()
        self._ledger, self._keys, self._host = ledger, keys, host
        context: Any = zmq.Context.instance()  # pyzmq's types may be there, or not
        self._socket = context.socket(zmq.ROUTER)
        self._socket.curve_server = True
        self._socket.curve_secretkey = z85.encode(keys.transport_secret)
        self._socket.linger = 0
        self._socket.bind(f"tcp://{host}:{port or '*'}")
        bound = self._socket.getsockopt(zmq.LAST_ENDPOINT).decode()
        self.port = int(bound.rstrip("\0").rpartition(":")[2])
        self._later: list[tuple[float, int, bytes, bytes]] = []
        self._count = 0

    def genesis(self) -> str:
        """The pool's first transactions, which tell clients where it is."""
        node = {
            "alias": "Node1",
            "client_ip": self._host,
            "client_port": self.port,
            "node_ip": self._host,
            "node_port": self.port,
            "services": ["VALIDATOR"],
        }
        steward = "Th7MpTaRZVRYnPiabds81Y"
        dest = to_base58(self._keys.verify_key)
        data = {"data": node, "dest": dest}
        transaction = {
            "reqSignature": {},
            "txn": {"data": data, "metadata": {"from": steward}, "type": "0"},
            "txnMetadata": {"seqNo": 1, "txnId": hashlib.sha256(dest.encode()).hexdigest()},
            "ver": "1",
        }
        return json.dumps(transaction) + "\n"

    def run(self) -> None:
        while True:
            if self._socket.poll(self._wait_ms()):
                client, *frames = self._socket.recv_multipart()
                self._take(client, frames[-1])
            while self._later and self._later[0][0] <= time.monotonic():
                _, _, client, text = heapq.heappop(self._later)
                self._socket.send_multipart([client, text])

    def _wait_ms(self) -> int | None:
        if not self._later:
            return None
        return max(0, int((self._later[0][0] - time.monotonic()) * 1000) + 1)

    def _take(self, client: bytes, text: bytes) -> None:
        if text == b"pi":
            self._socket.send_multipart([client, b"po"])
            return
        due = time.monotonic() + self.conduct.delay
        for reply in self._answers(text):
            self._count += 1
            heapq.heappush(self._later, (due, self._count, client, json.dumps(reply).encode()))

    def _answers(self, text: bytes) -> list[Json]:
        try:
            message = json.loads(text)
        except ValueError:
            return []
        if message.get("op") == "LEDGER_STATUS":  # whatever the client has is what there is
            return [message]
        if "operation" not in message:
            return []
        base = {"reqId": message.get("reqId"), "identifier": message.get("identifier")}
        try:
            result = self._carry_out(message)
        except _Rejected as error:
            return [
                {"op": "REQACK", **base},
                {"op": "REJECT", "reason": f"client request invalid: {error}", **base},
            ]
        except Refused as error:
            return [{"op": "REQNACK", "reason": f"client request invalid: {error}", **base}]
        except Exception as error:  # a validator does not die of a request
            traceback.print_exc()
            return [{"op": "REQNACK", "reason": f"the request is malformed: {error!r}", **base}]
        return [{"op": "REQACK", **base}, {"op": "REPLY", "result": result}]

    def _carry_out(self, message: Json) -> Json:
        if message["operation"]["type"] not in WRITES:
            return read(self._ledger, message)
        reason = self.conduct.rejection()
        if reason is not None:
            raise _Rejected(reason)
        return self._ledger.write(message)


class _Rejected(Exception):
    """A write that a test wants to be rejected."""
