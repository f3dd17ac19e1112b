import secrets
from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)

    try:
        # Two connections to work with: static ones, for which no other agent is needed
        body = {"their_endpoint": "https://bob.example.com", "their_seed": secrets.token_hex(16)}
        static = api_instance.create_static(body=body)
        conn_id = static.record.connection_id  # str | identifier of the connection, a UUID
        static = api_instance.create_static(body=body)
        ref_id = static.record.connection_id  # str | identifier of the connection to come in through

        api_response = api_instance.establish_inbound(conn_id, ref_id)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->establish_inbound: %s\n" % e)
