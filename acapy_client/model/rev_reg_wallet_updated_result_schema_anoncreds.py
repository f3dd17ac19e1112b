"""`RevRegWalletUpdatedResultSchemaAnoncreds`.

The name that `RevRegWalletUpdatedResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.rev_reg_wallet_updated_result_schema_anon_creds import (
    RevRegWalletUpdatedResultSchemaAnonCreds as RevRegWalletUpdatedResultSchemaAnoncreds,
)

__all__ = ["RevRegWalletUpdatedResultSchemaAnoncreds"]
