"""What stands in for the client in tests of others: mocks that know the signatures, and mockito."""

from __future__ import annotations

from unittest import mock

import pytest

from support.processes.apart import Agent, apart


@apart()
def test_a_mock_of_a_class_checks_the_arguments_of_its_operations(agent: Agent) -> None:
    from acapy_client import ApiClient
    from acapy_client.apis import ConnectionApi

    fake_class = mock.create_autospec(ConnectionApi)
    made = fake_class(mock.create_autospec(ApiClient, instance=True))
    for fake in (made, mock.create_autospec(ConnectionApi, instance=True)):
        fake.get_connection.return_value = "a record"
        assert fake.get_connection("c") == "a record"
        fake.connections(state="active")
        fake.wait_for_connection("c", timeout=3)
        fake.get_connection.submit("c")
        fake.get_connection.raw("c")
        fake.get_connection.with_http_info("c")
        fake.get_connection.assert_called_once_with("c")
        for wrong in (
            fake.get_connection,
            lambda fake=fake: fake.get_connection("a", "b"),
            lambda fake=fake: fake.connections("active"),
            fake.wait_for_connection,
        ):
            with pytest.raises(TypeError):
                wrong()
        with pytest.raises(AttributeError):
            _ = fake.get_conection
    assert agent.asked() == []


@apart()
def test_a_mock_of_an_instance_checks_them_too(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    fake = mock.create_autospec(ConnectionApi(ApiClient(Configuration(agent.url))))
    assert isinstance(fake, ConnectionApi)
    fake.get_connection("c")
    fake.get_connection.submit("c")
    with pytest.raises(TypeError, match="conn_id"):
        fake.get_connection()
    with pytest.raises(TypeError):
        fake.get_connection("a", "b")
    with pytest.raises(AttributeError):
        _ = fake.get_connection.sumbit
    assert agent.asked() == []


@apart()
def test_a_mock_of_one_operation_checks_them_too(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    bound = mock.create_autospec(api.get_connection, return_value="a record")
    assert bound("c") == "a record"
    bound.submit("c")
    with pytest.raises(TypeError, match="conn_id"):
        bound()
    with pytest.raises(TypeError):
        bound("a", "b")
    bound.assert_called_once_with("c")
    unbound = mock.create_autospec(ConnectionApi.get_connection)
    unbound(api, "c")
    with pytest.raises(TypeError, match="conn_id"):
        unbound(api)
    assert agent.asked() == []


@apart()
def test_what_is_patched_is_whole_again_afterwards(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    with mock.patch.object(ConnectionApi, "get_connection", autospec=True) as patched:
        api.get_connection("a")
        with pytest.raises(TypeError, match="conn_id"):
            api.get_connection()
    patched.assert_called_once_with(api, "a")
    with mock.patch.object(api, "get_connection", autospec=True) as patched:
        api.get_connection("b")
        with pytest.raises(TypeError, match="conn_id"):
            api.get_connection()
    patched.assert_called_once_with("b")
    path = "acapy_client.api.connection_api.ConnectionApi.get_connection"
    with mock.patch(path, autospec=True, side_effect=TimeoutError), pytest.raises(TimeoutError):
        api.get_connection("c")
    assert agent.asked() == []
    with mock.patch.object(ConnectionApi, "get_connection", wraps=api.get_connection) as patched:
        assert api.get_connection("d").connection_id == "d"
    patched.assert_called_once_with("d")
    assert api.get_connection("e").connection_id == "e"
    assert agent.asked() == ["GET /connections/d", "GET /connections/e"]


@apart()
def test_clients_configurations_and_records_can_be_mocked(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.models import ConnRecord

    client = mock.create_autospec(ApiClient, instance=True)
    client.call_api("GET", "/plugins")
    with pytest.raises(TypeError, match="path"):
        client.call_api("GET")
    settings = mock.create_autospec(Configuration(agent.url))
    assert isinstance(settings, Configuration)
    with pytest.raises(AttributeError):
        _ = settings.hots
    record = mock.create_autospec(ConnRecord(alias="a"), alias="b")
    assert record.alias == "b"
    assert isinstance(record, ConnRecord)
    with pytest.raises(AttributeError):
        _ = record.alais


@apart()
def test_an_operation_passes_for_a_method(agent: Agent) -> None:
    import inspect
    import weakref

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    assert inspect.ismethod(api.get_connection)
    assert inspect.isfunction(ConnectionApi.get_connection)
    assert api.get_connection.__self__ is api
    assert api.get_connection.__func__ is ConnectionApi.get_connection
    assert {"raw", "submit", "with_http_info", "facts"} <= {*dir(api.get_connection)}
    assert next(iter(inspect.signature(api.get_connection).parameters)) == "conn_id"
    assert weakref.WeakMethod(api.get_connection)()("a").connection_id == "a"
    operation = ConnectionApi.get_connection
    assert operation(api, "b").connection_id == "b"
    assert operation.submit(api, "c").get(60).connection_id == "c"
    assert operation.with_http_info(api, "d").status == 200
    with operation.raw(api, "e") as response:
        assert b'"e"' in response.read()


@apart(needs=("mockito",))
def test_mockito_checks_arguments_and_forgets(agent: Agent) -> None:
    from mockito import mock as fake_of
    from mockito import spy2, unstub, verify, when
    from mockito.invocation import InvocationError

    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    for place in (ConnectionApi, api):
        when(place).get_connection("a").thenReturn("a record")
        assert api.get_connection("a") == "a record"
        verify(place).get_connection("a")
        with pytest.raises(InvocationError):
            api.get_connection("b")
        unstub()
        with pytest.raises(TypeError):
            when(place).get_connection("a", "b").thenReturn("never")
        unstub()
        assert api.get_connection("c").connection_id == "c"
    spy2(api.get_connection)
    assert api.get_connection("d").connection_id == "d"
    verify(api).get_connection("d")
    unstub()
    fake = fake_of(ConnectionApi)
    when(fake).get_connection("e").thenReturn("a record")
    assert fake.get_connection("e") == "a record"
    with pytest.raises(InvocationError):
        when(fake).get_conection("e")
    assert [each[-1] for each in agent.asked()] == ["c", "c", "d"]
