"""The statements of a corpus file as questions look for them: only what a question touches is loaded."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import Final

from newstrace.claims.gist import Gist
from newstrace.claims.index import COMMON, backwards, brevity, telling
from newstrace.claims.named import Facet
from newstrace.claims.narrowing import Narrowing, folded
from newstrace.claims.query import Query, Selection, close_words, has_any_phrase, has_phrases
from newstrace.claims.statements import Statement, parts_said
from newstrace.claims.vocabulary import Vocabulary
from newstrace.corpus.indexing import SHIFT
from newstrace.corpus.library import reading_of
from newstrace.corpus.store import Store
from newstrace.corpus.tokens import AROUND, KEY, PHRASED, SAID, any_of, key_of, token
from newstrace.records import Coverage, Reading, Span, Where

_PLACE: Final = (1 << SHIFT) - 1


class StandIns(Mapping[str, str]):
    """The surnames that stand for a country, looked up one by one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, str | None] = {}

    def __getitem__(self, surname: str) -> str:
        if surname not in self._known:
            query = "SELECT country FROM ties WHERE surname = ? LIMIT 2"
            tied = self._connection.execute(query, (surname,)).fetchall()
            self._known[surname] = tied[0][0] if len(tied) == 1 else None
        country = self._known[surname]
        if country is None:
            raise KeyError(surname)
        return country

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        raise TypeError("surnames are looked up, not listed")

    def __len__(self) -> int:
        raise TypeError("surnames are looked up, not counted")


class CorpusIndex:
    """Answers what ``claims.index.SourceIndex`` asks, from a corpus file.

    To be used inside ``store.snapshot()``, so that one question sees one state. A position is the
    statement's number in the file.
    """

    def __init__(self, store: Store, vocabulary: Vocabulary, narrowing: Narrowing | None = None) -> None:
        self._store = store
        self._connection = store.connection
        self._vocabulary = vocabulary
        self._narrowing = narrowing or Narrowing()
        self._totals = store.totals()
        self._stand_ins = StandIns(store.connection)
        self._frequency: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self._readings: dict[int, Reading] = {}
        self._said: dict[tuple[int, int], dict[int, Statement]] = {}
        self._statements: dict[int, Statement] = {}
        self._allowed: dict[int, bool] = {}
        self._shared: dict[tuple[str, ...], list[int]] = {}

    @property
    def total(self) -> int:
        """How many statements say something themselves."""
        return self._totals.get("statements", 0)

    def frequency(self, key: str) -> int:
        """In how many of those a key is."""
        known = self._frequency.get(key)
        if known is None:
            row = self._connection.execute("SELECT statements FROM keys WHERE key = ?", (key,)).fetchone()
            known = self._frequency[key] = 0 if row is None else int(row[0])
        return known

    def statement(self, position: int) -> Statement:
        """One statement, made anew of its article."""
        known = self._statements.get(position)
        if known is None:
            query = "SELECT said_by, part FROM statements WHERE id = ?"
            said_by, part = self._connection.execute(query, (position,)).fetchone()
            known = self._statements[position] = self._parts(position >> SHIFT, said_by)[part]
        return known

    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""
        return self.statement(position).gist

    def same(self, position: int) -> Hashable:
        """Its gist."""
        return self.statement(position).gist

    def _parts(self, article: int, said_by: int) -> dict[int, Statement]:
        """The statements of one attribution, or of one own-voice sentence, by their part."""
        known = self._said.get((article, said_by))
        if known is None:
            reading = self._reading(article)
            attribution = reading.attributions[said_by - 1] if said_by > 0 else None
            own_voice = reading.own_voice[-said_by - 1] if said_by < 0 else None
            known = parts_said(reading, attribution, own_voice, self._vocabulary, self._stand_ins)
            self._said[article, said_by] = known
        return known

    def _reading(self, article: int) -> Reading:
        known = self._readings.get(article)
        if known is None:
            known = self._readings[article] = reading_of(self._store, article)
        return known

    def place(self, position: int) -> tuple[str, int]:
        """By the article's id, then by where the statement stands."""
        return self._id(position >> SHIFT), position & _PLACE

    def in_order(self, positions: Collection[int]) -> list[int]:
        """Positions, sorted by their places."""
        return sorted(positions, key=self.place)

    def _id(self, article: int) -> str:
        from newstrace.corpus.library import shown_id

        known = self._ids.get(article)
        if known is None:
            known = self._ids[article] = shown_id(self._store, article)
        return known

    def select(self, query: Query) -> Selection:
        """All words in what is said; else in its whole sentence; else any of the words."""
        found = self._meeting(query, SAID, PHRASED, sentence=False)
        if found:
            return Selection(tuple(found), Where.STATEMENT)
        found = self._meeting(query, AROUND, AROUND, sentence=True)
        if found:
            return Selection(tuple(found), Where.SENTENCE)
        return Selection(tuple(self._meeting_any(query)), Where.ANY)

    def _meeting(self, query: Query, letters: str, phrased: str, *, sentence: bool) -> list[int]:
        parts = [any_of(letters, keys) for keys in query.words]
        parts += [any_of(phrased, (run,)) for phrase in query.phrases for run in _runs(phrase)]
        found = self._matching(parts)
        if not query.phrases:
            return found
        return [n for n in found if has_phrases(query, self._passage(n, sentence=sentence))]

    def _meeting_any(self, query: Query) -> list[int]:
        found = set(self._matching([any_of(SAID, frozenset().union(*query.words))]) if query.words else ())
        for phrase in query.phrases:
            held = self._matching([any_of(PHRASED, (run,)) for run in _runs(phrase)])
            found |= {n for n in held if has_any_phrase(query, self._passage(n, sentence=False))}
        return sorted(found)

    def _passage(self, position: int, *, sentence: bool) -> str:
        statement = self.statement(position)
        around = statement.attribution if sentence else None
        span: Span = statement.span if around is None else around.sentence
        return statement.reading.text[span.start : span.end]

    def _matching(self, parts: Sequence[str]) -> list[int]:
        """The statements that have all ``parts`` and are not left out, by their numbers."""
        if not parts:
            return []
        wanted = list(parts)
        source = folded(self._narrowing.source)
        if source is not None:
            wanted.append(f'"{token("h", source)}"')
        return self._having(wanted)

    def _having(self, parts: Sequence[str]) -> list[int]:
        """The numbers that have all ``parts``, of articles that are not left out."""
        rows = self._connection.execute(
            "SELECT rowid FROM tokens WHERE tokens MATCH ?", (" AND ".join(parts),)
        )
        if not self._narrowing.narrows_articles:
            return [row[0] for row in rows]
        return [row[0] for row in rows if self._allows(row[0] >> SHIFT)]

    def _allows(self, article: int) -> bool:
        if not self._narrowing.narrows_articles:
            return True
        known = self._allowed.get(article)
        if known is None:
            query = "SELECT publisher, published, language FROM articles WHERE id = ?"
            row = self._connection.execute(query, (article,)).fetchone()
            known = self._allowed[article] = self._narrowing.allows_article(*row)
        return known

    def best(self, positions: Sequence[int], most: int) -> list[int]:
        """Short statements first, then the newest; only what is as good as the last is put in order."""
        if len(positions) <= most:
            return list(positions)
        rated = sorted((self._rating(position), position) for position in positions)
        last = rated[most - 1][0]
        better = [position for rating, position in rated if rating < last]
        equal = sorted((position for rating, position in rated if rating == last), key=self.place)
        return better + equal[: most - len(better)]

    def _rating(self, position: int) -> tuple[int, str]:
        words, published = self._connection.execute(
            "SELECT words, published FROM statements JOIN articles ON articles.id = ? "
            "WHERE statements.id = ?",
            (position >> SHIFT, position),
        ).fetchone()
        return brevity(words), backwards(published)

    def newest(self, positions: Collection[int], most: int) -> list[int]:
        """By the dates of their articles."""
        rated: dict[int, list[int]] = defaultdict(list)
        for position in positions:
            rated[position >> SHIFT].append(position)
        articles = self.newest_articles(rated, len(rated))
        return [position for article in articles for position in sorted(rated[article])][:most]

    def articles(self, facets: Collection[Facet], keys: Collection[str]) -> set[int]:
        """By words of the index that stand for whole articles."""
        return {number >> SHIFT for number in self._having([any_of(facets, (key,)) for key in keys])}

    def newest_articles(self, articles: Collection[int], most: int) -> list[int]:
        """By their dates; ids are looked at only where there are more than are wanted."""
        query = "SELECT published FROM articles WHERE id = ?"
        published = {one: self._connection.execute(query, (one,)).fetchone()[0] for one in articles}
        return sorted(articles, key=lambda one: (backwards(published[one]), self._id(one)))[:most]

    def reading(self, article: int) -> Reading:
        """One article as read."""
        return self._reading(article)

    def said_by(self, article: int, attributions: Collection[int]) -> list[int]:
        """As far as they are asked."""
        first = article << SHIFT
        rows = self._connection.execute(
            "SELECT id, said_by FROM statements WHERE id BETWEEN ? AND ? ORDER BY id", (first, first + _PLACE)
        ).fetchall()
        made = [number for number, said_by in rows if said_by - 1 in attributions]
        if self._narrowing.source is None:
            return made
        return [number for number in made if self._narrowing.allows_statement(self.statement(number))]

    def names(self) -> Iterator[str]:
        """The keys of all names, out of the words of the index."""
        self._store.add_view(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed USING fts5vocab(main, tokens, row)"
        )
        letter = Facet.NAME.value
        rows = self._connection.execute(
            "SELECT term FROM temp.indexed WHERE term >= ? AND term < ?", (letter, chr(ord(letter) + 1))
        )
        return (key_of(row[0]) for row in rows)

    def suggest(self, query: Query) -> tuple[str, ...]:
        """Words that do occur and look like those asked for."""
        rows = self._connection.execute("SELECT word FROM words")
        return close_words(query, sorted(row[0] for row in rows))

    def sharing(self, keys: frozenset[str]) -> list[int]:
        """What shares a telling key; one that is everywhere tells only beside another one."""
        looked_for = telling(keys, self.frequency)
        known = self._shared.get(tuple(looked_for))
        if known is None:
            known = self._shared[tuple(looked_for)] = self._sharing(looked_for)
        return known

    def _sharing(self, keys: Sequence[str]) -> list[int]:
        """The statements with two of the keys at least, or with the only one."""
        if len(keys) == 1 or any(self.frequency(key) > COMMON for key in keys):
            # Where one is everywhere there are two at most, and both are needed.
            return self._matching([any_of(KEY, (key,)) for key in keys])
        shared: dict[int, int] = defaultdict(int)
        for key in keys:
            for other in self._matching([any_of(KEY, (key,))]):
                shared[other] += 1
        return [other for other, count in shared.items() if count > 1]

    def unread(self, query: str) -> list[str]:
        """The ids of articles that were not read for their language and hold all words of ``query``."""
        from newstrace.corpus.shard import RUN

        words = [f'"{token("f", word)}"' for word in sorted(set(RUN.findall(query.casefold())))]
        narrowing = self._narrowing
        if not words or narrowing.source is not None:
            return []
        return sorted(self._id(number >> SHIFT) for number in self._having(words))

    def about(self, position: int) -> int:
        """What one refers to."""
        query = "SELECT about FROM statements WHERE id = ?"
        about = self._connection.execute(query, (position,)).fetchone()[0]
        return position if about is None else (position & ~_PLACE) + int(about)

    def referring(self, position: int) -> list[int]:
        """What refers to one: always in the same article."""
        first = position & ~_PLACE
        rows = self._connection.execute(
            "SELECT id FROM statements WHERE id BETWEEN ? AND ? AND about = ? ORDER BY id",
            (first, first + _PLACE, position & _PLACE),
        )
        return [row[0] for row in rows if self._narrowing.allows_statement(self.statement(row[0]))]

    def every(self) -> Iterator[int]:
        """All statements."""
        rows = self._connection.execute("SELECT id FROM statements")
        return iter(sorted((row[0] for row in rows if self._allows(row[0] >> SHIFT)), key=self.place))

    def coverage(self) -> Coverage:
        """How much was read of what is asked."""
        if not self._narrowing.narrows_articles:
            return Coverage(*(self._totals.get(name, 0) for name in ("articles", "attributions", "unparsed")))
        rows = self._connection.execute(
            "SELECT publisher, published, language, attributions, unparsed FROM articles WHERE newest"
        )
        asked = [row[3:] for row in rows if self._narrowing.allows_article(*row[:3])]
        return Coverage(len(asked), sum(one[0] for one in asked), sum(one[1] for one in asked))


def _runs(phrase: str) -> list[str]:
    from newstrace.corpus.shard import RUN

    return sorted(set(RUN.findall(phrase)))
