"""Statements with figures, who tells them, and which of them retell which."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from newstrace.checks.articles import Articles
from newstrace.checks.claims_of import sentence_of
from newstrace.checks.figures import Figure, figures_of
from newstrace.claims.gist import Gist
from newstrace.claims.numbers import MULTIPLES, NUMBER_WORDS
from newstrace.claims.offices import OUTLETS, teller
from newstrace.claims.stand_ins import stand_ins_of
from newstrace.claims.statements import Statement, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon.measures import load_measures
from newstrace.records import Reading, Span

COUNTING = re.compile(
    r"\d|\b(?:" + "|".join((*NUMBER_WORDS, *MULTIPLES, "dozens", "scores", "hundreds", "thousands")) + r")\b",
    re.IGNORECASE,
)
SAME_FIGURE = "#same"


@dataclass(frozen=True)
class Telling:
    """A statement of one article, and its figures.

    ``keys`` are its words, without figures. ``newer`` is true where the sentence says that a figure has
    changed since ("has risen to").
    """

    statement: Statement
    figures: tuple[Figure, ...]
    keys: frozenset[str]
    newer: bool

    @cached_property
    def about(self) -> Gist:
        """What it says, whatever its figures are: every figure counts as the same."""
        gist, figures = self.statement.gist, self._words_of_figures()
        core = frozenset(key for key in gist.core if key not in figures) | {SAME_FIGURE}
        said = tuple(SAME_FIGURE if key in figures else key for key in gist.said)
        return gist._replace(core=core, said=said, figures=())

    def _words_of_figures(self) -> frozenset[str]:
        """What its figures count as, those without a number too: "dozens", "hundreds"."""
        spans = [figure.span for figure in self.figures]
        return frozenset(
            term.key
            for term in self.statement.terms
            if term.key.startswith("#") or any(start <= term.start < end for start, end in spans)
        )

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.statement.reading.id


def tellings_of(articles: Articles, vocabulary: Vocabulary) -> list[Telling]:
    """Every statement with a figure, earliest article first where dates say so, undated ones last."""
    readings = [_with_figures(reading) for reading in articles.readings.values()]
    stand_ins = stand_ins_of(readings, vocabulary)
    found = [
        _telling(statement, figures)
        for statement in statements_of(readings, vocabulary, stand_ins)
        if (figures := tuple(figures_of(statement.terms)))
    ]

    def place(telling: Telling) -> tuple[bool, str, tuple[str, int, int, str, int]]:
        published = articles.published(telling.article)
        return not published, published, telling.statement.key

    return sorted(found, key=place)


def _with_figures(reading: Reading) -> Reading:
    """The article with only those statements that have a figure: nothing else need be looked at."""
    return msgspec.structs.replace(
        reading,
        attributions=tuple(a for a in reading.attributions if _counts(reading.text, a.content)),
        own_voice=tuple(own for own in reading.own_voice if _counts(reading.text, (own.sentence,))),
    )


def _counts(text: str, spans: Sequence[Span]) -> bool:
    return any(COUNTING.search(text, start, end) for start, end in spans)


def tellers(telling: Telling) -> Iterator[str]:
    """By what two tellings may be found to go back to one another: sources, outlets, the publisher."""
    attribution = telling.statement.attribution
    if telling.statement.reading.publisher:
        yield telling.statement.reading.publisher.casefold().removeprefix("the ")
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


def _telling(statement: Statement, figures: tuple[Figure, ...]) -> Telling:
    text = statement.reading.text
    sentence = text[slice(*sentence_of(statement))]
    newer = load_measures().updates.search(sentence.casefold()) is not None
    keys = frozenset(key for key in statement.keys if not key.startswith("#"))
    return Telling(statement, figures, keys, newer)
