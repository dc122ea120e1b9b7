"""Each row that the checks look for is found in its own example."""

import pytest

from newstrace.lexicon.boilerplate import BoilerplateRow, is_boilerplate
from newstrace.lexicon.certainty import CertaintyRow, sounds
from newstrace.lexicon.measures import BoundRow, UnitRow, UpdateRow, load_measures
from newstrace.lexicon.rows import load_rows
from newstrace.lexicon.venues import VenueRow, is_public


@pytest.mark.parametrize("row", load_rows("boilerplate.jsonl", BoilerplateRow), ids=lambda row: row.words)
def test_boilerplate_is_known_by_its_words(row: BoilerplateRow) -> None:
    assert is_boilerplate(row.example)
    assert row.words in row.example.casefold()


@pytest.mark.parametrize("row", load_rows("venues.jsonl", VenueRow), ids=lambda row: row.words)
def test_a_venue_makes_a_saying_public(row: VenueRow) -> None:
    assert is_public(row.example)
    assert row.words in row.example.casefold()


@pytest.mark.parametrize("row", load_rows("certainty.jsonl", CertaintyRow), ids=lambda row: row.words)
def test_certainty_is_heard_in_the_words(row: CertaintyRow) -> None:
    assert sounds(row.kind, row.example)


@pytest.mark.parametrize("row", load_rows("bounds.jsonl", BoundRow), ids=lambda row: row.words)
def test_a_bound_stands_in_its_example(row: BoundRow) -> None:
    assert row.words in row.example.casefold()


@pytest.mark.parametrize("row", load_rows("units.jsonl", UnitRow), ids=lambda row: row.unit)
def test_a_unit_stands_in_its_example(row: UnitRow) -> None:
    assert any(words in row.example.casefold() for words in row.words)


@pytest.mark.parametrize("row", load_rows("updates.jsonl", UpdateRow), ids=lambda row: row.word)
def test_a_newer_figure_is_told_by_its_word(row: UpdateRow) -> None:
    assert load_measures().updates.search(row.example.casefold())
