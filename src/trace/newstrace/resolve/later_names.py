"""Who "an official" is where the article says it further down: "The official, Deputy Minister Velasco, …"."""

from collections.abc import Iterator

from newstrace.records import SourceKind
from newstrace.resolve.page import Page
from newstrace.resolve.phrases import read_phrase
from newstrace.resolve.who import Form, Who

_REACH = 120
_LONGEST = 12
_NAMING = frozenset({"named", "identified"})


def named_later(page: Page, who: Who, at: int) -> Who | None:
    """The person that a description without a name turns out to be, where the next sentences say so."""
    if who.kind is not SourceKind.PEOPLE or who.named or who.plural or not who.roles:
        return None
    for first, last in _places(page, who, at):
        found = read_phrase(page, first, last)
        if found.kind is SourceKind.PERSON and found.named and found.form is Form.NAMED:
            return found
    return None


def _places(page: Page, who: Who, at: int) -> Iterator[tuple[int, int]]:
    """Where a name may stand for it: behind "the official," up to the comma, or behind "named as"."""
    stop = min(len(page.tags), at + _REACH)
    for role in sorted(who.roles):
        for noun in page.positions(role):
            if not at < noun < stop or page.words[noun - 1] != "the":
                continue
            if page.tags[noun + 1 : noun + 2] == "F":
                close = page.tags.find("F", noun + 2, noun + 2 + _LONGEST)
                if close > 0:
                    yield noun + 2, close
            end = page.sentence(page.sentence_of(noun)).last
            for cue in range(noun, min(end, len(page.tags) - 2)):
                if page.words[cue] in _NAMING and page.words[cue + 1] == "as":
                    yield cue + 2, _end_of_name(page, cue + 2)


def _end_of_name(page: Page, first: int) -> int:
    last = first
    while last < len(page.tags) and page.tags[last] == "X":
        last += 1
    return last
