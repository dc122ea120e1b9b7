"""Pairs of articles that share prints, and the passages they share, word for word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from newstrace.copying.prints import BITS, GRAM, Run, grams, numbers_of, prints, run_of
from newstrace.records import Span

FEWEST_PRINTS = 3
COMMON = 40
SHORTEST = 8
GAP = 3
PLACES = 24
EARLIEST = 8
MOST = 8
KEPT = 512
PARTS = 16
"""Prints are put together in so many goes: a sixteenth of them is in memory as numbers at a time."""


class Prose(NamedTuple):
    """The words of one article that count as its own: ``spans`` of ``text``, without what may be shared."""

    text: str
    spans: tuple[Span, ...]


class Passage(NamedTuple):
    """Where the same words stand in the first and in the second article, and how many there are."""

    first: Span
    second: Span
    words: int


class Shared(NamedTuple):
    """Two articles, by their ids, and the passages they share, in the order of the second one's text.

    ``words`` counts the shared words, ``of_first`` and ``of_second`` the words of each article's prose.
    """

    first: str
    second: str
    passages: tuple[Passage, ...]
    words: int
    of_first: int
    of_second: int


class Prepared(NamedTuple):
    """The runs of words of one article, the grams of each, and how many words they have."""

    runs: tuple[Run, ...]
    grams: tuple[array[int], ...]
    words: int

    def places(self) -> dict[int, list[tuple[int, int]]]:
        """Each gram with the places where it stands: run and word."""
        places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, run in enumerate(self.grams):
            for at, gram in enumerate(run):
                places[gram].append((number, at))
        return places


def shared_passages(
    articles: Sequence[str],
    prose_of: Callable[[str], Prose],
    wanted: Callable[[str, str], bool] | None = None,
) -> Iterator[Shared]:
    """The pairs of articles that share passages, in the order given.

    Prints that more than ``COMMON`` articles hold tell nothing: set phrases, notices, a desk's boilerplate.
    Of those that hold one print, the first ``EARLIEST`` may be what the others have it from, and each
    article is compared with ``MOST`` of them. Linear in the length of the texts and in what they share; of
    all texts only their prints are kept.

    Args:
        articles: the ids, the earliest first.
        prose_of: the prose of one; asked for once, and again where a passage may be shared.
        wanted: whether a pair, by its ids, is to be compared; all where null.
    """

    @lru_cache(maxsize=KEPT)
    def prepared(position: int) -> Prepared:
        article = prose_of(articles[position])
        runs = tuple(run_of(article.text, article.spans))
        found = tuple(array("Q", grams(run.numbers)) for run in runs)
        return Prepared(runs, found, sum(len(run.numbers) for run in runs))

    for first, seconds in groupby(
        _pairs([_prints(prose_of(one)) for one in articles]), key=lambda pair: pair[0]
    ):
        id_ = articles[first]
        compared = [second for _, second in seconds if wanted is None or wanted(id_, articles[second])]
        places = prepared(first).places() if compared else {}
        for second in compared:
            one, other = prepared(first), prepared(second)
            passages = tuple(_passages(one.runs, places, other))
            if passages:
                words = sum(passage.words for passage in passages)
                yield Shared(id_, articles[second], passages, words, one.words, other.words)


def _pairs(held: Sequence[array[int]]) -> list[tuple[int, int]]:
    """Each article with the earlier ones it shares most prints with, by positions, sorted."""
    holders = _first_holders(held)
    pairs = []
    for second, prints_ in enumerate(held):
        known = (holders.get(print_, ()) for print_ in prints_)
        shared = Counter(first for first in chain.from_iterable(known) if first < second)
        enough = [(-count, first) for first, count in shared.items() if count >= FEWEST_PRINTS]
        pairs += [(first, second) for _, first in sorted(enough)[:MOST]]
    return sorted(pairs)


def _first_holders(held: Sequence[array[int]]) -> dict[int, tuple[int, ...]]:
    """For each print that is shared, and not by too many, the first articles that hold it."""
    found = {}
    for part in range(PARTS):
        low, high = (part + more << BITS - PARTS.bit_length() + 1 for more in (0, 1))
        filed = sorted(
            print_ << PLACES | position
            for position, prints_ in enumerate(held)
            for print_ in prints_[bisect_left(prints_, low) : bisect_left(prints_, high)]
        )
        for print_, group in groupby(filed, key=lambda entry: entry >> PLACES):
            holders = [entry & ((1 << PLACES) - 1) for entry in group]
            if 1 < len(holders) <= COMMON:
                found[print_] = tuple(holders[:EARLIEST])
    return found


def _prints(article: Prose) -> array[int]:
    """The prints of an article, each once, in order."""
    return array("Q", sorted(set[int]().union(*map(prints, numbers_of(article.text, article.spans)))))


def _passages(
    first: Sequence[Run], places: Mapping[int, list[tuple[int, int]]], second: Prepared
) -> Iterator[Passage]:
    """The passages of ``SHORTEST`` words or more that two articles share; each word of the second once."""
    for run, found in zip(second.runs, second.grams, strict=True):
        for match in _joined(_matches(first, places, run, found)):
            if match.words >= SHORTEST:
                yield _passage(first[match.run], run, match)


class Match(NamedTuple):
    """Words shared: which run of the first article, from and until where in both, how many are the same."""

    run: int
    first: int
    first_end: int
    second: int
    second_end: int
    words: int


def _matches(
    first: Sequence[Run], places: Mapping[int, list[tuple[int, int]]], run: Run, found: Sequence[int]
) -> Iterator[Match]:
    """The longest shared words from each place of a run, one after the other."""
    until = 0
    for at, gram in enumerate(found):
        if at < until or gram not in places:
            continue
        lengths = [
            (_length(first[number].numbers, begins, run.numbers, at), number, begins)
            for number, begins in places[gram][:COMMON]
        ]
        length, number, begins = max(lengths)
        if length >= GRAM:
            yield Match(number, begins, begins + length, at, at + length, length)
        until = at + max(1, length)


def _length(first: Sequence[int], begins: int, second: Sequence[int], at: int) -> int:
    """How many words are the same from here on."""
    most = min(len(first) - begins, len(second) - at)
    return next((n for n in range(most) if first[begins + n] != second[at + n]), most)


def _joined(matches: Iterator[Match]) -> Iterator[Match]:
    """Matches with at most ``GAP`` other words between them, in both articles, are one."""
    last: Match | None = None
    for match in matches:
        if last is not None and _goes_on(last, match):
            last = last._replace(
                first_end=match.first_end, second_end=match.second_end, words=last.words + match.words
            )
            continue
        if last is not None:
            yield last
        last = match
    if last is not None:
        yield last


def _goes_on(last: Match, match: Match) -> bool:
    return (
        match.run == last.run
        and 0 <= match.first - last.first_end <= GAP
        and 0 <= match.second - last.second_end <= GAP
    )


def _passage(first: Run, second: Run, match: Match) -> Passage:
    return Passage(
        Span(first.starts[match.first], first.ends[match.first_end - 1]),
        Span(second.starts[match.second], second.ends[match.second_end - 1]),
        match.words,
    )
