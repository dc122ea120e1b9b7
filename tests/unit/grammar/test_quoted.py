"""Quotations with a speaker but without a verb of saying."""

from collections.abc import Callable
from typing import Any

import pytest

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


@pytest.mark.parametrize("cue", ["the mayor fumed", "fumed the mayor"])
def test_any_verb_puts_the_quotation_before_it_in_a_mouth(said: Only, cue: str) -> None:
    found = said(f'"Enough of this nonsense!" {cue}.')
    assert (found.source, found.cue) == ("the mayor", "fumed")


def test_any_verb_puts_the_quotation_after_it_in_a_mouth(said: Only) -> None:
    found = said('The mayor smiled, "We have done what we could."')
    assert (found.source, found.content) == ("The mayor", '"We have done what we could."')


@pytest.mark.parametrize("speaker", ["Ana Ruiz", "Mayor Ana Ruiz"])
def test_a_name_before_a_colon_speaks(said: Only, speaker: str) -> None:
    found = said(f'{speaker}: "We will not sell the park."')
    assert (found.source, found.content) == (speaker, '"We will not sell the park."')


def test_a_quotation_may_be_signed_below(said: Only) -> None:
    found = said('"I would rather sell my boat than my vote."\n— Ana Ruiz')
    assert (found.source, found.rule) == ("Ana Ruiz", "signed quotation")


def test_a_known_verb_outweighs_the_bare_word_order(said: Only) -> None:
    assert said('The judge wrote: "The motion fails in every part."').rule == "quotation after"


def test_some_words_of_a_clause_in_quotation_marks_leave_it_whole(said: Only) -> None:
    found = said('He told reporters it was "a slow and sad end" to the affair.')
    assert found.content == 'it was "a slow and sad end" to the affair'


@pytest.mark.parametrize(
    "sentence",
    [
        'The ferry is called "The Grey Old Lady" by all.',
        'The gate was painted with the words "no way in here" in May.',
    ],
)
def test_what_is_done_to_a_thing_gives_it_no_voice(attributions: Many, sentence: str) -> None:
    assert all(one.source not in ("The ferry", "The gate") for one in attributions(sentence))


def test_a_list_after_a_colon_is_nobody_s_words(attributions: Many) -> None:
    assert attributions("The list: bread, butter and jam.") == []
