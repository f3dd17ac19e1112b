"""`IndyKeyCorrectnessProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyKeyCorrectnessProof(Model):
    """Proof that the keys of an Indy credential definition were made correctly; the holder's wallet
    checks it.

    ACA-Py 0.7 to 1.4.
    """

    c: str
    """Challenge of the proof, a large integer as decimal text."""
    xr_cap: list[list[str]]
    """Responses of the proof, a pair for each attribute of the schema and ``master_secret``: name
    and large integer, both text."""
    xz_cap: str
    """Response of the proof for the number Z of the public key, a large integer as decimal text."""
