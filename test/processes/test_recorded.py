"""Answers that are recorded and replayed, and sockets that a test run forbids."""

from __future__ import annotations

import os
import tempfile
import warnings

import pytest

from support.processes.apart import Agent, apart


@apart(needs=("vcr",))
def test_vcrpy_records_and_replays(agent: Agent) -> None:
    import vcr

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url, retries=2)))
    api.get_connection("before")  # its connection is kept, and must not be used while replaying
    with tempfile.TemporaryDirectory() as folder:
        cassette = f"{folder}/cassette.yaml"
        with vcr.use_cassette(cassette):
            first = api.get_connection("a")
            made = api.create_invitation(alias="b")
            missing = error_of(lambda: api.get_connection("missing"))
        assert len(agent.asked()) == 4
        for used in (api, ConnectionApi(ApiClient(Configuration(agent.url)))):
            with vcr.use_cassette(cassette, record_mode="none") as replayed:
                assert used.get_connection("a") == first
                assert used.create_invitation(alias="b") == made
                assert str(error_of(lambda used=used: used.get_connection("missing"))) == str(
                    missing
                )
                assert replayed.play_count == 3
                with pytest.raises(vcr.errors.CannotOverwriteExistingCassetteException):
                    used.get_connection("another")
                with pytest.raises(vcr.errors.CannotOverwriteExistingCassetteException):
                    used.create_invitation(alias="c")
    assert agent.asked() == []
    assert api.get_connection("after").connection_id == "after"


@apart(needs=("vcr",))
def test_vcrpy_replays_over_tls_and_in_the_background(agent: Agent) -> None:
    import vcr

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.tls_url, ssl_ca_cert=agent.authority)))
    with tempfile.TemporaryDirectory() as folder:
        with vcr.use_cassette(f"{folder}/cassette.yaml"):
            assert api.get_connection("a").connection_id == "a"
            assert api.get_connection.submit("b").get(60).connection_id == "b"
        agent.asked()
        with vcr.use_cassette(f"{folder}/cassette.yaml", record_mode="none"):
            assert api.get_connection("a").connection_id == "a"
            assert api.get_connection.submit("b").get(60).connection_id == "b"
    assert agent.asked() == []


@apart("-X", "dev", needs=("pytest_socket",))  # it warns besides that it raises
def test_sockets_that_are_forbidden(agent: Agent) -> None:
    import pytest_socket

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    warnings.simplefilter("ignore")
    api = ConnectionApi(ApiClient(Configuration(agent.url, retries=2)))
    pytest_socket.disable_socket()
    for call in (lambda: api.get_connection("a"), api.create_invitation):
        with pytest.raises(pytest_socket.SocketBlockedError):
            call()
        with pytest.raises(pytest_socket.SocketBlockedError):
            api.get_connection.submit("a").get(60)
    pytest_socket.enable_socket()
    assert api.get_connection("b").connection_id == "b"
    other = ConnectionApi(ApiClient(Configuration(agent.url, retries=2)))
    pytest_socket.socket_allow_hosts(["10.0.0.1"])
    with pytest.raises(pytest_socket.SocketConnectBlockedError):
        other.get_connection("c")
    pytest_socket.socket_allow_hosts(["127.0.0.1"])
    assert other.get_connection("d").connection_id == "d"
    assert [each[-1] for each in agent.asked()] == ["b", "d"]


@apart(needs=("responses",))
def test_responses_knows_requests_alone_and_is_in_nobodys_way(agent: Agent) -> None:
    import responses

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    with responses.RequestsMock(assert_all_requests_are_fired=False) as fakes:
        fakes.add("GET", f"{agent.url}/connections/a", json={"connection_id": "fake"})
        api = ConnectionApi(ApiClient(Configuration(agent.url)))
        assert api.get_connection("a").connection_id == "a"


@apart(needs=("pyfakefs",))
def test_files_of_a_file_system_that_is_not_there(agent: Agent) -> None:
    from pyfakefs.fake_filesystem_unittest import Patcher

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import RevocationApi

    with Patcher() as patcher:
        patcher.fs.create_file("/nowhere/tails", contents="old", st_mode=0o100640)
        with ApiClient(Configuration(agent.url)) as client:
            registry = "WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:tag:CL_ACCUM:0"
            size = RevocationApi(client).download_tails_file(registry, "/nowhere/tails")
        assert os.listdir("/nowhere") == ["tails"]
        assert os.stat("/nowhere/tails").st_size == size
        assert os.stat("/nowhere/tails").st_mode == 0o100640
    assert not os.path.exists("/nowhere")


def error_of(call: object) -> Exception:
    from acapy_client import ApiException

    with pytest.raises(ApiException) as caught:
        call()
    return caught.value
