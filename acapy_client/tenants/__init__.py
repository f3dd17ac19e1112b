"""The tenants of an agent, and tokens that renew themselves.

`Agency` makes and finds the wallets of an agent that runs with ``--multitenant``, and gives a
client for each. `ClientCredentials` and `TractionKey` are tokens for ``access_token`` of a
`Configuration`. docs/tenants.md tells them apart.
"""

from acapy_client._tokens import Renewable
from acapy_client.tenants._agency import Agency, Tenant
from acapy_client.tenants._stores import FileTokens, MemoryTokens, TokenStore
from acapy_client.tenants._tokens import ClientCredentials, TractionKey

__all__ = [
    "Agency",
    "ClientCredentials",
    "FileTokens",
    "MemoryTokens",
    "Renewable",
    "Tenant",
    "TokenStore",
    "TractionKey",
]
