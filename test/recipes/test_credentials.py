"""An issuer and a verifier, run as their pages say."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import jwt
import urllib3

from acapy_client.apis import CredentialsApi, PresentProofV20Api
from support.events.until import until
from support.recipes.agents import Agents
from support.recipes.pages import SECONDS, Recipe, line

Read = Callable[[str], Recipe]
SECRET = "of-at-least-thirty-two-characters"
BACK = "https://shop.example.com/callback"


def test_issuer(agents: Agents, recipe: Read) -> None:
    with recipe("issuer").running(agents.environment()) as issuer:
        agents.take(line(issuer, "http"))
        assert line(issuer, "issued") == "issued; Return revokes it"
        held = CredentialsApi(agents.holder)
        credentials = held.credentials().results or []
        (credential,) = (
            each for each in credentials if (each.attrs or {}).get("degree") == "Maths"
        )
        referent = str(credential.referent)
        assert not held.get_revocation_status(referent).revoked
        said, _ = issuer.communicate("\n", timeout=SECONDS)
        assert (issuer.returncode, said) == (0, "revoked\n")
        until(lambda: held.get_revocation_status(referent).revoked, SECONDS)


def test_oidc(agents: Agents, recipe: Read) -> None:
    settings = {
        "ISSUER": "https://bridge.example.com",
        "CLIENT_ID": "shop",
        "CLIENT_SECRET": SECRET,
        "REDIRECT_URI": BACK,
        "CRED_DEF_ID": agents.issued,
    }
    asked = {"client_id": "shop", "redirect_uri": BACK, "state": "s 1", "nonce": "n1"}
    with recipe("oidc").served(agents.environment(**settings)) as url:
        authorize = f"{url}/authorize"
        strange = get(authorize, {**asked, "redirect_uri": "https://evil.example.com"})
        assert strange.status == 400
        begun = get(authorize, asked)
        login = begun.headers["Location"]
        page = get(url + login).data.decode()
        (link,) = re.findall(r'href="([^"]+)"', page)
        agents.take(link)

        answer = led_back(url + login)
        assert answer["state"] == "s 1"
        shop = urllib3.make_headers(basic_auth=f"shop:{SECRET}")
        other = urllib3.make_headers(basic_auth="shop:another")
        form = {"grant_type": "authorization_code", "code": answer["code"], "redirect_uri": BACK}

        def tokens(headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
            return urllib3.request(
                "POST", f"{url}/token", fields=form, headers=headers, timeout=SECONDS
            )

        assert tokens(other).status == 401
        said = jwt.decode(tokens(shop).json()["id_token"], SECRET, ["HS256"], audience="shop")
        assert (said["sub"], said["nonce"], said["iss"]) == ("Alice", "n1", settings["ISSUER"])
        assert tokens(shop).status == 400
    assert not PresentProofV20Api(agents.client).records().results


def get(url: str, fields: dict[str, str] | None = None) -> urllib3.BaseHTTPResponse:
    return urllib3.request("GET", url, fields=fields, redirect=False, timeout=SECONDS)


def led_back(login: str) -> dict[str, str]:
    """What the application is told once the page leads back to it."""
    places: list[str | None] = []

    def leads_back() -> str | None:
        answer = get(login)
        places.append(answer.headers.get("Location"))
        return places[-1]

    until(leads_back, SECONDS)
    place = str(places[-1])
    assert place.startswith(f"{BACK}?")
    return {name: value for name, (value,) in parse_qs(urlsplit(place).query).items()}
