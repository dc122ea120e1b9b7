"""What a source does with a statement, and the words that hedge it."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import Stance

Only = Callable[..., Any]


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("confirmed", Stance.CONFIRMS),
        ("denied", Stance.DENIES),
        ("did not deny", Stance.ASSERTS),
        ("refused to confirm", Stance.DECLINES),
        ("did not say", Stance.DECLINES),
        ("neither confirmed nor denied", Stance.DECLINES),
    ],
)
def test_the_cue_and_what_governs_it_tell_the_stance(said: Only, cue: str, stance: Stance) -> None:
    assert said(f"The mayor {cue} that rents would fall.").stance is stance


@pytest.mark.parametrize("cue", ["declined to say", "did not say", "would not say"])
def test_who_does_not_say_whether_declines(said: Only, cue: str) -> None:
    assert said(f"The mayor {cue} whether rents would fall.").stance is Stance.DECLINES


@pytest.mark.parametrize(
    ("quotation", "stance"),
    [
        ("I can confirm that rents will fall", Stance.CONFIRMS),
        ("That report is false", Stance.DENIES),
        ("We do not comment on rents", Stance.DECLINES),
        ("Rents will fall", Stance.ASSERTS),
    ],
)
def test_quoted_words_tell_it_whatever_the_cue(said: Only, quotation: str, stance: Stance) -> None:
    assert said(f'"{quotation}," the mayor said.').stance is stance


def test_a_denial_that_is_reported_is_a_denial(said: Only) -> None:
    found = said("Reuters reported that a spokesman had denied that the dam was weak.")
    assert (found.hops, found.stance) == (("a spokesman", "Reuters"), Stance.DENIES)


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("The mayor claimed that rents would fall.", ("claimed",)),
        ("The mayor said that rents would allegedly fall.", ("allegedly",)),
        ("The mayor said the alleged thief had fled.", ("alleged",)),
        ("The mayor said that rents would fall.", ()),
    ],
)
def test_words_that_keep_a_statement_at_a_distance_are_kept(
    said: Only, sentence: str, hedges: tuple[str, ...]
) -> None:
    assert said(sentence).hedges == hedges


def test_a_hedge_inside_a_quotation_is_the_speaker_s(said: Only) -> None:
    assert said('"Rents would allegedly fall," the mayor said.').hedges == ()


def test_reported_hedges_only_before_a_noun(said: Only) -> None:
    assert said("The mayor said the reported sum was too small.").hedges == ("reported",)
    assert said("The mayor said the thief had reported to them.").hedges == ()
