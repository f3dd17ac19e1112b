from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    until = ["response", "active"]  # Sequence[str] | states to wait for (optional)
    timeout = 10.0  # float | seconds to wait; None for ever (optional)

    try:
        # Another agent answers the invitation as a rule; here the agent answers its own
        invitation = api_instance.create_invitation(auto_accept=True)
        received = api_instance.receive_invitation(body=invitation, auto_accept=True)
        conn_id = received.connection_id  # str | identifier of the connection, a UUID

        api_response = api_instance.wait_for_connection(conn_id, until=until, timeout=timeout)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->wait_for_connection: %s\n" % e)
