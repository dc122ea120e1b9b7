"""The words at the head of a paragraph, as datelines and bylines are read: word by word."""

import re
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.lexicon.names import Outlet
from newstrace.records import Span

_WORD = re.compile(r"\w+(?:[.'’&-]\w+)*\.?|--|[^\w\s]")
_LONGEST = 180


class HeadWord(NamedTuple):
    """A word or mark at the head of a paragraph."""

    word: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """The word casefolded, with a straight apostrophe and without a full stop at its end."""
        return self.word.casefold().replace("’", "'").rstrip(".")


class NamedOutlet(NamedTuple):
    """An outlet named among head words: its canonical name, how many words it takes, whether an agency."""

    name: str
    length: int
    agency: bool


def head_words(text: str, start: int, end: int) -> list[HeadWord]:
    """The words and marks of the first line or so from ``start``."""
    stop = min(end, start + _LONGEST)
    return [
        HeadWord(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, stop)
    ]


def is_capitalised(word: str) -> bool:
    """Whether a word starts with a capital letter."""
    return word[:1].isupper()


def outlet_at(words: list[HeadWord], at: int, names: Names) -> NamedOutlet | None:
    """The outlet whose name starts at word ``at``, as it prints itself; none where several go by it."""
    found = names.match_outlet([word.bare for word in words[at : at + 6]], 0)
    if found is None or not _is_one(found[1]) or not _is_printed(words[at].word, found[1]):
        return None
    return NamedOutlet(found[1].name, found[0], found[1].kind == "agency")


def outlet_phrase(phrase: str, names: Names) -> NamedOutlet | None:
    """The outlet a phrase names as a whole, marks at its ends aside; none where several go by it."""
    bare = phrase.strip(" \t\xa0.,;:()[]/-–—©")
    found = names.outlet_named(bare) if 1 < len(bare) <= 60 else None
    if found is None or not _is_one(found) or not _is_printed(bare, found):
        return None
    return NamedOutlet(found.name, len(bare.split()), found.kind == "agency")


def _is_one(outlet: Outlet) -> bool:
    """Whether a name leads to one outlet: nobody else goes by it, or it is its full name."""
    return not outlet.candidates or outlet.name in outlet.candidates


def _is_printed(word: str, outlet: Outlet) -> bool:
    """Names have a capital, but for an outlet that calls itself something in lower case."""
    return is_capitalised(word) or word == outlet.name


def span_of(words: list[HeadWord], first: int, last: int) -> Span:
    """The span of words ``first`` to ``last``, end exclusive."""
    return Span(words[first].start, words[last - 1].end)
