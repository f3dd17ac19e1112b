from pprint import pprint

import acapy_client
from acapy_client.api import revocation_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = revocation_api.RevocationApi(api_client)
    cred_def_id = "WgWxqztrNooG92RXvxSTWv:3:CL:20:default"  # str | credential definition whose registries' tails files shall go; read only where `rev_reg_id` is not given (optional)
    rev_reg_id = "WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:default:CL_ACCUM:0"  # str | revocation registry whose tails file shall go; this or `cred_def_id` is needed (optional)

    try:
        # of one registry
        api_response = api_instance.delete_tails_file(rev_reg_id=rev_reg_id)
        pprint(api_response)

        # or of all registries of a credential definition
        api_response = api_instance.delete_tails_file(cred_def_id=cred_def_id)
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling RevocationApi->delete_tails_file: %s\n" % e)
