"""What the ledger says over HTTP: genesis, registrations, tails files, and what tests set."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .domain import Ledger
from .encoding import from_base58
from .keys import identity
from .rules import ROLES
from .validator import Conduct, Validator

TRUSTEE_SEED = "000000000000000000000000Trustee1"  # the one that von-network has, too
_LARGEST = 1 << 30

Json = dict[str, Any]


class Web(ThreadingHTTPServer):
    """Routes: GET /genesis, /status and /ledger/domain; POST /register, /agreement and /conduct;
    PUT and GET of anything below /tails."""

    daemon_threads = True

    def __init__(
        self, host: str, port: int, ledger: Ledger, validator: Validator, tails: Path
    ) -> None:
        super().__init__((host, port), _Handler)
        self.ledger, self.validator, self.tails = ledger, validator, tails

    @property
    def conduct(self) -> Conduct:
        return self.validator.conduct

    def register(self, asked: Json) -> Json:
        """Put a DID onto the ledger. Raises ValueError for what cannot be right."""
        seed, did, verkey = (asked.get(name) for name in ("seed", "did", "verkey"))
        if did is None:
            seed = seed if seed is not None else secrets.token_hex(16)
            did, verkey = identity(seed)
        elif len(from_base58(str(did).removeprefix("did:sov:"))) != 16:
            raise ValueError("did: expected a DID of Indy")
        did, verkey = str(did).removeprefix("did:sov:"), str(verkey)
        if len(from_base58(verkey)) != 32:
            raise ValueError("verkey: expected the DID's public key, in base58")
        role = asked.get("role", "ENDORSER")
        if role is not None and role not in ROLES:
            raise ValueError(f"role: expected one of {', '.join(ROLES)}, or none")
        trustee = identity(TRUSTEE_SEED).did
        self.ledger.register(did, verkey, None if role is None else ROLES[role], trustee)
        return {"did": did, "verkey": verkey, "seed": seed}

    def set_agreement(self, asked: Json) -> Json:
        self.ledger.set_agreement(asked["text"], asked["version"], asked["mechanisms"])
        return {}

    def set_conduct(self, asked: Json) -> Json:
        if "delay" in asked:
            self.conduct.delay = float(asked["delay"])
        if "reject" in asked:
            self.conduct.reject_next(asked["reject"], asked["count"])
        return {}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def web(self) -> Web:
        assert isinstance(self.server, Web)
        return self.server

    def do_GET(self) -> None:
        if self.path == "/genesis":
            self._send(200, self.web.validator.genesis().encode(), "text/plain")
        elif self.path == "/ledger/domain":
            with self.web.ledger.lock:
                self._send_json(200, {"results": self.web.ledger.transactions})
        elif self.path == "/status":
            self._send_json(200, {"ready": True})
        else:
            file = self._tails_file()
            if file is None or not file.exists():
                self._send(404)
            else:
                self._send(200, file.read_bytes(), "application/octet-stream")

    do_HEAD = do_GET

    def do_PUT(self) -> None:
        file, body = self._tails_file(), self._body()
        if file is None:
            self._send(404)
            return
        head = f"Content-Type: {self.headers.get('Content-Type', '')}\r\n\r\n".encode()
        parts = BytesParser().parsebytes(head + body)
        for part in parts.walk():
            if part.get_param("name", header="content-disposition") == "tails":
                content = part.get_payload(decode=True)
                assert isinstance(content, bytes)
                unfinished = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
                unfinished.write_bytes(content)
                os.replace(unfinished, file)
                self._send(200)
                return
        self._send(400, b"expected a form with the field tails", "text/plain")

    def do_POST(self) -> None:
        routes: dict[str, Callable[[Json], Json]] = {
            "/register": self.web.register,
            "/agreement": self.web.set_agreement,
            "/conduct": self.web.set_conduct,
        }
        body = self._body()
        if self.path not in routes:
            self._send(404)
            return
        try:
            self._send_json(200, routes[self.path](json.loads(body or b"{}")))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            self._send_json(400, {"error": str(error)})

    def _tails_file(self) -> Path | None:
        """Where the file of a path below /tails is kept: by a name without folders."""
        _, found, name = self.path.partition("/tails/")
        return self.web.tails / quote(name, safe="") if found and name else None

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(min(int(self.headers.get("Content-Length") or 0), _LARGEST))
        chunks = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def _send_json(self, code: int, value: Json) -> None:
        self._send(code, json.dumps(value).encode(), "application/json")

    def _send(self, code: int, body: bytes = b"", kind: str = "text/plain") -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: only failures are worth a line in the log."""
