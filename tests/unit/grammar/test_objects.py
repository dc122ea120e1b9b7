"""What a cue verb takes as its object, with what is said of it."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "content", "rule"),
    [
        ("The coach urged them to run.", "them to run", "object infinitive"),
        ("The critic described the play as a disaster.", "the play as a disaster", "object as"),
        ("He called the mayor a liar.", "the mayor a liar", "object predicate"),
        ("The panel accused the firm of fraud.", "the firm of fraud", "object preposition"),
        ("The nurse attributed the rash to the soap.", "the rash to the soap", "object preposition"),
        (
            "The mayor wants a bridge across the northern inlet.",
            "a bridge across the northern inlet",
            "object",
        ),
    ],
)
def test_the_content_is_the_object_and_what_is_said_of_it(
    said: Only, sentence: str, content: str, rule: str
) -> None:
    found = said(sentence)
    assert (found.content, found.rule) == (content, rule)


def test_a_preposition_the_verb_asks_for_ends_the_object_not_one_inside_it(said: Only) -> None:
    found = said("The mayor accused a councillor of the town of theft.")
    assert found.content == "a councillor of the town of theft"


def test_the_accused_are_no_source(said: Only) -> None:
    assert said("The panel accused the firm of fraud.").hops == ("The panel",)


@pytest.mark.parametrize("rest", ["a story", "the parcel", "three coats of paint"])
def test_things_that_are_given_are_not_what_was_said(attributions: Only, rest: str) -> None:
    assert attributions(f"He handed the children {rest}.") == []


def test_a_source_that_is_cited_is_not_an_object(said: Only) -> None:
    found = said("Two frigates were sold, the Harlow Gazette said, citing navy officials.")
    assert found.content == "Two frigates were sold"
    assert found.hops == ("navy officials", "the Harlow Gazette")
