from pprint import pprint

import acapy_client
from acapy_client.api import vc_api_api, wallet_api
from acapy_client.model.ld_proof_vc_options import LDProofVCOptions
from acapy_client.model.presentation import Presentation
from acapy_client.model.prove_presentation_request import ProvePresentationRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = vc_api_api.VcApiApi(api_client)

    try:
        # The holder
        wallet = wallet_api.WalletApi(api_client)
        did = wallet.create_did(body={"method": "key"}).result.did
        body = ProvePresentationRequest(
            presentation=Presentation(
                context=["https://www.w3.org/2018/credentials/v1"],
                type=["VerifiablePresentation"],
                holder=did,
            ),
            options=LDProofVCOptions(
                proof_type="Ed25519Signature2020",
                proof_purpose="authentication",
                challenge="3fa85f64-5717-4562-b3fc-2c963f66afa6",
            ),
        )  # ProvePresentationRequest | the presentation with `holder` and credentials, and how to sign it; `presentation` is needed (optional)

        api_response = api_instance.create_presentation(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling VcApiApi->create_presentation: %s\n" % e)
