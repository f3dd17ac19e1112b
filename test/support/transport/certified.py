"""Certificates made on the spot, and servers of the other tests behind real TLS."""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
import threading
import warnings
from pathlib import Path
from typing import Any

import trustme
from cryptography.hazmat.primitives import serialization

from acapy_client import ApiClient, Configuration
from acapy_client._typing import Self
from acapy_client.api.connection_api import ConnectionApi
from support.server import Answer, Server

HOST = "127.0.0.1"
KEY = "s3cret-key"


class Papers:
    """An authority, one that nobody trusts, and certificates that one of them signed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.authority = trustme.CA()
        self.stranger = trustme.CA()
        self.good = self.authority.issue_cert(HOST, "localhost")
        self.misnamed = self.authority.issue_cert("agent.test")
        past = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
        self.expired = self.authority.issue_cert(
            HOST, not_before=past, not_after=past + datetime.timedelta(days=30)
        )
        self.client = self.authority.issue_cert("client@agent.test")
        self.strange_client = self.stranger.issue_cert("client@agent.test")
        self.ca_pem = self.authority.cert_pem.bytes()
        self.ca_path = self._file("authority.pem", self.authority.cert_pem)
        self.strange_ca_path = self._file("stranger.pem", self.stranger.cert_pem)
        self.client_path = self._file("client.pem", self.client.cert_chain_pems[0])
        self.client_key_path = self._file("client.key", self.client.private_key_pem)
        self.client_both_path = self._file("both.pem", self.client.private_key_and_cert_chain_pem)
        self.strange_client_path = self._file(
            "strange.pem", self.strange_client.private_key_and_cert_chain_pem
        )

    def encrypted_key_path(self, password: str) -> Path:
        """The client's key, encrypted."""
        key = serialization.load_pem_private_key(self.client.private_key_pem.bytes(), None)
        data = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password.encode()),
        )
        path = self.folder / "encrypted.key"
        path.write_bytes(data)
        return path

    def _file(self, name: str, blob: trustme.Blob) -> Path:
        path = self.folder / name
        blob.write_to_path(str(path))
        return path

    def server_context(
        self, certificate: trustme.LeafCert, *, wants_client: bool = False
    ) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        if wants_client:
            context.verify_mode = ssl.CERT_REQUIRED
            self.authority.configure_trust(context)
        return context


def allow_old_tls(context: ssl.SSLContext) -> None:
    """Let a context speak TLS 1.1, and nothing newer."""
    with warnings.catch_warnings():  # Python calls it deprecated, which is the point here
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1_1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")


class TlsServer(Server):
    """Counts the handshakes that came to an end, well or not."""

    def __init__(
        self, context: ssl.SSLContext, *answers: Answer, default: Answer | None = None
    ) -> None:
        self.context = context
        self.handshakes = 0
        self.refused: list[str] = []
        super().__init__(*answers, default=default)
        self.url = f"https://{HOST}:{self.port}"

    def __enter__(self) -> Self:
        super().__enter__()
        return self

    def _serve(self, connection: socket.socket) -> None:
        secure = self.context.wrap_socket(
            connection, server_side=True, do_handshake_on_connect=False
        )
        with secure:
            try:
                secure.do_handshake()
            except OSError as error:
                self.refused.append(str(error))
                _linger(secure)
                return
            self.handshakes += 1
            with contextlib.suppress(OSError):
                super()._serve(secure)


def _linger(secure: ssl.SSLSocket) -> None:
    """Let the other side read why: closing at once would throw that away."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(secure, socket.SHUT_WR)
        while socket.socket.recv(secure, 65536):
            pass


class Babbler(Server):
    """Says the same to whoever connects, byte by byte if there is a pause."""

    def __init__(self, words: bytes, pause: float | None = None) -> None:
        self.words, self.pause = words, pause
        self.done = threading.Event()
        super().__init__()
        self.url = f"https://{HOST}:{self.port}"

    def __exit__(self, *exc_info: object) -> None:
        self.done.set()
        super().__exit__(*exc_info)

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                if self.pause is None:
                    connection.recv(65536)
                    connection.sendall(self.words)
                    self.done.wait(10)
                    return
                for byte in self.words:
                    connection.sendall(bytes([byte]))
                    if self.done.wait(self.pause):
                        return
            except OSError:
                return


def configuration(server: Server, **settings: Any) -> Configuration:
    """One with a key, short limits and a single attempt."""
    settings = {"timeout": 10, "retries": False, **settings}
    return Configuration(server.url, api_key={"ApiKeyHeader": KEY}, **settings)


def call(server: Server, **settings: Any) -> None:
    """A read through a client of its own."""
    with ApiClient(configuration(server, **settings)) as client:
        ConnectionApi(client).get_connection("c")


def write(server: Server, **settings: Any) -> None:
    """The same with a POST, which must not be made twice."""
    with ApiClient(configuration(server, **settings)) as client:
        ConnectionApi(client).create_invitation()
