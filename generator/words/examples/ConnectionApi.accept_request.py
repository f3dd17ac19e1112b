from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    my_endpoint = "https://faber.example.com"  # str | URL to be reached at, instead of the agent's own (optional)

    try:
        # Another agent sends the request as a rule; here the agent answers its own invitation
        invitation = api_instance.create_invitation(auto_accept=False)
        api_instance.receive_invitation(body=invitation, auto_accept=True)
        conn_id = str(invitation.connection_id)  # str | identifier of the connection, in state `request`
        api_instance.wait_for_connection(conn_id, until=["request"])

        # example passing only what is required
        api_response = api_instance.accept_request(conn_id)
        pprint(api_response)

        # example passing what is optional, too, for a request of its own
        invitation = api_instance.create_invitation(auto_accept=False)
        api_instance.receive_invitation(body=invitation, auto_accept=True)
        conn_id = str(invitation.connection_id)
        api_instance.wait_for_connection(conn_id, until=["request"])
        api_response = api_instance.accept_request(conn_id, my_endpoint=my_endpoint)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->accept_request: %s\n" % e)
