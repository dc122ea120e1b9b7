"""Datelines: "LONDON, June 3 (Reuters) -", "Washington US, March 7 ANI:", "KYIV —", "(CNN)"."""

import re
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import FurnitureWords
from newstrace.records import Span
from newstrace.text.furniture.dates import MONTHS
from newstrace.text.furniture.heads import HeadWord, head_words, is_capitalised, outlet_at, outlet_phrase

_DASHES = frozenset({"—", "–", "―", "-", "--"})
_ENDS = _DASHES | {":"}
_CLOSING = {"(": ")", "[": "]", "/": "/"}
_JOINTS = frozenset({",", ".", "|"})
_PARTICLES = frozenset(
    {"al", "and", "d", "da", "de", "del", "di", "du", "el", "la", "of", "on", "the", "upon"}
)
_WEEKDAYS = re.compile(r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\Z")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_ACRONYM = re.compile(r"[A-Z]{2,8}\Z")
_MOST_PLACE_WORDS = 8
_MOST_WORDS_IN_CAPITALS = 4
_CLOSE_AT_HAND = re.compile(r"[—–―:()\[/-]")
_RUNNING_TEXT = re.compile(rf"(?<![\w.'’(/&-])(?!(?:{'|'.join(sorted(_PARTICLES))})(?!\w))[a-z]", re.ASCII)
_LONGEST = 180
_LONGEST_ACRONYM = 5
_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,8}(?!\w)")
_ACRONYM_WITHIN = 10_000


class Dateline(NamedTuple):
    """A dateline, where the body text after it starts, and the outlet it names as the text's maker."""

    span: Span
    body: int
    maker: str | None


class _Parts:
    """What has been read of a dateline so far."""

    def __init__(self) -> None:
        self.places: list[HeadWord] = []
        self.dated = False
        self.maker: str | None = None
        self.bracketed = False
        self.known = False

    @property
    def in_capitals(self) -> bool:
        """Whether the place is printed in capitals: its first word, whatever the state's after a comma."""
        return bool(self.places) and len(self.places[0].word) > 2 and self.places[0].word.isupper()


def find_dateline(
    text: str, span: Span, names: Names, words: FurnitureWords, *, opening: bool
) -> Dateline | None:
    """The dateline at the head of a paragraph.

    One without an agency and a date ("KYIV —", "New Delhi:") is only taken where ``opening`` says that
    this is how the article starts.
    """
    if not _may_be_dateline(text, span):
        return None
    head = head_words(text, *span)
    parts = _Parts()
    end = _read(head, parts, names)
    if end is not None and opening:
        _take_lone_agency(text, span, head[end - 1], parts, names)
    if end is None or not _is_dateline(text, span, head, end, parts, names, words, opening=opening):
        return None
    alone = head[end - 1].end >= span.end  # "LAGOS, Nigeria (AFP)" on a line of its own
    body = span.end if alone else _body_start(text, head[end - 1].end, span.end)
    return Dateline(Span(span.start, head[end - 1].end), body, parts.maker) if body is not None else None


def _may_be_dateline(text: str, span: Span) -> bool:
    """Whether a mark that ends a dateline comes before the first word of running text; saves reading on."""
    stop = min(span.end, span.start + _LONGEST)
    running = _RUNNING_TEXT.search(text, span.start, stop)
    return _CLOSE_AT_HAND.search(text, span.start, running.start() if running else stop) is not None


def _read(head: list[HeadWord], parts: _Parts, names: Names) -> int | None:
    """The number of words up to and with the dateline's end; nothing where a word does not belong."""
    at = 0
    while at < len(head):
        word = head[at].word
        if word in _ENDS:
            return at + 1 if at else None
        if parts.bracketed and _starts_text(head, at):
            return at
        step = _step(head, at, parts, names)
        if step == 0 or len(parts.places) > _MOST_PLACE_WORDS:
            return None
        at += step
    return len(head) if parts.bracketed and parts.known and parts.places else None


def _step(head: list[HeadWord], at: int, parts: _Parts, names: Names) -> int:
    """How many words belong together at ``at``; none where the word there is no part of a dateline."""
    word = head[at]
    if word.word in _CLOSING:
        return _bracket(head, at, parts, names)
    if word.word in _JOINTS:
        return 1
    if day := _date(head, at):
        parts.dated = True
        return day
    if _WEEKDAYS.match(word.bare) and is_capitalised(word.word):
        return 1
    return _bare_agency(head, at, parts, names) or _place(word, parts)


def _starts_text(head: list[HeadWord], at: int) -> bool:
    """After "(CNN)" the text may start without a dash."""
    word = head[at]
    return word.word not in _JOINTS and word.word not in _CLOSING and not _date(head, at)


def _bracket(head: list[HeadWord], at: int, parts: _Parts, names: Names) -> int:
    """What stands in brackets: the maker, or a country in square ones."""
    closing = _CLOSING[head[at].word]
    last = next((n for n in range(at + 1, min(at + 8, len(head))) if head[n].word == closing), None)
    if last is None or last == at + 1:
        return int(head[at].word == "/")
    inner = head[at + 1 : last]
    phrase = " ".join(word.word for word in inner)
    outlet = outlet_phrase(phrase, names)
    if outlet is None and head[at].word == "[":
        return last + 1 - at if all(is_capitalised(word.word) for word in inner) else 0
    if parts.maker is not None or not (outlet or all(_is_name_word(word.word) for word in inner)):
        return 0
    parts.maker = outlet.name if outlet else phrase
    parts.known = outlet is not None
    parts.bracketed = True
    return last + 1 - at


def _is_name_word(word: str) -> bool:
    return word.isalpha() and is_capitalised(word) and (len(word) > 1)


def _date(head: list[HeadWord], at: int) -> int:
    """The words of "March 7", "7 March", "Nov. 19, 2015" at ``at``."""
    if at + 1 >= len(head):
        return 0
    first, second = head[at].bare, head[at + 1].bare
    if not (_is_month(first) and _DAY.match(second)) and not (_DAY.match(first) and _is_month(second)):
        return 0
    year = at + 2 + (at + 2 < len(head) and head[at + 2].word == ",")
    return year + 1 - at if year < len(head) and _YEAR.match(head[year].bare) else 2


def _is_month(bare: str) -> bool:
    return bare[:3] in MONTHS and bare.isalpha() and len(bare) <= 9


def _bare_agency(head: list[HeadWord], at: int, parts: _Parts, names: Names) -> int:
    """An agency that stands without brackets right before the dateline's end ("March 7 ANI:")."""
    if parts.maker is not None or not (parts.dated or parts.places):
        return 0
    outlet = outlet_at(head, at, names)
    after = at + outlet.length if outlet else len(head)
    if (
        outlet is None
        or not (outlet.agency or head[at - 1].word == "/")
        or after >= len(head)
        or head[after].word not in _ENDS
    ):
        return 0
    parts.maker = outlet.name
    parts.known = True
    return outlet.length


def _place(word: HeadWord, parts: _Parts) -> int:
    if not word.word[0].isalpha():
        return 0
    if not is_capitalised(word.word) and not (parts.places and word.bare in _PARTICLES):
        return 0
    parts.places.append(word)
    return 1


def _is_dateline(
    text: str,
    span: Span,
    head: list[HeadWord],
    end: int,
    parts: _Parts,
    names: Names,
    words: FurnitureWords,
    *,
    opening: bool,
) -> bool:
    last = head[end - 1]
    if parts.maker is not None:
        return _is_makers(parts, dashed=last.word in _ENDS)
    place = text[span.start : last.start].strip()
    if not parts.places or words.is_label(place):
        return False
    if parts.dated:
        city = " ".join(word.word for word in parts.places)
        return parts.in_capitals or not _quotes_next(text, last.end) or _is_seat(city, names)
    return opening and _is_lone_place(text, last, place, parts, names)


def _is_lone_place(text: str, end: HeadWord, place: str, parts: _Parts, names: Names) -> bool:
    """Whether a place alone opens the article: "KYIV —", "Kharkiv, Ukraine —", "New Delhi:"."""
    if len(parts.places) > _MOST_WORDS_IN_CAPITALS:
        return False
    if end.word == ":":
        shouted = parts.in_capitals and len(place) > _LONGEST_ACRONYM
        return (shouted or _is_seat(place, names)) and not _quotes_next(text, end.end)
    if not _is_apart(text, end):
        return False
    if parts.in_capitals:
        return not _is_acronym(text, parts, end.end)
    return _is_seat(place, names) or _is_in_country(place, names)


def _is_apart(text: str, dash: HeadWord) -> bool:
    return text[dash.start - 1].isspace() or text[dash.end : dash.end + 1].isspace()


def _is_in_country(place: str, names: Names) -> bool:
    """Whether a place is a city with its country ("Kharkiv, Ukraine")."""
    city, comma, country = place.partition(",")
    words = country.casefold().split()
    found = names.match_place(words, 0) if comma and words and is_capitalised(city) else None
    return found is not None and found[0] == len(words)


def _take_lone_agency(text: str, span: Span, end: HeadWord, parts: _Parts, names: Names) -> None:
    """An agency alone before a dash: "AFP - Ships have ..."."""
    outlet = outlet_phrase(text[span.start : end.start], names) if end.word in _DASHES else None
    if parts.maker is None and outlet is not None and outlet.agency and _is_apart(text, end):
        parts.maker, parts.known, parts.bracketed = outlet.name, True, True


def _is_seat(place: str, names: Names) -> bool:
    """Whether a place before a colon is a capital, and not the office that speaks there."""
    words = place.casefold().replace("’", "'").split()
    found = names.match_seat(words, 0) if words else None
    return found is not None and found[0] == len(words) and names.office_named(place) is None


def _is_makers(parts: _Parts, *, dashed: bool) -> bool:
    """Whether the outlet is named in a dateline's way, rather than as the one who says what follows."""
    if not parts.bracketed:
        return parts.dated or parts.in_capitals
    if parts.known:
        return True
    return dashed and bool(parts.places) and (parts.dated or parts.in_capitals)


def _quotes_next(text: str, at: int) -> bool:
    return text[at : at + 3].lstrip()[:1] in ("“", '"', "'", "‘", "«")


def _is_acronym(text: str, parts: _Parts, after: int) -> bool:
    """A short name in capitals that comes back in capitals is no place ("NATO — ...")."""
    first = parts.places[0].word
    if len(parts.places) > 1 or len(first) > _LONGEST_ACRONYM or not _ACRONYM.match(first):
        return False
    window = text[after : after + _ACRONYM_WITHIN]
    return first in _CAPITALS.findall(window)


def _body_start(text: str, at: int, end: int) -> int | None:
    """Where the text after the dateline starts; nothing where there is none, or it goes on in lower case."""
    while at < end and (text[at].isspace() or text[at] in "-–—."):
        at += 1
    return at if at < end and not text[at].islower() else None
