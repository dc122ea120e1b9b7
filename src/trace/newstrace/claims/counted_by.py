"""What a chain is counted by: an office, a publisher family, a source by name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newstrace.claims.identity import plain
from newstrace.claims.offices import (
    INSTITUTIONS,
    OUTLETS,
    is_unknown,
    is_unnamed_person,
    office_key,
    office_of,
)
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Chain, Hop, SourceKind

LED = re.compile(r"\bled by ((?:[A-Z][\w’'\-]+ ?)+)")


class Place(NamedTuple):
    """The kind of what makes chains one origin, and its key."""

    kind: str
    key: str


class CountedBy:
    """What each chain of one claim is counted by, once all of them are known."""

    def __init__(self, chains: Sequence[Chain], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        hops = [told_by(chain) for chain in chains]
        self._speaking = frozenset(self._offices_that_speak(hops))
        institutions = [hop for hop in hops if hop.kind in INSTITUTIONS and hop.named]
        self._in_full = _by_initials(institutions)
        self._ending_so = _by_last_word(institutions, vocabulary)
        self._employing = frozenset(self._named_alone(hops))
        self._named = {plain(hop.name): hop for hop in hops if hop.named and hop.name}
        self._office_of_person = {
            hop.id: office
            for hop in hops
            if hop.kind is SourceKind.PERSON and hop.named and (office := self._office(hop)) is not None
        }

    def place(self, chain: Chain) -> Place | None:
        """Null for people without name or office, who are looked at together."""
        return self._place_of(told_by(chain), chain.article)

    def _place_of(self, hop: Hop, article: str) -> Place | None:
        if is_unknown(hop):
            return Place("unknown", article)
        family = self._vocabulary.family(hop.name) if hop.kind in OUTLETS and hop.name is not None else None
        if family is not None:
            return Place("family", family)
        leader = self._leader(hop)
        if leader is not None:
            return self._place_of(leader, article)
        led = self._led_by(hop)
        if led is not None:
            return led
        office = self._office_of_person.get(hop.id) or self._office(hop)
        if office is not None:
            return Place("office", office)
        return None if is_unnamed_person(hop, self._vocabulary) else Place("source", hop.id)

    def _office(self, hop: Hop) -> str | None:
        key = self._key(hop)
        full = self._in_full.get(key or "", set()) or self._ending_so.get(key or "", set())
        return office_key(min(full), self._vocabulary, whole=True) if len(full) == 1 else key

    def _key(self, hop: Hop) -> str | None:
        """A single name that others are said to be of is an institution's: "Harbourlink says"."""
        of_others = office_key(hop.name, self._vocabulary, whole=True) if hop.name is not None else None
        if hop.kind is SourceKind.PERSON and of_others in self._employing:
            return of_others
        return office_of(hop, self._speaking | self._employing | self._in_full.keys(), self._vocabulary)

    def _leader(self, hop: Hop) -> Hop | None:
        """Whose own people these are: "Lea Amrein's team", where she is a source of the claim herself."""
        name = (hop.name or "").replace("’", "'")
        owner, _, people = name.partition("'s ")
        own = people and self._vocabulary.is_one("own people", self._vocabulary.stem(people.casefold()))
        found = self._named.get(plain(owner)) if own else None
        return found if found is not None and found.id != hop.id else None

    def _led_by(self, hop: Hop) -> Place | None:
        """Whom a study, or people without a name, are led by: "Swedish researchers led by Tove Ahlqvist"."""
        led = LED.search(hop.name or "") if not hop.named else None
        if led is None:
            return None
        leader = self._named.get(plain(led[1]))
        return Place("source", leader.id if leader is not None else f"led by {plain(led[1])}")

    def _offices_that_speak(self, hops: Iterable[Hop]) -> Iterable[str]:
        for hop in hops:
            key = office_key(hop.speaks_for, self._vocabulary) if hop.speaks_for is not None else None
            if key is not None:
                yield key
            if hop.kind in INSTITUTIONS and hop.name is not None:
                whole = office_key(hop.name, self._vocabulary, whole=True)
                if whole is not None:
                    yield whole

    def _named_alone(self, hops: Sequence[Hop]) -> Iterable[str]:
        """The institutions of others that are sources too, though only their name tells what they are."""
        of_others = {hop.institution or hop.speaks_for for hop in hops if hop.kind is SourceKind.PERSON}
        for hop in hops:
            if hop.kind is SourceKind.PERSON and hop.name is not None and hop.name in of_others:
                yield office_key(hop.name, self._vocabulary, whole=True) or ""


def _by_last_word(hops: Iterable[Hop], vocabulary: Vocabulary) -> dict[str, set[str]]:
    """Longer names of institutions by what they are: "the bureau" may be the Athletics Integrity Bureau."""
    found: dict[str, set[str]] = defaultdict(set)
    for hop in hops:
        words = (hop.name or "").casefold().split()
        if len(words) > 1 and vocabulary.names.office_head(words[-1]) is not None:
            found[words[-1]].add(hop.name or "")
    return dict(found)


def _by_initials(hops: Iterable[Hop]) -> dict[str, set[str]]:
    """Names of institutions by their initials, small: KIA is the Kachin Independence Army."""
    found: dict[str, set[str]] = defaultdict(set)
    for hop in hops:
        words = [word for word in (hop.name or "").split() if word[0].isupper()]
        if len(words) > 1:
            found["".join(word[0] for word in words).casefold()].add(hop.name or "")
    return dict(found)
