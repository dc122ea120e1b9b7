"""An article's text as lines, with hard-wrapped paragraphs taken together."""

import re
from itertools import pairwise
from typing import NamedTuple

from newstrace.records import Span

# Whitespace of every kind, and the marks that print as nothing.
BLANK = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"
)
_PRINTED_FIRST, _PRINTED_LAST = "!", "~"
_WIDEST_WRAPPED = 120
_NARROWEST_WRAPPED = 40
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]{0,3}\Z")
_HEAD_WORDS = frozenset({"by", "via", "h/t", "date", "updated", "posted", "published", "with", "photo:"})


class Line(NamedTuple):
    """A line or a hard-wrapped paragraph without its outer blanks; ``gap`` blank lines stand before it."""

    span: Span
    gap: int


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The slice without blanks at its ends; nothing where only blanks are left."""
    piece = text[start:end]
    if piece and _PRINTED_FIRST <= piece[0] <= _PRINTED_LAST and _PRINTED_FIRST <= piece[-1] <= _PRINTED_LAST:
        return Span(start, end)
    left = len(piece) - len(piece.lstrip(BLANK))
    if left == len(piece):
        return None
    return Span(start + left, start + len(piece.rstrip(BLANK)))


def cut_lines(text: str) -> list[Line]:
    """The lines that hold anything, in order; the lines of a hard-wrapped paragraph are one."""
    lines = _printed_lines(text)
    width = _wrapped_at(text, lines)
    joined = lines[:1]
    for above, line in pairwise(lines):
        if _continues(text, above, line, width):
            joined[-1] = Line(Span(joined[-1].span.start, line.span.end), joined[-1].gap)
        else:
            joined.append(line)
    return joined


def _printed_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    start = gap = 0
    for printed in text.splitlines(keepends=True):
        span = trimmed(text, start, start + len(printed))
        if span is None:
            gap += 1
        else:
            lines.append(Line(span, gap))
            gap = 0
        start += len(printed)
    return lines


def _wrapped_at(text: str, lines: list[Line]) -> int | None:
    """The width at which the text is hard-wrapped: nearly no line has room for the next one's first word."""
    width = max((line.span.end - line.span.start for line in lines), default=0)
    pairs = [(above, below) for above, below in pairwise(lines) if below.gap == 0]
    if not _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED or len(pairs) < 3:
        return None
    full = sum(_is_full(text, above.span, below.span, width) for above, below in pairs)
    return width if full * 10 >= len(pairs) * 8 else None


def _is_full(text: str, above: Span, below: Span, width: int) -> bool:
    first_word = text[below.start : min(below.end, below.start + width)].split(None, 1)[0]
    return above.end - above.start + 1 + len(first_word) > width


def _continues(text: str, above: Line, below: Line, width: int | None) -> bool:
    if below.gap:
        return False
    wrapped = width is not None and _is_full(text, above.span, below.span, width)
    return wrapped or _runs_on(text, above.span, below.span)


def _runs_on(text: str, above: Span, below: Span) -> bool:
    """A line without an end, and the next one in lower case: one sentence over two lines."""
    if not text[below.start].islower() or above.end - above.start < _NARROWEST_WRAPPED:
        return False
    first_word = text[below.start : min(below.end, below.start + 20)].split(None, 1)[0].casefold()
    return first_word not in _HEAD_WORDS and not _SENTENCE_END.search(text, max(above.end - 5, above.start))
