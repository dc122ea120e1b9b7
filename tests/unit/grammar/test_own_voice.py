"""What nobody is credited with, and cues that no construction read."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]
PLAIN = "The ferry left Dunmore at nine and came back at dusk."


def test_a_plain_statement_is_the_publisher_s(tell: Tell) -> None:
    assert tell(PLAIN) == ([], [PLAIN], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Did the ferry leave Dunmore at nine in the morning?",
        "I left Dunmore at nine and came back at dusk.",
        "A long night at sea.",
        "What a long and stormy night they had!",
        "The ferry left at nine, according to the keeper.",
        '"The ferry left at nine, and it came back at dusk."',
    ],
)
def test_questions_asides_fragments_and_others_words_are_not(tell: Tell, sentence: str) -> None:
    assert tell(sentence).own_voice == []


def test_a_sentence_inside_a_longer_quotation_is_its_speaker_s(tell: Tell) -> None:
    told = tell('The keeper said: "It rained all night at the quay. The ferry left Dunmore at nine."')
    assert told.own_voice == []


def test_a_title_is_not_among_the_own_statements(tell: Tell) -> None:
    assert tell(PLAIN, title="Ferry leaves Dunmore at nine in the morning").own_voice == [PLAIN]


def test_what_somebody_is_said_to_want_is_the_publisher_s_statement(tell: Tell) -> None:
    sentence = "The mayor wants a bridge across the northern inlet by May."
    assert tell(sentence).own_voice == [sentence]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [("The keeper said so.", "said"), ("Never did the keeper say, of all the things.", "say")],
)
def test_a_cue_that_was_seen_and_not_understood_is_told(tell: Tell, sentence: str, cue: str) -> None:
    told = tell(sentence)
    assert (told.attributions, told.unparsed_cues) == ([], [cue])


@pytest.mark.parametrize(
    "sentence",
    [
        "That said, the soup was cold.",
        "Needless to say, the bus was late.",
        "The guard reported for duty at six.",
        "All told, ninety came.",
        "It is fair to say that the cake was heavy.",
    ],
)
def test_a_decoy_is_neither_an_attribution_nor_an_unparsed_cue(tell: Tell, sentence: str) -> None:
    told = tell(sentence)
    assert (told.attributions, told.unparsed_cues) == ([], [])


def test_a_cue_inside_a_quotation_is_the_speaker_s_affair(tell: Tell) -> None:
    assert tell('"They said so," the keeper said.').unparsed_cues == []
