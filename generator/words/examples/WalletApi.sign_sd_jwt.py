from pprint import pprint

import acapy_client
from acapy_client.api import wallet_api
from acapy_client.model.sdjws_create import SDJWSCreate

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = wallet_api.WalletApi(api_client)

    try:
        # A DID to sign with; anybody can resolve it
        did = api_instance.create_did(body={"method": "key"}).result.did
        body = SDJWSCreate(
            did=did,
            payload={
                "iss": "https://issuer.example.com",
                "given_name": "Alice",
                "address": {"locality": "Oslo", "country": "NO"},
            },
            non_sd_list=["address.country"],
        )  # SDJWSCreate | claims, which of them stay plain, and the signer (`did` or `verificationMethod`); `payload` is needed (optional)

        api_response = api_instance.sign_sd_jwt(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling WalletApi->sign_sd_jwt: %s\n" % e)
