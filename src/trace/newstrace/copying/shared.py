"""Pairs of articles that share prints, and the passages they share, word for word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from newstrace.copying.prints import GRAM, Run, grams, prints, run_of
from newstrace.records import Span

FEWEST_PRINTS = 3
COMMON = 40
SHORTEST = 8
GAP = 3
PLACES = 24


class Prose(NamedTuple):
    """The words of one article that count as its own: ``spans`` of ``text``, without what may be shared."""

    id: str
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


def shared_passages(articles: Sequence[Prose]) -> Iterator[Shared]:
    """The pairs of articles that share passages, in the order given.

    Prints that more than ``COMMON`` articles hold tell nothing: set phrases, notices, a desk's boilerplate.
    Linear in the length of the texts and in what they share.
    """
    runs = [tuple(run_of(article.text, article.spans)) for article in articles]
    for first, second in _pairs(runs):
        passages = tuple(_passages(runs[first], runs[second]))
        if passages:
            yield Shared(
                articles[first].id,
                articles[second].id,
                passages,
                sum(passage.words for passage in passages),
                sum(len(run.numbers) for run in runs[first]),
                sum(len(run.numbers) for run in runs[second]),
            )


def _pairs(articles: Sequence[Sequence[Run]]) -> list[tuple[int, int]]:
    """The pairs of positions with at least ``FEWEST_PRINTS`` prints in common, sorted."""
    filed = sorted(
        print_ << PLACES | position
        for position, runs in enumerate(articles)
        for print_ in set().union(*(prints(run.numbers) for run in runs))
    )
    shared: Counter[tuple[int, int]] = Counter()
    for _, group in groupby(filed, key=lambda entry: entry >> PLACES):
        holders = [entry & ((1 << PLACES) - 1) for entry in group]
        if 1 < len(holders) <= COMMON:
            shared.update(combinations(holders, 2))
    return sorted(pair for pair, count in shared.items() if count >= FEWEST_PRINTS)


def _passages(first: Sequence[Run], second: Sequence[Run]) -> Iterator[Passage]:
    """The passages of ``SHORTEST`` words or more that two articles share; each word of the second once."""
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, run in enumerate(first):
        for at, gram in enumerate(grams(run.numbers)):
            places[gram].append((number, at))
    for run in second:
        for match in _joined(_matches(first, places, run)):
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


def _matches(first: Sequence[Run], places: dict[int, list[tuple[int, int]]], run: Run) -> Iterator[Match]:
    """The longest shared words from each place of a run, one after the other."""
    found = grams(run.numbers)
    at = 0
    while at < len(found):
        held = places.get(found[at], [])[:COMMON]
        lengths = [(_length(first[number], begins, run, at), number, begins) for number, begins in held]
        length, number, begins = max(lengths, default=(0, 0, 0))
        if length >= GRAM:
            yield Match(number, begins, begins + length, at, at + length, length)
        at += max(1, length)


def _length(first: Run, begins: int, second: Run, at: int) -> int:
    """How many words are the same from here on."""
    length = 0
    for one, other in zip(first.numbers[begins:], second.numbers[at:], strict=False):
        if one != other:
            break
        length += 1
    return length


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
