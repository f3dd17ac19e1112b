from pprint import pprint

import acapy_client
from acapy_client.api import wallet_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = wallet_api.WalletApi(api_client)

    try:
        # A key to look up
        multikey = api_instance.create_key(body={}).multikey  # str | public key as multibase, such as `z6Mk…`; what `create_key` gave

        api_response = api_instance.get_key(multikey)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling WalletApi->get_key: %s\n" % e)
