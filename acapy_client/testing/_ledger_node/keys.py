"""Keys and signatures, by PyNaCl."""
# pyright: reportMissingImports=false

from __future__ import annotations

import base64
from typing import NamedTuple

from nacl import bindings, exceptions, signing

from .encoding import from_base58, to_base58


class Identity(NamedTuple):
    did: str
    verkey: str


def identity(seed: str) -> Identity:
    """The DID that an agent makes of a seed: 32 signs, or base64 of 32 bytes. Raises ValueError."""
    raw = base64.b64decode(seed) if seed.endswith("=") else seed.encode()
    if len(raw) != 32:
        raise ValueError("expected a seed of 32 signs")
    key = bytes(signing.SigningKey(raw).verify_key)
    return Identity(to_base58(key[:16]), to_base58(key))


def is_signed(message: str, signature: str | None, did: str, verkey: str) -> bool:
    """Whether a signature is by this key, which may be short for the rest of its DID."""
    try:
        short = verkey.startswith("~")
        key = from_base58(did) + from_base58(verkey[1:]) if short else from_base58(verkey)
        signing.VerifyKey(key).verify(message.encode(), from_base58(signature or ""))
    except (exceptions.BadSignatureError, exceptions.ValueError, ValueError):
        return False
    return True


class NodeKeys(NamedTuple):
    """A validator's key to sign with, public, and its key of the transport, secret."""

    verify_key: bytes
    transport_secret: bytes


def node_keys(seed: bytes) -> NodeKeys:
    public = bytes(signing.SigningKey(seed).verify_key)
    return NodeKeys(public, bindings.crypto_sign_ed25519_sk_to_curve25519(seed + public))
