"""Two articles in one plain-text file become two; the text is cut, never changed."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from newstrace.lexicon import Lexicon
from newstrace.lexicon.furniture_words import FurnitureWords, load_furniture_words
from newstrace.records import RawArticle, Span
from newstrace.text.furniture.address import address_line
from newstrace.text.furniture.byline import find_byline
from newstrace.text.furniture.dateline import find_dateline
from newstrace.text.furniture.dates import date_line
from newstrace.text.furniture.lines import Line, cut_lines
from newstrace.text.furniture.photo_credit import photo_credit_tail
from newstrace.text.furniture.title import line_key, reads_as_headline

_WIDEST_GAP = 2
_REPEATED_WITHIN = 10
_FURNITURE_WITHIN = 4
_FEWEST_LINES = 3
_LONGEST_KEY = 400


def split_articles(raw: RawArticle, lexicon: Lexicon) -> tuple[RawArticle, ...]:
    """The articles a plain-text file holds, in order; the file itself where it holds one.

    Parts have ids "id#1", "id#2", their own slice of the text, and where it starts in the file. The parts'
    texts put together are the text. A row of a container is never split.
    """
    if not raw.splittable:
        return (raw,)
    lines = cut_lines(raw.text)
    starts = _starts(raw.text, lines, lexicon, load_furniture_words())
    if not starts:
        return (raw,)
    cuts = [0, *starts, len(raw.text)]
    return tuple(
        replace(
            raw,
            id=f"{raw.id}#{number}",
            text=raw.text[start:end],
            offset=raw.offset + start,
            title=raw.title if number == 1 else None,
            splittable=False,
        )
        for number, (start, end) in enumerate(pairwise(cuts), 1)
    )


def _starts(text: str, lines: Sequence[Line], lexicon: Lexicon, words: FurnitureWords) -> list[int]:
    """Where a further article starts: at a headline after a gap, with a headline's company."""
    starts: list[int] = []
    seen: set[tuple[str, ...]] = set()
    previous = 0
    for number, line in enumerate(lines):
        key = _key(text, line.span)
        if _is_start(text, lines, number, previous, lexicon, words) and key not in seen:
            starts.append(line.span.start)
            previous = number
        seen.add(key)
    return starts


def _is_start(
    text: str, lines: Sequence[Line], number: int, previous: int, lexicon: Lexicon, words: FurnitureWords
) -> bool:
    line = lines[number]
    if line.gap < _WIDEST_GAP or number - previous < _FEWEST_LINES or len(lines) - number < _FEWEST_LINES:
        return False
    if line.gap <= _usual_gap(lines, number) or not reads_as_headline(text, line.span, stopped_may=False):
        return False
    below = lines[number + 1 : number + 1 + _REPEATED_WITHIN]
    key = _key(text, line.span)
    repeated = any(_key(text, other.span) == key for other in below)
    return repeated or any(
        _is_head_furniture(text, other.span, lexicon, words) for other in below[:_FURNITURE_WITHIN]
    )


def _usual_gap(lines: Sequence[Line], number: int) -> int:
    """The gap between paragraphs around a line, so that wide spacing alone is no sign."""
    around = [line.gap for line in (*lines[max(1, number - 4) : number], *lines[number + 1 : number + 4])]
    return sorted(around)[len(around) // 2] if around else 0


def _is_head_furniture(text: str, span: Span, lexicon: Lexicon, words: FurnitureWords) -> bool:
    if address_line(text, span) or date_line(text, span):
        return True
    if find_byline(text, span, lexicon.names, words):
        return True
    if find_dateline(text, span, lexicon.names, words, opening=True):
        return True
    credit = photo_credit_tail(text, span, lexicon.names, words)
    return credit is not None and credit.sure


def _key(text: str, span: Span) -> tuple[str, ...]:
    return line_key(text[span.start : span.end]) if span.end - span.start <= _LONGEST_KEY else ()
