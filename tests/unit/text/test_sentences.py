"""Where sentences begin and end, paragraph by paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrace.records import Span
from newstrace.text.sentences import sentence_spans


def sentences(*paragraphs: str) -> list[str]:
    text = "\n".join(paragraphs)
    return [text[slice(*span)] for _, span in sentence_spans(text, spans_of(paragraphs))]


def spans_of(paragraphs: tuple[str, ...]) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return spans


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert sentences("The dam held. The wall fell.") == ["The dam held.", "The wall fell."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ruiz met Gov. Pell in Harlow.",
        "The U.S. Senate met at noon.",
        "John F. Kern paid $5.50 for it.",
        "The guild met on Nov. 3 in the hall.",
    ],
)
def test_an_abbreviation_ends_none(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        '"Why?" he asked.',
        "“Never!” the mayor fumed.",
        '"It is over." he said.',
        '"We waited … and waited," she said.',
    ],
)
def test_a_mark_inside_a_quotation_does_not_part_it_from_its_cue(text: str) -> None:
    assert sentences(text) == [text]


def test_an_opening_quotation_mark_begins_a_sentence() -> None:
    assert sentences('The rain stopped. "We left at once," she said.') == [
        "The rain stopped.",
        '"We left at once," she said.',
    ]


def test_a_closing_mark_stays_with_its_sentence() -> None:
    assert sentences('She said: "We left." The rain stopped.') == [
        'She said: "We left."',
        "The rain stopped.",
    ]


def test_a_paragraph_ends_its_last_sentence_and_is_counted() -> None:
    paragraphs = ("A heading without a stop", "The dam held. The wall fell.")
    text = "\n".join(paragraphs)
    found = list(sentence_spans(text, spans_of(paragraphs)))
    assert [(number, text[slice(*span)]) for number, span in found] == [
        (0, "A heading without a stop"),
        (1, "The dam held."),
        (1, "The wall fell."),
    ]


def test_white_space_at_the_ends_is_left_out() -> None:
    assert sentences("  The dam held.   The wall fell.  ") == ["The dam held.", "The wall fell."]
    assert sentences("   ") == []


@given(st.text(alphabet="aA .!?\"“”'…", max_size=80))
def test_sentences_of_any_paragraph_are_in_order_and_hold_all_its_words(text: str) -> None:
    spans = [span for _, span in sentence_spans(text, [Span(0, len(text))] if text else [])]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(text[slice(*span)] for span in spans).split()) == "".join(text.split())
