"""Where a noun phrase begins and ends, and what hangs on it."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.noun_phrases import base_end, base_start, phrase_end, phrase_start

Context = Callable[[str], Any]


def words_of(ctx: Any, start: int, end: int) -> str:
    return ctx.prose.text[slice(*ctx.span((start, end)))] if start < end else ""


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The old harbour wall fell.", "The old harbour wall"),
        ("Some 300 officials left.", "Some 300 officials"),
        ("The party's leading candidate left.", "The party's leading candidate"),
        ("Ana Ruiz left.", "Ana Ruiz"),
        ("She left.", "She"),
        ("The mayor of Harlow left.", "The mayor"),
        ("Left of the gate she sang.", ""),
    ],
)
def test_a_base_phrase_runs_from_its_determiner_to_its_last_noun(
    context: Context, sentence: str, phrase: str
) -> None:
    ctx = context(sentence)
    assert words_of(ctx, 0, base_end(ctx, 0, len(ctx.words))) == phrase


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The mayor of Harlow left.", "The mayor of Harlow"),
        ("The keeper and two guards of the tower left.", "The keeper and two guards of the tower"),
        ("Officials at the ministry of defence left.", "Officials at the ministry of defence"),
        ("The keeper but no guard left.", "The keeper"),
        ("The keeper left the tower.", "The keeper"),
    ],
)
def test_a_phrase_takes_along_what_hangs_on_it_and_what_is_joined_to_it(
    context: Context, sentence: str, phrase: str
) -> None:
    ctx = context(sentence)
    assert words_of(ctx, 0, phrase_end(ctx, 0, len(ctx.words))) == phrase


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("It rained on the old harbour wall.", "the old harbour wall"),
        ("They met the party's leading candidate.", "the party's leading candidate"),
        ("They met her.", "her"),
    ],
)
def test_a_base_phrase_is_found_from_its_end_too(context: Context, sentence: str, phrase: str) -> None:
    ctx = context(sentence)
    end = len(ctx.words) - 1
    assert words_of(ctx, base_start(ctx, end, 0), end) == phrase


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Yesterday the mayor of the old town said so.", "the mayor of the old town"),
        ("Yesterday the keeper and two guards said so.", "the keeper and two guards"),
        ("Yesterday a baker, a cook and two guards said so.", "a baker, a cook and two guards"),
    ],
)
def test_a_phrase_is_found_from_its_end_with_all_that_is_listed(
    context: Context, sentence: str, phrase: str
) -> None:
    ctx = context(sentence)
    end = ctx.words.index("said")
    assert words_of(ctx, phrase_start(ctx, end, 0), end) == phrase


def test_where_no_phrase_ends_there_is_none(context: Context) -> None:
    ctx = context("He slowly said so.")
    end = ctx.words.index("said")
    assert base_start(ctx, end, 0) == phrase_start(ctx, end, 0) == end


def test_a_phrase_stays_within_its_bounds(context: Context) -> None:
    ctx = context("The mayor of Harlow left.")
    assert phrase_end(ctx, 0, 2) == 2
    assert phrase_start(ctx, 4, 1) >= 1
