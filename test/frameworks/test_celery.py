"""Records as arguments and results of Celery's tasks: the example of the page, with a worker."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from celery.contrib.testing.worker import start_worker

from acapy_client.models import ConnRecord
from support.frameworks.examples import example, module_of

RECORD: dict[str, Any] = {"alias": "a", "state": None, "newer": {"a": [1]}}


@pytest.mark.parametrize("serializer", ["json", "pickle"])
def test_records_pass_as_json_and_as_pickles(serializer: str, tmp_path: Path) -> None:
    module = module_of(example("Celery"), tmp_path)
    module.app.conf.update(
        task_serializer=serializer, result_serializer=serializer, accept_content=[serializer]
    )
    record = ConnRecord.from_wire(RECORD)
    with start_worker(module.app, perform_ping_check=False, pool="solo"):
        result = module.renamed.apply_async((record, "b")).get(timeout=30)
    assert type(result) is ConnRecord
    assert result.to_wire() == {**RECORD, "alias": "b"}
    assert record.alias == "a"
