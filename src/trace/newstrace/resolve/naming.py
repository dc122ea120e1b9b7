"""How sources are called: canonical, short, and the same in every article."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from newstrace.lexicon.heads import HeadMatch
from newstrace.resolve.chunks import Chunk, Part
from newstrace.resolve.page import Page

LONGEST = 8
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "these"})
_APOSTROPHES = frozenset({"'", "’"})
_GAP = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name as it stands in an id: lower case, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _GAP.sub("-", plain).strip("-") or _GAP.sub("-", name.casefold()).strip("-") or "unknown"


def describe(page: Page, parts: Sequence[Chunk]) -> str:
    """The phrase's own words as a name: no article, one spelling for a country, eight words at most."""
    words: list[str] = []
    for chunk in parts:
        if not words and (chunk.part is Part.OWNER or page.words[chunk.first] in _ARTICLES):
            continue
        if words and page.tags[chunk.first] == "K" and page.words[chunk.first] in _APOSTROPHES:
            words[-1] += page.printed(chunk.first)  # "the nurses' union"
            continue
        words.extend(_spelt(page, chunk, first=not words))
    kept = _shortened(words)
    if kept and kept[-1][-2:] in ("'s", "’s"):
        kept[-1] = kept[-1][:-2]
    return " ".join(kept)


def proper_name(page: Page, first: int, last: int) -> str:
    """The name in tokens ``first`` to ``last`` as printed, without a possessive ending."""
    words: list[str] = []
    for at in range(first, last - 1):
        if words and page.tags[at] == "K" and page.words[at] in _APOSTROPHES:
            words[-1] += page.printed(at)  # "the Anglers' Association"
        elif page.tags[at] != "Q":
            words.append(page.printed(at))
    words.append(page.bare(last - 1))
    return page.in_full(" ".join(words[:LONGEST]))


def _spelt(page: Page, chunk: Chunk, *, first: bool) -> list[str]:
    words = [page.printed(at) for at in range(chunk.first, chunk.last)]
    if chunk.part in (Part.PLACE, Part.OFFICE):
        return _one_country(page, chunk, words)
    if isinstance(chunk.value, HeadMatch) and chunk.value.head.word[:1].isupper():
        return words
    common = not page.proper(chunk.first) and not page.dates(chunk.first) and not words[0].isupper()
    if chunk.part is Part.QUANTITY or (first and common):
        words[0] = words[0].lower()
    return words


def _one_country(page: Page, chunk: Chunk, words: list[str]) -> list[str]:
    """As in "American", "U.S.", "United States" before a noun are all "US"; "Americans" are people."""
    found = page.names.match_place(page.words, chunk.first, page.capital)
    if found is None or not found[1].adjective.isupper():
        return words
    length, place = found
    last = page.words[chunk.first + length - 1]
    if last.endswith(("ans", "ons")):
        return words
    return [place.adjective, *words[length:]]


_JOINTS = frozenset(
    {"of", "for", "from", "in", "at", "by", "with", "on", "to", "and", "or", "who", "that", "the", "a"}
)


def _shortened(words: list[str]) -> list[str]:
    """At most eight words; a longer phrase ends before the last small word that leaves it short enough."""
    if len(words) <= LONGEST:
        return words
    joint = next((at for at in range(LONGEST, 1, -1) if words[at].casefold() in _JOINTS), LONGEST)
    kept = words[:joint]
    while len(kept) > 1 and kept[-1].casefold() in _JOINTS:
        kept.pop()
    return kept
