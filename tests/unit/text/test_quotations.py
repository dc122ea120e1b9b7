"""Pairing quotation marks: one that never closes costs only its own paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrace.records import Span
from newstrace.text.quotations import pair_quotations
from newstrace.text.tokens import cut_tokens, fold


def quoted(text: str) -> list[tuple[str, bool]]:
    """Each quotation as printed, and whether it closes."""
    printed, starts, ends = cut_tokens(text, Span(0, len(text)))
    words = list(map(fold, printed))
    found = pair_quotations(text, words, starts, ends, (0, len(words)))
    return [(text[starts[one.first] : ends[one.last]], one.closed) for one in found]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("``", "''"), ("''", "''"), ("«", "»"), ("„", "“"), ("‘‘", "’’")],
)
def test_each_pair_of_marks_quotes(opening: str, closing: str) -> None:
    assert quoted(f"{opening}We left,{closing} she said.") == [(f"{opening}We left,{closing}", True)]


def test_single_marks_quote_where_they_are_no_apostrophes() -> None:
    assert quoted("‘We left,’ she said.") == [("‘We left,’", True)]
    assert quoted("The guilds' aims didn't fit the 1990s' needs.") == []


def test_a_paragraph_may_hold_several_quotations() -> None:
    assert quoted('"We left," she said. "It rained."') == [('"We left,"', True), ('"It rained."', True)]


@pytest.mark.parametrize(
    "text", ["“She called it ‘the end’ and left.”", "\"She called it 'the end' and left.\""]
)
def test_marks_inside_a_quotation_belong_to_an_inner_one(text: str) -> None:
    assert quoted(text) == [(text, True)]


def test_a_mark_that_never_closes_quotes_to_the_end_of_the_paragraph() -> None:
    assert quoted("She said: “We left. It rained.") == [("“We left. It rained.", False)]


def test_a_single_mark_that_never_closes_quotes_nothing() -> None:
    assert quoted("She said: ‘We left. It rained.") == []


@pytest.mark.parametrize("text", ["We left,” she said.", 'A board 5" wide fell.', "It fell.”"])
def test_a_closing_mark_alone_opens_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_opening_mark_typed_where_a_closing_one_belongs_closes() -> None:
    assert quoted("“It is over,“ she said.") == [("“It is over,“", True)]


@given(st.text(alphabet="a .,“”\"'‘’", max_size=60))
def test_quotations_of_any_marks_never_overlap_and_stay_in_their_bounds(text: str) -> None:
    printed, starts, ends = cut_tokens(text, Span(0, len(text)))
    found = pair_quotations(text, printed, starts, ends, (0, len(printed)))
    assert all(0 <= one.first < one.last < len(printed) for one in found)
    assert all(one.last < other.first for one, other in pairwise(found))
