"""An OAuth server on loopback: its keys, and tokens signed by one of them."""

from __future__ import annotations

import base64
import json
import socket
import time
from typing import Any
from urllib.parse import parse_qs

from support.server import Request, Server, answer

AUDIENCE = "acapy"


class OauthServer(Server):
    """Serves ``/keys`` and ``/token``; ``claims`` stand in each token that it gives."""

    def __init__(self, **claims: Any) -> None:
        self.claims = claims
        self.life = 300.0  # seconds
        self.given: list[str] = []
        super().__init__(default=self._reply)
        # after the socket, at which Pyodide leaves the test out: it has no such native code
        from cryptography.hazmat.primitives.asymmetric import rsa

        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    @property
    def asked(self) -> list[Request]:
        """The requests for a token."""
        return [request for request in list(self.requests) if request.path == "/token"]

    def token(self, **claims: Any) -> str:
        """A token with these claims besides its own."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        now = int(time.time())
        head = {"alg": "RS256", "typ": "JWT", "kid": "1"}
        own = {
            "iss": self.url,
            "sub": "tests",
            "aud": AUDIENCE,
            "iat": now,
            "exp": now + int(self.life),
            "jti": str(len(self.given)),  # else two of the same second are the same
        }
        signed = ".".join(_coded(json.dumps(part).encode()) for part in (head, {**own, **claims}))
        signature = self._key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{_coded(signature)}"

    def _reply(self, connection: socket.socket, request: Request) -> None:
        if request.path == "/keys":
            numbers = self._key.public_key().public_numbers()
            key = {"kty": "RSA", "kid": "1", "alg": "RS256", "use": "sig"}
            key |= {"n": _coded(_bytes(numbers.n)), "e": _coded(_bytes(numbers.e))}
            connection.sendall(answer({"keys": [key]}))
            return
        form = parse_qs(request.body.decode())
        self.given.append(self.token(scope=form.get("scope", [""])[0], **self.claims))
        connection.sendall(
            answer(
                {"access_token": self.given[-1], "token_type": "Bearer", "expires_in": self.life}
            )
        )


def _coded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
