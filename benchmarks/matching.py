"""Which found attribution is which marked one.

Everything is counted over word tokens, the runs of letters and digits: a token belongs to a span when they
share a character, so that punctuation at the ends never matters. A found attribution may match a marked
one when the overlap (Dice) of their contents' tokens is over one half; of all one-to-one matchings that
with the most pairs counts, then that with the closest contents, then the closest sources.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Pair = tuple[int, int]
Spans = Sequence[Pair]
Item = tuple[str, int, int]

ROLES = ("source", "cue", "content")
HALF = 0.5

WORD = re.compile(r"\w+")
LINE = re.compile(r"[^\n\r]+")

# Marks of quotation wherever they stand; a single mark is more often an apostrophe.
DOUBLE_MARK = re.compile("[\"“”„‟«»]|``|''|‘‘|’’")
OPENING_MARKS = ('"', "“", "”", "„", "‟", "«", "»", "``", "''", "'", "‘")
CLOSING_MARKS = ('"', "“", "”", "«", "»", "''", "``", "'", "‘", "’")
AFTER_A_QUOTATION = ".,;:!?…—–- \t\r\n\xa0"


class Tokens:
    """The word tokens of a text, looked up by character span."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in WORD.finditer(text)]
        self.text = text
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def touched(self, start: int, end: int) -> range:
        """The numbers of the tokens that share a character with a span."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def within(self, spans: Spans) -> frozenset[int]:
        """The numbers of the tokens that share a character with any of the spans."""
        return frozenset(number for start, end in spans for number in self.touched(start, end))

    def fragments(self, spans: Spans) -> Iterator[Pair]:
        """The spans cut at line breaks, white space trimmed, empty ones left out."""
        for start, end in spans:
            for line in LINE.finditer(self.text, start, end):
                words = line.group()
                left = line.start() + len(words) - len(words.lstrip())
                right = line.start() + len(words.rstrip())
                if left < right:
                    yield left, right

    def items(self, spans: Spans, *, strict: bool) -> frozenset[Item]:
        """The fragments as things to compare: by their characters if ``strict``, else by their tokens."""
        return frozenset(self._item(start, end, strict=strict) for start, end in self.fragments(spans))

    def _item(self, start: int, end: int, *, strict: bool) -> Item:
        touched = self.touched(start, end)
        return (
            ("characters", start, end) if strict or not touched else ("tokens", touched.start, touched.stop)
        )


class Marked:
    """One attribution, marked or found, with its spans as sets of tokens and of fragments."""

    def __init__(self, row: Mapping[str, Any], tokens: Tokens) -> None:
        self.row = row
        self.spans: dict[str, Spans] = {
            role: [(start, end) for start, end in row.get(role) or ()] for role in ROLES
        }
        for role, spans in self.spans.items():
            if any(not 0 <= start < end <= len(tokens.text) for start, end in spans):
                raise ValueError(f"{row.get('id')!r}: a {role} span is outside the text or empty: {spans}")
        self.words = {role: tokens.within(spans) for role, spans in self.spans.items()}
        self.fragments = {role: tokens.items(spans, strict=False) for role, spans in self.spans.items()}
        self.manner = manner_of(tokens.text, self.spans["content"])


class Match(NamedTuple):
    """A found attribution paired with a marked one, by their numbers, and what is right about it."""

    found: int
    marked: int
    source: bool
    source_lenient: bool
    cue: bool


class Compared(NamedTuple):
    """One article's marked and found attributions side by side; ``weights`` as ``weigh`` gives them."""

    id: str
    tokens: Tokens
    marked: list[Marked]
    found: list[Marked]
    weights: Mapping[Pair, float]
    matches: list[Match]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.tokens.text


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """The overlap of two sets: 1 where equal, 0 where nothing is shared or both are empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def manner_of(text: str, spans: Spans) -> str:
    """How a content is given, from its characters: between quotation marks, without any, or neither."""
    pieces = [piece for start, end in sorted(spans) if (piece := text[start:end].strip())]
    if not pieces:
        return "indirect"
    last = pieces[-1].rstrip(AFTER_A_QUOTATION)
    closes = last.endswith(CLOSING_MARKS) and (len(pieces) > 1 or len(last) > 1)
    if closes and pieces[0].startswith(OPENING_MARKS):
        return "direct"
    return "mixed" if any(DOUBLE_MARK.search(piece) for piece in pieces) else "indirect"


def is_right(found: Marked, marked: Marked, role: str) -> tuple[bool, bool]:
    """Whether a role of a match is right, and whether it is by the lenient test (one shared token)."""
    if not marked.spans[role]:
        return not found.spans[role], not found.spans[role]
    if not marked.words[role]:
        same = found.fragments[role] == marked.fragments[role]
        return same, same
    shared = bool(found.words[role] & marked.words[role])
    return shared and dice(found.words[role], marked.words[role]) >= HALF, shared


def weigh(found: Sequence[Marked], marked: Sequence[Marked]) -> dict[Pair, float]:
    """How well each pair that may match does: contents first, sources only between equals."""
    overlaps = (
        (i, j, dice(one.words["content"], other.words["content"]), one, other)
        for i, one in enumerate(found)
        for j, other in enumerate(marked)
    )
    return {
        (i, j): 100.0 + overlap + 0.001 * dice(one.words["source"], other.words["source"])
        for i, j, overlap, one, other in overlaps
        if overlap > HALF
    }


def match(
    found: Sequence[Marked], marked: Sequence[Marked], weights: Mapping[Pair, float] | None = None
) -> list[Match]:
    """The best one-to-one matching, in the order of the found ones; ``weights`` where known already."""
    pairs = heaviest_pairs(weigh(found, marked) if weights is None else weights)
    return [
        Match(i, j, *is_right(found[i], marked[j], "source"), is_right(found[i], marked[j], "cue")[0])
        for i, j in sorted(pairs)
    ]


def heaviest_pairs(weights: Mapping[Pair, float]) -> list[Pair]:
    """The one-to-one pairs with the greatest sum of weights, grown by one best augmenting path at a time."""
    edges: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), weight in sorted(weights.items()):
        edges[i].append((j, weight))
    partner: dict[int, int] = {}
    while path := best_path(edges, partner):
        partner.update((j, i) for i, j in path)
    return [(i, j) for j, i in partner.items()]


def best_path(edges: Mapping[int, list[tuple[int, float]]], partner: Mapping[int, int]) -> list[Pair]:
    """The new pairs along the augmenting path that adds the most weight; empty where none adds any."""
    taken = {i: j for j, i in partner.items()}
    gain = {i: 0.0 for i in edges if i not in taken}
    came: dict[int, int] = {}
    best: dict[int, float] = {}
    waiting = list(gain)
    while waiting:
        i = waiting.pop(0)
        for j, weight in edges[i]:
            if taken.get(i) == j or gain[i] + weight <= best.get(j, 0.0) + 1e-12:
                continue
            best[j], came[j] = gain[i] + weight, i
            if (holder := partner.get(j)) is not None:
                gain[holder] = best[j] - dict(edges[holder])[j]
                waiting.append(holder)
    free = [j for j in best if j not in partner]
    if not free:
        return []
    j = max(free, key=best.__getitem__)
    path = [(came[j], j)]
    while (i := path[-1][0]) in taken:
        path.append((came[taken[i]], taken[i]))
    return path


def compare(
    id_: str,
    text: str,
    marked_rows: Sequence[Mapping[str, object]],
    found_rows: Sequence[Mapping[str, object]],
) -> Compared:
    """One article's attributions, matched."""
    tokens = Tokens(text)
    marked = [Marked(row, tokens) for row in marked_rows]
    found = [Marked(row, tokens) for row in found_rows]
    weights = weigh(found, marked)
    return Compared(id_, tokens, marked, found, weights, match(found, marked, weights))
