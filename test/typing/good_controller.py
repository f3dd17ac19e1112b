"""What a controller writes with the other API classes; both type checkers must find it right."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import acapy_client
from acapy_client import models
from acapy_client.api.anoncreds___schemas_api import AnoncredsSchemasApi
from acapy_client.api.present_proof_api import PresentProofApi
from acapy_client.apis import (
    AnonCredsSchemasApi,
    DidExchangeApi,
    IssueCredentialV20Api,
    MultitenancyApi,
    OutOfBandApi,
    PresentProofV10Api,
    PresentProofV20Api,
    RevocationApi,
    TrustpingApi,
    VcApiApi,
    WalletApi,
)
from acapy_client.model.v20_cred_ex_record import V20CredExRecord
from acapy_client.models import AnoncredsSchema, DIDCreate, V20CredFilter, V20CredOfferRequest

if sys.version_info >= (3, 11):
    from typing import assert_type
else:
    from typing_extensions import assert_type


def said(done: int, of: int | None) -> None:
    print(done, of)


with acapy_client.ApiClient() as client:
    invitation = OutOfBandApi(client).create_invitation(
        auto_accept=True,
        body=models.InvitationCreateRequest(handshake_protocols=["didexchange/1.1"]),
    )
    assert_type(invitation, models.InvitationRecord)
    assert_type(invitation.invitation, models.InvitationMessage)
    OutOfBandApi(client).receive_invitation(body=invitation)
    OutOfBandApi(client).out_of_band_receive_invitation_post(body={"@id": "1"})
    assert_type(OutOfBandApi(client).iter_records(state="done"), Iterator[models.OobRecord])
    assert_type(DidExchangeApi(client).create_request("did:sov:x"), models.ConnRecord)
    TrustpingApi(client).send_ping("id", body=models.PingRequest(comment="?"), _request_timeout=3)

    issuing = IssueCredentialV20Api(client)
    offer = issuing.send_offer(
        body=V20CredOfferRequest(connection_id="id", filter=V20CredFilter(ld_proof=None))
    )
    assert_type(offer, V20CredExRecord)
    assert_type(issuing.iter_records(), Iterator[models.V20CredExRecordDetail])
    assert_type(issuing.wait_for_record("id", until=["done"]), models.V20CredExRecordDetail)
    assert_type(PresentProofV20Api(client).matching_credentials("id"), list[models.IndyCredPrecis])
    assert_type(PresentProofApi(client), PresentProofV10Api)
    assert_type(AnoncredsSchemasApi(client), AnonCredsSchemasApi)

    revoking = RevocationApi(client)
    assert_type(revoking.get_tails_file("registry"), bytes)
    assert_type(revoking.download_tails_file("registry", Path("tails"), progress=said), int)
    assert_type(revoking.iter_registries(state="active"), Iterator[str])

    wallet = WalletApi(client)
    assert_type(wallet.create_did(body=DIDCreate(method="key")).result, models.DID | Any)
    assert_type(wallet.sign_jwt(body={"payload": {}}), str)
    assert_type(wallet.dids.with_http_info().data, models.DIDList)
    tenant = MultitenancyApi(client).create_wallet.submit(body={"wallet_name": "a"}).get()
    assert_type(tenant, models.CreateWalletResponse)
    assert_type(MultitenancyApi(client).delete_wallet("id"), dict[str, Any])
    verified = VcApiApi(client).verify_credential(body={"verifiableCredential": {}})
    assert_type(verified, models.DocumentVerificationResult)
    assert_type(AnoncredsSchema(name="a").name, str)
