"""The hops a sentence states: who is nearest the words comes first."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


def test_one_speaker_is_one_hop(said: Only) -> None:
    assert said("The mayor said that the dam was weak.").hops == ("The mayor",)


def test_nobody_is_a_hop_without_a_mention(said: Only) -> None:
    assert said("It was reported that the dam was weak.").hops == (None,)


NESTED = [
    ("a spokesman said that the dam was weak.", ("a spokesman",)),
    ("Reuters reported that a spokesman had said that the dam was weak.", ("a spokesman", "Reuters")),
    (
        "CNN said that Reuters had reported that a spokesman had said that the dam was weak.",
        ("a spokesman", "Reuters", "CNN"),
    ),
    (
        "The Harlow Gazette reported that CNN had said that Reuters had reported that a spokesman "
        "had said that the dam was weak.",
        ("a spokesman", "Reuters", "CNN", "The Harlow Gazette"),
    ),
]


@pytest.mark.parametrize(("sentence", "hops"), NESTED, ids=[str(len(hops)) for _, hops in NESTED])
def test_what_is_said_to_have_been_said_nests_to_any_depth(
    said: Only, sentence: str, hops: tuple[str, ...]
) -> None:
    assert said(sentence).hops == hops


def test_citing_telling_and_saying_join_in_one_chain(said: Only) -> None:
    found = said(
        "A report by Reuters, citing the Wall Street Journal, said that officials had told the BBC "
        "that the dam was weak."
    )
    assert found.hops == ("officials", "the BBC", "the Wall Street Journal", "A report by Reuters")


def test_where_something_was_heard_and_who_dug_it_up_come_in_that_order(said: Only) -> None:
    found = said(
        "The dam was weak, he told The Mick and Dolores Show in an interview that BuzzFeed unearthed."
    )
    assert found.hops == ("he", "The Mick and Dolores Show", "BuzzFeed")


def test_a_pronoun_inside_is_the_speaker_and_no_further_hop(said: Only) -> None:
    assert said("The mayor said that he had said that the dam was weak.").hops == ("The mayor",)


@pytest.mark.parametrize("verb", ["had not said", "would say", "never said"])
def test_what_was_not_said_is_no_hop(said: Only, verb: str) -> None:
    assert said(f"Reuters reported that a spokesman {verb} that the dam was weak.").hops == ("Reuters",)


def test_a_relative_pronoun_is_mentioned_by_its_phrase(attributions: Many) -> None:
    found = attributions("Ana Ruiz, who said that the dam was weak, left the town.")
    assert found[0].hops == ("Ana Ruiz",)


def test_what_the_source_did_before_is_no_way_of_the_words(said: Only) -> None:
    found = said("The mayor ran an advertisement in the Harlow Gazette and said that the dam was weak.")
    assert found.hops == ("The mayor",)


def test_neighbours_keep_their_own_hops(attributions: Many) -> None:
    found = attributions(
        "The mayor said that the dam was weak, and a guard told the Harlow Gazette that it leaked."
    )
    assert [one.hops for one in found] == [("The mayor",), ("a guard", "the Harlow Gazette")]
