"""The client of a request's tenant, in an application that uvicorn serves."""

from typing import Annotated, Any

import pytest
import urllib3
from fastapi import Depends, FastAPI

from acapy_client import ApiClient, Configuration
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.fastapi import tenant_client
from acapy_client.tenants import Agency
from support.frameworks.serving import served
from support.tenancy import KEY, Tenancy


def test_each_request_has_its_tenant() -> None:
    app = FastAPI()
    with (
        Tenancy() as tenancy,
        Agency(Configuration(host=tenancy.url, api_key={"ApiKeyHeader": KEY})) as agency,
    ):
        Client = Annotated[ApiClient, Depends(tenant_client(agency, header="x-tenant"))]

        @app.get("/whose")
        def whose(client: Client) -> Any:  # type: ignore[valid-type]  # FastAPI reads it
            return client.call_api("GET", "/whose")

        with served(app) as site:
            for name in ("alice", "bob", "alice"):
                response = urllib3.request(
                    "GET", f"{site.url}/whose", headers={"X-Tenant": name}, retries=False
                )
                assert (response.status, response.json()) == (200, {"wallet_id": name})
            assert site.get("/whose").status == 422
        assert tenancy.made == 2


@pytest.mark.parametrize(("agency", "header"), [(None, "x-wallet-id"), ("agency", "x wallet")])
def test_what_cannot_be(agency: Any, header: str) -> None:
    with (
        Tenancy() as tenancy,
        Agency(Configuration(host=tenancy.url)) as good,
        pytest.raises((ApiTypeError, ApiValueError), match=r"agency: |header: "),
    ):
        tenant_client(good if agency else agency, header=header)
