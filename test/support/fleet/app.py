"""What every process of the fleet imports: web workers, Celery workers, those that handle events.

Where things are stands in the environment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from celery import Celery

from acapy_client import Configuration
from acapy_client.apis import IssueCredentialV20Api, PresentProofV20Api
from acapy_client.events import Event, Events
from acapy_client.exceptions import ApiTimeoutError
from acapy_client.tenants import Agency

configuration = Configuration(
    os.environ["FLEET_AGENT"], api_key={"ApiKeyHeader": os.environ["FLEET_KEY"]}, timeout=60
)
events = Events(
    configuration, hub=os.environ["FLEET_HUB"], clients=lambda wallet_id: agency.client(wallet_id)
)
assert events.hub is not None
agency = Agency(configuration, tokens=events.hub)
application = events.wsgi(key="of the webhooks")
celery = Celery("fleet", broker=os.environ["FLEET_BROKER"], backend=os.environ["FLEET_BROKER"])
celery.conf.update(broker_connection_retry_on_startup=True, worker_prefetch_multiplier=1)


@events.otherwise
def note(event: Event) -> None:
    """Written by one process at a time, whole lines, which outlive it."""
    told = event.event_id, event.attempt, event.topic, event.id, event.state
    journal = os.open(os.environ["FLEET_JOURNAL"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(journal, (" ".join(map(str, told)) + "\n").encode())
    os.close(journal)


@contextmanager
def told(read: Callable[[], object]) -> Iterator[None]:
    """Where nothing is heard in time, say what the agent has."""
    try:
        yield
    except ApiTimeoutError as error:
        raise RuntimeError(f"{error}; the agent has {read()}") from None


@celery.task
def issue_and_prove(wallet_id: str, connection_id: str, credential: Any, asked: Any) -> Any:
    """A flow, which any worker carries out, told by events that other processes receive."""
    tenant, heard = agency.client(wallet_id), events.of(wallet_id)
    with heard.expect("issue_credential_v2_0", state="done") as issued:
        detail = {"credential": credential, "options": {"proofType": "Ed25519Signature2018"}}
        offered = IssueCredentialV20Api(tenant).send_offer(
            body={
                "connection_id": connection_id,
                "auto_issue": True,
                "auto_remove": False,
                "filter": {"ld_proof": detail},
            }
        )
        with told(lambda: IssueCredentialV20Api(tenant).get_record(offered.cred_ex_id)):
            issued.where(cred_ex_id=offered.cred_ex_id).event(timeout=120)
    with heard.expect("present_proof_v2_0", state="done") as proved:
        requested = PresentProofV20Api(tenant).send_request(
            body={
                "connection_id": connection_id,
                "auto_verify": True,
                "auto_remove": False,
                "presentation_request": {"dif": asked},
            }
        )
        with told(lambda: PresentProofV20Api(tenant).get_record(requested.pres_ex_id)):
            proof = proved.where(pres_ex_id=requested.pres_ex_id).result(timeout=120)
    return offered.cred_ex_id, requested.pres_ex_id, proof.verified
