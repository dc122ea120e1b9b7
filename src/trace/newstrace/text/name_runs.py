"""Runs of name words in an article: where a name of somebody or something may stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstrace.lexicon import Lexicon
from newstrace.lexicon.names import Names

MIXED = re.compile(r"\d[A-Z]{1,3}|[a-z][A-Z]\w+")
LONGEST = 6
_JOINTS = frozenset(
    {"di", "del", "della", "dello", "dei", "du", "des", "de", "do", "da", "dos", "das", "der"}
)


class Page(NamedTuple):
    """An article's words as they are looked at here, in parallel sequences."""

    words: Sequence[str]
    printed: Sequence[str]
    tags: str
    openers: frozenset[int]
    lexicon: Lexicon

    @property
    def names(self) -> Names:
        """The known names."""
        return self.lexicon.names

    def related(self, at: int, relation: str) -> bool:
        """Whether a word has a relation to outlets ("tells", "reports"); beyond both ends none has."""
        return 0 <= at < len(self.words) and self.words[at] in self.lexicon.relay_words[relation]

    def is_time(self, at: int) -> bool:
        """Whether a token names a day or a month."""
        return self.words[at].rstrip(".") in self.lexicon.words.times


class Run(NamedTuple):
    """Name words in a row: tokens ``first`` to ``last`` (exclusive); ``owns`` where a possessive ends it."""

    first: int
    last: int
    owns: bool


def runs_of(page: Page) -> Iterator[Run]:
    """Runs of capitalised words, cut behind possessives and before days: "KVII", "A Bola", "Radio Uno"."""
    at = 0
    for first in range(len(page.tags)):
        if first < at or not _may_open(page, first):
            continue
        at = first
        while at < len(page.tags) and at - first < LONGEST and _in_name(page, at, first):
            at += 1
            if page.words[at - 1].endswith("'s"):
                break
        if at > first:
            yield Run(first, at, page.words[at - 1].endswith("'s"))


def _may_open(page: Page, at: int) -> bool:
    """What is printed without any capital is no name, but for what is known for one."""
    return page.tags[at] in "XK" or page.printed[at] != page.words[at]


def _in_name(page: Page, at: int, first: int) -> bool:
    if page.tags[at] not in "XK" or page.is_time(at):
        return _opens_name(page, at) if at == first else _goes_on(page, at, first) or _joins(page, at)
    return (
        any(map(str.isupper, page.printed[at][:2]))
        or page.printed[at][0].isdecimal()
        or page.words[at] == "&"
    )


def _opens_name(page: Page, at: int) -> bool:
    """A capital article inside a sentence: "A Bola", "The Athletic"; or "3AW", "eFinancialCareers"."""
    if MIXED.fullmatch(page.printed[at]):
        return True
    if page.is_time(at) and at + 1 < len(page.words) and page.tags[at + 1] in "XK":
        capital = page.printed[at + 1][0].isupper()
        return capital and (page.related(at + 1, "masthead") or page.words[at - 1] == "the")
    inside = page.tags[at] == "D" and at not in page.openers and page.printed[at][0].isupper()
    return inside and at + 1 < len(page.tags) and page.tags[at + 1] == "X" and page.tags[at - 1] not in "Q:."


def _joins(page: Page, at: int) -> bool:
    """A particle between two name words: "L'Eco di Bergamo", "L'Appel du Stade"."""
    after = at + 1
    joins = page.words[at] in _JOINTS and page.printed[at] == page.words[at] and after < len(page.tags)
    return joins and page.tags[after] in "XK" and page.printed[after][0].isupper()


def _goes_on(page: Page, at: int, first: int) -> bool:
    """The number of a channel, or one that is written with a capital: "Channel 12", "Page Six"; and an hour.

    As in "Hankow Evening Paper", where no day of the week follows a name but an outlet's noun the hour.
    """
    after = at + 1
    if (
        page.words[at] in page.lexicon.words.ending_names
        and page.printed[at][0].isupper()
        and at not in page.openers
    ):
        return True  # "Al-Rafidain Today": a day would be "today"
    if page.is_time(at) and page.printed[at][0].isupper() and after < len(page.words):
        ends = page.related(after, "masthead") or page.names.outlet_head(page.words[after]) is not None
        return ends and page.printed[after][0].isupper()
    if page.printed[at][0].isupper() and page.related(at, "masthead") and at not in page.openers:
        return True  # "Zdrowie Online"
    introduced = first > 0 and page.names.outlet_head(page.words[first - 1]) is not None
    named_so = introduced or page.related(first, "on air")
    numbered = at == first + 1 and named_so and page.words[at].isdecimal()
    return numbered or (page.tags[at] == "M" and page.printed[at][0].isupper())


def bare_of(page: Page, run: Run) -> list[str]:
    """The name's words as printed, without a possessive ending."""
    printed = list(page.printed[run.first : run.last])
    if run.owns:
        printed[-1] = printed[-1][:-2]
    return printed


def name_of(page: Page, run: Run) -> str:
    """The name as printed, without a possessive ending."""
    return " ".join(bare_of(page, run))


def key_of(page: Page, run: Run) -> tuple[str, ...]:
    """The name's words in lower case."""
    return tuple(word.casefold() for word in bare_of(page, run))


def is_a_person(page: Page, run: Run) -> bool:
    """Whether a title or a given name tells the run for a person's name."""
    key = key_of(page, run)
    if run.first and page.names.is_title(page.words[run.first - 1]):
        return True
    given = page.names.is_given_name(key[0])
    return (given and len(key) > 1) or any(page.names.is_title(word) for word in key)
