"""`RevRegIssuedResultSchemaAnoncreds`.

The name that `RevRegIssuedResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.rev_reg_issued_result_schema_anon_creds import (
    RevRegIssuedResultSchemaAnonCreds as RevRegIssuedResultSchemaAnoncreds,
)

__all__ = ["RevRegIssuedResultSchemaAnoncreds"]
