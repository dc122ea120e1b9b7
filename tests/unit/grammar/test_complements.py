"""What follows a cue verb: clauses, infinitives, gerunds, quotations, prepositions."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import Stance

Only = Callable[..., Any]


def test_a_clause_with_that_is_what_was_said(said: Only) -> None:
    found = said("The mayor said that rents would fall.")
    assert (found.source, found.cue, found.content) == ("The mayor", "said", "that rents would fall")
    assert found.rule == "that-clause"


def test_a_clause_needs_no_that(said: Only) -> None:
    found = said("The mayor said rents would fall.")
    assert (found.content, found.rule) == ("rents would fall", "bare clause")


def test_the_subject_of_a_clause_may_be_described_between_commas(said: Only) -> None:
    found = said("The mayor said the plan, backed by the guild, covered rents and fares.")
    assert found.content == "the plan, backed by the guild, covered rents and fares"


def test_a_question_is_what_was_asked(said: Only) -> None:
    found = said("She asked whether the money was gone.")
    assert (found.content, found.rule) == ("whether the money was gone", "wh-clause")


def test_an_infinitive_is_what_was_vowed(said: Only) -> None:
    found = said("The union vowed to fight the closure.")
    assert (found.source, found.content, found.rule) == ("The union", "to fight the closure", "infinitive")


def test_who_seems_to_do_something_is_no_source(said: Only) -> None:
    found = said("The union seems to fight the closure.")
    assert (found.source, found.content) == ("", "The union … to fight the closure")
    assert found.hops == (None,)


def test_it_seems_that_names_nobody(said: Only) -> None:
    found = said("It seems that the harbour is silting up.")
    assert (found.source, found.rule) == ("", "impersonal clause")


def test_a_gerund_is_what_was_denied(said: Only) -> None:
    found = said("He denied taking the money.")
    assert (found.content, found.rule, found.stance) == ("taking the money", "gerund", Stance.DENIES)


def test_a_relative_clause_lends_its_content_the_word_it_stands_for(said: Only) -> None:
    found = said("The bill, which she said covered the ferry, was lost.")
    assert (found.source, found.content, found.rule) == ("she", "which … covered the ferry", "gap clause")


def test_a_sentence_about_what_was_said_is_the_writer_s(attributions: Only) -> None:
    assert attributions("What the mayor said is unclear.") == []


def test_that_after_a_noun_of_saying_lends_nothing(attributions: Only) -> None:
    found = attributions("Her claim that the wall moved was doubted.")
    assert [one.source for one in found if one.source == "the wall"] == []


@pytest.mark.parametrize("mark", [":", ","])
def test_a_quotation_follows_after_a_mark(said: Only, mark: str) -> None:
    found = said(f'The judge wrote{mark} "The motion fails in every part."')
    assert (found.source, found.cue) == ("The judge", "wrote")
    assert (found.content, found.rule) == ('"The motion fails in every part."', "quotation after")


def test_a_quotation_may_open_the_next_paragraph(said: Only) -> None:
    found = said('The judge wrote:\n\n"The motion fails in every part."')
    assert (found.source, found.content) == ("The judge", '"The motion fails in every part."')


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("The doctor warned of a second outbreak.", "warned of", "a second outbreak"),
        ("Residents called for a ban on lorries.", "called for", "a ban on lorries"),
    ],
)
def test_a_verb_s_own_preposition_belongs_to_its_cue(
    said: Only, sentence: str, cue: str, content: str
) -> None:
    found = said(sentence)
    assert (found.cue, found.content, found.rule) == (cue, content, "preposition")
