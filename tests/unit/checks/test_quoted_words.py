"""Two printings of one quotation: what differs, and what makes no difference."""

import pytest

from newstrace import load_lexicon
from newstrace.checks.quoted_words import Difference, differences, words_of
from newstrace.records import Span

NAMES = load_lexicon().names


def between(first: str, second: str) -> list[Difference] | None:
    one, other = (tuple(words_of(text, Span(0, len(text)), NAMES)) for text in (first, second))
    return differences(one, other)


def said(difference: Difference) -> tuple[str, str]:
    first, second = (" ".join(word.key for word in words) for words in difference)
    return first, second


def test_a_dropped_not_is_seen() -> None:
    found = between("We will not close the bridge in May", "We will close the bridge in May")
    assert found is not None
    assert [said(difference) for difference in found] == [("not", "")]


def test_a_word_in_anothers_place_is_seen_at_the_end_too() -> None:
    found = between("We will close the old bridge in May", "We will close the old bridge in June")
    assert found is not None
    assert [said(difference) for difference in found] == [("may", "june")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Our defence programme is the centre of it", "Our defense program is the center of it"),
        ("We won’t close the old bridge", "We will not close the old bridge"),
        ("We will close forty old bridges", "We will close 40 old bridges"),
        ("We will, I am sure, close the old bridge", "We will … close the old bridge"),
        ("They promised us the old bridge back", "[The ministers] promised us the old bridge back"),
        ("We will close the old bridge in May", "close the old bridge in May"),
        ("We will, um, close the old bridge", "We will close the old bridge"),
    ],
)
def test_the_same_words_in_another_print_differ_in_nothing(first: str, second: str) -> None:
    assert between(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("We will close the bridge in May", "The swans came back to the pond"),
        ("We will open the beach next year", "We will open the pool next month"),
        ("I think that it is what we have", "I think that it was what they had"),
    ],
)
def test_two_quotations_are_not_compared(first: str, second: str) -> None:
    assert between(first, second) is None
