"""Cue verbs in the passive: who is named after "by" speaks, who was told does not."""

from collections.abc import Callable
from typing import Any

Only = Callable[..., Any]


def test_what_is_expected_names_nobody(said: Only) -> None:
    found = said("The talks are expected to fail.")
    assert (found.source, found.cue, found.content) == ("", "are expected", "The talks … to fail")
    assert found.hops == (None,)


def test_it_was_reported_that_names_nobody(said: Only) -> None:
    found = said("It was reported that the mill had closed.")
    assert (found.source, found.content, found.rule) == ("", "that the mill had closed", "passive")


def test_the_agent_is_the_source(said: Only) -> None:
    found = said("The minister was told by aides that the plan had failed.")
    assert (found.source, found.content) == ("aides", "that the plan had failed")
    assert found.hops == ("aides",)


def test_who_was_told_is_not_who_spoke(attributions: Only) -> None:
    for text in (
        'They were told, "The gate is closed for good."',
        "They were told that the gate was closed.",
    ):
        assert all("They" not in one.source for one in attributions(text))


def test_what_is_criticised_is_the_content(said: Only) -> None:
    found = said("The plan was criticised by unions.")
    assert (found.source, found.content, found.rule) == ("unions", "The plan", "passive object")


def test_a_report_in_front_is_the_source_of_what_was_said(said: Only) -> None:
    found = said("In a report by the auditors, Norland was said to be near ruin.")
    assert (found.source, found.content) == ("a report by the auditors", "Norland … to be near ruin")
