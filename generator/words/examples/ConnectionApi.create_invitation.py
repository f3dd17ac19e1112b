from pprint import pprint

import acapy_client
from acapy_client.api import connection_api
from acapy_client.model.create_invitation_request import CreateInvitationRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    alias = "Alice"  # str | name for the connection on this side (optional)
    auto_accept = True  # bool | whether the agent answers the request by itself, its own setting where not given; a text is sent as it is (optional)
    multi_use = True  # bool | whether more than one agent may use the invitation (optional)
    public = False  # bool | whether to invite with the public DID (optional)
    # mediation_id, recipient_keys and routing_keys must name what exists already: left out here
    body = CreateInvitationRequest(
        metadata={"course": 7},
        my_label="Faber College",
        service_endpoint="https://faber.example.com",
    )  # CreateInvitationRequest | what the invitation shall say (optional)

    try:
        # example with the agent's own settings
        api_response = api_instance.create_invitation()
        pprint(api_response)

        # example passing what is optional
        api_response = api_instance.create_invitation(
            alias=alias, auto_accept=auto_accept, multi_use=multi_use, public=public, body=body
        )
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->create_invitation: %s\n" % e)
