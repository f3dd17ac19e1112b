"""A real agent with a plugin that declares everything wrongly."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from acapy_client import (
    ApiClient,
    ApiException,
    Configuration,
    NotFoundException,
    apis,
    models,
)
from acapy_client.generate import generate, load
from acapy_client.testing import LocalAgent
from support.plugins.agent import agent_with_plugins
from support.plugins.recorded import importable

pytestmark = pytest.mark.machine


def test_a_plugin_that_declares_everything_wrongly(tmp_path: Path) -> None:
    with LocalAgent(agent_with_plugins(), arguments=("--plugin", "odd_plugin")) as agent:
        (said,) = generate(
            agent.admin_url,
            "our_agent",
            folder=tmp_path,
            probe=lambda paths: paths == ["/odd/things"],
        )
        assert said == "our_agent: 2 API classes, 3 operations, 2 models"
        package = importable("our_agent", tmp_path)
        with ApiClient(Configuration(agent.admin_url, timeout=30)) as client:
            made = package.OddPluginApi(client).create_thing(body={"number": 7, "deleted": ""})
            assert (made["id"], made["number"], made["~odd"]) == ("t0", "7", [None, {"a": 1}])
            things = package.OddThingsV10Api(client).things()
            thing = importlib.import_module("our_agent.models").Thing
            assert [type(each) for each in things.results] == [thing]
            assert (things.results[0].number, things.results[0].deleted) == ("7", False)
            one = package.OddThingsV10Api(client).get_thing("t0")
            assert one == [things.results[0].to_wire()]  # no answer is declared
            with pytest.raises(ApiException) as caught:
                package.OddThingsV10Api(client).get_thing("none")
            assert isinstance(caught.value, NotFoundException)
            assert load(client).OddThingsV10Api(client).things().to_wire() == things.to_wire()
        said = package.OddThingsV10Api.get_thing.__doc__.splitlines()[0]
        assert said == 'One thing, or "none"'


def test_a_plugin_of_the_package_index(tmp_path: Path) -> None:
    arguments = ("--plugin", "acapy_wallet_groups_plugin.v1_0")
    with LocalAgent(agent_with_plugins(), multitenant=True, arguments=arguments) as agent:
        (said,) = generate(agent.admin_url, "our_agent", folder=tmp_path)
        assert said.startswith("our_agent: 1 API class, 4 operations, 5 models; 4 operations of")
        package = importable("our_agent", tmp_path)
        with ApiClient(Configuration(agent.admin_url, timeout=30)) as client:
            (own,) = {*package.__all__} - {*apis.__all__}
            api = getattr(package, own)(client)
            made = api.create_wallet(body={"wallet_name": "a", "wallet_key": "k", "group_id": "g"})
            assert isinstance(made, models.CreateWalletResponse)
            assert made.token
            changed = api.update_wallet(made.wallet_id, body={"label": "b"})
            assert changed.settings["default_label"] == "b"
            assert isinstance(changed, models.WalletRecord)
            assert api.get_wallet(made.wallet_id).to_wire() == changed.to_wire()
            assert [each.wallet_id for each in api.wallets(wallet_name="a").results] == [
                made.wallet_id
            ]
            assert api.wallets(group_id="g").results  # this build of ACA-Py filters nothing by it
            package.MultitenancyApi(client).delete_wallet(made.wallet_id)  # the core's
            assert api.wallets().results == []
        assert own == "AcapyWalletGroupsPluginApi"
