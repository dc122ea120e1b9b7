"""Relays that go on from one sentence to the next: "… told the BBC. She added that …"."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from newstrace.records import Basis, Hop, Manner, SourceKind, StatedAttribution
from newstrace.resolve.page import Page
from newstrace.resolve.speakers import adds
from newstrace.resolve.who import Form

_TAKES_UP = frozenset({Form.PRONOUN, Form.DEFINITE, Form.ONE_OF})
_TAKES_UP_QUOTING = frozenset({Form.PRONOUN, Form.SURNAME})
_CARRYING = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PLATFORM})


_AGAIN = frozenset({"the", "that", "same", "this"})
_NEW = frozenset({"a", "an", "another"})
# How far before a document's noun its article stands at most, in tokens.
_REACH = 4


class _Last(NamedTuple):
    sentence: int
    paragraph: int
    hops: list[Hop]
    direct: bool


class _Where(NamedTuple):
    """In what the words are said to stand: a document of this kind known before, or a new one."""

    again: str | None = None
    new: bool = False


class Carry:
    """Asked of each chain in text order; knows the chain before it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: _Last | None = None
        self._heard: dict[str, list[Hop]] = {}
        self._held: dict[str, list[Hop]] = {}

    def on(self, finding: StatedAttribution, form: Form, hops: list[Hop]) -> list[Hop]:
        """The hops, with the outlets of the chain before where the same source goes on speaking.

        That is so where the source is taken up by a pronoun or a description in the next sentence of the
        same paragraph, or quoted again at once in the next one, and nothing is said of an outlet; or where
        the words stem from the interview, or from a document, that an outlet had. A new source ends it.
        """
        first, _ = self._page.range_of(finding.sentence)
        number = self._page.sentence_of(first)
        paragraph = self._page.sentence(number).paragraph
        whole = hops
        now = _Last(number, paragraph, hops, finding.manner is Manner.DIRECT)
        if len(hops) == 1 and hops[0].kind not in _CARRYING:
            whole = [*hops, *map(_carried, self._relays(finding, form, now))]
        self._note(finding, whole)
        self._last = now._replace(hops=whole)
        return whole

    def _relays(self, finding: StatedAttribution, form: Form, now: _Last) -> list[Hop]:
        """The outlets that a statement came through which names none itself."""
        where = self._where(finding)
        if where.again is not None:
            known = self._heard if where.again == "interview" else self._held
            key = now.hops[0].id if where.again == "interview" else where.again
            return known.get(key) or next(reversed(known.values()), [])
        if where.new or self._last is None or not self._goes_on(finding, form, now, self._last):
            return []
        return [hop for hop in self._last.hops[1:] if hop.kind in _CARRYING]

    def _note(self, finding: StatedAttribution, hops: list[Hop]) -> None:
        """Who was heard by which outlets, and which documents outlets had."""
        outlets = [hop for hop in hops[1:] if hop.kind in _CARRYING]
        if not outlets:
            return
        _remember(self._heard, hops[0].id, outlets)
        for document in self._documents(finding):
            _remember(self._held, document, outlets)

    def _documents(self, finding: StatedAttribution) -> Iterator[str]:
        """The documents a sentence speaks of outside what is said, by their nouns."""
        names = self._page.names
        for at in self._outside(finding):
            head = names.document_head(self._page.words[at])
            if head is not None and not head.plural:
                yield names.fold(head.head.word)

    def _outside(self, finding: StatedAttribution) -> Iterator[int]:
        """The tokens of a sentence that are not what is said in it."""
        first, last = self._page.range_of(finding.sentence)
        said = [self._page.range_of(span) for span in finding.content]
        return (at for at in range(first, last) if not any(start <= at < end for start, end in said))

    def _where(self, finding: StatedAttribution) -> "_Where":
        """Whether the sentence says that the words stand in something new, or in something known."""
        words = self._page.words
        for at in self._outside(finding):
            head = self._page.names.document_head(words[at])
            if head is None or head.plural or at == 0:
                continue
            before = words[max(0, at - _REACH) : at]
            if "in" not in before and "on" not in before:
                continue
            if words[at - 1] in _AGAIN:
                return _Where(again=self._page.names.fold(head.head.word))
            if _NEW.intersection(before):
                return _Where(new=True)
        return _Where()

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


def _remember(known: dict[str, list[Hop]], key: str, outlets: list[Hop]) -> None:
    """Notes what is known last at the end."""
    known.pop(key, None)
    known[key] = outlets


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
