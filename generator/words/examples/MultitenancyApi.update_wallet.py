from pprint import pprint

import acapy_client
from acapy_client.api import multitenancy_api
from acapy_client.model.update_wallet_request import UpdateWalletRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = multitenancy_api.MultitenancyApi(api_client)

    try:
        # A subwallet to work with
        made = api_instance.create_wallet(body={"wallet_key": "MySecretKey123", "label": "Alice"})
        wallet_id = made.wallet_id  # str | subwallet, the UUID that `create_wallet` gave
        body = UpdateWalletRequest(
            label="Alice Corp.", wallet_webhook_urls=["https://tenant.example.com/webhooks"]
        )  # UpdateWalletRequest | what shall change, one field at least (optional)

        api_response = api_instance.update_wallet(wallet_id, body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling MultitenancyApi->update_wallet: %s\n" % e)
