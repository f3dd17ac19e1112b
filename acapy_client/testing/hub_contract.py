"""What a hub must do, as functions over what makes it: for those who write one of their own.

Each takes a function that gives a hub of a name; at each call another object, as another process
would have it, on the same engine. They raise `Broken`, and give nothing::

    @pytest.mark.parametrize("check", hub_contract.CHECKS)
    def test_my_hub(check):
        check(lambda name: MyHub(URL, name))

`PROCESS_CHECKS` start processes, kill them and have them stand still; what they are given must be
picklable, such as ``functools.partial(MyHub, URL)``. `ENGINE_CHECKS` want an engine besides, which
they stop and start.
"""

from __future__ import annotations

from collections.abc import Callable

from acapy_client.testing._hub_deaths import (
    a_frozen_worker_does_not_break_the_order,
    a_killed_worker_is_replaced,
)
from acapy_client.testing._hub_handling import (
    a_repeat_is_dropped,
    each_event_is_handled_once_in_order,
    numbers_are_told,
    others_go_on_while_one_fails,
    what_came_before_anybody_handles_is_kept,
    what_fails_is_tried_again_then_parked,
    who_stops_hands_over,
)
from acapy_client.testing._hub_hearing import (
    a_follower_looks_back,
    events_pass_unchanged,
    every_follower_hears_every_event,
    two_names_do_not_meet,
)
from acapy_client.testing._hub_journal import Broken, Make
from acapy_client.testing._hub_making import a_killed_maker_loses_his_turn, a_value_is_made_once
from acapy_client.testing._hub_outages import (
    Engine,
    a_cut_line_loses_nothing,
    an_engine_that_forgets_keeps_the_order,
    an_engine_that_is_killed_loses_nothing,
    an_engine_that_is_stopped_loses_nothing,
)

__all__ = [
    "CHECKS",
    "ENGINE_CHECKS",
    "PROCESS_CHECKS",
    "Broken",
    "Engine",
    "Make",
    "a_cut_line_loses_nothing",
    "a_follower_looks_back",
    "a_frozen_worker_does_not_break_the_order",
    "a_killed_maker_loses_his_turn",
    "a_killed_worker_is_replaced",
    "a_repeat_is_dropped",
    "a_value_is_made_once",
    "an_engine_that_forgets_keeps_the_order",
    "an_engine_that_is_killed_loses_nothing",
    "an_engine_that_is_stopped_loses_nothing",
    "each_event_is_handled_once_in_order",
    "events_pass_unchanged",
    "every_follower_hears_every_event",
    "numbers_are_told",
    "others_go_on_while_one_fails",
    "two_names_do_not_meet",
    "what_came_before_anybody_handles_is_kept",
    "what_fails_is_tried_again_then_parked",
    "who_stops_hands_over",
]

CHECKS: tuple[Callable[[Make], None], ...] = (
    every_follower_hears_every_event,
    a_follower_looks_back,
    each_event_is_handled_once_in_order,
    what_came_before_anybody_handles_is_kept,
    a_repeat_is_dropped,
    who_stops_hands_over,
    others_go_on_while_one_fails,
    what_fails_is_tried_again_then_parked,
    numbers_are_told,
    events_pass_unchanged,
    two_names_do_not_meet,
    a_value_is_made_once,
)
"""What holds within one process."""

PROCESS_CHECKS: tuple[Callable[[Make], None], ...] = (
    a_killed_worker_is_replaced,
    a_frozen_worker_does_not_break_the_order,
    a_killed_maker_loses_his_turn,
)
"""What holds when processes die."""

ENGINE_CHECKS: tuple[Callable[[Make, Engine], None], ...] = (
    an_engine_that_is_stopped_loses_nothing,
    an_engine_that_is_killed_loses_nothing,
)
"""What holds when the engine is away."""
