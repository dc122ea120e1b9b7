"""Statements searched of articles taken out one by one: the same are found as among articles at hand."""

import pytest

from newstrace.claims.index import InMemory
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.query import parse_query
from newstrace.claims.searched import Searched
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon import Lexicon
from newstrace.pipeline import read_articles
from newstrace.records import AttributionType, RawArticle

TEXTS = {
    "a": "Ana Ruiz said on Monday that the ferry had sunk. She hopes that it will be raised in May.",
    "b": "The harbour board denied the report. Officials told the Ledger that the ferry had sunk at dawn.",
    "c": "The ferry sank, the Ledger reported. The board said the report is false. It believes that "
    "the weather sank it.",
}
ALL = frozenset(AttributionType)


@pytest.fixture(params=[None, Narrowing(source="Ana Ruiz"), Narrowing(publisher="B")])
def both(lexicon: Lexicon, request: pytest.FixtureRequest) -> tuple[Searched, InMemory]:
    found = [RawArticle(id=name, text=text, publisher=name.upper()) for name, text in TEXTS.items()]
    readings = {one.id: one for one in read_articles(found, lexicon)}
    vocabulary = Vocabulary(lexicon)
    alone = InMemory(tuple(readings.values()), vocabulary, ALL, request.param)
    return Searched(readings, vocabulary, ALL, request.param), alone


@pytest.mark.parametrize("text", ["ferry sunk", "Monday ferry", "sunk weather dawn", '"at dawn"', "fery"])
def test_a_query_finds_the_same(both: tuple[Searched, InMemory], lexicon: Lexicon, text: str) -> None:
    searched, memory = both
    query = parse_query(text, Vocabulary(lexicon))
    chosen = searched.select(query)
    assert chosen == memory.select(query)
    assert searched.best(chosen.positions, 2) == memory.best(chosen.positions, 2)
    assert searched.suggest(query) == memory.suggest(query)


def test_the_same_are_looked_at_for_saying_the_same(both: tuple[Searched, InMemory]) -> None:
    searched, memory = both
    assert searched.total == memory.total == len(searched) - 1
    for position, expected in enumerate(memory.statements):
        found = searched.statement(position)
        assert (found.key, found.gist, searched.same(position)) == (
            expected.key,
            expected.gist,
            expected.gist,
        )
        assert searched.sharing(found.gist.core) == memory.sharing(found.gist.core)
        assert [searched.frequency(key) for key in sorted(found.keys)] == [
            memory.frequency(key) for key in sorted(found.keys)
        ]
