from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    mediation_id = None  # str | mediation record (UUID, granted) whose mediator shall pass messages on (optional)
    my_endpoint = "https://alice.example.com"  # str | URL to be reached at, instead of the agent's own (optional)
    my_label = "Alice"  # str | name to show to the other agent, instead of the agent's own (optional)

    try:
        # Another agent's invitation as a rule; here the agent's own, good for two answers
        invitation = api_instance.create_invitation(multi_use=True)

        # example passing only what is required
        received = api_instance.receive_invitation(body=invitation, auto_accept=False)
        conn_id = received.connection_id  # str | identifier of the connection, in state `invitation`
        api_response = api_instance.accept_invitation(conn_id)
        pprint(api_response)

        # example passing what is optional, too
        received = api_instance.receive_invitation(body=invitation, auto_accept=False)
        conn_id = received.connection_id
        api_response = api_instance.accept_invitation(
            conn_id, mediation_id=mediation_id, my_endpoint=my_endpoint, my_label=my_label
        )
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->accept_invitation: %s\n" % e)
