from pprint import pprint

import acapy_client
from acapy_client.api import basicmessage_api, connection_api, out_of_band_api
from acapy_client.model.send_message import SendMessage

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = basicmessage_api.BasicmessageApi(api_client)

    try:
        # Another agent takes the invitation as a rule; here the agent takes its own
        out_of_band = out_of_band_api.OutOfBandApi(api_client)
        protocols = ["https://didcomm.org/didexchange/1.0"]
        invitation = out_of_band.create_invitation(
            auto_accept=True, body={"handshake_protocols": protocols}
        )
        received = out_of_band.receive_invitation(body=invitation, auto_accept=True)
        connections = connection_api.ConnectionApi(api_client)
        connections.wait_for_connection(received.connection_id)
        conn_id = received.connection_id  # str | identifier of the connection, in state `response` or `active`; in any other the message is lost
        body = SendMessage(content="Hello, Bob")  # SendMessage | the message; `content` is needed (optional)

        api_response = api_instance.send_message(conn_id, body=body)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling BasicmessageApi->send_message: %s\n" % e)
