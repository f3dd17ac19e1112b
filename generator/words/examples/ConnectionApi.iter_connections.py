from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    page_size = 500  # int | how many to ask for at a time, 1 to 10,000 (optional)
    state = "active"  # str | state of the connection, in the words of either protocol (optional)
    their_role = "invitee"  # str | part of the other agent, in the words of either protocol (optional)

    try:
        # example without a filter
        for record in api_instance.iter_connections():
            pprint(record)

        # example passing what is optional; the other filters work in the same way
        for record in api_instance.iter_connections(
            page_size=page_size, state=state, their_role=their_role
        ):
            pprint(record)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->iter_connections: %s\n" % e)
