"""Where sentences begin and end, paragraph by paragraph."""

import re
from collections.abc import Iterable, Iterator

from newstrace.records import Span

_BEFORE_QUOTATION = re.compile(r"[.!?][”\"’')]{0,3}\s+(?=[“\"‘'`]{1,2}\w)|[.!?][”\"](?=[A-Z][a-z])")
# A plain word, a full stop and a capital: the library misses some of these ("… last month. Kings coach").
_PLAIN_END = re.compile(r"(?<![\w.'’\-])(?!etc\.|approx\.|incl\.|dept\.|est\.)[a-z]{3,}[.!?]\s+(?=[A-Z])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St)\.$")
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Prof|Rev)\.$"
)  # "Lt. Gov. Roe": a title is followed by a name
_OPENING = "“\"'‘`([«"
_CLOSING = "”\"'’)]»"


def sentence_spans(text: str, paragraphs: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """Each sentence with its paragraph's number, in order; white space at the ends is left out.

    Boundaries come from nupunkt, then two things news needs are mended: a sentence never begins with a
    lower-case word or a closing mark ('"Why?" he asked' is one), and an ellipsis inside a quotation
    does not end one.
    """
    for number, paragraph in enumerate(paragraphs):
        for span in _mended(text, _boundaries(text[paragraph.start : paragraph.end], paragraph.start)):
            yield number, span


def _boundaries(paragraph: str, offset: int) -> Iterator[Span]:
    from nupunkt import sent_spans

    for start, end in _parted(paragraph, sent_spans(paragraph)):
        piece = paragraph[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right:
            yield Span(offset + start + left, offset + start + right)


def _parted(paragraph: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans cut where a full stop is followed by an opening quotation mark, or ends a plain word."""
    for start, end in spans:
        at = start
        for cut in sorted(_cuts(paragraph, start, end)):
            yield at, cut
            at = cut
        yield at, end


def _cuts(paragraph: str, start: int, end: int) -> Iterator[int]:
    for match in _BEFORE_QUOTATION.finditer(paragraph, start, end):
        if not _ABBREVIATION.search(paragraph, max(start, match.start() - 5), match.start() + 1):
            yield match.end()
    for match in _PLAIN_END.finditer(paragraph, start, end):
        if match.end() < end:
            yield match.end()


def _mended(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans joined where the second cannot begin a sentence."""
    held: Span | None = None
    for span in spans:
        if held is None:
            held = span
        elif _cannot_begin(text, span) or _TITLE.search(text, max(held.start, held.end - 6), held.end):
            held = Span(held.start, span.end)
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _cannot_begin(text: str, span: Span) -> bool:
    first = text[span.start]
    if first.islower():
        return True
    # a closing mark that was left behind: '… go.' ” or a lone dash
    following = text[span.start + 1 : span.start + 2]
    return first in _CLOSING and first not in _OPENING and not following.isalnum()
