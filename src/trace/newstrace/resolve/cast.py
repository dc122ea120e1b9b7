"""The persons an article names in full, and every place where one of them is named."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from newstrace.records import SourceKind
from newstrace.resolve.chunks import PARTICLES, Chunk, Part, chunks
from newstrace.resolve.page import Page
from newstrace.resolve.people import read_person
from newstrace.resolve.who import Who

_NAMES = re.compile(r"[XK]+")
_REACH = 6
# A short form of this many persons is as open as one of more.
_MOST = 20
# What follows a subject: an adverb and a verb, a relative clause, an apposition.
_OF_SUBJECTS = frozenset({"BV", "BA", "BE", "FW", "FD"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class Sighting(NamedTuple):
    """A place where a person is named, and everyone in the article who goes by what is printed there.

    The token after the name tells a subject from other mentions.
    """

    at: int
    names: tuple[str, ...]
    subject: bool


class Cast:
    """The persons named in full, by name and by every shorter form of it; filled in one pass."""

    def __init__(self, page: Page) -> None:
        self.people: dict[str, Who] = {}
        self._by_part: dict[str, list[str]] = {}
        self._beginnings: set[str] = set()
        self._read: set[tuple[str, ...]] = set()
        self._met: dict[str, int] = {}
        self._genders: dict[str, str] = {}
        self.sightings: list[Sighting] = []
        runs = list(_runs(page))
        for first, last in runs:
            if last - first > 1 or page.begins_full_name(max(0, first - 1)):
                self._meet(page, first, last)
        for first, last in runs:
            self._see(page, first, last)
        self._places = [sighting.at for sighting in self.sightings]

    def met(self, name: str) -> int:
        """The token at which a person is first named in full."""
        return self._met.get(name, -1)

    def add(self, who: Who, at: int = -1) -> Who:
        """Remember a person named in full at token ``at``; what is known of the same one before is kept."""
        name = self._known_as(who.name)
        self._met.setdefault(name, at)
        known = self.people.get(name)
        merged = who if known is None else merge(known, who)
        self.people[name] = merged
        if known is None:
            for part in name_parts(name):
                self._beginnings.add(part.split(" ", 1)[0])
                owners = self._by_part.setdefault(part, [])
                if len(owners) < _MOST:
                    owners.append(name)
        return merged

    def gender(self, who: Who) -> str | None:
        """The gender a person's name or title tells, or a pronoun that has stood for the person."""
        return who.gender or self._genders.get(who.name)

    def learn_gender(self, who: Who, gender: str | None) -> None:
        """Note the pronoun that stood for a person."""
        if gender and who.kind is SourceKind.PERSON and who.gender is None:
            self._genders.setdefault(who.name, gender)

    def called(self, short: str) -> list[Who]:
        """The persons that go by a surname, a given name, or the end of a name."""
        return [self.people[name] for name in self._by_part.get(_folded(short), ())]

    def seen_before(self, at: int, limit: int) -> Iterator[Sighting]:
        """The last places before token ``at`` where persons are named, nearest first, ``limit`` at most."""
        last = bisect_left(self._places, at)
        for number in range(last - 1, max(-1, last - 1 - limit), -1):
            yield self.sightings[number]

    def _known_as(self, name: str) -> str:
        """As in "Donald J. Trump" is "Donald Trump" where the article has only one of that name."""
        if name in self.people:
            return name
        words = [word for word in name.split() if not _is_initial(word)]
        for other in self._by_part.get(_folded(words[-1]), ()) if words else ():
            others = [word for word in other.split() if not _is_initial(word)]
            if others == words and (len(others) == len(other.split()) or len(words) == len(name.split())):
                return other
        return name

    def _meet(self, page: Page, first: int, last: int) -> None:
        """A person is met by a full name with a title before it or a given name in it."""
        start = _with_titles(page, first)
        words = page.words[start : last + 1]
        if words in self._read or (start == first and not _may_be_a_person(page, words)):
            return
        self._read.add(words)
        parts = chunks(page, start, min(last + 1, len(page.tags)))
        for at, chunk in enumerate(parts):
            if chunk.part is not Part.PROPER or chunk.last - chunk.first < 2 or _names_a_body(parts, at):
                continue
            before = [part for part in parts[:at] if part.part is not Part.CONJUNCTION]
            who = read_person(page, [*before, chunk], ())
            if who.kind is SourceKind.PERSON and (
                who.roles or page.names.is_given_name(page.words[chunk.first])
            ):
                self.add(who, chunk.first)

    def _see(self, page: Page, first: int, last: int) -> None:
        at = first
        while at < last:
            length, names = self._longest(page, at, last)
            if names:
                self.sightings.append(Sighting(at, names, _is_subject(page, at, at + length)))
            at += length

    def _owners(self, page: Page, short: str, first: int) -> Sequence[str]:
        """Who goes by a short form; "Mr." and "Mrs." before it tell a couple apart."""
        owners = self._by_part.get(short, [])
        gender = _honorific_gender(page, first - 1) if len(owners) > 1 else None
        if gender is None:
            return owners
        return [name for name in owners if self.people[name].gender in (None, gender)]

    def _longest(self, page: Page, first: int, last: int) -> tuple[int, tuple[str, ...]]:
        if _folded(page.bare(first)) not in self._beginnings:
            return 1, ()
        words = [page.printed(at) for at in range(first, min(last, first + 5))]
        for end in range(first + len(words), first, -1):
            printed = " ".join([*words[: end - 1 - first], page.bare(end - 1)])
            if printed in self.people:
                return end - first, (printed,)
            owners = self._owners(page, _folded(printed), first)
            if owners:
                return end - first, tuple(owners)
        return 1, ()


def _may_be_a_person(page: Page, words: Iterable[str]) -> bool:
    """Whether a given name or a title is among these words."""
    names = page.names
    return any(names.is_given_name(word) or names.title(word) or names.head(word) for word in words)


def _honorific_gender(page: Page, before: int) -> str | None:
    title = page.names.title(page.words[before]) if before >= 0 else None
    return title.gender if title is not None else None


def _names_a_body(parts: Sequence[Chunk], at: int) -> bool:
    """As in "the Jane Roe Institute": a name that an institution bears."""
    after = parts[at + 1] if at + 1 < len(parts) else None
    return after is not None and not parts[at].owns and after.part in (Part.OFFICE_HEAD, Part.OUTLET_HEAD)


def merge(known: Who, more: Who) -> Who:
    """What two phrases for one source say together."""
    return msgspec.structs.replace(
        known,
        gender=known.gender or more.gender,
        institution=known.institution or more.institution,
        nationality=known.nationality or more.nationality,
        speaks_for=more.speaks_for if is_bare(known.speaks_for) else known.speaks_for,
        roles=known.roles | more.roles,
        words=known.words | more.words,
    )


def is_bare(name: str | None) -> bool:
    """Whether a name says no more than what somebody is: "company"."""
    return name is None or (" " not in name and name == name.lower())


def name_parts(name: str) -> list[str]:
    """The shorter forms of a full name: every end of it, and the given name."""
    words = [word for word in name.split() if word.casefold() not in _SUFFIXES]
    ends = [" ".join(words[at:]) for at in range(len(words))]
    last = words[-1] if words else name
    bare = [last.split("-", 1)[1]] if last.casefold().startswith(("al-", "el-")) else []
    return list(dict.fromkeys(_folded(part) for part in [name, *ends, *bare, *words[:1]]))


def _folded(name: str) -> str:
    return name.casefold().replace("’", "'")


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Runs of name words in the body, particles between them included."""
    start = end = -1
    titles = [s for s in page.prose.sentences if s.in_title]
    skip = max((s.last for s in titles), default=0)
    for match in _NAMES.finditer(page.tags):
        first, last = match.span()
        if first < skip:
            continue
        if end >= 0 and first - end <= 2 and _goes_on(page, end, first, last):
            end = last
            continue
        if end >= 0:
            yield start, end
        start, end = first, last
    if end >= 0:
        yield start, end


def _goes_on(page: Page, end: int, first: int, last: int) -> bool:
    """Whether only particles, or a nickname's quotation marks, part a run from the one before it."""
    tags = page.tags
    if tags[end:first] == "Q":
        opens = tags[first:last] == "X" and tags[last : last + 2] == "QX"
        return opens or tags[end - 2 : end] == "QX"
    return all(page.words[at] in PARTICLES for at in range(end, first))


def _with_titles(page: Page, first: int) -> int:
    """The start of the titles before a name: "former defense minister", "the party's leader"."""
    start = first
    lowest = max(0, first - _REACH)
    while start > lowest and (page.tags[start - 1] in "NJXK" or page.begins_full_name(start - 1)):
        start -= 1
    return start


def _is_subject(page: Page, first: int, after: int) -> bool:
    """Whether a verb follows, and neither "and" nor a preposition stands before."""
    if first and page.tags[first - 1] in "CP":
        return False
    tags = page.tags[after : after + 2]
    return tags[:1] in ("V", "A", "E") or tags in _OF_SUBJECTS
