"""Interviews taken up again: "gave an interview to Vanity Fair. In the interview, she said …"."""

from bisect import bisect_left

from newstrace.records import Span
from newstrace.resolve.offices import outlet
from newstrace.resolve.page import Page
from newstrace.resolve.who import Who

_AGAIN = frozenset({"the", "that", "same"})
_WITH = frozenset({"with", "to", "for", "on", "by"})
# Words that may stand between "interview" and the outlet's name.
_BETWEEN = 3


class Interviews:
    """The places where an article speaks of an interview."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._places: list[int] = []
        if "interview" in page.words:
            self._places = [at for at, word in enumerate(page.words) if word == "interview"]

    def given_to(self, sentence: Span) -> tuple[Who, Span] | None:
        """The outlet that was given "the interview" a sentence speaks of, and where that is said."""
        if len(self._places) < 2:
            return None
        first, last = self._page.range_of(sentence)
        here = bisect_left(self._places, first)
        if here == 0 or here >= len(self._places) or self._places[here] >= last:
            return None
        if self._page.words[self._places[here] - 1] not in _AGAIN:
            return None
        return self._outlet_at(self._places[here - 1])

    def _outlet_at(self, place: int) -> tuple[Who, Span] | None:
        page = self._page
        for at in range(place + 1, min(len(page.words), place + 2 + _BETWEEN)):
            found = page.outlet_at(at) if page.capital(at) else None
            if found is not None and _WITH.intersection(page.words[place + 1 : at]):
                return outlet(found[1]), page.span(at, at + found[0])
        return None
