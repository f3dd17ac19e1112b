from pprint import pprint

import acapy_client
from acapy_client.api import connection_api
from acapy_client.model.connection_static_request import ConnectionStaticRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    # my_did and my_seed are left to the agent; their_seed could stand for their_did and their_verkey
    body = ConnectionStaticRequest(
        alias="Thermometer",
        their_did="Vj5hFZEBpd9yG5odvpZCuK",
        their_endpoint="https://thermometer.example.com",
        their_label="Thermometer",
        their_verkey="Gf56xWvE4GFaPpo6tEuViHbhWdpieRJjKT8is4RJWQvv",
    )  # ConnectionStaticRequest | both ends; `their_seed`, or `their_did` with `their_verkey`, is needed (optional)

    try:
        api_response = api_instance.create_static(body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->create_static: %s\n" % e)
