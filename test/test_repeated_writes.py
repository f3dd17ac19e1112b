"""The page on processes names the proofs that the code knows."""

from __future__ import annotations

import re

from acapy_client._retrying import _UNTOUCHED, leaves_doubt, says_untouched
from acapy_client.exceptions import ApiException
from support.pages import DOCS

PAGE = (DOCS / "processes.md").read_text("utf-8")


def test_the_page_and_the_code_agree() -> None:
    table = PAGE.split("Proof | Why it is one")[1].split("\n\n")[0]
    assert set(re.findall(r"^`(503: [^`]+)` \|", table, re.MULTILINE)) == _UNTOUCHED
    statuses = {int(each) for each in re.findall(r"^(\d{3}) \|", table, re.MULTILINE)}
    known = {each for each in range(400, 600) if says_untouched(ApiException(each))}
    assert statuses == known == {429}
    for text in _UNTOUCHED:
        said = ApiException(503, body=text)
        assert says_untouched(said)
        assert not leaves_doubt(said)
    for status in (502, 503, 504):
        assert leaves_doubt(ApiException(status, body="<h1>Maintenance in progress</h1>"))
