"""`PresentProofApi`.

The name that `PresentProofV10Api` has in older releases.
"""

from acapy_client.api.present_proof_v1_0_api import PresentProofV10Api as PresentProofApi

__all__ = ["PresentProofApi"]
