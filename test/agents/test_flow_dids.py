"""DIDs of every method that works offline, their keys, and tokens that are signed with them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

import acapy_client
from acapy_client.api.did_api import DidApi
from acapy_client.api.did_rotate_api import DidRotateApi
from acapy_client.api.resolver_api import ResolverApi
from acapy_client.api.wallet_api import WalletApi
from acapy_client.exceptions import ApiTimeoutError
from acapy_client.models import (
    DID,
    CreateKeyRequest,
    DIDCreate,
    DIDCreateOptions,
    DIDEndpointWithType,
    JWSCreate,
    JWSVerify,
    SDJWSCreate,
    SDJWSVerify,
    UpdateKeyRequest,
)
from support.agents.flows import until
from support.agents.two_agents import Pair, connect, name

pytestmark = pytest.mark.agents

MISSING = "WgWxqztrNooG92RXvxSTWv"
PEERS = ("did:peer:2", "did:peer:4")
CLAIMS = {"sub": "Zoë", "age": 42, "address": {"city": "Bern", "tags": ["a", None]}}


def create(api: WalletApi, **body: Any) -> DID:
    made = api.create_did(body=DIDCreate(**body)).result
    assert made is not None
    return made


def stored(api: WalletApi, did: DID) -> DID:
    """The DID as the wallet lists it."""
    [found] = api.dids(did=did.did).results or []
    return found


def decoded(part: str) -> Any:
    """The JSON value that a part of a token holds."""
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def first_parts(token: str) -> list[Any]:
    """Header and claims of a token."""
    return [decoded(part) for part in token.partition("~")[0].split(".")[:2]]


# --- making them ---------------------------------------------------------------------------------


def test_of_the_ledger_made_and_found(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    made = api.create_did().result
    assert made is not None
    assert made.posture == "wallet_only"
    assert stored(api, made) == made
    assert made in (api.dids(verkey=made.verkey).results or [])
    assert made in (api.wallet_did_get(posture="wallet_only").results or [])
    assert made not in (api.dids(posture="posted").results or [])
    if pair.since("0.7"):
        assert (made.method, made.key_type) == ("sov", "ed25519")
        assert made in (api.dids(method="sov").results or [])
        assert made not in (api.dids(method="key").results or [])


@pytest.mark.parametrize(
    ("key_type", "prefix"),
    [
        pytest.param("ed25519", "did:key:z6Mk", marks=pytest.mark.releases(since="0.7")),
        pytest.param("bls12381g2", "did:key:zUC", marks=pytest.mark.releases(since="0.7")),
        pytest.param("p256", "did:key:zDna", marks=pytest.mark.releases(since="1.2")),
    ],
)
def test_of_keys_made_and_resolved(pair: Pair, key_type: Any, prefix: str) -> None:
    api = WalletApi(pair.alice.client)
    made = create(api, method="key", options=DIDCreateOptions(key_type=key_type))
    assert str(made.did).startswith(prefix)
    assert (made.method, made.key_type) == ("key", key_type)
    assert made in (api.dids(method="key", key_type=key_type).results or [])
    # whoever has the DID has its document
    document = ResolverApi(pair.bob.client).resolve_did(str(made.did)).did_document or {}
    assert document["id"] == made.did
    assert document["verificationMethod"][0]["controller"] == made.did


@pytest.mark.releases(since="0.12")
@pytest.mark.parametrize("method", PEERS)
def test_of_peers_made_and_resolved(pair: Pair, method: Any) -> None:
    api = WalletApi(pair.alice.client)
    made = create(api, method=method)
    assert str(made.did).startswith(method)
    assert made.method == method
    assert stored(api, made) in (api.dids(method=method).results or [])
    resolved = ResolverApi(pair.bob.client).resolver_resolve_did_get(str(made.did))
    document = resolved.did_document or {}
    assert document["service"][0]["serviceEndpoint"] == pair.alice.agent.endpoint


@pytest.mark.releases(since="1.2")
def test_one_that_takes_the_place_of_another_in_a_connection(pair: Pair) -> None:
    new = str(create(WalletApi(pair.alice.client), method="did:peer:2").did)
    ends = connect(pair)
    at_alice, at_bob = str(ends.alice.connection_id), str(ends.bob.connection_id)
    DidRotateApi(pair.alice.client).rotate_did(at_alice, body={"to_did": new})
    assert pair.alice.api.wait_for_rotation(at_alice, new).my_did == new
    assert pair.bob.api.wait_for_rotation(at_bob, new).their_did == new


@pytest.mark.releases(since="0.12", until="1.0")
def test_agents_that_cannot_read_that_it_was_taken(pair: Pair) -> None:
    """They look for another class than the one that reads the confirmation."""
    new = str(create(WalletApi(pair.alice.client), method="did:peer:2").did)
    ends = connect(pair)
    at_alice, at_bob = str(ends.alice.connection_id), str(ends.bob.connection_id)
    DidRotateApi(pair.alice.client).rotate_did(at_alice, body={"to_did": new})
    assert pair.bob.api.wait_for_rotation(at_bob, new).their_did == new
    until(lambda: pair.alice.agent.log, lambda log: "Class 'Ack' not defined" in log)
    with pytest.raises(ApiTimeoutError) as late:
        pair.alice.api.wait_for_rotation(at_alice, new, timeout=0.5)
    assert late.value.last_record is not None
    assert late.value.last_record.my_did == ends.alice.my_did


@pytest.mark.releases(since="0.12")
def test_of_the_web(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    did = f"did:web:{name()}.example"
    made = create(api, method="web", options={"did": did, "key_type": "ed25519"})
    assert (made.did, made.method) == (did, "web")
    assert stored(api, made) == made


@pytest.mark.releases(since="1.3")
def test_of_indy(pair: Pair) -> None:
    made = DidApi(pair.alice.client).create_did(body={})
    assert str(made.did).startswith("did:indy:")
    [found] = WalletApi(pair.alice.client).dids(verkey=made.verkey).results or []
    assert (found.did, found.method) == (made.did, "indy")


def test_none_is_public(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    assert api.get_public_did().result is None
    assert api.dids(posture="public").results == []


@pytest.mark.releases(since="0.8")
def test_a_seed_is_refused_unless_the_agent_allows_it(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException, match="[Ss]eed") as caught:
        WalletApi(pair.alice.client).create_did(body={"seed": "0" * 32})
    assert "0" * 32 not in str(caught.value)


# --- changing them -------------------------------------------------------------------------------


def test_another_key(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    made = create(api)
    assert api.rotate_did_keypair(str(made.did)) == {}
    rotated = stored(api, made)
    assert rotated.verkey != made.verkey
    with pytest.raises(acapy_client.NotFoundException, match="DID"):
        api.rotate_did_keypair(MISSING)


@pytest.mark.releases(since="0.10")
def test_no_other_key_where_the_key_is_the_did(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    made = create(api, method="key")
    with pytest.raises(acapy_client.BadRequestException, match="rotation"):
        api.rotate_did_keypair(str(made.did))
    assert stored(api, made) == made


def test_an_endpoint(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    did = str(create(api).did)
    empty = api.get_did_endpoint(did)
    assert (empty.did, empty.endpoint) == (did, None)
    endpoint = "https://example.com/inbox"
    assert api.set_did_endpoint(body=DIDEndpointWithType(did=did, endpoint=endpoint)) == {}
    assert api.get_did_endpoint(did).endpoint == endpoint
    assert api.wallet_set_did_endpoint_post(body={"did": did}) == {}
    assert api.get_did_endpoint(did).endpoint is None
    with pytest.raises(acapy_client.NotFoundException, match="DID"):
        api.get_did_endpoint(MISSING)


# --- tokens --------------------------------------------------------------------------------------


@pytest.mark.releases(since="0.9")
def test_a_token_signed_here_and_verified_there(pair: Pair) -> None:
    did = str(create(WalletApi(pair.alice.client), method="key").did)
    token = WalletApi(pair.alice.client).sign_jwt(
        body=JWSCreate(did=did, payload=CLAIMS, headers={"cty": "x"})
    )
    header, claims = first_parts(token)
    assert claims == CLAIMS
    assert (header["alg"], header["cty"]) == ("EdDSA", "x")
    verified = WalletApi(pair.bob.client).verify_jwt(body=JWSVerify(jwt=token))
    assert verified.valid is True
    assert verified.payload == CLAIMS
    assert verified.headers == header
    assert verified.kid == header["kid"] == f"{did}#{did.removeprefix('did:key:')}"


@pytest.mark.releases(since="0.9")
def test_a_token_that_was_changed(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    did = create(api, method="key").did
    ours, theirs = (
        api.wallet_jwt_sign_post(body={"did": did, "payload": {"age": age}}) for age in (17, 18)
    )
    head, _, signature = ours.split(".")
    forged = api.verify_jwt(body={"jwt": ".".join((head, theirs.split(".")[1], signature))})
    assert (forged.valid, forged.payload) == (False, {"age": 18})


@pytest.mark.releases(since="1.2")
def test_a_token_of_another_kind_of_key(pair: Pair) -> None:
    did = create(
        WalletApi(pair.alice.client), method="key", options=DIDCreateOptions(key_type="p256")
    ).did
    token = WalletApi(pair.alice.client).sign_jwt(body={"did": did, "payload": CLAIMS})
    verified = WalletApi(pair.bob.client).verify_jwt(body={"jwt": token})
    assert (verified.valid, verified.headers["alg"]) == (True, "ES256")


@pytest.mark.releases(since="0.11")
def test_claims_disclosed_one_by_one(pair: Pair) -> None:
    did = create(WalletApi(pair.alice.client), method="key").did
    token = WalletApi(pair.alice.client).sign_sd_jwt(
        body=SDJWSCreate(did=did, payload={**CLAIMS, "iss": "me"}, non_sd_list=["age"])
    )
    _, claims = first_parts(token)
    assert (claims["age"], claims["iss"]) == (42, "me")
    assert "sub" not in claims

    whole = WalletApi(pair.bob.client).verify_sd_jwt(body=SDJWSVerify(sd_jwt=token))
    assert whole.valid is True
    assert whole.payload == claims
    assert "Zoë" in [disclosed[-1] for disclosed in whole.disclosures or []]

    signed, *disclosures = token.rstrip("~").split("~")
    hidden = [each for each in disclosures if "Zoë" not in str(decoded(each))]
    assert len(hidden) == len(disclosures) - 1
    less = WalletApi(pair.bob.client).verify_sd_jwt(
        body={"sd_jwt": "~".join([signed, *hidden, ""])}
    )
    assert less.valid is True
    assert "Zoë" not in [disclosed[-1] for disclosed in less.disclosures or []]


@pytest.mark.releases(since="0.9")
def test_a_token_of_nobody(pair: Pair) -> None:
    with pytest.raises(acapy_client.ApiException) as caught:
        WalletApi(pair.alice.client).sign_jwt(body={"payload": {}})
    assert caught.value.status in (400, 422)


# --- keys ----------------------------------------------------------------------------------------


@pytest.mark.releases(since="1.0.1")
def test_a_key_and_its_names(pair: Pair) -> None:
    api = WalletApi(pair.alice.client)
    first, second = (f"did:web:{name()}.example#key" for _ in range(2))
    made = api.create_key(body=CreateKeyRequest(alg="ed25519", kid=first))
    assert made.kid == first
    multikey = str(made.multikey)
    assert multikey.startswith("z6Mk")
    assert api.get_key(multikey).to_wire() == made.to_wire()
    bound = api.update_key(body=UpdateKeyRequest(multikey=multikey, kid=second))
    assert (bound.multikey, bound.kid) == (multikey, second)
    names = api.wallet_keys_multikey_get(multikey).kid
    if pair.since("1.3"):
        assert set(names or ()) == {first, second}
    else:
        assert names == second


@pytest.mark.releases(since="1.0.1")
def test_a_key_without_a_name(pair: Pair) -> None:
    made = WalletApi(pair.alice.client).create_key()
    assert made.kid is None
    found = WalletApi(pair.alice.client).get_key(str(made.multikey))
    assert found.multikey == made.multikey
    with pytest.raises(acapy_client.BadRequestException, match="Unknown key"):
        WalletApi(pair.bob.client).get_key(str(made.multikey))
