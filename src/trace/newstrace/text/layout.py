"""From a raw article to one laid out: what is furniture, what is body, what the furniture says."""

import re
from collections.abc import Sequence

from newstrace.lexicon import Lexicon
from newstrace.lexicon.furniture_words import FurnitureWords, fold_line, load_furniture_words
from newstrace.records import Article, FurnitureKind, RawArticle, Span
from newstrace.text.furniture.address import address_line, publisher_of
from newstrace.text.furniture.byline import Byline, find_byline, opens_byline
from newstrace.text.furniture.credit_line import credit_tail, first_publisher, is_reporters_credit
from newstrace.text.furniture.dateline import find_dateline
from newstrace.text.furniture.dates import (
    DateStamp,
    after_joint,
    date_line,
    is_clock_line,
    leading_date,
    stamp_at,
)
from newstrace.text.furniture.found import Found
from newstrace.text.furniture.lines import Line, cut_lines, trimmed
from newstrace.text.furniture.makers import choose_maker
from newstrace.text.furniture.photo_credit import photo_credit_line, photo_credit_tail
from newstrace.text.furniture.repeats import Caption, find_captions
from newstrace.text.furniture.signature import shares_credit, signature_line, signature_tail
from newstrace.text.furniture.title import TitleLines, given_title, guessed_title, heading_start, line_key

_TAGS = re.compile(r"<[^<>]{0,400}>")
_LONGEST_PHRASE_LINE = 400
_BYLINE_LINES = 12
_LAST_LINES = 4
_OPENING_PARAGRAPHS = 3
_MOST_PIECES = 5


def lay_out(raw: RawArticle, lexicon: Lexicon) -> Article:
    """An article with its furniture cut away from its body, both as spans of the unchanged text.

    Metadata of the container stands before what the furniture says. Furniture and body do not overlap;
    what is in doubt stays body. Any string is laid out without an exception, in time linear in it.
    """
    words = load_furniture_words()
    lines = cut_lines(raw.text)
    title = _find_title(raw, lines, lexicon, words)
    found = _Reader(raw.text, lines, title, lexicon, words).read()
    publisher = raw.publisher or _publisher(raw, found, lexicon)
    byline = raw.byline or found.byline
    maker, doubts = choose_maker(raw, found, publisher, lexicon.names)
    return Article(
        id=raw.id,
        text=raw.text,
        path=raw.path,
        offset=raw.offset,
        title=raw.title or (" ".join(raw.text[title.span.start : title.span.end].split()) if title else None),
        publisher=publisher,
        agency=raw.agency or (maker.name if maker else None),
        byline=byline,
        published=raw.published or found.published,
        url=raw.url or found.url,
        sample=raw.sample,
        title_span=title.span if title else None,
        body=tuple(found.body),
        furniture=tuple(sorted(found.furniture, key=lambda piece: piece.span)),
        maker=maker,
        warnings=raw.warnings + doubts,
    )


def _publisher(raw: RawArticle, found: Found, lexicon: Lexicon) -> str | None:
    url = raw.url or found.url
    return publisher_of(url, lexicon.names) if url else None


def _find_title(
    raw: RawArticle, lines: Sequence[Line], lexicon: Lexicon, words: FurnitureWords
) -> TitleLines | None:
    if raw.title:
        return given_title(raw.text, lines, raw.title)
    for first in range(min(len(lines), _OPENING_PARAGRAPHS)):
        span = lines[first].span
        if address_line(raw.text, span) or date_line(raw.text, span):
            continue
        if leading_date(raw.text, span) or _is_byline(raw.text, span, lexicon, words):
            return None
        if find_dateline(raw.text, span, lexicon.names, words, opening=True):
            return None
        below = lines[first + 1].span if first + 1 < len(lines) else None
        marked = below is not None and _is_head_furniture(raw.text, below, lexicon, words)
        return guessed_title(raw.text, lines, first, marked=marked)
    return None


def _is_byline(text: str, span: Span, lexicon: Lexicon, words: FurnitureWords) -> bool:
    return opens_byline(text, span) and find_byline(text, span, lexicon.names, words) is not None


def _is_head_furniture(text: str, span: Span, lexicon: Lexicon, words: FurnitureWords) -> bool:
    """Whether a line is, or starts with, what stands between a headline and the text."""
    if date_line(text, span) or find_byline(text, span, lexicon.names, words):
        return True
    dateline = find_dateline(text, span, lexicon.names, words, opening=False)
    return dateline is not None and dateline.maker is not None


class _Reader:
    """Reads an article line by line, from its first to its last."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Line],
        title: TitleLines | None,
        lexicon: Lexicon,
        words: FurnitureWords,
    ) -> None:
        self.text = text
        self.lines = lines
        self.title = title
        self.names = lexicon.names
        self.words = words
        key = line_key(text[slice(*title.span)]) if title else ()
        self.captions = find_captions(text, lines, key, lexicon, words)
        self.found = Found()

    def read(self) -> Found:
        """All lines, sorted into furniture and body."""
        for number, line in enumerate(self.lines):
            self._read_line(number, line.span)
        return self.found

    def _read_line(self, number: int, span: Span) -> None:
        if self.title and self.title.first <= number < self.title.last:
            if number == self.title.first:
                self.found.add(FurnitureKind.TITLE, self.title.span)
        elif number in self.captions:
            self._add_caption(span, self.captions[number])
        elif not (self._stamp(span) or self._credit(number, span)):
            self._paragraph(number, span)

    def _add_caption(self, span: Span, caption: Caption | None) -> None:
        if caption is None:
            self.found.add(FurnitureKind.REPEATED_HEADLINE, span)
            return
        if caption.credit is None:
            self.found.add(FurnitureKind.CAPTION, span)
            return
        words = trimmed(self.text, span.start, caption.credit.start)
        if words is not None:
            self.found.add(FurnitureKind.CAPTION, words)
        self.found.add(FurnitureKind.PHOTO_CREDIT, caption.credit)

    def _stamp(self, span: Span) -> bool:
        """A line that is an address, dates or a time of day."""
        address = address_line(self.text, span)
        if address is not None:
            own = address.labelled or not self.found.body
            self.found.add_address(span, address.url, own=own)
            return True
        stamps = date_line(self.text, span)
        if stamps:
            self.found.add_dates(span, stamps)
            return True
        if is_clock_line(self.text, span):
            self.found.add(FurnitureKind.DATE, span)
            return True
        return False

    def _credit(self, number: int, span: Span) -> bool:
        """A line that is a notice, a credit, a byline or a signature."""
        if self._phrase(span) or self._byline_line(number, span) or self._name_line(number, span):
            return True
        last = self._is_last(number)
        if last and (shares_credit(self.text, span, self.names) or is_reporters_credit(self.text, span)):
            self.found.add_credit(span, None)
            return True
        return False

    def _phrase(self, span: Span) -> bool:
        if span.end - span.start > _LONGEST_PHRASE_LINE:
            return False
        line = self.text[span.start : span.end]
        if not any(mark.isalnum() for mark in (_TAGS.sub("", line) if line[0] == "<" else line)):
            self.found.add(FurnitureKind.NOTICE, span)
            return True
        kind = self.words.kind_of(fold_line(line))
        if kind is None or (kind != "credit line" and self.words.quotes_somebody(line)):
            return False
        if kind == "credit line":
            self.found.add_credit(span, first_publisher(self.text, span, self.names))
        else:
            self.found.add(FurnitureKind(kind), span)
        return True

    def _byline_line(self, number: int, span: Span) -> bool:
        if number > _BYLINE_LINES or len(self.found.body) > _OPENING_PARAGRAPHS:
            return False
        byline = find_byline(self.text, span, self.names, self.words)
        if byline is None or self.text[byline.span.end : span.end].strip(" .)"):
            return False
        self.found.add_byline(span, byline)
        return True

    def _name_line(self, number: int, span: Span) -> bool:
        """A line that only names an agency: a signature at the end, else a photo credit."""
        if photo_credit_line(self.text, span, self.names, self.words):
            self.found.add(FurnitureKind.PHOTO_CREDIT, span)
            return True
        signature = signature_line(self.text, span, self.names)
        if signature is None:
            return False
        if not self.found.body:
            self.found.add_byline(span, Byline(span, signature.makers[0], signature.makers[0]))
        elif self._is_last(number) or not signature.bare:
            self.found.add_signature(signature, last=self._is_last(number))
        else:
            self.found.add(FurnitureKind.PHOTO_CREDIT, span)
        return True

    def _is_last(self, number: int) -> bool:
        return number >= max(len(self.lines) - _LAST_LINES, 1)

    def _paragraph(self, number: int, span: Span) -> None:
        start = heading_start(self.text, span)
        rest = self._without_head(number, Span(start, span.end))
        body = self._without_tail(rest, last=self._is_last(number)) if rest else None
        if body is not None:
            self.found.body.append(body)

    def _without_head(self, number: int, span: Span) -> Span | None:
        """A paragraph without what stands before its first sentence."""
        for _ in range(_MOST_PIECES):
            stamps = date_line(self.text, span)
            if stamps:
                self.found.add_dates(span, stamps)
                return None
            if self._byline_line(number, span):
                return None
            start = self._head_end(span)
            rest = trimmed(self.text, start, span.end)
            if start == span.start or rest is None:
                return rest
            span = rest
        return span

    def _head_end(self, span: Span) -> int:
        """Where the text goes on after a byline, a date or a dateline at a paragraph's head."""
        opening = len(self.found.body) <= _OPENING_PARAGRAPHS
        byline = find_byline(self.text, span, self.names, self.words) if opening else None
        if byline is not None and trimmed(self.text, byline.span.end, span.end):
            self.found.add_byline(byline.span, byline)
            return after_joint(self.text, byline.span.end, span.end)
        stamp = leading_date(self.text, span) or self._date_before_byline(span)
        if stamp is not None:
            self.found.add_dates(Span(span.start, stamp.end), [stamp])
            return after_joint(self.text, stamp.end, span.end)
        dateline = find_dateline(self.text, span, self.names, self.words, opening=opening)
        if dateline is not None:
            self.found.add_dateline(dateline)
            return dateline.body
        return span.start

    def _date_before_byline(self, span: Span) -> DateStamp | None:
        """The date of "March 7, 2022 | By Jane Roe"."""
        stamp = stamp_at(self.text, span.start, span.end)
        if stamp is None:
            return None
        rest = Span(after_joint(self.text, stamp.end, span.end), span.end)
        return (
            stamp if rest.start < rest.end and find_byline(self.text, rest, self.names, self.words) else None
        )

    def _without_tail(self, span: Span, *, last: bool) -> Span | None:
        """A paragraph without the credit behind its last sentence."""
        credit = credit_tail(self.text, span, self.words)
        if credit is not None:
            self.found.add_credit(credit, None)
            return trimmed(self.text, span.start, credit.start)
        photo = photo_credit_tail(self.text, span, self.names, self.words)
        if photo is not None and photo.sure and photo.span.start > span.start:
            self.found.add(FurnitureKind.PHOTO_CREDIT, photo.span)
            return trimmed(self.text, span.start, photo.span.start)
        signature = signature_tail(self.text, span, self.names)
        if signature is None:
            return span
        self.found.add_signature(signature, last=last)
        return trimmed(self.text, span.start, signature.span.start)
