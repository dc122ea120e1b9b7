"""All statements of very many articles, held in little space: the same as those taken from the texts."""

from pathlib import Path
from tempfile import gettempdir

import pytest

from newstrace.claims.everything import Everything
from newstrace.claims.gist import Gist
from newstrace.claims.index import InMemory
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.put_aside import GistsPutAside
from newstrace.claims.vocabulary import Vocabulary
from newstrace.errors import TraceError
from newstrace.lexicon import Lexicon
from newstrace.pipeline import read_articles
from newstrace.records import RawArticle, Reading

TEXTS = {
    "a": 'Ana Ruiz said on Monday that the ferry had sunk in 2019. "It was old," she added. Nobody moved.',
    "b": "The harbour board denied the report. Officials told the Ledger that 40 people had drowned.",
    "c": "The ferry sank, the Ledger reported, citing a port official. The board said the report is false.",
}


@pytest.fixture(scope="module")
def readings(lexicon: Lexicon) -> tuple[Reading, ...]:
    found = [RawArticle(id=name, text=text, publisher=name.upper()) for name, text in TEXTS.items()]
    return tuple(read_articles(found, lexicon))


@pytest.fixture(scope="module")
def both(readings: tuple[Reading, ...], lexicon: Lexicon) -> tuple[Everything, InMemory]:
    vocabulary = Vocabulary(lexicon)
    by_id = {reading.id: reading for reading in readings}
    return Everything(by_id, vocabulary), InMemory(readings, vocabulary)


def test_statements_are_those_of_the_texts(both: tuple[Everything, InMemory]) -> None:
    whole, memory = both
    assert len(whole) == len(memory.statements) > 5
    for position, expected in enumerate(memory.statements):
        found = whole.statement(position)
        assert (found.key, found.words, found.refers) == (expected.key, expected.words, expected.refers)
        assert (found.gist, found.terms, found.keys) == (expected.gist, expected.terms, expected.keys)


def test_what_is_counted_is_the_same(both: tuple[Everything, InMemory]) -> None:
    whole, memory = both
    keys = {key for statement in memory.statements for key in statement.keys}
    assert (whole.total, whole.coverage()) == (memory.total, memory.coverage())
    assert {key: whole.frequency(key) for key in keys} == {key: memory.frequency(key) for key in keys}


def test_what_refers_is_about_the_same(both: tuple[Everything, InMemory]) -> None:
    whole, memory = both
    about = [memory.about(position) for position in memory.every()]
    assert [whole.about(position) for position in whole.every()] == about != list(memory.every())
    for position in memory.every():
        assert whole.referring(position) == memory.referring(position)


def test_a_source_asked_for_leaves_statements_out(readings: tuple[Reading, ...], lexicon: Lexicon) -> None:
    by_id = {reading.id: reading for reading in readings}
    whole = Everything(by_id, Vocabulary(lexicon), narrowing=Narrowing(source="Ana Ruiz"))
    found = [whole.statement(position) for position in whole.every()]
    assert {statement.reading.id for statement in found} == {"a"}
    assert whole.coverage().articles == len(TEXTS)


def test_equal_gists_are_put_aside_once(both: tuple[Everything, InMemory]) -> None:
    gists = [statement.gist for statement in both[1].statements]
    aside = GistsPutAside()
    numbers = [aside.put(gist) for gist in (*gists, *gists)]
    aside.close()
    assert numbers[: len(gists)] == numbers[len(gists) :]
    assert [aside.take_out(number) for number in numbers] == [*gists, *gists]


def test_equal_gists_are_equal_whatever_made_their_sets(both: tuple[Everything, InMemory]) -> None:
    gist = next(one.gist for one in both[1].statements if len(one.gist.core) > 2)
    words = sorted(gist.core)
    other: Gist = gist._replace(core=frozenset(reversed(words)))
    aside = GistsPutAside()
    assert aside.put(gist) == aside.put(other)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_no_room_for_temporary_files_is_one_clear_error(both: tuple[Everything, InMemory]) -> None:
    aside = GistsPutAside()
    with open("/dev/full", "r+b", buffering=0) as full:
        aside._file = full  # a disk without room
        aside.put(both[1].statements[0].gist)
        with pytest.raises(TraceError, match=f"no room for temporary files in {gettempdir()}") as refused:
            aside.close()
    assert "TMPDIR" in refused.value.message
