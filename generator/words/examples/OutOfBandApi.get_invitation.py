from pprint import pprint

import acapy_client
from acapy_client.api import out_of_band_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = out_of_band_api.OutOfBandApi(api_client)

    try:
        # An invitation of one's own
        protocols = ["https://didcomm.org/didexchange/1.1"]
        made = api_instance.create_invitation(body={"handshake_protocols": protocols})
        oob_id = made.oob_id  # str | `oob_id` of the record, a UUID, as `create_invitation` gave it

        api_response = api_instance.get_invitation(oob_id)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling OutOfBandApi->get_invitation: %s\n" % e)
