from pprint import pprint

import acapy_client
from acapy_client.api import connection_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    alias = "Alice"  # str | name given on this side; bob also finds the aliases b and bo, which are a part of it, so compare the answer's (optional)
    connection_protocol = "didexchange/1.0"  # str | protocol that made the connection (since 0.7) (optional)
    descending = False  # bool | whether the newest records come first, instead of the oldest (since 1.3) (optional)
    invitation_key = "AZ8XD7cPMMDhB6yAe4MCszDZxDMLyH7Hj9Tt6STNHMC9"  # str | verification key of the invitation, base58 (ignored up to 0.7.2) (optional)
    invitation_msg_id = "78c16506-943c-487a-8e77-2bb3996664c2"  # str | `@id` of the invitation (since 0.7.4) (optional)
    limit = 20  # int | the most records, 1 to 10,000; 100 where it is not given (since 1.0) (optional)
    my_did = "JXgvNrBD58JQeNTGttTm5H"  # str | DID that this agent uses in the connection (optional)
    offset = 0  # int | how many records to pass over (since 1.0) (optional)
    order_by = "id"  # str | what to sort by; `id`, the record's number in the store, is all that agents know (since 1.3) (optional)
    state = "active"  # str | state of the connection, in the words of either protocol (optional)
    their_did = "Vj5hFZEBpd9yG5odvpZCuK"  # str | DID that the other agent uses in the connection (optional)
    their_public_did = "UCFziTZqJjUHCjRpZ3BH1W"  # str | public DID of the other agent (since 0.7.4) (optional)
    their_role = "invitee"  # str | part of the other agent, in the words of either protocol (optional)

    try:
        # example without a filter
        api_response = api_instance.connections()
        pprint(api_response)

        # example passing what is optional: only what passes every filter is found
        api_response = api_instance.connections(
            alias=alias,
            connection_protocol=connection_protocol,
            descending=descending,
            invitation_key=invitation_key,
            invitation_msg_id=invitation_msg_id,
            limit=limit,
            my_did=my_did,
            offset=offset,
            order_by=order_by,
            state=state,
            their_did=their_did,
            their_public_did=their_public_did,
            their_role=their_role,
        )
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->connections: %s\n" % e)
