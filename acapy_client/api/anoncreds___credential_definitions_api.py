"""`AnoncredsCredentialDefinitionsApi`.

The name that `AnonCredsCredentialDefinitionsApi` has in older releases.
"""

from acapy_client.api.anon_creds___credential_definitions_api import (
    AnonCredsCredentialDefinitionsApi as AnoncredsCredentialDefinitionsApi,
)

__all__ = ["AnoncredsCredentialDefinitionsApi"]
