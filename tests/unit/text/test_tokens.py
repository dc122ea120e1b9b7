"""Cutting text into words and marks, each with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrace.records import Span
from newstrace.text.tokens import LONGEST_KEPT, cut_tokens, fold


def printed(text: str) -> list[str]:
    return cut_tokens(text, Span(0, len(text))).printed


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The dam will hold.", ["The", "dam", "will", "hold", "."]),
        ("He didn't say.", ["He", "didn't", "say", "."]),
        ("He didn’t say.", ["He", "didn’t", "say", "."]),
        ("a well-known US-backed group", ["a", "well-known", "US-backed", "group"]),
        ("the guild's aim", ["the", "guild's", "aim"]),
        ("Mr. Ruiz met Gov. Pell in Aug. 2022", ["Mr.", "Ruiz", "met", "Gov.", "Pell", "in", "Aug.", "2022"]),
        ("The U.S. and the U.N. met", ["The", "U.S.", "and", "the", "U.N.", "met"]),
        ("John F. Kern", ["John", "F.", "Kern"]),
        ("$5,000.50 at 11:03", ["$5,000.50", "at", "11:03"]),
        ("read example.org/a", ["read", "example.org", "/", "a"]),
        ("@harlow said", ["@harlow", "said"]),
        ("Marks & Sons, AT&T", ["Marks", "&", "Sons", ",", "AT&T"]),
    ],
)
def test_words_keep_what_belongs_to_them(text: str, tokens: list[str]) -> None:
    assert printed(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("“No,” she said", ["“", "No", ",", "”", "she", "said"]),
        ("''No,'' she said", ["''", "No", ",", "''", "she", "said"]),
        ("``No''", ["``", "No", "''"]),
        ("No -- never", ["No", "--", "never"]),
        ("No... never…", ["No", "...", "never", "…"]),
        ("(AFP)", ["(", "AFP", ")"]),
    ],
)
def test_every_other_mark_stands_alone_and_double_ones_together(text: str, tokens: list[str]) -> None:
    assert printed(text) == tokens


def test_a_place_is_the_slice_it_names_within_bounds() -> None:
    text = "Before. The dam will hold. After."
    tokens = cut_tokens(text, Span(8, 26))
    assert tokens.printed == ["The", "dam", "will", "hold", "."]
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.printed


def test_no_words_give_no_tokens() -> None:
    assert printed(" \n\t") == []


def test_folded_words_are_lower_case_with_straight_apostrophes() -> None:
    assert (fold("Didn’t"), fold("STRASSE"), fold("Straße")) == ("didn't", "strasse", "strasse")
    assert fold("X" * (LONGEST_KEPT + 1)) == "x" * (LONGEST_KEPT + 1)


@given(st.text(max_size=200))
def test_of_any_text_all_but_white_space_is_in_one_token(text: str) -> None:
    assert "".join("".join(printed(text)).split()) == "".join(text.split())
