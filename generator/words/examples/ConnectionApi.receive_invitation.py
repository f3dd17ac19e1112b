from pprint import pprint

import acapy_client
from acapy_client.api import connection_api
from acapy_client.model.receive_invitation_request import ReceiveInvitationRequest

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = connection_api.ConnectionApi(api_client)
    alias = "Faber"  # str | name for the connection on this side (optional)
    auto_accept = False  # bool | whether the agent sends the request by itself, its own setting where not given; a text is sent as it is (optional)
    mediation_id = None  # str | mediation record (UUID, granted) whose mediator shall pass messages on (optional)
    body = ReceiveInvitationRequest(
        id="78c16506-943c-487a-8e77-2bb3996664c2",
        label="Faber College",
        recipient_keys=["AZ8XD7cPMMDhB6yAe4MCszDZxDMLyH7Hj9Tt6STNHMC9"],
        service_endpoint="https://faber.example.com",
    )  # ReceiveInvitationRequest | the invitation (optional)

    try:
        api_response = api_instance.receive_invitation(
            alias=alias, auto_accept=auto_accept, mediation_id=mediation_id, body=body
        )
        pprint(api_response)

        # example handing over what an agent, here the same, gave for its invitation
        invitation = api_instance.create_invitation()
        api_response = api_instance.receive_invitation(body=invitation)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling ConnectionApi->receive_invitation: %s\n" % e)
