"""Which sources a name fits: by their own name or id, by words they are mentioned with, by a part of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Final, NamedTuple, TypeAlias

from newstrace.claims.index import SourceIndex
from newstrace.claims.named import HOLDING, MENTIONED, Facet, id_key, mention_of, name_in
from newstrace.claims.ruled import names_ruled, with_ruled_names
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Basis, Hop, Reading

MOST_ARTICLES: Final = 1_000
"""Articles that name a source and are looked at: the newest ones."""
NAMED: Final = (Facet.NAME,)
SUGGESTIONS: Final = 5
NEAREST_NAMES: Final = 20_000
ALIKE: Final = 0.6


class Mentions:
    """What some articles tell of sources, by their ids; one without a name at all is nobody to ask for.

    ``hops`` are where they stand in chains, ``words`` how often an article mentions them so, ``made`` the
    attributions they take part in, by the article's number in the index and their places in its reading.
    """

    def __init__(self, articles: Iterable[int], index: SourceIndex, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.hops: dict[str, list[Hop]] = defaultdict(list)
        self.words: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self.made: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        readings = ((article, index.reading(article)) for article in articles)
        for article, reading in sorted(readings, key=lambda pair: pair[1].id):
            self._note(article, reading)

    def _note(self, article: int, reading: Reading) -> None:
        seen: set[tuple[str, int]] = set()
        for number, attribution in enumerate(reading.attributions):
            for hop in with_ruled_names(attribution, self._vocabulary).chain:
                if hop.name is None:
                    continue
                self.hops[hop.id].append(hop)
                self.made[hop.id][article].append(number)
                words = mention_of(hop, reading)
                if hop.mention is not None and words and (hop.id, hop.mention.start) not in seen:
                    seen.add((hop.id, hop.mention.start))
                    self.words[hop.id][words, reading.id] += 1

    def representative(self, source: str) -> Hop:
        """The hop that tells most of a source; of equals the first."""
        return max(self.hops[source], key=_tells)


Fits: TypeAlias = Callable[[str, Mentions], bool]


class Found(NamedTuple):
    """The sources that a name fits: their ids, and the articles looked at that name them, newest first.

    ``mentions`` are what those tell, ``speakers`` what is told of others who may speak for them. ``left``
    counts further articles that name them.
    """

    ids: tuple[str, ...]
    articles: tuple[int, ...]
    mentions: Mentions
    speakers: Mentions
    left: int


class Sought:
    """One name, and the index of those that may be meant."""

    def __init__(self, name: str, index: SourceIndex, vocabulary: Vocabulary) -> None:
        self._name, self._index, self._vocabulary = name, index, vocabulary
        self._asked = self._key(name)
        self._called = self._canonical()

    def found(self) -> Found | None:
        """The sources that the name fits best; null where it fits none.

        A name that fits somebody in full is not taken for a part of somebody else's.
        """
        ways = (
            (self._naming, self._is_called),
            (self._mentioning, self._is_mentioned_so),
            (self._holding, self._holds),
        )
        for articles, fits in ways:
            looked_at = self._index.newest_articles(articles(), MOST_ARTICLES)
            mentions = Mentions(looked_at, self._index, self._vocabulary)
            ids = tuple(sorted(source for source in mentions.hops if fits(source, mentions)))
            if ids:
                return self._everywhere(ids, {one for source in ids for one in mentions.made[source]})
        return None

    def _everywhere(self, ids: tuple[str, ...], articles: set[int]) -> Found:
        """All that is told of these sources, wherever they are named."""
        for source in ids:
            articles |= self._with_id(source)
        looked_at = self._index.newest_articles(articles, MOST_ARTICLES)
        mentions = Mentions(looked_at, self._index, self._vocabulary)
        called = sorted({self._key(hop.name or "") for source in ids for hop in mentions.hops[source]})
        speaking = set[int]().union(*(self._articles((Facet.SPEAKS_FOR,), name) for name in called))
        speakers = self._index.newest_articles(speaking, MOST_ARTICLES)
        return Found(
            ids,
            tuple(looked_at),
            mentions,
            Mentions(speakers, self._index, self._vocabulary),
            len(articles) - len(looked_at),
        )

    def _with_id(self, source: str) -> set[int]:
        """The articles with a source of this id; one that is bound to its article is in no other."""
        ruled = names_ruled(source, self._vocabulary)
        if ruled:
            return set[int]().union(*(self._articles(NAMED, self._key(name)) for name in ruled))
        return set() if id_key(source) != source else self._by_id(source)

    def _by_id(self, source: str) -> set[int]:
        """Where a source may be that has this id."""
        named = self._articles(NAMED, name_in(source))
        return named | self._articles((Facet.ID,), id_key(source))

    def _articles(self, facets: Collection[Facet], *keys: str) -> set[int]:
        return self._index.articles(facets, keys) if all(keys) else set()

    def _naming(self) -> set[int]:
        asked = self._name.strip()
        return self._articles(NAMED, self._called) | self._by_id(asked) | self._with_id(asked)

    def _is_called(self, source: str, mentions: Mentions) -> bool:
        if source == self._name.strip():
            return True
        called = (self._key(hop.name or "") for hop in mentions.hops[source])
        return bool(self._called) and self._called in called

    def _mentioning(self) -> set[int]:
        function = self._vocabulary.meaning.words("function")
        if all(word in function for word in self._asked.split()):
            return set()
        return self._articles(MENTIONED, self._asked)

    def _is_mentioned_so(self, source: str, mentions: Mentions) -> bool:
        return self._asked in (self._key(words) for words, _ in mentions.words[source])

    def _holding(self) -> set[int]:
        words = self._asked.split()
        return self._articles(HOLDING, *words) if words else set()

    def _holds(self, source: str, mentions: Mentions) -> bool:
        asked = set(self._asked.split())
        return any(asked <= set(self._key(hop.name or "").split()) for hop in mentions.hops[source])

    def near(self) -> tuple[str, ...]:
        """A few names that are spelled nearly so, most similar first."""
        from difflib import get_close_matches  # needed once nothing fits

        asked, whole = self._asked, dict[str, str]()
        for name in sorted(self._index.names()):
            for key in (name, *name.split()):
                if key[:1] == asked[:1] or key[1:3] == asked[1:3]:
                    whole.setdefault(key, name)
        known = sorted(whole)[:NEAREST_NAMES]
        close = get_close_matches(asked, known, n=2 * SUGGESTIONS, cutoff=ALIKE)
        names = list(dict.fromkeys(whole[key] for key in close))[:SUGGESTIONS]
        return tuple(printed for name in names if (printed := self._printed(name)) is not None)

    def _printed(self, key: str) -> str | None:
        """A name as the newest article gives it."""
        articles = self._index.newest_articles(self._articles(NAMED, key), 1)
        names = Mentions(articles, self._index, self._vocabulary).hops.values()
        printed = {hop.name for hops in names for hop in hops if hop.name and self._key(hop.name) == key}
        return min(printed, default=None)

    def _canonical(self) -> str:
        """The key of the outlet or office the name is an alias of; else of the name itself."""
        names, folded = self._vocabulary.names, self._name.casefold()
        outlet, office = names.outlet_named(folded), names.office_named(folded)
        if outlet is not None and len(outlet.candidates) <= 1:
            return self._key(outlet.name)
        return self._key(office.name if office is not None else self._name)

    def _key(self, name: str) -> str:
        return self._vocabulary.names.normalise(name)


def statements_through(found: Found, index: SourceIndex) -> list[int]:
    """The statements that came through these sources, in the articles looked at."""
    made: dict[int, set[int]] = defaultdict(set)
    for source in found.ids:
        for article, attributions in found.mentions.made[source].items():
            made[article].update(attributions)
    return [one for article, numbers in made.items() for one in index.said_by(article, numbers)]


def _tells(hop: Hop) -> tuple[bool, int]:
    known = (hop.speaks_for, hop.institution, hop.nationality, hop.count)
    return hop.basis is Basis.STATED, sum(fact is not None for fact in known)


def distinct(names: Iterable[str | None]) -> tuple[str, ...]:
    """The names that are known, each once, sorted."""
    return tuple(sorted({name for name in names if name}))
