"""aries-cloudcontroller of the package index: asynchronous, aiohttp and pydantic."""

from __future__ import annotations

import asyncio
from importlib import import_module
from importlib.metadata import version
from typing import Any, ClassVar

from bench.server import PATHS
from bench.subjects import CONN_ID, THREADS, Base


class Subject(Base):
    name = "aries-cloudcontroller"
    import_statement = "import aries_cloudcontroller.api.connection_api"
    package_import = "import aries_cloudcontroller"
    body: ClassVar[dict[str, Any]] = {
        "accept": ["didcomm/aip1"],
        "goal": "To issue a credential",
        "handshake_protocols": ["https://didcomm.org/didexchange/1.1"],
        "mediation_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "metadata": {"order": "4711", "tier": "gold"},
        "my_label": "Bob",
    }
    note = "it has no CreateInvitationRequest: its InvitationCreateRequest, with as many fields"

    def __init__(self, url: str) -> None:
        self.url, self.version = url, version("aries-cloudcontroller")
        self.package = import_module("aries_cloudcontroller")
        self.request = self.package.InvitationCreateRequest
        self.loop = asyncio.new_event_loop()
        self.loop.run_until_complete(self.open(url))

    async def open(self, url: str) -> None:
        self.client = self.package.AcaPyClient(url, admin_insecure=True)
        self.get_connection = self.client.connection.get_connection

    def records(self) -> Any:
        return self.loop.run_until_complete(self.client.connection.get_connections()).results

    def listed(self, kind: str) -> Any:
        if kind == "invitations":
            answer = self.loop.run_until_complete(self.invitations())
            return [self.package.InvitationRecord.from_dict(each) for each in answer["results"]]
        client = self.client
        lists: dict[str, tuple[Any, dict[str, Any]]] = {
            "nulls": (client.connection.get_connections, {"alias": "nulls"}),
            "new_fields": (client.connection.get_connections, {"alias": "new_fields"}),
            "credential_exchanges": (client.issue_credential_v2_0.get_records, {}),
            "proof_exchanges": (client.present_proof_v2_0.get_records, {}),
            "w3c_credentials": (client.credentials.get_w3c_credentials, {"body": {}}),
            "dids": (client.wallet.get_dids, {}),
        }
        call, options = lists[kind]
        return self.loop.run_until_complete(call(**options)).results

    async def invitations(self) -> Any:
        session = import_module("aiohttp").ClientSession()
        async with session, session.get(self.url + PATHS["invitations"]) as response:
            return await response.json()

    def one(self) -> Any:
        return self.loop.run_until_complete(self.get_connection(CONN_ID))

    def text(self) -> Any:
        return self.request(**self.body).to_json()

    # one run of the loop for all calls, as in an application, not one for each

    async def calls_inside(self, count: int) -> None:
        for _ in range(count):
            await self.get_connection(CONN_ID)

    async def concurrent_inside(self, count: int) -> None:
        await asyncio.gather(*(self.calls_inside(count // THREADS) for _ in range(THREADS)))

    def calls(self, count: int) -> None:
        self.loop.run_until_complete(self.calls_inside(count))

    def concurrent(self, count: int) -> None:
        self.loop.run_until_complete(self.concurrent_inside(count))

    def close(self) -> None:
        self.loop.run_until_complete(self.client.close())
        self.loop.close()
