"""Whether two statements say the same: laws that hold of any two, and reasons a reader can check."""

from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrace.claims.gist import Gist, gist_of
from newstrace.claims.likeness import (
    ALIKE,
    AMOUNTS,
    MOST_AGAINST,
    MOST_FOR,
    SAID,
    SIGNS,
    Weights,
    features,
    fitted,
    likeness,
    log_odds,
    why_apart,
)
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import terms
from newstrace.lexicon import load_lexicon
from newstrace.records import Span

SENTENCES = (
    "The port will close in May",
    "The port will not close in May",
    "The harbour is to be shut in May, Ada Voss said",
    "The port of Lisbon will close in June",
    "Forty workers were killed in the fire",
    "The fire killed 45 workers",
    "Two ships collided off Norway",
    "Norway attacked Denmark",
    "Denmark attacked Norway",
    "If talks fail, the port will close",
    "It is unclear whether the port will close",
    "",
)


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(load_lexicon())


@cache
def weights() -> Weights:
    return Weights(100, lambda _: 1, vocabulary())


@cache
def gist(text: str) -> Gist:
    return gist_of(terms(text, (Span(0, len(text)),), vocabulary()), vocabulary())


PAIRS = [(gist(one), gist(other)) for one, other in product(SENTENCES, repeat=2)]


@pytest.mark.parametrize("pair", PAIRS)
def test_likeness_is_the_same_both_ways_round(pair: tuple[Gist, Gist]) -> None:
    first, second = pair
    assert likeness(first, second, weights()) == likeness(second, first, weights())


@given(pair=st.sampled_from(PAIRS), least=st.floats(0.01, 0.99))
def test_what_is_left_out_below_a_limit_changes_nothing_above_it(
    pair: tuple[Gist, Gist], least: float
) -> None:
    exact, near = likeness(*pair, weights()), likeness(*pair, weights(), least)
    assert near == exact if exact >= least else near < least


@given(likely=st.floats(0, 1))
def test_how_much_a_likeness_speaks_is_bounded_and_has_its_sign(likely: float) -> None:
    odds = log_odds(likely)
    assert -MOST_AGAINST <= odds <= MOST_FOR
    assert (odds >= 0) == (likely >= ALIKE)


def test_every_feature_is_weighed_by_a_known_name() -> None:
    known = {*AMOUNTS, *SIGNS}
    assert set(fitted()) <= known | {"bias"}
    assert {name for pair in PAIRS for name, _ in features(*pair, weights())} <= known
    assert known >= SAID


def test_one_event_in_other_words_is_alike() -> None:
    one, other = gist("The port will close in May"), gist("The port is to be closed in May")
    assert likeness(one, other, weights()) >= ALIKE


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "Norway attacked Denmark",
            "Denmark attacked Norway",
            "one does to the other what the other does to it",
        ),
        (
            "The port of Lisbon will close",
            "The port of Oslo will close",
            "each is about another place",
        ),
        (
            "The port will close in May",
            "It is unclear whether the port will close in May",
            "one leaves open what the other states",
        ),
        ("The fire killed 40 workers", "The fire killed 45 workers", "the figures differ"),
    ],
)
def test_a_reader_is_told_what_keeps_two_apart(first: str, second: str, reason: str) -> None:
    assert likeness(gist(first), gist(second), weights()) < ALIKE
    assert why_apart(gist(first), gist(second), weights()) == reason


def test_what_shares_no_word_is_never_the_same() -> None:
    assert likeness(gist("Two ships collided"), gist("Forty workers were killed"), weights()) == 0.0
