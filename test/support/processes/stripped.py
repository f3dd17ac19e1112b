"""What a program does with a client whose package came without metadata, docs or sources.

Run as a program, with an address. Uses nothing but the client, so that it can be packed with
it.
"""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import sys

import acapy_client
from acapy_client import ApiClient, Configuration, models
from acapy_client.apis import ConnectionApi


def main(url: str) -> None:
    settings = Configuration(url, api_key={"ApiKeyHeader": "k"}, request_id=True)
    with ApiClient(settings) as client:
        api = ConnectionApi(client)
        record = api.get_connection("a")
        expect(record.connection_id, "a")
        expect(list(api.iter_connections()), [])
        expect(api.get_connection.submit("b").get(5).connection_id, "b")
        expect(api.get_connection.with_http_info("c").status, 200)
        expect(pickle.loads(pickle.dumps(record)), record)
        expect(pickle.loads(pickle.dumps(api.get_connection))("d").connection_id, "d")
        expect(error_of(lambda: api.get_connection("missing")).status, 404)
        expect("conn_id" in str(error_of(lambda: api.get_connection(5))), True)
        expect("urllib3" in settings.to_debug_report(), True)
        expect("urllib3" in client.user_agent, True)
        expect(api.get_connection.facts.path, "/connections/{conn_id}")
    expect("alias" in str(error_of(lambda: models.ConnRecord(alas="x"))), True)
    expect(
        models.ConnRecord.from_wire({"alias": "x", "new": 1}).to_wire(), {"alias": "x", "new": 1}
    )
    expect(acapy_client.parse_datetime("2026-11-22 01:06:27.011802Z").year, 2026)
    for name in acapy_client.__all__:
        getattr(acapy_client, name)
    for module in pkgutil.walk_packages(acapy_client.__path__, "acapy_client."):
        if not {"testing", "cli", "generate", "__main__"} & set(
            module.name.split(".")
        ):  # they need extras
            importlib.import_module(module.name)


def expect(found: object, wanted: object) -> None:
    """An assertion, where ``-O`` has taken assertions out."""
    if found != wanted:
        raise SystemExit(f"{found!r} where {wanted!r} was wanted")


def error_of(call: object) -> acapy_client.OpenApiException:
    try:
        call()
    except acapy_client.OpenApiException as error:
        return error
    raise SystemExit("there was no error")


if __name__ == "__main__":
    main(sys.argv[1])
    print("all is well")
