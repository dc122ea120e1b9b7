"""What may be wrong with a corpus file, and where it is when nobody says so."""

import sqlite3
import zlib
from pathlib import Path

import msgspec
import pytest

from newstrace.claims.named import HOLDING
from newstrace.claims.vocabulary import Vocabulary
from newstrace.corpus import CorpusError, Store, add, contents
from newstrace.corpus.asking import CorpusIndex
from newstrace.corpus.checking import faults_in
from newstrace.corpus.indexing import OF_ARTICLE, SHIFT
from newstrace.corpus.location import corpus_to_ask, users_corpus
from newstrace.corpus.packing import unpack_index
from newstrace.corpus.schema import VERSION
from newstrace.corpus.writing import Kept, Outcome
from newstrace.lexicon import load_lexicon

from .conftest import FERRY, Article, Keep


def test_a_missing_file_is_no_empty_corpus(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file: make one with 'trace add'"):
        Store(str(tmp_path / "gone.db"))


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Ana Ruiz said it rained. " * 100)
    for writing in (False, True):
        with pytest.raises(CorpusError, match="not a corpus: the file is no database"):
            Store(str(file), writing=writing)
    assert file.read_text().startswith("Ana Ruiz said")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE mine (a)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(CorpusError, match="another program's database"):
        Store(str(file), writing=True)
    assert file.read_bytes() == before


def test_a_newer_versions_corpus_is_refused(tmp_path: Path) -> None:
    file = str(tmp_path / "c.db")
    Store(file, writing=True).close()
    with sqlite3.connect(file) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    with pytest.raises(CorpusError, match="written by a newer trace"):
        Store(file)


def test_an_older_corpus_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = str(tmp_path / "c.db")
    Store(file, writing=True).close()
    for module in ("schema", "store"):
        monkeypatch.setattr(f"newstrace.corpus.{module}.VERSION", VERSION + 1)
    from newstrace.corpus.schema import MIGRATIONS

    monkeypatch.setattr(
        "newstrace.corpus.schema.MIGRATIONS", (*MIGRATIONS, "ALTER TABLE articles ADD COLUMN mood TEXT")
    )
    with pytest.raises(CorpusError, match="written by an older trace"):
        Store(file)
    with Store(file, writing=True) as store:
        assert store.connection.execute("SELECT mood FROM articles").fetchall() == []
    Store(file).close()


def test_a_corpus_of_the_first_schema_learns_who_is_named(tmp_path: Path, article: Article) -> None:
    file = str(tmp_path / "c.db")
    with Store(file, writing=True) as store:
        list(add(store, [article("mayor"), article("ferry", FERRY)]))
        found = CorpusIndex(store, Vocabulary(load_lexicon())).articles(HOLDING, ["ruiz"])
        _as_in_the_first_schema(store.connection)
        assert len(found) == 1
        assert CorpusIndex(store, Vocabulary(load_lexicon())).articles(HOLDING, ["ruiz"]) == set()
    with pytest.raises(CorpusError, match="'trace add' anything to renew it"):
        Store(file)
    with Store(file, writing=True) as store:
        (told,) = add(store, [article("mayor")])
        assert isinstance(told.outcome, Kept)
        assert told.outcome.outcome is Outcome.UNCHANGED
        assert CorpusIndex(store, Vocabulary(load_lexicon())).articles(HOLDING, ["ruiz"]) == found
        assert list(faults_in(store)) == []


def _as_in_the_first_schema(connection: sqlite3.Connection) -> None:
    query = "SELECT article, entries FROM readings"
    for number, packed in connection.execute(query).fetchall():
        index = unpack_index(packed)
        of_article = (number << SHIFT) + OF_ARTICLE
        gone = "INSERT INTO tokens (tokens, rowid, words) VALUES ('delete', ?, ?)"
        connection.execute(gone, (of_article, index.sources))
        first = zlib.compress(msgspec.msgpack.encode([index.entries, index.words, index.ties]))
        connection.execute("UPDATE readings SET entries = ? WHERE article = ?", (first, number))
    connection.execute("PRAGMA user_version = 1")


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "c.db"
    Store(str(file), writing=True).close()
    from newstrace.corpus.schema import MIGRATIONS

    broken = "CREATE TABLE half (a); CREATE NONSENSE"
    monkeypatch.setattr("newstrace.corpus.schema.VERSION", VERSION + 1)
    monkeypatch.setattr("newstrace.corpus.schema.MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(CorpusError):
        Store(str(file), writing=True)
    monkeypatch.undo()
    with Store(str(file)) as store:
        tables = [row[0] for row in store.connection.execute("SELECT name FROM sqlite_master")]
    assert "half" not in tables


def test_a_python_without_full_text_search_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect

    class Lacking(sqlite3.Connection):
        def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *rest)  # type: ignore[arg-type] # handed on

    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, **{**k, "factory": Lacking}))
    with pytest.raises(CorpusError, match="lacks FTS5"):
        Store(str(tmp_path / "c.db"), writing=True)


def test_who_waits_too_long_for_a_writer_is_told(store: Store, article: Article) -> None:
    with Store(store.path, writing=True, patience=0.05) as second, store.transaction():
        told = pytest.raises(CorpusError, match="another process is writing to it")
        with told:
            list(add(second, [article("mayor")]))


def test_a_reader_sees_one_state_while_another_writes(store: Store, keep: Keep, article: Article) -> None:
    keep(article("mayor"))
    with Store(store.path) as reader:
        with reader.snapshot():
            assert contents(reader).articles == 1
            keep(article("ferry", "The ferry will sail, Nils Berg said."))
            assert contents(reader).articles == 1
        assert contents(reader).articles == 2


def test_a_reader_can_write_nothing(store: Store, keep: Keep, article: Article) -> None:
    keep(article("mayor"))
    with Store(store.path) as reader, pytest.raises(CorpusError, match="read-only"):
        list(add(reader, [article("ferry")]))


def test_what_was_changed_behind_its_back_is_found(store: Store, keep: Keep, article: Article) -> None:
    keep(article("mayor"))
    assert list(faults_in(store)) == []
    store.connection.execute("UPDATE keys SET statements = statements + 1")
    store.connection.execute("DELETE FROM statements")
    assert len(list(faults_in(store))) == 2


def test_one_file_is_left(tmp_path: Path, article: Article) -> None:
    file = str(tmp_path / "new folder" / "c.db")
    with Store(file, writing=True) as store:
        list(add(store, [article("mayor")]))
    with Store(file) as store:
        assert contents(store).articles == 1
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["c.db"]


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"HOME": "/h"}, "linux", "/h/.local/share/trace/corpus.db"),
        ({"HOME": "/h", "XDG_DATA_HOME": "/x"}, "linux", "/x/trace/corpus.db"),
        ({"HOME": "/h", "XDG_DATA_HOME": "x"}, "linux", "/h/.local/share/trace/corpus.db"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Application Support/trace/corpus.db"),
    ],
)
def test_the_users_corpus_is_where_the_platform_keeps_such_files(
    environment: dict[str, str], platform: str, expected: str
) -> None:
    assert users_corpus(environment, platform) == expected


def test_what_is_asked_is_the_first_that_applies(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "TRACE_CORPUS": "/t.db"}
    assert corpus_to_ask("/o.db", environment) == "/o.db"
    assert corpus_to_ask(None, environment) == "/t.db"
    del environment["TRACE_CORPUS"]
    assert corpus_to_ask(None, environment) is None
    users = Path(users_corpus(environment, "linux"))
    users.parent.mkdir(parents=True)
    users.touch()
    assert corpus_to_ask(None, environment | {"XDG_DATA_HOME": str(users.parents[1])}) == str(users)
