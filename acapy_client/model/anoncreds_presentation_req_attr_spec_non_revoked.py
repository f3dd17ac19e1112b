"""`AnoncredsPresentationReqAttrSpecNonRevoked`.

The name that `AnonCredsPresentationReqAttrSpecNonRevoked` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_req_attr_spec_non_revoked import (
    AnonCredsPresentationReqAttrSpecNonRevoked as AnoncredsPresentationReqAttrSpecNonRevoked,
)

__all__ = ["AnoncredsPresentationReqAttrSpecNonRevoked"]
