"""Attributions by a mark alone, in a title or before a speaker's words."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import Manner, Place

Only = Callable[..., Any]
Many = Callable[..., list[Any]]
BODY = "The council met on Monday for an hour."


@pytest.mark.parametrize(
    ("title", "source", "content"),
    [
        ("Minister: rents will fall by May", "Minister", "rents will fall by May"),
        ("Rents will fall: minister", "minister", "Rents will fall"),
        ("Rents will fall by May: minister", "minister", "Rents will fall by May"),
        ("Navy to sell two frigates – WSJ", "WSJ", "Navy to sell two frigates"),
        ("Navy to sell two frigates (Reuters)", "Reuters", "Navy to sell two frigates"),
        ("Rents will fall, says mayor", "mayor", "Rents will fall"),
        ("Mayor says rents will fall", "Mayor", "rents will fall"),
    ],
)
def test_a_title_attributes_by_a_mark_or_a_verb(said: Only, title: str, source: str, content: str) -> None:
    found = said(BODY, title=title)
    assert (found.source, found.content, found.place) == (source, content, Place.TITLE)


def test_a_quotation_in_a_title_is_direct(said: Only) -> None:
    found = said(BODY, title='Ruiz: "We will not sell the park"')
    assert (found.source, found.manner) == ("Ruiz", Manner.DIRECT)


@pytest.mark.parametrize(
    "title",
    [
        "Paris: a weekend guide",
        "Exclusive: The bank hides a secret cellar",
        "Watch: The bank hides a secret cellar",
        "Rents in the town – a closer look",
    ],
)
def test_a_label_or_a_place_in_a_title_says_nothing(attributions: Many, title: str) -> None:
    assert attributions(BODY, title=title) == []


def test_title_and_body_are_told_apart(attributions: Many) -> None:
    found = attributions("Rents will fall by May, the mayor said.", title="Mayor says rents will fall")
    assert [one.place for one in found] == [Place.TITLE, Place.BODY]


def test_a_name_before_a_colon_holds_the_floor_to_the_end_of_the_paragraph(said: Only) -> None:
    found = said("RUIZ: The park is not for sale. It never was.\n\nThe council met on Monday for an hour.")
    assert found.source == "RUIZ"
    assert found.content == "The park is not for sale. It never was."


def test_a_label_before_a_colon_in_the_body_is_no_speaker(attributions: Many) -> None:
    assert attributions("Analysis: The park is not for sale.") == []
