"""How far the content of an attribution reaches, and where it ends."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.contents import object_end

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "between",
    [
        "Tuesday",
        "on Tuesday",
        "in a statement",
        "in a statement on Monday",
        "late last year",
        "early on Monday",
        "two days earlier",
        "on Twitter",
        "in an email obtained by Politico",
        "- four times -",
        "in an interview that BuzzFeed unearthed",
    ],
)
def test_time_and_place_of_saying_are_not_said(said: Only, between: str) -> None:
    found = said(f"The mayor said {between} that the wall stays.")
    assert (found.source, found.content) == ("The mayor", "that the wall stays")


def test_a_new_attribution_ends_the_one_before(attributions: Many) -> None:
    found = attributions("The mayor said that the wall stays, and the guild said that it falls.")
    assert [(one.source, one.content) for one in found] == [
        ("The mayor", "that the wall stays"),
        ("the guild", "that it falls"),
    ]


def test_a_second_cue_of_the_same_speaker_ends_the_first(attributions: Many) -> None:
    found = attributions("The mayor said that the wall stays and called the guild a nuisance.")
    assert [one.content for one in found] == ["that the wall stays", "the guild a nuisance"]


def test_a_participle_that_adds_ends_the_first(attributions: Many) -> None:
    found = attributions("The mayor said that the wall stays, adding that the gate falls.")
    assert [(one.source, one.content) for one in found] == [
        ("The mayor", "that the wall stays"),
        ("The mayor", "that the gate falls"),
    ]


@pytest.mark.parametrize("main", ["left", "resigned", "has left", "is a baker"])
def test_the_main_clause_ends_a_relative_one(said: Only, main: str) -> None:
    assert said(f"Lee, who said that the wall stays, {main}.").content == "that the wall stays"


@pytest.mark.parametrize(
    "clause",
    [
        "that rents (and fares) would fall",
        "that rents, fares and fees would fall",
        "that rents would fall, but fares would rise",
        "that rents would fall when the mill, an old one, closed",
        'that rents would fall "like stones" in May',
    ],
)
def test_a_clause_goes_on_over_brackets_lists_and_quoted_words(said: Only, clause: str) -> None:
    assert said(f"The mayor said {clause}.").content == clause


@pytest.mark.parametrize("trail", ["citing the council", "based on a report", "attributing it to officials"])
def test_words_that_name_a_further_source_are_not_said(said: Only, trail: str) -> None:
    found = said(f"The Harlow Gazette said that the wall stays, {trail}.")
    assert found.content == "that the wall stays"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("They want rents, fares and fees in May.", "rents, fares and fees in May"),
        ("They want a wall that will not fall.", "a wall that will not fall"),
        ("They want a wall and left.", "a wall"),
        ("They want a wall; nobody came.", "a wall"),
    ],
)
def test_an_object_ends_with_what_hangs_on_it(context: Only, sentence: str, content: str) -> None:
    ctx = context(sentence)
    end = object_end(ctx, 2, ctx.body_end(ctx.sentences[0]))
    assert sentence[slice(*ctx.span((2, end)))] == content


def test_nothing_is_passed_over_where_the_content_begins_at_once(context: Only) -> None:
    ctx = context("The mayor said that it rained.")
    assert after_circumstances(ctx, 3, len(ctx.words)) == 3
