"""Controllers in web frameworks and a job queue, run as their pages say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import urllib3

from acapy_client.apis import ConnectionApi
from support.engines import RedisServer
from support.events.until import until
from support.frameworks.serving import Site
from support.recipes.agents import WEBHOOK_KEY, Agents
from support.recipes.pages import SECONDS, Recipe

Read = Callable[[str], Recipe]
HANDSHAKE = {"handshake_protocols": ["https://didcomm.org/didexchange/1.0"]}


def greeted(agents: Agents, url: str) -> str:
    """What the other one is told once it took an invitation."""
    with agents.told.expect("basicmessages") as message:
        agents.take(url)
        return str(message.event(timeout=SECONDS).payload["content"])


def test_flask(agents: Agents, recipe: Read) -> None:
    with recipe("flask").served(agents.environment()) as url:
        site = Site(url)
        made = site.post("/invitations", {})
        assert made.status == 201
        assert greeted(agents, made.json["url"]) == "Welcome"
        (found,) = site.get(f"/invitations/{made.json['id']}/connections").json
        assert site.get(f"/connections/{found['connection_id']}").json == found
        missing = site.get("/connections/nobody")
        assert (missing.status, missing.json["detail"]) == (
            404,
            "Record not found: connection/nobody.",
        )


def test_django_keeps_the_newest_state(agents: Agents, recipe: Read) -> None:
    with recipe("django").served(agents.environment()) as url:
        site = Site(url)
        invitation, conn_id = agents.invite()
        agents.take(invitation)

        def kept() -> object:
            contacts = {
                each["connection_id"]: each for each in site.get("/contacts").json["contacts"]
            }
            return conn_id in contacts and (contacts[conn_id]["state"], contacts[conn_id]["label"])

        until(lambda: kept() == ("active", "Alice"), SECONDS)
        late = {"connection_id": conn_id, "state": "request", "updated_at": "2020-01-01T00:00:00Z"}
        assert tell(url, late) == 204
        assert kept() == ("active", "Alice")
        assert tell(url, late, key="another") == 401


def tell(url: str, record: dict[str, Any], key: str = WEBHOOK_KEY) -> int:
    hook = f"{url}/webhooks/topic/connections/"
    return urllib3.request(
        "POST", hook, json=record, headers={"x-api-key": key}, timeout=SECONDS
    ).status


def test_fastapi(agents: Agents, recipe: Read) -> None:
    with recipe("fastapi").served(agents.environment()) as url:
        site = Site(url)
        assert site.post("/invitations", {"handshake": []}).status == 422
        made = site.post("/invitations", HANDSHAKE)
        assert made.status == 201
        agents.take(made.json["invitation_url"])
        conn_id = agents.invited_by(made.json["invi_msg_id"])
        assert site.get(f"/connections/{conn_id}?wait=60").json["state"] == "active"
        active = site.get("/connections?state=active").json
        assert conn_id in [each["connection_id"] for each in active]
        until(lambda: ConnectionApi(agents.client).get_metadata(conn_id).results, SECONDS)


def test_celery(agents: Agents, recipe: Read) -> None:
    page = recipe("celery")
    with RedisServer() as redis:
        env = agents.environment(CELERY_BROKER_URL=redis.url)
        with page.running(env) as worker, page.served(env, 1):
            invitation, conn_id = agents.invite()
            assert greeted(agents, invitation) == "Welcome, Alice"
            until(lambda: ConnectionApi(agents.client).get_metadata(conn_id).results, SECONDS)
            worker.terminate()
            said, _ = worker.communicate(timeout=SECONDS)
    assert "succeeded" in said
    assert "Traceback" not in said
