"""Content that stands before its cue."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]


@pytest.mark.parametrize("cue", ["she said", "said the engineer"])
def test_a_quotation_may_come_first_in_either_order(said: Only, cue: str) -> None:
    found = said(f'"The bridge is safe," {cue}.')
    assert (found.content, found.cue, found.rule) == ('"The bridge is safe,"', "said", "quotation before")
    assert found.source in cue


@pytest.mark.parametrize("cue", ["she said", "said the mayor"])
def test_a_clause_may_come_first_in_either_order(said: Only, cue: str) -> None:
    found = said(f"Rents will fall, {cue}.")
    assert (found.content, found.rule) == ("Rents will fall", "clause before")


def test_a_speaker_after_the_cue_is_taken_with_the_description(said: Only) -> None:
    found = said('"The bridge is safe," said the engineer, a veteran of 40 years.')
    assert found.source == "the engineer, a veteran of 40 years"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge,", "is safe for everybody."),
        ("Hopefully,", "the bridge will last."),
        ("The bridge is old,", "and it leaks."),
    ],
)
def test_a_quotation_split_by_its_cue_is_one(said: Only, first: str, second: str) -> None:
    found = said(f'"{first}" she said, "{second}"')
    assert (found.source, found.content) == ("she", f'"{first}" … "{second}"')


def test_a_clause_split_by_its_cue_is_one(said: Only) -> None:
    found = said("The plan, he said, would fail.")
    assert (found.source, found.content) == ("he", "The plan … would fail")


@pytest.mark.parametrize("mark", ["!", "?"])
def test_a_mark_in_the_quotation_does_not_part_it_from_its_cue(said: Only, mark: str) -> None:
    found = said(f'"Never again{mark}" he said.')
    assert (found.source, found.content) == ("he", f'"Never again{mark}"')


def test_words_of_time_or_place_before_a_cue_are_not_its_content(said: Only) -> None:
    found = said("In his speech, he said the fund was empty.")
    assert found.content == "the fund was empty"


def test_words_that_go_on_after_a_comma_are_not_left_out(said: Only) -> None:
    found = said("In 2008, he said, the fund was empty.")
    assert found.content == "In 2008 … the fund was empty"
