import secrets
from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    key = "course"  # str | the one value to give; `results` is then that value, None if there is none (optional)

    try:
        # A connection to work with: a static one, for which no other agent is needed
        static = api_instance.create_static(body={"their_seed": secrets.token_hex(16)})
        conn_id = static.record.connection_id  # str | identifier of the connection, a UUID
        api_instance.set_metadata(conn_id, body={"metadata": {"course": 7}})

        # example passing only what is required
        api_response = api_instance.get_metadata(conn_id)
        pprint(api_response)

        # example passing what is optional, too
        api_response = api_instance.get_metadata(conn_id, key=key)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->get_metadata: %s\n" % e)
