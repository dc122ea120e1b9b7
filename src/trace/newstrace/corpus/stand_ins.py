"""Which surnames stand for a country in a corpus, and which articles have to be looked at again for it."""

from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from newstrace.corpus.tokens import SAID, any_of


def known_stand_ins(connection: Connection) -> dict[str, str]:
    """The surnames tied to one country alone, each with it."""
    return dict(
        connection.execute("SELECT surname, min(country) FROM ties GROUP BY surname HAVING count(*) = 1")
    )


def tie(connection: Connection, ties: Iterable[tuple[str, str]], by: int) -> None:
    """Counts ``by`` articles more that tie these surnames to these countries."""
    connection.executemany(
        "INSERT INTO ties VALUES (?, ?, ?) "
        "ON CONFLICT (surname, country) DO UPDATE SET articles = articles + excluded.articles",
        [(surname, country, by) for surname, country in ties],
    )
    if by < 0:
        connection.execute("DELETE FROM ties WHERE articles <= 0")


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """The surnames that stand for something else than before."""
    return {surname for surname in before.keys() | after.keys() if before.get(surname) != after.get(surname)}


def mark_stale(connection: Connection, surnames: Iterable[str], *, since: int = 0) -> None:
    """Notes the articles whose statements have one of these surnames: what finds them has changed.

    ``since`` leaves out articles of a lower number.
    """
    for surname in sorted(surnames):
        connection.execute(
            "INSERT OR IGNORE INTO stale SELECT DISTINCT rowid >> 16 FROM tokens "
            "WHERE tokens MATCH ? AND rowid >= ?",
            (any_of(SAID, (surname,)), since << 16),
        )
