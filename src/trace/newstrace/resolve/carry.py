"""Relays that go on from one sentence to the next: "… told the BBC. She added that …"."""

from typing import NamedTuple

import msgspec

from newstrace.records import Basis, Hop, SourceKind, StatedAttribution
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form

_TAKES_UP = frozenset({Form.PRONOUN, Form.DEFINITE, Form.ONE_OF})
_CARRYING = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PLATFORM})


class _Last(NamedTuple):
    sentence: int
    paragraph: int
    hops: list[Hop]


class Carry:
    """Asked of each chain in text order; knows the chain before it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: _Last | None = None

    def on(self, finding: StatedAttribution, form: Form, hops: list[Hop]) -> list[Hop]:
        """The hops, with the outlets of the chain before where the same source goes on speaking.

        That is so where the source is taken up by a pronoun or a description in the next sentence of the
        same paragraph, and nothing is said of an outlet. A new source ends it.
        """
        first, _ = self._page.range_of(finding.sentence)
        number = self._page.sentence_of(first)
        paragraph = self._page.sentence(number).paragraph
        whole = hops
        if self._last is not None and len(hops) == 1 and form in _TAKES_UP:
            near = self._last.paragraph == paragraph and number - self._last.sentence <= 1
            if near and _is_same(hops[0], self._last.hops[0], form):
                relays = [hop for hop in self._last.hops[1:] if hop.kind in _CARRYING]
                whole = [*hops, *map(_carried, relays)]
        self._last = _Last(number, paragraph, whole)
        return whole


def _is_same(origin: Hop, before: Hop, form: Form) -> bool:
    if form is Form.ONE_OF:
        return before.kind is SourceKind.PEOPLE and origin.basis is Basis.RESOLVED
    return origin.id == before.id


def _carried(relay: Hop) -> Hop:
    return msgspec.structs.replace(relay, basis=Basis.RESOLVED)
