from pprint import pprint

import acapy_client
from acapy_client.api import connection_api, out_of_band_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    until = ["response", "active"]  # Sequence[str] | states to wait for (optional)
    timeout = 10.0  # float | seconds to wait; None for ever (optional)

    try:
        # Another agent takes the invitation as a rule; here the agent takes its own
        out_of_band = out_of_band_api.OutOfBandApi(api_client)
        protocols = ["https://didcomm.org/didexchange/1.0"]
        invitation = out_of_band.create_invitation(
            auto_accept=True, body={"handshake_protocols": protocols}
        )
        received = out_of_band.receive_invitation(body=invitation, auto_accept=True)
        conn_id = received.connection_id  # str | identifier of the connection, a UUID

        api_response = api_instance.wait_for_connection(conn_id, until=until, timeout=timeout)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->wait_for_connection: %s\n" % e)
