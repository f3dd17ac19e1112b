"""Records as people see them: in consoles and logs."""

from __future__ import annotations

import io
import json
import logging
import pprint
from typing import Any

import pytest
import rich.console
import rich.pretty
import structlog

from acapy_client.models import CreateWalletResponse

RECORD = CreateWalletResponse.from_wire(
    {"wallet_id": "w1", "token": "s3cret", "newer_key": "n", "settings": {"wallet.key": "s3cret"}}
)
SHOWN = repr(RECORD)


def test_consoles_show_a_record_as_its_repr() -> None:
    assert "s3cret" not in SHOWN
    assert "'wallet_id': 'w1'" in SHOWN
    assert "***" in SHOWN
    assert pprint.pformat(RECORD) == pprint.pformat([RECORD]).strip("[]") == str(RECORD) == SHOWN
    assert rich.pretty.pretty_repr(RECORD) == SHOWN
    output = io.StringIO()
    rich.console.Console(file=output, width=200).print(RECORD)
    assert output.getvalue().strip() == SHOWN


RENDERERS: list[Any] = [
    structlog.dev.ConsoleRenderer(colors=False),
    structlog.processors.JSONRenderer(),
    structlog.processors.KeyValueRenderer(),
    structlog.processors.LogfmtRenderer(),
]


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: type(each).__name__)
def test_loggers_show_no_secret(renderer: Any, caplog: pytest.LogCaptureFixture) -> None:
    line = renderer(None, "info", {"event": "made", "wallet": RECORD, "all": [RECORD]})
    assert "w1" in line
    assert "s3cret" not in line
    with caplog.at_level("INFO"):
        logging.getLogger("mine").info("made %s %r", RECORD, [RECORD])
    assert "w1" in caplog.text
    assert "s3cret" not in caplog.text


def test_a_failure_with_a_record_in_it_shows_no_secret() -> None:
    transform = structlog.tracebacks.ExceptionDictTransformer(show_locals=True)
    format_dict = structlog.processors.ExceptionRenderer(transform)
    try:
        held = RECORD
        assert not held.wallet_id, held
    except AssertionError as error:
        told = format_dict(None, "error", {"event": "failed", "exc_info": error})
    text = json.dumps(told)
    assert "w1" in text
    assert "s3cret" not in text
