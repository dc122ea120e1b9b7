"""Words as numbers, and the prints that winnowing keeps of a run of them.

Winnowing: of every ``WINDOW`` neighbouring word ``GRAM``-grams the one with the least number is kept, so
that two texts that share ``GRAM + WINDOW - 1`` words in a row share at least one print.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from newstrace.records import Span

GRAM = 5
WINDOW = 4
WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
FACTOR = 1_000_003
BITS = 40
MASK = (1 << BITS) - 1
TOP = pow(FACTOR, GRAM - 1, 1 << BITS)


class Run(NamedTuple):
    """Words in a row: each one's number (equal for equal words), and where it stands in the text."""

    numbers: array[int]
    starts: array[int]
    ends: array[int]


def run_of(text: str, spans: Iterable[Span]) -> Iterator[Run]:
    """The words of each span of ``text`` as a run of its own; no passage goes across two spans."""
    for start, end in spans:
        words = list(WORD.finditer(text, start, end))
        yield Run(
            array("Q", [_number(word[0]) for word in words]),
            array("Q", [word.start() for word in words]),
            array("Q", [word.end() for word in words]),
        )


def numbers_of(text: str, spans: Iterable[Span]) -> Iterator[list[int]]:
    """The numbers alone of the words of each span."""
    return (list(map(_number, WORD.findall(text, start, end))) for start, end in spans)


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    """The same for a word however its letters are cased; the same on every machine."""
    return crc32(word.casefold().replace("’", "'").encode())


def grams(numbers: Sequence[int]) -> list[int]:
    """The number of each ``GRAM``-gram, in order; empty for a shorter run. Linear: each from the last."""
    if len(numbers) < GRAM:
        return []
    rolled = 0
    for number in numbers[:GRAM]:
        rolled = (rolled * FACTOR + number) & MASK
    found = [rolled]
    for leaving, number in zip(numbers, numbers[GRAM:], strict=False):
        rolled = ((rolled - leaving * TOP) * FACTOR + number) & MASK
        found.append(rolled)
    return found


def prints(numbers: Sequence[int]) -> set[int]:
    """The prints that are kept of a run of words."""
    found = grams(numbers)
    if len(found) <= WINDOW:
        return {min(found)} if found else set()
    return set(map(min, found, found[1:], found[2:], found[3:]))
