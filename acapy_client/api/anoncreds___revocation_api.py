"""`AnoncredsRevocationApi`.

The name that `AnonCredsRevocationApi` has in older releases.
"""

from acapy_client.api.anon_creds___revocation_api import (
    AnonCredsRevocationApi as AnoncredsRevocationApi,
)

__all__ = ["AnoncredsRevocationApi"]
