"""Dates and times, as agents write them."""

from __future__ import annotations

from datetime import datetime, timezone

from acapy_client._json_types import wrong_type
from acapy_client._masking import brief
from acapy_client.exceptions import ApiTypeError, ApiValueError


def parse_datetime(text: str) -> datetime:
    """An agent's date and time as an aware UTC datetime.

    Takes both forms that agents send, ``2026-11-22 01:06:27.011802Z`` (up to ACA-Py 0.7.1) and
    ``2026-11-22T01:06:27.011802Z``. A text without an offset is taken as UTC, which it means.

    :raises ApiValueError: the text is no date and time
    """
    if not isinstance(text, str):
        raise ApiTypeError(f"parse_datetime: {wrong_type('string', text)}")
    try:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:  # Python 3.10 knows neither "Z" nor every number of decimals
            from dateutil.parser import isoparse

            moment = isoparse(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
        return aware.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        raise ApiValueError(
            f"parse_datetime: expected a date and time, got {brief(text)}"
        ) from None
