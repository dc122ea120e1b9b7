"""The articles of a corpus: found by id, with their versions, counted, removed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from newstrace.corpus.identity import publisher_key
from newstrace.corpus.packing import unpack_raw, unpack_reading
from newstrace.corpus.store import Store
from newstrace.corpus.writing import Batch
from newstrace.errors import RequestError
from newstrace.records import Attribution, Hop, RawArticle, Reading

_BATCH: Final = 200
_SUGGESTED: Final = 5


class Version(NamedTuple):
    """One version of an article, by its number in the file; ``newest`` is the one that answers."""

    number: int
    name: str
    published: str | None
    added: int
    newest: bool
    size: int
    attributions: int


class Contents(NamedTuple):
    """What a corpus holds; ``size`` is the file's, ``text`` that of the articles, both in bytes."""

    articles: int
    versions: int
    statements: int
    attributions: int
    unparsed: int
    text: int
    size: int
    publishers: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    unfinished: bool


def shown_id(store: Store, number: int) -> str:
    """The id an article has in answers: its own, with a mark behind it where others have the same."""
    name, mark = store.connection.execute(
        "SELECT name, mark FROM articles WHERE id = ?", (number,)
    ).fetchone()
    query = "SELECT count(*) FROM articles WHERE name = ? AND newest"
    shared = store.connection.execute(query, (name,)).fetchone()[0] > 1
    return f"{name}~{mark}" if shared else str(name)


def find(store: Store, identifier: str) -> tuple[Version, ...]:
    """The versions of the article with this id, newest first.

    Raises:
        RequestError: there is none, or there are several; the message names what there is.
    """
    with store.snapshot() as connection:
        addresses = _addresses(store, identifier)
        if not addresses:
            raise RequestError(f"the corpus has no article {identifier!r}{_like(store, identifier)}")
        if len(addresses) > 1:
            shown = ", ".join(shown_id(store, number) for number in sorted(addresses.values()))
            raise RequestError(f"{identifier!r} names several articles: {shown}")
        return tuple(
            Version(number, name, published, added, bool(newest), size, attributions)
            for number, name, published, added, newest, size, attributions in connection.execute(
                "SELECT id, name, published, added, newest, size, attributions FROM articles "
                "WHERE address = ? ORDER BY newest DESC, coalesce(published, '') DESC, added DESC,"
                " print DESC",
                tuple(addresses),
            )
        )


def _addresses(store: Store, identifier: str) -> dict[str, int]:
    """The addresses an id names, each with its newest version; by name, or by name and mark."""
    query = "SELECT address, id FROM articles WHERE name = ? AND newest"
    found = dict(store.connection.execute(query, (identifier,)))
    name, _, mark = identifier.rpartition("~")
    return found or dict(store.connection.execute(f"{query} AND mark = ?", (name, mark)))


def _like(store: Store, identifier: str) -> str:
    folded = re.sub(r"([%_\\])", r"\\\1", identifier)
    rows = store.connection.execute(
        "SELECT DISTINCT name FROM articles WHERE newest AND name LIKE ? ESCAPE '\\' ORDER BY name LIMIT ?",
        (f"%{folded}%", _SUGGESTED),
    ).fetchall()
    return f"; did you mean {', '.join(row[0] for row in rows)}?" if rows else ""


def reading_of(store: Store, number: int) -> Reading:
    """One article as it was read, under the id it has in answers."""
    query = "SELECT reading FROM readings WHERE article = ?"
    reading = unpack_reading(store.connection.execute(query, (number,)).fetchone()[0])
    return under_id(reading, shown_id(store, number))


def under_id(reading: Reading, identifier: str) -> Reading:
    """A reading under another id; its unnamed sources' ids are bound to it."""
    if identifier == reading.id:
        return reading
    before, after = f":{_slug(reading.id)}:", f":{_slug(identifier)}:"
    return msgspec.structs.replace(
        reading,
        id=identifier,
        attributions=tuple(_rebound(one, before, after) for one in reading.attributions),
    )


def _rebound(attribution: Attribution, before: str, after: str) -> Attribution:
    chain = tuple(_hop(hop, before, after) for hop in attribution.chain)
    return msgspec.structs.replace(attribution, chain=chain)


def _hop(hop: Hop, before: str, after: str) -> Hop:
    if hop.named:
        return hop
    return msgspec.structs.replace(hop, id=hop.id.replace(before, after, 1))


def _slug(text: str) -> str:
    from newstrace.resolve.naming import slug

    return slug(text)


def raw_articles(store: Store) -> Iterator[tuple[RawArticle, int]]:
    """Every version of every article as it was found, and which addition brought it.

    Their order depends on the articles alone, not on how they came.
    """
    with store.snapshot() as connection:
        rows = connection.execute(
            "SELECT raw, added FROM articles JOIN readings ON article = id "
            "ORDER BY name, mark, coalesce(published, ''), added, print"
        )
        for raw, added in rows:
            yield unpack_raw(raw), added


def contents(store: Store) -> Contents:
    """What the corpus holds."""
    with store.snapshot() as connection:
        totals = store.totals()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = pages * connection.execute("PRAGMA page_size").fetchone()[0]
        first, last = connection.execute(
            "SELECT min(published), max(published) FROM articles WHERE newest"
        ).fetchone()
        return Contents(
            articles=totals.get("articles", 0),
            versions=totals.get("versions", 0),
            statements=totals.get("statements", 0),
            attributions=totals.get("attributions", 0),
            unparsed=totals.get("unparsed", 0),
            text=totals.get("bytes", 0),
            size=size,
            publishers=_most_frequent(store, "publisher"),
            languages=_most_frequent(store, "language"),
            first=first,
            last=last,
            unfinished=bool(totals.get("unfinished")),
        )


def _most_frequent(store: Store, column: str) -> tuple[tuple[str, int], ...]:
    rows = store.connection.execute(
        f"SELECT {column}, count(*) FROM articles WHERE newest AND {column} IS NOT NULL "  # noqa: S608
        f"GROUP BY {column} ORDER BY count(*) DESC, {column}"
    )
    return tuple((name, number) for name, number in rows)


def to_remove(store: Store, *, publisher: str | None = None, before: str | None = None) -> tuple[int, ...]:
    """The versions of this publisher and published before this date, as far as either is given."""
    conditions = [
        condition
        for condition, asked in (("publisher = :publisher", publisher), ("published < :before", before))
        if asked is not None
    ]
    if not conditions:
        raise RequestError("name what to remove")
    with store.snapshot() as connection:
        rows = connection.execute(
            f"SELECT id FROM articles WHERE {' AND '.join(conditions)} ORDER BY id",  # noqa: S608
            {"publisher": publisher_key(publisher), "before": before},
        )
        return tuple(row[0] for row in rows)


def remove(store: Store, numbers: Sequence[int]) -> int:
    """Takes versions out, batch by batch, and gives how many; an older version answers instead.

    Raises:
        CorpusError: it could not be written.
    """
    from newstrace.corpus.settling import settle
    from newstrace.corpus.stand_ins import changed, known_stand_ins, mark_stale

    removed = 0
    for start in range(0, len(numbers), _BATCH):
        with store.transaction() as connection:
            before = known_stand_ins(connection)
            batch = Batch(connection)
            for number in numbers[start : start + _BATCH]:
                removed += batch.remove(number)
            batch.finish()
            mark_stale(connection, changed(before, known_stand_ins(connection)))
    for _ in settle(store):
        pass
    return removed
