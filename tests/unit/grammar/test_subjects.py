"""Who does what a verb says, wherever word order puts them."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.grammar.subjects import subject_after, verb_start

Only = Callable[..., Any]
Many = Callable[..., list[Any]]
THE_WALL = "said that the wall stays."


@pytest.mark.parametrize(
    "subject",
    [
        "The mayor",
        "Ana Ruiz",
        "The mayor of the old town",
        "The keeper and two guards of the tower",
        "Ana Ruiz, who leads the guild",
        "Ana Ruiz, a teacher from Dayton, Ohio",
        "Ana Ruiz (Ind., Harlow)",
        "Executives who have worked with Lee",
        "Two people familiar with the plan",
    ],
)
def test_a_subject_is_taken_with_all_that_describes_it(said: Only, subject: str) -> None:
    comma = "," if "," in subject and not subject.endswith(")") else ""
    assert said(f"{subject}{comma} {THE_WALL}").source == subject


def test_a_time_between_subject_and_verb_is_part_of_neither_s_name(said: Only) -> None:
    assert said(f"Officials Tuesday {THE_WALL}").source == "Officials"


def test_an_adverb_between_commas_is_no_description(said: Only) -> None:
    assert said("The mayor, however, said that the wall stays.").source == "The mayor"


def test_a_second_verb_has_the_subject_of_the_first(said: Only) -> None:
    found = said(f"The mayor praised the guild and {THE_WALL}")
    assert (found.source, found.cue) == ("The mayor", "said")


def test_a_participle_has_the_subject_of_its_clause(said: Only) -> None:
    found = said("The mayor resigned, saying that the wall stays.")
    assert (found.source, found.cue) == ("The mayor", "saying")


def test_a_fronted_participle_has_the_subject_that_follows(attributions: Many) -> None:
    found = attributions("Calling it a mistake, the mayor promised to sell the wall.")
    assert [(one.source, one.cue) for one in found] == [("the mayor", "Calling"), ("the mayor", "promised")]


def test_who_makes_a_statement_says_what_it_says(said: Only) -> None:
    assert said("He issued a statement saying that the wall stays.").source == "He"


def test_who_is_the_hop_its_phrase_stands_for(said: Only) -> None:
    found = said("Lee, who said that the wall stays, left.")
    assert (found.source, found.content, found.hops) == ("who", "that the wall stays", ("Lee",))


def test_an_object_before_a_second_verb_is_not_its_subject(attributions: Many) -> None:
    found = attributions("The mayor met the baker and said that the wall stays.")
    assert [one.source for one in found if one.cue == "said"] == ["The mayor"]


@pytest.mark.parametrize(
    ("sentence", "verb", "group"),
    [
        ("The mayor has repeatedly said so.", "said", "has repeatedly said"),
        ("The mayor did not want to tell us.", "tell", "did not want to tell"),
        ("The mayor said so.", "said", "said"),
    ],
)
def test_a_verb_s_group_begins_with_its_first_auxiliary(
    context: Only, sentence: str, verb: str, group: str
) -> None:
    ctx = context(sentence)
    at = ctx.words.index(verb)
    assert sentence[slice(*ctx.span((verb_start(ctx, at, 0), at + 1)))].endswith(group)


def test_a_subject_behind_its_verb_is_taken_with_its_description(context: Only) -> None:
    text = '"No," said Jane Roe, a teacher at the school.'
    ctx = context(text)
    found = subject_after(ctx, ctx.words.index("jane"), ctx.body_end(ctx.sentences[0]))
    assert found is not None
    assert text[slice(*ctx.span(found))] == "Jane Roe, a teacher at the school"
