"""`PublishRevocationsSchemaAnoncreds`.

The name that `PublishRevocationsSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.publish_revocations_schema_anon_creds import (
    PublishRevocationsSchemaAnonCreds as PublishRevocationsSchemaAnoncreds,
)

__all__ = ["PublishRevocationsSchemaAnoncreds"]
