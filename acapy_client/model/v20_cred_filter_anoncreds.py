"""`V20CredFilterAnoncreds`.

The name that `V20CredFilterAnonCreds` has in older releases.
"""

from acapy_client.model.v20_cred_filter_anon_creds import (
    V20CredFilterAnonCreds as V20CredFilterAnoncreds,
)

__all__ = ["V20CredFilterAnoncreds"]
