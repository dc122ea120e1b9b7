"""The title: where the metadata's one stands in the text, or else the first line that reads as a headline."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newstrace.records import Span
from newstrace.text.furniture.lines import Line

_WORDS = re.compile(r"\w+")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_STOP = re.compile(r"[.…][\"'”’)]{0,2}\Z|\.\s?[\"'”’]\Z")
_BROKEN_OFF = re.compile(r"[,;:—–-]\Z")
_QUOTED_SENTENCE = re.compile(r"[.!?,][\"”]\.?\Z")
_INNER_STOP = re.compile(r"(?<![A-Z.])(?<!\bv)(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"'”’)]?\s+[A-Z“\"]")
_SENTENCE_WORDS = re.compile(
    r"\b(?:said|told|according to|was|were|had|has been|have been)\b|\A(?:he|she|they|it|there|we|i)\b",
    re.IGNORECASE,
)
_LONGEST = 220
_MOST_WORDS = 32
_MOST_WORDS_STOPPED = 18
_FIRST_LINES = 12


class TitleLines(NamedTuple):
    """The title's span and the lines it takes, ``last`` exclusive."""

    span: Span
    first: int
    last: int


def line_key(text: str) -> tuple[str, ...]:
    """A line as it is compared with another: its words casefolded, whatever stands between them."""
    return tuple(word.casefold() for word in _WORDS.findall(text))


def given_title(text: str, lines: Sequence[Line], title: str) -> TitleLines | None:
    """Where a title known from metadata stands among the first lines; it may run over a few of them."""
    wanted = line_key(title)
    for first in range(min(len(lines), _FIRST_LINES)):
        key: tuple[str, ...] = ()
        for last in range(first, min(first + 4, len(lines))):
            key += _short_key(text, lines[last].span)
            stopped = _STOP.search(text, lines[last].span.start, lines[last].span.end) is not None
            if key and _is_title(key, wanted, stopped=stopped):
                return TitleLines(_title_span(text, lines[first].span, lines[last].span), first, last + 1)
            if len(key) > len(wanted):
                break
    return None


def guessed_title(text: str, lines: Sequence[Line], first: int, *, marked: bool = False) -> TitleLines | None:
    """The headline at line ``first``, where it reads as one and an article follows it.

    ``marked`` says that a dateline, byline or date stands below, as it does below headlines. A line that
    ends in a semicolon goes on in the next one of its block.
    """
    if first + 1 >= len(lines):
        return None
    line, after = lines[first], lines[first + 1]
    if text[line.span.end - 1] == ";" and after.gap == 0 and first + 2 < len(lines):
        span = Span(line.span.start, after.span.end)
        return TitleLines(span, first, first + 2) if span.end - span.start <= 2 * _LONGEST else None
    heading = _HEADING.match(text, line.span.start, line.span.end)
    span = _title_span(text, line.span, line.span)
    if marked and span.end - span.start <= _LONGEST and not _QUOTED_SENTENCE.search(text, *span):
        return TitleLines(span, first, first + 1)
    if not heading and not reads_as_headline(text, span, stopped_may=after.gap > 0, alone=len(lines) == 2):
        return None
    return TitleLines(span, first, first + 1)


def reads_as_headline(text: str, span: Span, *, stopped_may: bool, alone: bool = False) -> bool:
    """Whether a line is short, without a full stop, and no part of a sentence.

    With ``stopped_may`` one full stop at its end is allowed, where nothing else marks it as a sentence;
    with ``alone``, where but one paragraph follows, only if it has capitals as headlines have.
    """
    line = text[span.start : span.end]
    count = len(line.split())
    if len(line) > _LONGEST or count > _MOST_WORDS or count < 2 or _BROKEN_OFF.search(line):
        return False
    if _QUOTED_SENTENCE.search(line):
        return False
    if not _STOP.search(line):
        return not _INNER_STOP.search(line) or _is_title_case(line)
    if not stopped_may:
        return False
    return _is_title_case(line) or not (count > _MOST_WORDS_STOPPED or alone or _is_sentence(line))


def heading_start(text: str, span: Span) -> int:
    """Where a line's words start, the marks of a heading aside ("## ")."""
    heading = _HEADING.match(text, span.start, span.end)
    return heading.end() if heading else span.start


def _is_sentence(line: str) -> bool:
    return _INNER_STOP.search(line) is not None or _SENTENCE_WORDS.search(line) is not None


def _is_title_case(line: str) -> bool:
    long_words = re.findall(r"[^\W\d_]{4,}", line)
    return len(long_words) > 2 and sum(word[0].isupper() for word in long_words) * 4 >= len(long_words) * 3


def _short_key(text: str, span: Span) -> tuple[str, ...]:
    return line_key(text[span.start : span.end]) if span.end - span.start <= 2 * _LONGEST else ("\n",)


def _is_title(key: tuple[str, ...], wanted: tuple[str, ...], *, stopped: bool) -> bool:
    """The same words, or the same beginning with a few words more on one side ("… – WSJ")."""
    if key == wanted:
        return True
    if stopped and len(key) > len(wanted):
        return False
    shorter, longer = sorted((key, wanted), key=len)
    return len(shorter) >= 4 and len(shorter) * 10 >= len(longer) * 7 and longer[: len(shorter)] == shorter


def _title_span(text: str, first: Span, last: Span) -> Span:
    start = heading_start(text, first)
    return Span(start, last.end) if start < last.end else first
