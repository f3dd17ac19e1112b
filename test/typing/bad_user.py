"""What a user gets wrong; both type checkers must find each line that is marked."""

from __future__ import annotations

import acapy_client
from acapy_client import models
from acapy_client.api.connection_api import ConnectionApi

api = ConnectionApi()
api.get_connection()  # wrong
api.get_connection(7)  # wrong
api.get_connection("id", 5)  # wrong
api.get_connection("id", alais="x")  # wrong
api.get_connection("id", _request_timeout="5")  # wrong
api.connections("alias")  # wrong
api.connections(limit="5")  # wrong
api.get_connection.raw()  # wrong
api.get_connection.submit("id").get("5")  # wrong
api.create_invitation(body=models.ConnRecord())  # wrong
api.iter_connections(limit=5)  # wrong
models.ConnRecord(alais="x")  # wrong
models.ConnRecord(alias=1)  # wrong
models.ConnRecord("x")  # wrong
models.ConnectionMetadataSetRequest()  # wrong
models.ConnRecord().alais  # wrong
models.ConnRecord().alias.upper()  # wrong
models.ConnRecord().alias = 1  # wrong
acapy_client.Configuration(hots="x")  # wrong
acapy_client.Configuration(timeout="5")  # wrong
acapy_client.Nothing  # wrong
for _ in models.ConnRecord():  # wrong
    pass
