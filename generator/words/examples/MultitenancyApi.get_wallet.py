from pprint import pprint

import acapy_client
from acapy_client.api import multitenancy_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = multitenancy_api.MultitenancyApi(api_client)

    try:
        # A subwallet to work with
        made = api_instance.create_wallet(body={"wallet_key": "MySecretKey123", "label": "Alice"})
        wallet_id = made.wallet_id  # str | subwallet, the UUID that `create_wallet` gave

        api_response = api_instance.get_wallet(wallet_id)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling MultitenancyApi->get_wallet: %s\n" % e)
