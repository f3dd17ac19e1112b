"""What somebody writes in the first hour; both type checkers must find it right as it stands."""

from acapy_client import ApiClient, Configuration
from acapy_client.apis import (
    BasicmessageApi,
    ConnectionApi,
    IssueCredentialV20Api,
    MultitenancyApi,
    OutOfBandApi,
    PresentProofV20Api,
    WalletApi,
)

client = ApiClient(Configuration("http://localhost"))
invitation = OutOfBandApi(client).create_invitation(
    body={"handshake_protocols": ["https://didcomm.org/didexchange/1.0"]}
)
print(invitation.invitation_url.upper())
received = OutOfBandApi(client).receive_invitation(body=invitation.invitation)
record = ConnectionApi(client).wait_for_connection(received.connection_id)
BasicmessageApi(client).send_message(record.connection_id, body={"content": "Hello"})
for conn in ConnectionApi(client).connections().results:
    print(conn.connection_id.upper(), conn.state.title(), conn.created_at.upper())
print(WalletApi(client).create_did(body={"method": "key"}).result.did.upper())
for ex in IssueCredentialV20Api(client).records().results:
    IssueCredentialV20Api(client).issue_credential(ex.cred_ex_record.cred_ex_id)
for exchange in PresentProofV20Api(client).records().results:
    PresentProofV20Api(client).verify_presentation(exchange.pres_ex_id)
tenant = MultitenancyApi(client).create_wallet(body={"label": "Alice", "wallet_key": "x"})
print(tenant.token.upper(), tenant.wallet_id.upper())
