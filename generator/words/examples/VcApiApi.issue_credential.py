from pprint import pprint

import acapy_client
from acapy_client.api import vc_api_api, wallet_api
from acapy_client.model.credential import Credential
from acapy_client.model.issue_credential_request import IssueCredentialRequest
from acapy_client.model.ld_proof_vc_options import LDProofVCOptions

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = vc_api_api.VcApiApi(api_client)

    try:
        # The issuer
        wallet = wallet_api.WalletApi(api_client)
        did = wallet.create_did(body={"method": "key"}).result.did
        body = IssueCredentialRequest(
            credential=Credential(
                context=[
                    "https://www.w3.org/2018/credentials/v1",
                    {"givenName": "https://schema.org/givenName"},
                ],
                type=["VerifiableCredential"],
                issuer=did,
                issuance_date="2024-05-20T12:00:00Z",
                credential_subject={
                    "id": "did:example:ebfeb1f712ebc6f1c276e12ec21",
                    "givenName": "Alice",
                },
            ),
            options=LDProofVCOptions(proof_type="Ed25519Signature2020"),
        )  # IssueCredentialRequest | the credential without proof, and how to sign it; `credential` is needed, `options` may be empty (optional)

        api_response = api_instance.issue_credential(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling VcApiApi->issue_credential: %s\n" % e)
