"""Which sources a name fits: by their own name or id, by words they are mentioned with, by a part of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from newstrace.claims.ruled import with_ruled_names
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Basis, Hop, Reading

SUGGESTIONS = 5
NEAREST_NAMES = 5_000
ALIKE = 0.6


class Sources:
    """Every source the readings mention, by id; one without a name at all is nobody to ask for."""

    def __init__(self, readings: Mapping[str, Reading], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.hops: dict[str, list[Hop]] = defaultdict(list)
        self.mentions: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._called: dict[str, set[str]] = defaultdict(set)
        for reading in readings.values():
            for hop, words in _mentioned(reading, vocabulary):
                self.hops[hop.id].append(hop)
                self._called[hop.id].add(self._key(hop.name or ""))
                if words:
                    self.mentions[hop.id][words, reading.id] += 1

    def fitting(self, name: str) -> tuple[str, ...]:
        """The ids of the sources that the name fits best, sorted; empty where it fits none.

        A name that fits somebody in full is not taken for a part of somebody else's.
        """
        for fits in (self._is_called, self._is_mentioned_as, self._holds):
            found = sorted(source for source in self.hops if fits(source, name))
            if found:
                return tuple(found)
        return ()

    def near(self, name: str) -> tuple[str, ...]:
        """A few names that are spelled nearly so, most similar first."""
        from difflib import get_close_matches  # needed once nothing fits

        by_key: dict[str, str] = {}
        for whole in sorted({hop.name or "" for hops in self.hops.values() for hop in hops}):
            for key in (self._key(whole), *self._key(whole).split()):
                if len(by_key) < NEAREST_NAMES:
                    by_key.setdefault(key, whole)
        close = get_close_matches(self._key(name), sorted(by_key), n=2 * SUGGESTIONS, cutoff=ALIKE)
        return tuple(dict.fromkeys(by_key[key] for key in close))[:SUGGESTIONS]

    def representative(self, source: str) -> Hop:
        """The hop that tells most of a source; of equals the first."""
        return max(self.hops[source], key=_tells)

    def _is_called(self, source: str, name: str) -> bool:
        asked = self._canonical(name)
        return source == name.strip() or (bool(asked) and asked in self._called[source])

    def _is_mentioned_as(self, source: str, name: str) -> bool:
        asked = self._key(name)
        return bool(asked) and not self._is_function(asked) and asked in self._words_for(source)

    def _words_for(self, source: str) -> set[str]:
        return {self._key(words) for words, _ in self.mentions[source]}

    def _holds(self, source: str, name: str) -> bool:
        asked = set(self._key(name).split())
        return bool(asked) and any(asked <= set(name.split()) for name in self._called[source])

    def _canonical(self, name: str) -> str:
        """The key of the outlet or office the name is an alias of; else of the name itself."""
        names = self._vocabulary.names
        outlet, office = names.outlet_named(name.casefold()), names.office_named(name.casefold())
        if outlet is not None and len(outlet.candidates) <= 1:
            return self._key(outlet.name)
        return self._key(office.name if office is not None else name)

    def _is_function(self, key: str) -> bool:
        return all(word in self._vocabulary.meaning.words("function") for word in key.split())

    def _key(self, name: str) -> str:
        return self._vocabulary.names.normalise(name)


def _mentioned(reading: Reading, vocabulary: Vocabulary) -> Iterator[tuple[Hop, str | None]]:
    """Each hop that has a name, as the user rules who it is, and the words of its mention, each once."""
    seen: set[tuple[str, int]] = set()
    for attribution in reading.attributions:
        for hop in with_ruled_names(attribution, vocabulary).chain:
            if hop.name is None:
                continue
            place = (hop.id, hop.mention.start) if hop.mention else None
            words = None if hop.mention is None or place in seen else _slice(reading, hop)
            if place is not None:
                seen.add(place)
            yield hop, words


def _slice(reading: Reading, hop: Hop) -> str | None:
    return " ".join(reading.text[hop.mention.start : hop.mention.end].split()) if hop.mention else None


def _tells(hop: Hop) -> tuple[bool, int]:
    known = (hop.speaks_for, hop.institution, hop.nationality, hop.count)
    return hop.basis is Basis.STATED, sum(fact is not None for fact in known)


def distinct(names: Iterable[str | None]) -> tuple[str, ...]:
    """The names that are known, each once, sorted."""
    return tuple(sorted({name for name in names if name}))
