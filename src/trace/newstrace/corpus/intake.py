"""Articles into a corpus: shards read by several processes, written in the order they came in."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from typing import Final, NamedTuple, TypeAlias

from newstrace.corpus.entries import TakenIn
from newstrace.corpus.identity import as_stated, input_digest
from newstrace.corpus.settling import settle
from newstrace.corpus.stand_ins import known_stand_ins
from newstrace.corpus.store import Store
from newstrace.corpus.writing import Arrival, Kept, Outcome, keep, known_inputs
from newstrace.records import RawArticle, Skipped

SHARD: Final = 40
"""Articles read by one process at a time, and written in one transaction."""

AHEAD: Final = 3
"""Shards a process that are read ahead of writing at most: memory does not grow with the corpus."""


Submit: TypeAlias = Callable[[Sequence[RawArticle], Mapping[str, str]], "Future[list[list[TakenIn]]]"]


class Found(NamedTuple):
    """One article as its reader hands it over, and which addition it belongs to."""

    raw: RawArticle
    added: int


class Told(NamedTuple):
    """What became of one input: kept, or skipped; and what reading it gave to warn of."""

    outcome: Kept | Skipped
    warnings: tuple[str, ...] = ()
    article: str | None = None


class _Reading(NamedTuple):
    """A shard on its way: its articles, those to be read, what they are read with, and the result."""

    found: Sequence[Found]
    known: frozenset[int]
    stand_ins: dict[str, str]
    result: "Future[list[list[TakenIn]]]"


def add(
    store: Store, articles: Iterable[RawArticle | Skipped | Found], *, jobs: int | None = None
) -> Iterator[Told]:
    """Adds articles, and says of each input what became of it, in their order.

    What is said of an article is written already. Results do not depend on ``jobs`` (null: the cores).

    Raises:
        CorpusError: it could not be written; what was said so far is kept.
    """
    wanted = jobs or os.cpu_count() or 1
    added = _begin(store)
    source = iter(articles)
    first = list(islice(source, SHARD))
    with _reader(wanted if len(first) == SHARD else 1) as submit:
        yield from _added(store, chain(first, source), added, submit, wanted)
    for _ in settle(store):
        pass
    _end(store)


def _added(
    store: Store,
    articles: Iterator[RawArticle | Skipped | Found],
    added: int,
    submit: Submit,
    jobs: int,
) -> Iterator[Told]:
    waiting: deque[_Reading] = deque()
    while True:
        skipped, found = _shard(articles, added)
        yield from map(Told, skipped)
        if found:
            waiting.append(_submit(store, found, submit))
        while waiting and (not found or len(waiting) >= AHEAD * jobs):
            yield from _written(store, waiting.popleft())
        if not found and not skipped:
            return


def _shard(articles: Iterator[RawArticle | Skipped | Found], added: int) -> tuple[list[Skipped], list[Found]]:
    skipped: list[Skipped] = []
    found: list[Found] = []
    for article in articles:
        if isinstance(article, Skipped):
            skipped.append(article)
        else:
            raw, when = article if isinstance(article, Found) else (article, added)
            found.append(Found(as_stated(raw), when))
        if len(found) + len(skipped) == SHARD:
            break
    return skipped, found


def _submit(store: Store, found: list[Found], submit: Submit) -> _Reading:
    with store.snapshot() as connection:
        stand_ins = known_stand_ins(connection)
        digests = [input_digest(one.raw) for one in found]
        there = known_inputs(connection, digests)
    known = frozenset(n for n, digest in enumerate(digests) if digest in there)
    unread = [one.raw for n, one in enumerate(found) if n not in known]
    return _Reading(found, known, stand_ins, submit(unread, stand_ins))


def _written(store: Store, reading: _Reading) -> Iterator[Told]:
    results = iter(reading.result.result())
    parts = [
        [] if n in reading.known else [Arrival(part, one.added) for part in next(results)]
        for n, one in enumerate(reading.found)
    ]
    kept = iter(keep(store, [arrival for arrivals in parts for arrival in arrivals], reading.stand_ins))
    for one, arrivals in zip(reading.found, parts, strict=True):
        if not arrivals:
            yield Told(Kept(Outcome.UNCHANGED, one.raw.id, one.raw.path))
        for arrival in arrivals:
            yield Told(next(kept), arrival.article.warnings, arrival.article.raw.id)


def _begin(store: Store) -> int:
    """The number of this addition: an interrupted one is taken up again."""
    with store.transaction():
        totals = store.totals()
        if totals.get("unfinished"):
            return totals["additions"]
        store.count({"additions": 1, "unfinished": 1})
        return totals.get("additions", 0) + 1


def _end(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute("UPDATE totals SET value = 0 WHERE name = 'unfinished'")
        connection.execute(
            "INSERT INTO totals SELECT 'additions', coalesce(max(added), 0) FROM articles WHERE true "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        )


@contextmanager
def _reader(jobs: int) -> Iterator[Submit]:
    """What reads a shard: other processes, or this one where there is one job or few articles."""
    from newstrace.corpus.worker import begin, read

    if jobs == 1:
        yield _here
        return
    import multiprocessing

    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), begin)
    try:
        yield lambda articles, stand_ins: pool.submit(read, articles, stand_ins)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _here(articles: Sequence[RawArticle], stand_ins: Mapping[str, str]) -> "Future[list[list[TakenIn]]]":
    from newstrace.corpus.worker import read

    done: Future[list[list[TakenIn]]] = Future()
    done.set_result(read(articles, stand_ins))
    return done
