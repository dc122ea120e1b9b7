"""Who else a sentence says a statement came through: cited sources and relaying outlets."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.relays import is_source_like, relay_in_phrase

Only = Callable[..., Any]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harlow Gazette reported that two frigates were sold, citing navy officials.",
        "Citing navy officials, the Harlow Gazette reported that two frigates were sold.",
        "The Harlow Gazette, citing navy officials, said that two frigates were sold.",
        "The Harlow Gazette, which quoted navy officials, said that two frigates were sold.",
        "Two frigates were sold, the Harlow Gazette reported, citing navy officials.",
        "Two frigates were sold, the Harlow Gazette reported, attributing the news to navy officials.",
        "Two frigates were sold, the Harlow Gazette said, based on interviews with navy officials.",
    ],
)
def test_the_cited_come_before_who_cites_them(said: Only, sentence: str) -> None:
    first, second = said(sentence).hops
    assert first == "navy officials"
    assert second.casefold().startswith("the harlow gazette")


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Two frigates were sold, an officer said in an interview with Sky News.", "Sky News"),
        ("Two frigates were sold, an officer confirmed to the Harlow Gazette.", "the Harlow Gazette"),
        ("Two frigates were sold, an officer said, as quoted by CBS.", "CBS"),
        ("Two frigates were sold, an officer said on CNN.", "CNN"),
        ("An officer wrote in an email obtained by Politico that two frigates were sold.", "Politico"),
    ],
)
def test_an_outlet_it_passed_through_comes_after_the_source(said: Only, sentence: str, outlet: str) -> None:
    first, second = said(sentence).hops
    assert (first.casefold(), second) == ("an officer", outlet)


@pytest.mark.parametrize(
    "rest",
    [
        "in Harlow",
        "on Monday",
        "in an interview with a guard",
        "in a letter to the crew",
        "by the gate",
    ],
)
def test_places_times_and_people_are_no_relays(said: Only, rest: str) -> None:
    assert said(f"Two frigates were sold, an officer said {rest}.").hops == ("an officer",)


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("A memo seen by Reuters", ("A memo", "Reuters")),
        ("Guards interviewed by Bild", ("Guards", "Bild")),
        ("A memo leaked to the Guardian", ("A memo", "the Guardian")),
        ("A report published by the Guardian", None),
        ("A memo seen by the guards", None),
    ],
)
def test_a_phrase_parts_into_source_and_outlet_unless_the_piece_is_the_outlet_s_own(
    context: Only, phrase: str, parts: tuple[str, str] | None
) -> None:
    ctx = context(f"{phrase} says so.")
    parted = relay_in_phrase(ctx, (0, len(phrase.split())))
    words = parted and tuple(
        ctx.prose.text[slice(*ctx.span(part))] for part in (parted[0], parted[1].mention)
    )
    assert words == parts


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Two officials", True),
        ("Ana Ruiz", True),
        ("The report", True),
        ("The ministry", True),
        ("The broken lamp", False),
        ("Three coats", False),
    ],
)
def test_a_source_is_a_name_people_an_office_or_a_document(
    context: Only, phrase: str, expected: bool
) -> None:
    ctx = context(f"{phrase} fell.")
    assert is_source_like(ctx, 0, len(phrase.split())) is expected
