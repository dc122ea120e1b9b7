"""Nouns equated with what was said."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.equations import equation_candidates

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


@pytest.fixture
def equated(context: Only) -> Many:
    """What is proposed for the noun in a sentence: source and content, in words."""

    def proposals(text: str, noun: str) -> list[tuple[str, str]]:
        ctx = context(text)
        sentence = ctx.sentences[0]
        found = equation_candidates(ctx, sentence, ctx.body_end(sentence), ctx.words.index(noun))
        return [
            (text[slice(*ctx.span(one.source[0]))], text[slice(*ctx.span(one.content[0]))]) for one in found
        ]

    return proposals


def test_what_an_answer_was_is_its_owner_s(said: Only) -> None:
    found = said("Her answer was that the wall stays.")
    assert (found.source, found.cue, found.content) == ("Her", "Her answer was", "that the wall stays")


@pytest.mark.parametrize("owned", ["The guild's aim", "The aim of the guild"])
def test_the_owner_stands_before_or_after_the_noun(equated: Many, owned: str) -> None:
    ((source, content),) = equated(f"{owned} is to fill the hall.", "aim")
    assert source.casefold().removesuffix("'s") == "the guild"
    assert content == "to fill the hall"


def test_a_quotation_may_follow_a_colon(equated: Many) -> None:
    assert equated('The judge\'s answer: "Guilty on every count."', "answer") == [
        ("The judge's", '"Guilty on every count."')
    ]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The answer is that the wall is old.", "answer"),
        ("Her answer was short.", "answer"),
        ("Her answer came late that day.", "answer"),
    ],
)
def test_without_an_owner_or_an_equation_there_is_nothing(equated: Many, sentence: str, noun: str) -> None:
    assert equated(sentence, noun) == []
