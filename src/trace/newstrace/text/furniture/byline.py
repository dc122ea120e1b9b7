"""Bylines: "By Jane Roe and John Doe", "By Jane Roe, Reuters", "Jane Roe, Staff Writer"."""

import re
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import FurnitureWords
from newstrace.records import Span
from newstrace.text.furniture.dateline import find_dateline
from newstrace.text.furniture.dates import MONTHS, stamp_at
from newstrace.text.furniture.heads import HeadWord, head_words, is_capitalised, outlet_at, outlet_phrase
from newstrace.text.furniture.lines import trimmed

_OPENING = re.compile(
    r"(?:(?:written|reported|story|text|words|posted)[ \xa0])?by[ \xa0]{0,2}:?[ \xa0]{1,2}"
    r"|author:[ \xa0]{0,2}",
    re.IGNORECASE,
)
_JOINTS = frozenset({",", "|", "/", "&", "–", "—", "-", "•", "·", "(", ")", ";"})
_LINKS = frozenset({"and", "in", "for", "at", "of", "the", "with", "from"})
_PARTICLES = frozenset({"al", "bin", "bint", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn"})
_MORE_PARTICLES = frozenset({"la", "le", "ter", "van", "von", "y", "zu"})
_LONGEST = 160
_LONGEST_WITHOUT_BY = 80
_MOST_NAME_WORDS = 3
_SEPARATED = re.compile(r"[ \xa0]{0,2}[,|•·–—][ \xa0]{1,2}|[ \xa0]{1,2}-[ \xa0]{1,2}")


class Byline(NamedTuple):
    """A byline, the names in it, where it ends, and the outlet it names."""

    span: Span
    names: str
    outlet: str | None


def find_byline(text: str, span: Span, names: Names, words: FurnitureWords) -> Byline | None:
    """The byline that a line is, dates at its end aside, or that it starts with before a date stamp."""
    opening = _OPENING.match(text, span.start, span.end)
    if opening is None:
        return _without_by(text, span, names, words)
    head = head_words(text, opening.end(), span.end)
    last = _names_end(text, head, span, names, words)
    if last is None or not _has_names(head[:last], names):
        return None
    end = head[last - 1].end
    found = trimmed(text, opening.end(), end)
    if found is None:
        return None
    return Byline(
        Span(span.start, end), text[found.start : found.end].rstrip(" .,|-–—"), _outlet_in(head[:last], names)
    )


def opens_byline(text: str, span: Span) -> bool:
    """Whether a line starts with "By" or the like, so that it can't be taken for a headline."""
    return _OPENING.match(text, *span) is not None


def byline_outlet(byline: str, names: Names) -> str | None:
    """The outlet that a byline given as metadata names, alone or behind a name ("Jane Roe, Reuters")."""
    return _outlet_in(head_words(byline, 0, len(byline)), names)


def _names_end(
    text: str, head: list[HeadWord], span: Span, names: Names, words: FurnitureWords
) -> int | None:
    """How many words belong to the byline: up to the end of the line, or to a date stamp."""
    at = 0
    while at < len(head):
        if at and _ends_before(text, head, at, span, names, words):
            return _without_joints(head, at)
        if not _is_part(head[at]) and not _is_role_from(text, head, at, span, words):
            return None
        at += 1
    whole = head and text[head[-1].end : span.end].strip(" .)") == "" and span.end - span.start <= _LONGEST
    return len(head) if whole else None


def _ends_before(
    text: str, head: list[HeadWord], at: int, span: Span, names: Names, words: FurnitureWords
) -> bool:
    """Whether something else starts here: a date stamp, or an agency's dateline after the names."""
    if stamp_at(text, head[at].start, span.end):
        return True
    if at < 2 or len(head[at].word) < 3 or not head[at].word.isupper() or head[at - 1].word.isupper():
        return False
    dateline = find_dateline(text, Span(head[at].start, span.end), names, words, opening=False)
    return dateline is not None and dateline.maker is not None


def _without_joints(head: list[HeadWord], last: int) -> int | None:
    while last and head[last - 1].word in _JOINTS:
        last -= 1
    return last or None


def _is_part(word: HeadWord) -> bool:
    if word.word in _JOINTS or word.bare in _LINKS:
        return True
    return is_capitalised(word.word) or word.bare in _PARTICLES or word.bare in _MORE_PARTICLES


def _is_role_from(text: str, head: list[HeadWord], at: int, span: Span, words: FurnitureWords) -> bool:
    """A role in lower case ("Jane Roe, staff writer")."""
    return words.is_role(text[head[at].start : min(span.end, head[at].start + 40)]) or (
        at > 0 and words.is_role(text[head[at - 1].start : min(span.end, head[at - 1].start + 40)])
    )


def _has_names(head: list[HeadWord], names: Names) -> bool:
    """Whether a byline starts with somebody's name: two capitalised words, or an outlet."""
    if not head or not is_capitalised(head[0].word):
        return False
    if outlet_at(head, 0, names) is not None:
        return True
    first, second = head[0].bare, head[1].bare if len(head) > 1 else ""
    if first in ("the", "a", "an", "our", "this") or (first[:3] in MONTHS and second[:1].isdigit()):
        return False
    return len(head) > 1 and (is_capitalised(head[1].word) or second in _PARTICLES | _MORE_PARTICLES)


def _outlet_in(head: list[HeadWord], names: Names) -> str | None:
    """The last outlet the byline names as a part of its own: at its head, or after a comma, bar or "for"."""
    found: str | None = None
    for at, word in enumerate(head):
        before = head[at - 1] if at else None
        if before is not None and before.word not in _JOINTS and before.bare not in ("for", "the", "of"):
            continue
        outlet = outlet_at(head, at, names) if word.word not in _JOINTS else None
        if outlet is not None and _ends_part(head, at + outlet.length):
            found = outlet.name
    return found


def _ends_part(head: list[HeadWord], at: int) -> bool:
    return at >= len(head) or head[at].word in _JOINTS or head[at].bare in ("", "staff", "and", "in")


def _without_by(text: str, span: Span, names: Names, words: FurnitureWords) -> Byline | None:
    """A name, then a role or an outlet, and nothing else: "Jane Roe, Staff Writer", "Jane Roe | Reuters"."""
    if span.end - span.start > _LONGEST_WITHOUT_BY:
        return None
    agency = _agency_and_place(text, span, names)
    if agency is not None:
        return agency
    line = text[span.start : span.end].rstrip(" .")
    if _is_person_in_place(text[span.start : span.end]):
        return Byline(Span(span.start, span.start + len(line)), line, None)
    parts = _SEPARATED.split(line)
    if len(parts) not in (2, 3) or not _is_persons_name(parts[0]):
        return None
    outlets = [outlet_phrase(part, names) for part in parts[1:]]
    if not all(outlet or words.is_role(part) for outlet, part in zip(outlets, parts[1:], strict=True)):
        return None
    outlet = next((outlet.name for outlet in outlets if outlet), None)
    return Byline(Span(span.start, span.start + len(line)), line, outlet)


def _is_person_in_place(line: str) -> bool:
    """Somebody and where they wrote, with others: "Jane Roe in Oslo and agencies"."""
    person, found, place = line.removesuffix(" and agencies").partition(" in ")
    words = place.split()
    if not found or len(person.split()) > _MOST_NAME_WORDS or not _is_persons_name(person):
        return False
    return 0 < len(words) <= 3 and all(map(is_capitalised, words)) and words[-1][-1] not in ".!?"


def _agency_and_place(text: str, span: Span, names: Names) -> Byline | None:
    """An agency and where it wrote: "Reuters in Kyiv", "AFP, Paris"."""
    head = head_words(text, *span)
    outlet = outlet_at(head, 0, names) if head else None
    if outlet is None or not outlet.agency:
        return None
    rest = head[outlet.length :]
    if len(rest) < 2 or (rest[0].word not in (",", "|", "–", "—") and rest[0].bare != "in"):
        return None
    if outlet_at(rest, 1, names) is not None:
        return None
    if not all(is_capitalised(word.word) or word.word in (".", ",") for word in rest[1:]):
        return None
    line = text[span.start : span.end].rstrip(" .")
    return Byline(Span(span.start, span.start + len(line)), line, outlet.name)


def _is_persons_name(phrase: str) -> bool:
    words = phrase.split()
    capital = all(is_capitalised(word) or word in _PARTICLES | _MORE_PARTICLES for word in words)
    return (
        2 <= len(words) <= 5
        and capital
        and all(
            word.strip(".'’-").replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha()
            for word in words
        )
    )
