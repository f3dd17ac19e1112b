"""Every operation of the client reaches its route, in each release that declares it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

import pytest

from acapy_client.generate._facts import facts_of
from generator.overrides import Overrides
from generator.spec import Spec
from support.releases import LINES
from support.routes.known_faults import FAULTS
from support.routes.rounds import CLASSES, METHODS, SHUTDOWN, STRAYS, Call, Round, expected
from support.routes.route_table import in_markdown, on_the_page
from support.routes.sample_calls import Sample
from support.routes.tunnel import request_in

# --- what is declared ----------------------------------------------------------------------------


@pytest.mark.agents
def test_the_client_says_which_operations_a_release_has(made: Round) -> None:
    assert set(made.declared) == expected(made.release)


@pytest.mark.agents
def test_the_spec_says_what_a_release_says_of_itself(made: Round) -> None:
    said = Overrides.read().applied(facts_of(made.description), made.release).known
    held = Spec.read().at(made.release)
    assert not said - held, sorted(said - held)
    assert not held - said, sorted(held - said)


# --- what is reached -----------------------------------------------------------------------------


@pytest.mark.agents
def test_a_route_that_is_missing_counts_as_not_reached(made: Round) -> None:
    assert {verb_path: call.status for verb_path, call in made.strays.items()} == STRAYS
    assert not any(call.reached for call in made.strays.values())


@pytest.mark.agents
def test_every_operation_reaches_its_route(made: Round) -> None:
    assert {call.operation for call in made.calls} == set(made.declared)
    assert not made.unreached, "\n".join(made.unreached)


@pytest.mark.agents
def test_the_client_takes_every_value_and_reads_every_answer(made: Round) -> None:
    problems = [str(call) for call in made.calls if call.problem and call.operation != SHUTDOWN]
    assert not problems, "\n".join(problems)


@pytest.mark.agents
def test_what_was_given_is_what_was_sent(made: Round) -> None:
    for call in made.calls:
        if not call.sent:  # which the test above names
            continue
        verb, _, path = call.operation.partition(" ")
        request = request_in(call.sent)
        assert request.method == verb, call.operation
        assert unquote(request.path) == path.format(**call.sample.path)
        assert sorted(request.query) == call.sample.pairs, call.operation
        assert request.json == call.sample.body, call.operation


@pytest.mark.agents
def test_errors_of_the_server_are_the_agents_own(made: Round) -> None:
    """urllib3 alone gets the same for the same bytes, and somebody has looked why."""
    failed = [call for call in made.calls if call.failed]
    for call in failed:
        assert call.alone == (call.sent, call.status), call
    unknown = [str(call) for call in failed if call.operation not in FAULTS]
    assert not unknown, "\n".join(unknown)


def never_met(rounds: Mapping[str, Round], known: Iterable[str]) -> list[str]:
    """The known faults that no release made, once all that have the operation were called."""
    met = {call.operation for each in rounds.values() for call in each.calls if call.failed}
    missing = {key for release in LINES if release not in rounds for key in expected(release)}
    return sorted({*known} - met - missing)


@pytest.mark.agents
def test_known_faults_still_occur(made: Round, rounds: dict[str, Round]) -> None:
    """A run of few releases judges what only they have, a whole run all of it."""
    assert rounds[made.release] is made
    assert never_met(rounds, FAULTS) == []


def test_a_known_fault_that_occurs_no_more_is_named() -> None:
    operation = "GET /discover-features/query"
    call = Call(operation, Sample(), b"", 200)
    rounds = {release: Round(release, {}, [call]) for release in LINES}
    assert never_met(rounds, [operation]) == [operation]
    rounds[LINES[-1]].calls.append(replace(call, status=500))
    assert never_met(rounds, [operation]) == []
    del rounds[LINES[-1]]
    assert never_met(rounds, [operation]) == [], "the one that is missing may be the one that fails"


def test_known_faults_are_of_operations_that_exist() -> None:
    assert FAULTS.keys() <= METHODS.keys()


@pytest.mark.agents
def test_the_agent_stops_when_it_is_told_to(made: Round) -> None:
    assert made.calls[-1].operation == SHUTDOWN
    assert made.stopped


# --- the page ------------------------------------------------------------------------------------


def test_the_page_shows_that_all_are_reached(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--write-table"):
        pytest.skip("the table is written when all tests have passed")
    tables = {}
    for release in LINES:
        names = [METHODS[key].api.__name__ for key in expected(release)]
        tables[release] = {name: (names.count(name),) * 2 for name in CLASSES if name in names}
    assert on_the_page() == in_markdown(tables)
