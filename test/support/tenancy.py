"""An agent's tenancy on loopback: a new token of a wallet ends the one before, as with agents."""

from __future__ import annotations

import itertools
import socket
import threading
from urllib.parse import unquote

from support.server import Request, Server, answer, text_answer

KEY = "the admin's"


class Tenancy(Server):
    """Answers each call with the wallet whose token came.

    :param release: which it says it is; those up to 0.12 want the key beside a token
    """

    def __init__(self, release: str | None = "1.7.0") -> None:
        self.release = release
        self.tokens: dict[str, str] = {}  # wallet -> the one that is good
        self.made = 0
        self.refusal = "401 Unauthorized"
        self._numbers = itertools.count(1)
        self._one = threading.Lock()
        super().__init__(default=self._reply)

    def _reply(self, connection: socket.socket, request: Request) -> None:
        connection.sendall(self._answer(request))

    def new_token(self, wallet_id: str) -> str:
        """What anybody who asks for a token does to the others."""
        with self._one:
            self.made += 1
            self.tokens[wallet_id] = f"{wallet_id}.{next(self._numbers)}"
            return self.tokens[wallet_id]

    def _answer(self, request: Request) -> bytes:
        path = request.path
        has_key = request.header("X-API-Key") == KEY
        if path.startswith("/multitenancy/") or path == "/status":
            if not has_key:
                return text_answer("401 Unauthorized", "401: API Key invalid or missing")
            return self._of_base(request)
        if (self.release or "").startswith("0.") and not has_key:
            return text_answer("401 Unauthorized", "401: Unauthorized")
        token = (request.header("Authorization") or "").removeprefix("Bearer ")
        wallet_id = token.rpartition(".")[0]
        if self.tokens.get(wallet_id) != token:
            return text_answer(self.refusal, f"{self.refusal[:3]}: Token not valid.")
        return answer({"wallet_id": wallet_id})

    def _of_base(self, request: Request) -> bytes:
        parts = request.path.split("/")
        if request.path == "/status":
            if self.release is None:
                return text_answer("404 Not Found", "404: Not Found")
            return answer({"version": self.release})
        if request.path == "/multitenancy/wallet":
            wallet_id = f"wallet-{next(self._numbers)}"
            return answer({"wallet_id": wallet_id, "token": self.new_token(wallet_id)})
        if request.path == "/multitenancy/wallets":
            return answer({"results": [{"wallet_id": name} for name in self.tokens]})
        if parts[-1] == "token":
            return answer({"token": self.new_token(unquote(parts[-2]))})
        del self.tokens[unquote(parts[-2])]
        return answer({})
