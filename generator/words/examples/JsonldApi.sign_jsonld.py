from pprint import pprint

import acapy_client
from acapy_client.api import jsonld_api, wallet_api
from acapy_client.model.doc import Doc
from acapy_client.model.sign_request import SignRequest
from acapy_client.model.signature_options import SignatureOptions

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = jsonld_api.JsonldApi(api_client)

    try:
        # The issuer, and its key
        wallet = wallet_api.WalletApi(api_client)
        issuer = wallet.create_did(body={"method": "key"}).result
        key = issuer.did.removeprefix("did:key:")
        body = SignRequest(
            verkey=issuer.verkey,
            doc=Doc(
                credential={
                    "@context": ["https://www.w3.org/2018/credentials/v1"],
                    "type": ["VerifiableCredential"],
                    "issuer": issuer.did,
                    "issuanceDate": "2024-05-20T12:00:00Z",
                    "credentialSubject": {"id": "did:example:ebfeb1f712ebc6f1c276e12ec21"},
                },
                options=SignatureOptions(
                    type="Ed25519Signature2018",
                    verification_method=f"{issuer.did}#{key}",
                    proof_purpose="assertionMethod",
                ),
            ),
        )  # SignRequest | the credential, signature options, and the key of the wallet that signs; agents answer 422 without any of them (optional)

        api_response = api_instance.sign_jsonld(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling JsonldApi->sign_jsonld: %s\n" % e)
