"""A real agent with a plugin that declares everything wrongly."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from acapy_client import ApiClient, ApiException, Configuration, NotFoundException
from acapy_client.generate import generate, load
from acapy_client.testing import LocalAgent
from support.plugins.recorded import importable
from support.project import TEST

PLUGIN = TEST / "support" / "plugins" / "odd_plugin"

pytestmark = pytest.mark.machine


def test_a_plugin_that_declares_everything_wrongly(tmp_path: Path) -> None:
    with LocalAgent("1.7.0", arguments=("--plugin", "odd_plugin")) as agent:
        # it is imported from where the agent runs, from the next start on
        shutil.copytree(PLUGIN, Path(agent._keeper.home) / "odd_plugin")
        agent.stop()
        agent.start()
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
            models = importlib.import_module("our_agent.models")
            assert [type(each) for each in things.results] == [models.Thing]
            assert (things.results[0].number, things.results[0].deleted) == ("7", False)
            one = package.OddThingsV10Api(client).get_thing("t0")
            assert one == [things.results[0].to_wire()]  # no answer is declared
            with pytest.raises(ApiException) as caught:
                package.OddThingsV10Api(client).get_thing("none")
            assert isinstance(caught.value, NotFoundException)
            assert load(client).OddThingsV10Api(client).things().to_wire() == things.to_wire()
        said = package.OddThingsV10Api.get_thing.__doc__.splitlines()[0]
        assert said == 'One thing, or "none"'
