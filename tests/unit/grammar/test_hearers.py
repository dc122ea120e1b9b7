"""Who was told, and what; an outlet that was told is a hop, anybody else is none."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]


def test_the_hearer_is_neither_source_nor_content(said: Only) -> None:
    found = said("Officials told the committee that the dam would hold.")
    assert (found.source, found.cue, found.content) == ("Officials", "told", "that the dam would hold")
    assert found.rule == "hearer clause"


@pytest.mark.parametrize(
    "hearer", ["reporters", "the committee", "the press", "his newspaper", "CNN's president"]
)
def test_whoever_does_not_pass_it_on_is_no_hop(said: Only, hearer: str) -> None:
    assert said(f"Officials told {hearer} that the dam would hold.").hops == ("Officials",)


@pytest.mark.parametrize(
    ("hearer", "outlet"),
    [
        ("the Harlow Gazette", "the Harlow Gazette"),
        ("the newspaper", "the newspaper"),
        ("state television", "state television"),
        ("CNN host Una Pell", "CNN"),
        ("the podcast Song Exploder", "Song Exploder"),
        ("Dagens Nyheter, a Swedish daily,", "Dagens Nyheter"),
    ],
)
def test_an_outlet_that_was_told_is_a_hop_after_the_source(said: Only, hearer: str, outlet: str) -> None:
    assert said(f"Officials told {hearer} that the dam would hold.").hops == ("Officials", outlet)


def test_the_clause_needs_no_that(said: Only) -> None:
    assert said("Officials told the committee the dam would hold.").content == "the dam would hold"


@pytest.mark.parametrize("mark", [":", ",", " on Friday:"])
def test_a_quotation_may_be_what_an_outlet_was_told(said: Only, mark: str) -> None:
    found = said(f'The keeper told the Harlow Gazette{mark} "The lamp went out at nine."')
    assert (found.content, found.rule) == ('"The lamp went out at nine."', "hearer quotation")
    assert found.hops == ("The keeper", "the Harlow Gazette")


def test_a_hearer_may_stand_after_what_was_said(said: Only) -> None:
    found = said("The fund was empty, he told the Harlow Gazette on Friday.")
    assert (found.content, found.hops) == ("The fund was empty", ("he", "the Harlow Gazette"))


def test_who_is_told_a_story_is_told_nothing_we_know(attributions: Only) -> None:
    assert attributions("He told the children a story.") == []
