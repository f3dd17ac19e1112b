"""truststore puts its own class in place of ``ssl.SSLContext``: before, between and after."""

from __future__ import annotations

import pytest

from support.processes.apart import Agent, apart


@apart(needs=("truststore",))
def test_injected_before_the_import(agent: Agent) -> None:
    import truststore

    truststore.inject_into_ssl()
    calls_are_verified(agent)


@apart(needs=("truststore",))
def test_injected_after_the_import(agent: Agent) -> None:
    import truststore

    import acapy_client.api_client  # noqa: F401  # what is tried here

    truststore.inject_into_ssl()
    calls_are_verified(agent)


@apart(needs=("truststore",))
def test_injected_and_taken_back_while_a_client_is_in_use(agent: Agent) -> None:
    import truststore

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    idle, used = (
        ConnectionApi(ApiClient(Configuration(agent.tls_url, ssl_ca_cert=agent.authority)))
        for _ in range(2)
    )
    assert used.get_connection("before").connection_id == "before"
    truststore.inject_into_ssl()
    for api in (idle, used):
        assert api.get_connection("during").connection_id == "during"
        assert api.get_connection.submit("later").get(60).connection_id == "later"
    calls_are_verified(agent)
    truststore.extract_from_ssl()
    for api in (idle, used):
        assert api.get_connection("after").connection_id == "after"
    calls_are_verified(agent)


@apart(needs=("truststore",))
def test_given_as_the_context_of_a_client(agent: Agent) -> None:
    import ssl

    import truststore

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(agent.authority)
    with ApiClient(Configuration(agent.tls_url, ssl_context=context)) as client:
        assert ConnectionApi(client).get_connection("a").connection_id == "a"


def calls_are_verified(agent: Agent) -> None:
    """By the authority that was given, and by no other."""
    from acapy_client import ApiClient, ApiTlsError, Configuration
    from acapy_client.apis import ConnectionApi

    with ApiClient(Configuration(agent.tls_url, ssl_ca_cert=agent.authority)) as client:
        assert ConnectionApi(client).get_connection("a").connection_id == "a"
    with open(agent.authority) as file:
        pem = file.read()
    with ApiClient(Configuration(agent.tls_url, ssl_ca_cert=pem)) as client:
        assert ConnectionApi(client).get_connection("b").connection_id == "b"
    with ApiClient(Configuration(agent.tls_url)) as client, pytest.raises(ApiTlsError):
        ConnectionApi(client).get_connection("c")
    with ApiClient(Configuration(agent.url)) as client:
        assert ConnectionApi(client).get_connection("d").connection_id == "d"
    assert [each for each in agent.asked() if each.endswith(("/a", "/b", "/c", "/d"))] == [
        f"GET /connections/{name}" for name in "abd"
    ]
