"""Which figures differ, and which are only printed differently."""

import pytest

from newstrace import load_lexicon
from newstrace.checks.drift import drift
from newstrace.checks.figures import Figure, figures_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import terms
from newstrace.records import Span

VOCABULARY = Vocabulary(load_lexicon())


def figure(text: str) -> Figure:
    (found,) = figures_of(terms(text, [Span(0, len(text))], VOCABULARY))
    return found


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        ("up to 300 homes", "300 homes", "bound"),
        ("at least forty people", "forty people", "bound"),
        ("40 boats", "400 boats", "value"),
        ("more than 2,000 people", "5,000 people", "value"),
        ("dozens of boats", "hundreds of boats", "value"),
        ("between 200 and 300 boats", "300 boats", "bound"),
        ("$30 million", "€30 million", "unit"),
        ("2 percent", "2 percentage points", "unit"),
        ("30 miles", "30 kilometres", "unit"),
        ("30 miles", "20 kilometres", "value"),
        ("2,024 people", "2,042 people", "value"),
    ],
)
def test_a_changed_figure_is_seen(first: str, second: str, what: str) -> None:
    assert drift(figure(first), figure(second)) == what


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("forty boats", "40 boats"),
        ("twenty-five boats", "25 boats"),
        ("about 300 homes", "300 homes"),
        ("nearly 300 homes", "298 homes"),
        ("1,023 people", "1,000 people"),
        ("more than 1,000 people", "1,023 people"),
        ("1.7 million people", "1,735,068 people"),
        ("30 miles", "48 kilometres"),
        ("two weeks", "14 days"),
        ("5%", "five per cent"),
        ("$30 million", "30 million dollars"),
        ("$30 million", "€28 million"),
        ("200 to 300 boats", "up to 300 boats"),
        ("hundreds of boats", "300 boats"),
        ("a hundred boats", "100 boats"),
    ],
)
def test_the_same_in_other_words_is_no_drift(first: str, second: str) -> None:
    assert drift(figure(first), figure(second)) is None


@pytest.mark.parametrize(
    "text", ["300", "up to", "$", "5 %", "between 2 and", "a million", "3-4", "1-", "hundreds of"]
)
def test_odd_figures_are_read_without_an_exception(text: str) -> None:
    found = list(figures_of(terms(text, [Span(0, len(text))], VOCABULARY)))
    assert all(text[slice(*each.span)] for each in found)
