"""Somebody quoted by somebody: the quoted is the source, whoever quotes is a relay."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "hops"),
    [
        ("TASS quoted him as saying that the talks had failed.", ("him", "TASS")),
        ("The agency cited a spokesman as saying that the talks had failed.", ("a spokesman", "The agency")),
        (
            "The minister was quoted by Interfax as saying that the talks had failed.",
            ("The minister", "Interfax"),
        ),
        ("The minister was quoted as saying that the talks had failed.", ("The minister",)),
    ],
)
def test_the_quoted_comes_before_who_quotes(said: Only, sentence: str, hops: tuple[str, ...]) -> None:
    found = said(sentence)
    assert (found.hops, found.source) == (hops, hops[0])
    assert (found.content, found.rule) == ("that the talks had failed", "quoted as saying")


def test_the_cue_has_two_parts(said: Only) -> None:
    found = said("The minister was quoted by Interfax as saying that the talks had failed.")
    assert found.cue == "was quoted … as saying"


def test_the_quotation_may_come_first_and_the_relay_last(said: Only) -> None:
    found = said('"The talks have failed," the minister was quoted as saying by local radio.')
    assert found.content == '"The talks have failed,"'
    assert found.hops == ("the minister", "local radio")


@pytest.mark.parametrize(
    "sentence",
    [
        "Copper was quoted at 3 dollars a pound.",
        "He retired as saying goodbye grew hard.",
        "The driver was cited for speeding near the school.",
    ],
)
def test_other_uses_of_these_words_are_no_attribution(attributions: Many, sentence: str) -> None:
    assert attributions(sentence) == []
