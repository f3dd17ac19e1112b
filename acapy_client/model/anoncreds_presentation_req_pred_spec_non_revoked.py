"""`AnoncredsPresentationReqPredSpecNonRevoked`.

The name that `AnonCredsPresentationReqPredSpecNonRevoked` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_req_pred_spec_non_revoked import (
    AnonCredsPresentationReqPredSpecNonRevoked as AnoncredsPresentationReqPredSpecNonRevoked,
)

__all__ = ["AnoncredsPresentationReqPredSpecNonRevoked"]
