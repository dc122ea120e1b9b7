"""The sets of words that say the same: every row's pair of examples shows what the row is for."""

import pytest

from newstrace.claims.gist import gist_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import terms
from newstrace.lexicon import load_lexicon
from newstrace.lexicon.same_meaning import MeaningRow, load_same_meaning
from newstrace.records import Span

ROWS = load_same_meaning().rows
SETS = load_same_meaning().sets


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(load_lexicon())


def keys(sentence: str, vocabulary: Vocabulary) -> set[str]:
    return {term.key for term in terms(sentence, [Span(0, len(sentence))], vocabulary)}


@pytest.mark.parametrize("row", SETS, ids=[row.name for row in SETS])
def test_both_examples_of_a_set_have_its_key(row: MeaningRow, vocabulary: Vocabulary) -> None:
    assert all(f"~{row.name}" in keys(example, vocabulary) for example in row.example)


def test_names_are_not_used_twice() -> None:
    names = [row.name for row in ROWS]
    assert sorted(names) == sorted(set(names))


def test_opposites_kin_and_neighbours_are_sets() -> None:
    names = {row.name for row in SETS}
    named = {name for row in SETS for name in (*row.opposite, *row.kin, *([row.near] if row.near else []))}
    assert named <= names


@pytest.mark.parametrize("kind", ["light", "negation", "open"])
def test_both_examples_of_a_class_are_about_the_same(kind: str, vocabulary: Vocabulary) -> None:
    (row,) = [row for row in ROWS if row.kind == kind]
    cores = [gist_of(terms(text, [Span(0, len(text))], vocabulary), vocabulary).core for text in row.example]
    assert cores[0] & cores[1]
