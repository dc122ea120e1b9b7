"""Statements of articles that are taken out one by one, and again when one of their statements is needed.

Of each statement only its place is held; its words are taken anew from its text by who asks for them.
"""

from abc import ABC, abstractmethod
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import compress
from typing import Final

from newstrace.claims.cards import card_of
from newstrace.claims.gist import Gist
from newstrace.claims.index import is_asked
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.references import referents
from newstrace.claims.stand_ins import stand_ins_of
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN, Statement, said_again, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.watch import Watch, unwatched
from newstrace.claims.wording import Term
from newstrace.records import ArticleCard, AttributionType, Coverage, Reading, Span

_COLUMNS: Final = ("article", "said_by", "part", "start", "end", "words", "refers")


class OneByOne(ABC):
    """Statements by position, in order of place.

    Args:
        readings: the articles by id; looked through twice, then asked for one by one.
        vocabulary: what words count as.
        types: the kinds of attribution that make a statement.
        narrowing: leaves out articles and statements.
        watch: told how far it is.

    ``cards`` are what answers say of the articles asked.
    """

    def __init__(
        self,
        readings: Mapping[str, Reading],
        vocabulary: Vocabulary,
        types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
        narrowing: Narrowing | None = None,
        watch: Watch = unwatched,
    ) -> None:
        self._readings = readings
        self._vocabulary = vocabulary
        self._types = types
        self._narrowing = narrowing or Narrowing()
        self._ids = sorted(readings)
        self._stand_ins = stand_ins_of(readings.values(), vocabulary)
        self._columns = {name: array("i" if name == "said_by" else "I") for name in _COLUMNS}
        self._about: dict[int, int] = {}
        self._referring: dict[int, list[int]] = defaultdict(list)
        self._asked = bytearray()
        self._read: Counter[str] = Counter()
        self.cards: dict[str, ArticleCard] = {}
        self._prepare()
        for number in watch("articles looked at", range(len(self._ids))):
            self._add(number, readings[self._ids[number]])
        self._close()

    @abstractmethod
    def _prepare(self) -> None:
        """Makes room for what is kept, before the first statement."""

    def _close(self) -> None:  # noqa: B027 - most have nothing to do
        """Ends the keeping, behind the last statement."""

    @abstractmethod
    def _keep(self, position: int, statement: Statement, *, says: bool) -> None:
        """Keeps what a question needs of one with its words at hand; unless it ``says``, it only refers."""

    @abstractmethod
    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""

    def _add(self, number: int, reading: Reading) -> None:
        """The statements of one article."""
        first = len(self)
        asked = is_asked(reading, self._narrowing)
        if asked:
            self._note(reading)
        found = self._of(reading)
        about = referents(found)
        attributions = {attribution.id: n for n, attribution in enumerate(reading.attributions)}
        own_voice = {own.id: n for n, own in enumerate(reading.own_voice)}
        for place, statement in enumerate(found):
            self._put(number, _number(statement, attributions, own_voice), statement)
            self._keep(first + place, statement, says=place not in about)
            self._asked.append(asked and self._narrowing.allows_statement(statement))
        for place, target in about.items():
            self._about[first + place] = first + target
            self._referring[first + target].append(first + place)

    def _of(self, reading: Reading) -> tuple[Statement, ...]:
        return statements_of([reading], self._vocabulary, self._stand_ins, self._types)

    def _note(self, reading: Reading) -> None:
        self.cards[reading.id] = card_of(reading)
        self._read.update(
            articles=1, attributions=len(reading.attributions), unparsed=len(reading.unparsed_cues)
        )

    def _put(self, article: int, said_by: int, statement: Statement) -> None:
        start, end = statement.span
        row = (article, said_by, statement.part, start, end, statement.words, statement.refers)
        for name, value in zip(_COLUMNS, row, strict=True):
            self._columns[name].append(value)

    def __len__(self) -> int:
        return len(self._columns["article"])

    @property
    def total(self) -> int:
        """How many statements say something themselves."""
        return len(self) - len(self._about)

    def statement(self, position: int) -> Statement:
        """One statement, of its article as it is taken out now."""
        row = {name: column[position] for name, column in self._columns.items()}
        reading = self._readings[self._ids[row["article"]]]
        said_by = row["said_by"]
        return Statement(
            reading=reading,
            attribution=reading.attributions[said_by] if said_by >= 0 else None,
            own_voice=reading.own_voice[~said_by] if said_by < 0 else None,
            part=row["part"],
            span=Span(row["start"], row["end"]),
            words=row["words"],
            refers=bool(row["refers"]),
            said=Recalled(self, position),
        )

    def said_again(self, statement: Statement) -> Statement:
        """A statement with its words at hand."""
        return said_again(statement, self._vocabulary, self._stand_ins, self._types)

    def place(self, position: int) -> tuple[str, int]:
        """Statements are in order already."""
        return "", position

    def in_order(self, positions: Collection[int]) -> list[int]:
        """Positions, sorted."""
        return sorted(positions)

    def about(self, position: int) -> int:
        """What one refers to."""
        return self._about.get(position, position)

    def referring(self, position: int) -> list[int]:
        """What refers to one."""
        return [other for other in self._referring.get(position, ()) if self._asked[other]]

    def every(self) -> Iterator[int]:
        """All statements."""
        return (position for position in range(len(self)) if self._asked[position])

    def said(self) -> Iterator[Statement]:
        """All there are, whatever narrows the question; words at hand, the articles taken out once more."""
        return (statement for identifier in self._ids for statement in self._of(self._readings[identifier]))

    def __iter__(self) -> Iterator[Statement]:
        """Those of them that are asked."""
        return compress(self.said(), self._asked)

    def is_asked(self, position: int) -> bool:
        """Whether a narrowed question is asked of one."""
        return bool(self._asked[position])

    def words_and_date(self, position: int) -> tuple[int, str | None]:
        """How many words one has, and when its article was published."""
        card = self.cards[self._ids[self._columns["article"][position]]]
        return self._columns["words"][position], card.published

    def coverage(self) -> Coverage:
        """How much was read of what is asked."""
        return Coverage(*(self._read[name] for name in ("articles", "attributions", "unparsed")))


def _number(statement: Statement, attributions: Mapping[str, int], own_voice: Mapping[str, int]) -> int:
    """The place of its attribution among those of its article, or that of its own-voice sentence below 0."""
    if statement.attribution is not None:
        return attributions[statement.attribution.id]
    return ~own_voice[statement.own_voice.id] if statement.own_voice is not None else 0


class Recalled:
    """The words and the gist of a statement among all there are, as far as anybody asks for them."""

    __slots__ = ("_position", "_statements")

    def __init__(self, statements: OneByOne, position: int) -> None:
        self._statements = statements
        self._position = position

    def terms_of(self, statement: Statement) -> tuple[Term, ...]:
        """Its words and marks, taken from its text anew."""
        return self._statements.said_again(statement).terms

    def gist_of(self, statement: Statement) -> Gist:  # noqa: ARG002 - its place tells which
        """Its gist, as it was put aside."""
        return self._statements.gist(self._position)
