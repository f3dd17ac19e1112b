"""This project's client."""

from __future__ import annotations

import json
from collections.abc import Sequence

import acapy_client
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.model.conn_record import ConnRecord
from acapy_client.model.create_invitation_request import CreateInvitationRequest
from bench.subjects import CONN_ID, INVITATION, Base


class Subject(Base):
    name = "ours"
    version = acapy_client.__version__
    import_statement = "import acapy_client.api.connection_api"
    package_import = "import acapy_client"

    def __init__(self, url: str) -> None:
        self.client = acapy_client.ApiClient(acapy_client.Configuration(host=url))
        self.api = ConnectionApi(self.client)

    def records(self) -> Sequence[ConnRecord]:
        return self.api.connections().results or []

    def one(self) -> ConnRecord:
        return self.api.get_connection(CONN_ID)

    def text(self) -> str:
        return json.dumps(CreateInvitationRequest(**INVITATION).to_wire())

    def close(self) -> None:
        self.client.close()
