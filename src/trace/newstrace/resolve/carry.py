"""Relays that go on from one sentence to the next: "… told the BBC. She added that …"."""

from typing import NamedTuple

import msgspec

from newstrace.records import Basis, Hop, Manner, SourceKind, StatedAttribution
from newstrace.resolve.page import Page
from newstrace.resolve.speakers import adds
from newstrace.resolve.who import Form

_TAKES_UP = frozenset({Form.PRONOUN, Form.DEFINITE, Form.ONE_OF})
_TAKES_UP_QUOTING = frozenset({Form.PRONOUN, Form.SURNAME})
_CARRYING = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PLATFORM})


class _Last(NamedTuple):
    sentence: int
    paragraph: int
    hops: list[Hop]
    direct: bool


class Carry:
    """Asked of each chain in text order; knows the chain before it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: _Last | None = None

    def on(self, finding: StatedAttribution, form: Form, hops: list[Hop]) -> list[Hop]:
        """The hops, with the outlets of the chain before where the same source goes on speaking.

        That is so where the source is taken up by a pronoun or a description in the next sentence of the
        same paragraph, or quoted again at once in the next one, and nothing is said of an outlet. A new
        source ends it.
        """
        first, _ = self._page.range_of(finding.sentence)
        number = self._page.sentence_of(first)
        paragraph = self._page.sentence(number).paragraph
        whole = hops
        now = _Last(number, paragraph, hops, finding.manner is Manner.DIRECT)
        if self._last is not None and len(hops) == 1 and self._goes_on(finding, form, now, self._last):
            relays = [hop for hop in self._last.hops[1:] if hop.kind in _CARRYING]
            whole = [*hops, *map(_carried, relays)]
        self._last = now._replace(hops=whole)
        return whole

    def _goes_on(self, finding: StatedAttribution, form: Form, now: _Last, last: _Last) -> bool:
        if now.sentence - last.sentence > 1:
            return False
        origin, before = now.hops[0], last.hops[0]
        if now.paragraph == last.paragraph:
            if form is Form.DEFINITE and _is_one_unnamed(origin) and _is_one_unnamed(before):
                return origin.id == before.id or adds(self._page, finding)
            return form in _TAKES_UP and _is_same(origin, before, form)
        quoting = now.direct and last.direct and form in _TAKES_UP_QUOTING
        return quoting and now.paragraph == last.paragraph + 1 and origin.id == before.id


def _is_one_unnamed(hop: Hop) -> bool:
    return hop.kind is SourceKind.PEOPLE and not hop.named and hop.count == 1


def _is_same(origin: Hop, before: Hop, form: Form) -> bool:
    if form is Form.ONE_OF:
        one_of_them = origin.basis is Basis.RESOLVED or _is_singular_of(origin, before)
        return before.kind is SourceKind.PEOPLE and one_of_them
    return origin.id == before.id


def _is_singular_of(one: Hop, several: Hop) -> bool:
    """As in "one nurse" of "nurses at three clinics"."""
    head = (one.name or "").rsplit(" ", 1)[-1]
    return several.count != 1 and any(word.startswith(head) for word in (several.name or "").split())


def _carried(relay: Hop) -> Hop:
    return msgspec.structs.replace(relay, basis=Basis.RESOLVED)
