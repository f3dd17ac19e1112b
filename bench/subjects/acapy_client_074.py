"""acapy-client 0.7.4 of the package index: synchronous, attrs and httpx.

Its package has the name of ours, so it is imported by name, in an environment of its own.
"""

from __future__ import annotations

import json
from importlib import import_module
from importlib.metadata import version
from typing import Any

from bench.server import PATHS
from bench.subjects import CONN_ID, INVITATION, Base

LISTS = {
    "credential_exchanges": "issue_credential_v2_0.get_records",
    "proof_exchanges": "present_proof_v2_0.get_records",
    "w3c_credentials": "credentials.get_w3c_credentials",
    "dids": "wallet.get_wallet_did",
}


class Subject(Base):
    name = "acapy-client 0.7.4"
    import_statement = "import acapy_client.api.connection.get_connection"
    package_import = "import acapy_client"

    def __init__(self, url: str) -> None:
        self.version = version("acapy-client")
        api = import_module("acapy_client.api.connection")
        self.get_connections = import_module(f"{api.__name__}.get_connections").sync
        self.get_connection = import_module(f"{api.__name__}.get_connection").sync
        self.models = import_module("acapy_client.models")
        self.client = import_module("acapy_client").Client(base_url=url)

    def records(self) -> Any:
        return self.get_connections(client=self.client).results

    def listed(self, kind: str) -> Any:
        if kind in ("nulls", "new_fields"):
            return self.get_connections(client=self.client, alias=kind).results
        if kind == "invitations":
            answer = import_module("httpx").get(self.client.base_url + PATHS[kind]).json()
            return [self.models.InvitationRecord.from_dict(each) for each in answer["results"]]
        call = import_module(f"acapy_client.api.{LISTS[kind]}").sync
        body = {"json_body": self.models.W3CCredentialsListRequest()}
        return call(client=self.client, **(body if kind == "w3c_credentials" else {})).results

    def one(self) -> Any:
        return self.get_connection(CONN_ID, client=self.client)

    def text(self) -> str:
        metadata = self.models.CreateInvitationRequestMetadata.from_dict(INVITATION["metadata"])
        request = self.models.CreateInvitationRequest(**{**INVITATION, "metadata": metadata})
        return json.dumps(request.to_dict())
