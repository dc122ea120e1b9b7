"""Statements with figures, who tells them, and which of them retell which."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from newstrace.checks.articles import Articles
from newstrace.checks.claims_of import sentence_of
from newstrace.checks.figures import Figure, figures_of
from newstrace.claims.gist import Gist
from newstrace.claims.numbers import MULTIPLES, NUMBER_WORDS
from newstrace.claims.offices import OUTLETS, teller
from newstrace.claims.stand_ins import stand_ins_of
from newstrace.claims.statements import Statement, parts_said, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon.measures import load_measures
from newstrace.records import Attribution, Reading, Span

COUNTING = re.compile(
    r"\d|\b(?:" + "|".join((*NUMBER_WORDS, *MULTIPLES, "dozens", "scores", "hundreds", "thousands")) + r")\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:\W+\w+){0,3}?\W+in\s+((?:19|20)[0-9]{2})\b")
YEAR_WITHIN = 60
SAME_FIGURE = "#same"
AT_HAND = 4096
"""So many statements are held ready while they are compared."""


@dataclass(frozen=True, eq=False, slots=True)
class Telling:
    """A statement of one article with figures: where it stands, and what it is compared by.

    ``said_by`` is the place of its attribution among its article's, below zero that of an own-voice
    sentence; ``years`` are those that right behind each figure say when; ``keys`` are its words, without
    figures; ``tellers`` are by what two tellings may be found to go back to one another: sources, outlets,
    the publisher. ``newer`` is true where the sentence says that a figure has changed since ("has risen to").
    """

    among: "Tellings"
    key: tuple[str, int, int, str, int]
    said_by: int
    figures: tuple[Figure, ...]
    years: tuple[str | None, ...]
    keys: tuple[str, ...]
    tellers: tuple[str, ...]
    newer: bool

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.key[0]

    @property
    def attribution(self) -> Attribution | None:
        """Its attribution; null where the publisher tells it."""
        return self.among.attribution(self)

    @property
    def statement(self) -> Statement:
        """The statement, taken out of its article."""
        return self.among.statement(self)

    @property
    def about(self) -> Gist:
        """What it says, whatever its figures are: every figure counts as the same."""
        return self.among.about(self)


class Tellings:
    """Every statement with a figure, earliest article first where dates say so, undated ones last.

    ``frequency`` counts in how many of them a key is. Statements are taken out when they are compared.
    """

    def __init__(self, articles: Articles, vocabulary: Vocabulary) -> None:
        self._readings = articles.readings
        self._vocabulary = vocabulary
        self._stand_ins = stand_ins_of(articles.readings.values(), vocabulary)
        self._known: dict[str, str] = {}
        self.frequency: Counter[str] = Counter()
        self.statement = lru_cache(AT_HAND)(self._statement)
        self.about = lru_cache(AT_HAND)(self._about)
        dated = [(_date(reading), one) for reading in articles.readings.values() for one in self._of(reading)]
        dated.sort(key=lambda pair: (pair[0], pair[1].key))
        self.in_order = tuple(one for _, one in dated)

    def _of(self, reading: Reading) -> Iterator[Telling]:
        """The tellings of one article: nothing but what has a figure need be looked at."""
        places = {attribution.id: n for n, attribution in enumerate(reading.attributions)}
        places |= {own.id: ~n for n, own in enumerate(reading.own_voice)}
        for statement in statements_of([_with_figures(reading)], self._vocabulary, self._stand_ins):
            figures = tuple(figures_of(statement.terms))
            said = statement.attribution or statement.own_voice
            if figures and said is not None:
                self.frequency.update(statement.keys)
                yield self._telling(statement, figures, places[said.id])

    def _telling(self, statement: Statement, figures: tuple[Figure, ...], said_by: int) -> Telling:
        sentence = statement.reading.text[slice(*sentence_of(statement))]
        newer = load_measures().updates.search(sentence.casefold()) is not None
        keys = (key for key in sorted(statement.keys) if not key.startswith("#"))
        return Telling(
            self,
            statement.key,
            said_by,
            figures,
            tuple(_year(statement, figure) for figure in figures),
            self._once(keys),
            self._once(sorted({*_tellers(statement)})),
            newer,
        )

    def _once(self, words: Iterable[str]) -> tuple[str, ...]:
        """Words, each held once however many statements have it."""
        return tuple(self._known.setdefault(word, word) for word in words)

    def attribution(self, telling: Telling) -> Attribution | None:
        """The attribution of a telling."""
        said_by = telling.said_by
        return self._readings[telling.article].attributions[said_by] if said_by >= 0 else None

    def _statement(self, telling: Telling) -> Statement:
        reading, said_by = self._readings[telling.article], telling.said_by
        attribution = self.attribution(telling)
        own_voice = reading.own_voice[~said_by] if said_by < 0 else None
        found = parts_said(reading, attribution, own_voice, self._vocabulary, self._stand_ins)
        return found[telling.key[-1]]

    def _about(self, telling: Telling) -> Gist:
        gist, figures = telling.statement.gist, _words_of_figures(telling)
        core = frozenset(key for key in gist.core if key not in figures) | {SAME_FIGURE}
        said = tuple(SAME_FIGURE if key in figures else key for key in gist.said)
        return gist._replace(core=core, said=said, figures=())


def _date(reading: Reading) -> tuple[bool, str]:
    return not reading.published, reading.published or ""


def _year(statement: Statement, figure: Figure) -> str | None:
    """The year that right behind a figure says when: "97 million euros in 2023"."""
    start = figure.span[1]
    found = YEAR.match(statement.reading.text, start, min(statement.span.end, start + YEAR_WITHIN))
    return found[1] if found else None


def _words_of_figures(telling: Telling) -> frozenset[str]:
    """What its figures count as, those without a number too: "dozens", "hundreds"."""
    spans = [figure.span for figure in telling.figures]
    return frozenset(
        term.key
        for term in telling.statement.terms
        if term.key.startswith("#") or any(start <= term.start < end for start, end in spans)
    )


def _with_figures(reading: Reading) -> Reading:
    """The article with only those statements that have a figure: nothing else need be looked at."""
    return msgspec.structs.replace(
        reading,
        attributions=tuple(a for a in reading.attributions if _counts(reading.text, a.content)),
        own_voice=tuple(own for own in reading.own_voice if _counts(reading.text, (own.sentence,))),
    )


def _counts(text: str, spans: Sequence[Span]) -> bool:
    return any(COUNTING.search(text, start, end) for start, end in spans)


def _tellers(statement: Statement) -> Iterator[str]:
    attribution = statement.attribution
    if statement.reading.publisher:
        yield statement.reading.publisher.casefold().removeprefix("the ")
    if attribution is None or not attribution.chain:
        yield "own voice"
        return
    told = attribution.chain[teller(attribution.chain)]
    if not told.named:
        yield "unnamed"
    for hop in attribution.chain:
        if hop is told or hop.kind in OUTLETS:
            names = (hop.name, hop.speaks_for, (hop.name or "").rpartition(" ")[2])
            yield from (name.casefold().removeprefix("the ") for name in names if name)
