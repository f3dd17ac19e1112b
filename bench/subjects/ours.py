"""This project's client."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Literal

import acapy_client
from acapy_client import models
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.credentials_api import CredentialsApi
from acapy_client.api.issue_credential_v2_0_api import IssueCredentialV20Api
from acapy_client.api.present_proof_v2_0_api import PresentProofV20Api
from acapy_client.api.wallet_api import WalletApi
from acapy_client.events import Event, Events
from acapy_client.model.conn_record import ConnRecord
from acapy_client.model.create_invitation_request import CreateInvitationRequest
from acapy_client.model_utils import Model
from bench.server import PATHS
from bench.subjects import CONN_ID, INVITATION, Base


class Invitations(Model):
    results: list[models.InvitationRecord] | None = None


class Subject(Base):
    name = "ours"
    json: ClassVar[Literal["stdlib", "msgspec"]] = "stdlib"
    version = acapy_client.__version__
    import_statement = "import acapy_client.api.connection_api"
    package_import = "import acapy_client"

    def __init__(self, url: str) -> None:
        self.client = acapy_client.ApiClient(acapy_client.Configuration(host=url, json=self.json))
        self.api = ConnectionApi(self.client)
        self.lists: dict[str, tuple[Callable[..., Any], dict[str, str]]] = {
            "nulls": (self.api.connections, {"alias": "nulls"}),
            "new_fields": (self.api.connections, {"alias": "new_fields"}),
            "credential_exchanges": (IssueCredentialV20Api(self.client).records, {}),
            "proof_exchanges": (PresentProofV20Api(self.client).records, {}),
            "w3c_credentials": (CredentialsApi(self.client).w3c_credentials, {}),
            "dids": (WalletApi(self.client).dids, {}),
            "invitations": (self.invitations, {}),
        }

    def invitations(self) -> Invitations:
        return self.client.call_api("GET", PATHS["invitations"], response_type=Invitations)

    def records(self) -> Sequence[ConnRecord]:
        return self.api.connections().results or []

    def listed(self, kind: str) -> Sequence[Any]:
        call, options = self.lists[kind]
        return call(**options).results or []

    def one(self) -> ConnRecord:
        return self.api.get_connection(CONN_ID)

    def text(self) -> str:
        return CreateInvitationRequest(**INVITATION).to_json()

    def webhooks(self, bodies: Sequence[bytes]) -> None:
        with self._handling(len(bodies)) as events:
            headers = {"x-api-key": "key"}
            for body in bodies:
                events.receive("/topic/connections/", body, headers, key="key")

    def webhooks_by_wsgi(self, bodies: Sequence[bytes]) -> None:
        """What a server does before that is not counted."""
        with self._handling(len(bodies)) as events:
            app = events.wsgi(key="key")
            for body in bodies:
                request = {
                    "REQUEST_METHOD": "POST",
                    "PATH_INFO": "/topic/connections/",
                    "CONTENT_LENGTH": str(len(body)),
                    "HTTP_X_API_KEY": "key",
                    "wsgi.input": io.BytesIO(body),
                }
                app(request, lambda status, headers: None)

    @contextmanager
    def _handling(self, number: int) -> Iterator[Events]:
        """Events whose function is called so many times before this is left."""
        configuration = acapy_client.Configuration(json=self.json)
        with Events(configuration, queue_size=number) as events:

            @events.on("connections")
            def keeps_none(event: Event) -> None:  # as the limit does
                pass

            yield events
            while events.counts.waiting:
                time.sleep(0.001)
            if events.counts.handled != number:
                raise RuntimeError("an event was not handled")

    def close(self) -> None:
        self.client.close()
