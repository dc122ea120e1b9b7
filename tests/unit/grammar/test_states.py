"""Adjectives and nouns as cues."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import AttributionType

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


def test_an_adjective_tells_what_its_subject_believes(said: Only) -> None:
    found = said("The owner is adamant that the wall stays.")
    assert (found.source, found.cue, found.content) == ("The owner", "is adamant", "that the wall stays")
    assert (found.rule, found.type) == ("adjective", AttributionType.BELIEF)


def test_hope_that_is_expressed_is_its_subject_s(said: Only) -> None:
    found = said("He expressed hope that the wall would stay.")
    assert (found.source, found.content) == ("He", "that the wall would stay")


def test_what_somebody_feels_stays_the_publisher_s_statement(tell: Only) -> None:
    told = tell("The owner is adamant that the wall stays.")
    assert len(told.attributions) == 1
    assert told.own_voice == ["The owner is adamant that the wall stays."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The claim of a pension was late.",
        "The crew was late that evening.",
        "The question of rents is old.",
        "The wall is adamant and grey.",
    ],
)
def test_a_noun_or_adjective_without_its_complement_is_no_cue(attributions: Many, sentence: str) -> None:
    assert attributions(sentence) == []
