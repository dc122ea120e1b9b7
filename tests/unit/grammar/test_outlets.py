"""Where a phrase names an outlet, known or shown to be one by its words."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.outlets import outlet_at, outlet_in

Only = Callable[..., Any]


@pytest.fixture
def named(context: Only) -> Callable[[str], str | None]:
    """The outlet that "He told …" names right after "told", in words."""

    def name(phrase: str) -> str | None:
        ctx = context(f"He told {phrase} that it rained.")
        found = outlet_at(ctx, 2, ctx.words.index("that"))
        return ctx.prose.text[slice(*ctx.span(found.name()))] if found else None

    return name


@pytest.mark.parametrize(
    ("phrase", "outlet"),
    [
        ("CNN", "CNN"),
        ("the Wall Street Journal", "the Wall Street Journal"),
        ("the official KCNA news agency", "KCNA"),
        ("CNN host Una Pell", "CNN"),
        ("CNN's Una Pell", "CNN's"),
    ],
)
def test_known_outlets_are_found_with_what_leads_in_and_what_follows(
    named: Only, phrase: str, outlet: str
) -> None:
    assert named(phrase) == outlet


@pytest.mark.parametrize(
    ("phrase", "outlet"),
    [
        ("the Harlow Gazette", "the Harlow Gazette"),
        ("The Mick and Dolores Show", "The Mick and Dolores Show"),
        ("the podcast Song Exploder", "Song Exploder"),
        ("the daily Trud", "Trud"),
        ("the Slovene newspaper", "the Slovene newspaper"),
        ("state television", "state television"),
        ("local media", "local media"),
    ],
)
def test_unknown_outlets_are_shown_by_their_words(named: Only, phrase: str, outlet: str) -> None:
    assert named(phrase) == outlet


@pytest.mark.parametrize(
    "phrase",
    [
        "CNN's president",
        "Reuters shareholders",
        "the press",
        "his newspaper",
        "Ana Ruiz",
        "the mayor",
        "Monday",
    ],
)
def test_what_only_belongs_to_an_outlet_is_none(named: Only, phrase: str) -> None:
    assert named(phrase) is None


def test_an_outlet_is_found_inside_a_longer_phrase(context: Only) -> None:
    ctx = context("Veteran Fox News host Una Pell left.")
    found = outlet_in(ctx, 0, 6)
    assert found is not None
    assert ctx.prose.text[slice(*ctx.span(found))] == "Fox News"
