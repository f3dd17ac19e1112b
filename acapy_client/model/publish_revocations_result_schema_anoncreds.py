"""`PublishRevocationsResultSchemaAnoncreds`.

The name that `PublishRevocationsResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.publish_revocations_result_schema_anon_creds import (
    PublishRevocationsResultSchemaAnonCreds as PublishRevocationsResultSchemaAnoncreds,
)

__all__ = ["PublishRevocationsResultSchemaAnoncreds"]
