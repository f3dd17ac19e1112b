from pprint import pprint

import acapy_client
from acapy_client.api import anon_creds___revocation_api

# The host is the URL of the agent's admin API; docs/Configuration.md lists every setting.
configuration = acapy_client.Configuration(host="http://localhost:8031")

# Leaving the client's context closes its connections
with acapy_client.ApiClient(configuration) as api_client:
    api_instance = anon_creds___revocation_api.AnonCredsRevocationApi(api_client)
    cred_ex_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"  # str | credential exchange (UUID) that issued the credential; works even if the exchange record was deleted (optional)
    cred_rev_id = "12"  # str | index of the credential in `rev_reg_id`, from 1, as decimal text (optional)
    rev_reg_id = "WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:default:CL_ACCUM:0"  # str | revocation registry; together with `cred_rev_id` (optional)

    try:
        # by the credential exchange
        api_response = api_instance.get_credential_record(cred_ex_id=cred_ex_id)
        pprint(api_response)

        # or by the place in its registry
        api_response = api_instance.get_credential_record(
            cred_rev_id=cred_rev_id, rev_reg_id=rev_reg_id
        )
        pprint(api_response)
    except acapy_client.ApiException as e:
        print("Exception when calling AnonCredsRevocationApi->get_credential_record: %s\n" % e)
