from pprint import pprint

import acapy_client
from acapy_client.api import wallet_api
from acapy_client.model.update_key_request import UpdateKeyRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = wallet_api.WalletApi(api_client)

    try:
        # A key to bind to its name in a DID document
        key = api_instance.create_key(body={"alg": "ed25519"})
        body = UpdateKeyRequest(
            multikey=key.multikey, kid="did:web:example.com#key-02"
        )  # UpdateKeyRequest | the key, and its new identifier; both are needed (optional)

        api_response = api_instance.update_key(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling WalletApi->update_key: %s\n" % e)
