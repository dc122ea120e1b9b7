"""Photo credits: "Jane Roe | Agency | Getty Images", "(EPA)" behind a caption, "Photo: …"."""

import re
from functools import lru_cache
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import FurnitureWords, fold_line
from newstrace.records import Span
from newstrace.text.furniture.heads import is_capitalised, outlet_phrase
from newstrace.text.furniture.lines import BLANK

_SENTENCE_END = re.compile(r"[.!?)][\"'”’]?[ \xa0\t]+")
_BETWEEN = re.compile(r"/|[ \xa0]\|[ \xa0]|[ \xa0](?:via|for|in)[ \xa0]|,[ \xa0]|[ \xa0]?[-–—][ \xa0]")
_LEFT_OVER = re.compile(r"\(?(?:source|photo|image|credit)s?[ \xa0]?:?\)?\.?\Z", re.IGNORECASE)
_LABELLED = re.compile(r":| by ", re.IGNORECASE)
_SMALL = frozenset(
    {"via", "for", "and", "by", "de", "of", "the", "van", "von", "al", "in", "file", "photo", "handout"}
)
_LONGEST = 160
_LONGEST_CREDIT = 100
_MOST_WORDS = 14


class PhotoCredit(NamedTuple):
    """A photo credit. Not ``sure`` is one in brackets that might as well sign the text ("(Reuters)")."""

    span: Span
    sure: bool


def photo_credit_line(text: str, span: Span, names: Names, words: FurnitureWords) -> bool:
    """Whether a line is a photo credit and nothing else."""
    line = text[span.start : span.end]
    return len(line) <= _LONGEST_CREDIT and _is_credit(line, names, words)


def photo_credit_tail(text: str, span: Span, names: Names, words: FurnitureWords) -> PhotoCredit | None:
    """The credit at a caption's end: in brackets, behind bars, or as a fragment after its last sentence."""
    window = max(span.start, span.end - _LONGEST)
    found = _in_tail(text[window : span.end], window == span.start, names, words)
    return PhotoCredit(Span(window + found[0], span.end), found[1]) if found else None


@lru_cache(maxsize=1024)  # each paragraph is asked about twice: as a caption, and for what it ends with
def _in_tail(tail: str, whole: bool, names: Names, words: FurnitureWords) -> tuple[int, bool] | None:
    """Where the credit starts in a line's last characters, and whether it is sure to be one."""
    bracketed = _bracketed(tail, names, words)
    if bracketed is not None:
        return bracketed
    start = _fragment(tail)
    if start == 0 and (whole or "|" not in tail):
        return None
    return (start, True) if _is_credit(tail[start:], names, words) else None


def _bracketed(tail: str, names: Names, words: FurnitureWords) -> tuple[int, bool] | None:
    bare = tail.rstrip(BLANK + ".")
    start = max(bare.rfind("("), bare.rfind("["))
    if not bare.endswith((")", "]")) or start <= 0 or len(bare) - start > _LONGEST_CREDIT:
        return None
    inner = bare[start + 1 : -1]
    if words.is_photo_credit(fold_line(inner)):
        return start, True
    outlets = [outlet_phrase(part, names) for part in inner.split("/")]
    if not any(outlet is not None and outlet.agency for outlet in outlets):
        return None
    return start, not all(outlets)


def _fragment(tail: str) -> int:
    """Where the last fragment starts: after the last sentence's end, initials in a name aside."""
    start = 0
    for end in _SENTENCE_END.finditer(tail):
        if end.start() >= 2 and not (tail[end.start() - 1].isupper() and not tail[end.start() - 2].isalnum()):
            start = end.end()
    return start


def _is_credit(fragment: str, names: Names, words: FurnitureWords) -> bool:
    if len(fragment) > _LONGEST_CREDIT:
        return False
    if _LEFT_OVER.match(fragment):
        return True
    if _LABELLED.search(fragment) and words.kind_of(fold_line(fragment)) == "photo credit":
        return True
    if not _is_fragment(fragment):
        return False
    if words.is_photo_credit(fold_line(fragment)):
        return True
    parts = _BETWEEN.split(fragment.strip(" .()[]"))
    return len(parts) > 1 and ("/" in fragment or "|" in fragment) and _names_agency(parts, names)


def _names_agency(parts: list[str], names: Names) -> bool:
    """An agency beside who took the picture; agencies alone ("ANI/PTI") wrote the article."""
    outlets = [outlet_phrase(part, names) for part in parts]
    agencies = [outlet is not None and outlet.agency for outlet in outlets]
    return any(agencies) and not all(agencies)


def _is_fragment(fragment: str) -> bool:
    """Names and small words only: no sentence."""
    printed = [word.strip(".,;:|/()[]–—-©'\"’") for word in fragment.split()]
    content = [word for word in printed if word]
    if len(content) > _MOST_WORDS:
        return False
    return all(is_capitalised(word) or word.casefold() in _SMALL or word.isdigit() for word in content)
