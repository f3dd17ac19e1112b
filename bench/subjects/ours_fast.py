"""This project's client, with its extra ``fast``: msgspec reads what agents answer."""

from __future__ import annotations

from bench.subjects import ours


class Subject(ours.Subject):
    name = "ours with msgspec"
    json = "msgspec"
