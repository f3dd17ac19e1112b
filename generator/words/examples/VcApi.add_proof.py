from pprint import pprint

import acapy_client
from acapy_client.api import vc_api, wallet_api
from acapy_client.model.add_proof import AddProof
from acapy_client.model.data_integrity_proof_options import DataIntegrityProofOptions

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = vc_api.VcApi(api_client)

    try:
        # A DID to sign with; it holds its key
        wallet = wallet_api.WalletApi(api_client)
        did = wallet.create_did(body={"method": "key"}).result.did
        key = did.removeprefix("did:key:")
        body = AddProof(
            document={"hello": "world"},
            options=DataIntegrityProofOptions(
                type="DataIntegrityProof",
                cryptosuite="eddsa-jcs-2022",
                proof_purpose="assertionMethod",
                verification_method=f"{did}#{key}",
            ),
        )  # AddProof | the document, and type, suite, purpose and key of the proof; agents answer 500 without `options` (optional)

        api_response = api_instance.add_proof(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling VcApi->add_proof: %s\n" % e)
