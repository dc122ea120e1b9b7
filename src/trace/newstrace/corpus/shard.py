"""One shard of input to what a corpus keeps of it. Knows nothing of the file, nor of processes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

import msgspec

from newstrace.claims.named import facets_of
from newstrace.claims.narrowing import sources_of
from newstrace.claims.printed import WORD
from newstrace.claims.query import surroundings
from newstrace.claims.references import referents
from newstrace.claims.stand_ins import ties_of, titles
from newstrace.claims.statements import Statement, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.corpus.entries import Entry, Index, TakenIn
from newstrace.corpus.packing import pack
from newstrace.corpus.tokens import token, tokens_of, tokens_of_sources
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.pipeline import language_declared_or_told, read_articles
from newstrace.records import RawArticle, Reading, Span
from newstrace.text.language import is_read

MOST_STATEMENTS: Final = 65_535
"""Statements of one article that are found at most: the numbers of the next article begin there."""

RUN: Final = re.compile(r"\w+")


class Tools(NamedTuple):
    """What reading needs, loaded once a process."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    titles: re.Pattern[str]


@cache
def tools() -> Tools:
    """The word lists and what is made of them."""
    lexicon = load_lexicon()
    vocabulary = Vocabulary(lexicon)
    return Tools(lexicon, vocabulary, titles(vocabulary))


def read_shard(articles: Sequence[RawArticle], stand_ins: Mapping[str, str]) -> list[TakenIn]:
    """Each article as read, in order; a file that holds several articles gives several.

    ``stand_ins`` are surnames that stand for a country, as far as they are known by now.
    """
    return [taken_in(reading, part, stand_ins) for raw in articles for part, reading in _parts(raw)]


def _parts(raw: RawArticle) -> Iterator[tuple[RawArticle, Reading]]:
    """The articles in a file: each with what says so itself, so that reading it again gives the same."""
    from newstrace.text import split_articles

    for part in split_articles(raw, tools().lexicon):
        alone = msgspec.structs.replace(part, splittable=False)
        yield alone, next(read_articles([alone], tools().lexicon))


def taken_in(reading: Reading, raw: RawArticle, stand_ins: Mapping[str, str]) -> TakenIn:
    """What a corpus keeps of an article."""
    language = language_declared_or_told(raw)
    read = is_read(language)
    return TakenIn(
        raw=raw,
        publisher=reading.publisher,
        published=reading.published,
        url=reading.url,
        language=language,
        read=read,
        found=pack(raw),
        reading=pack(reading),
        index=pack(index_of(reading, stand_ins) if read else index_unread(reading)),
        attributions=len(reading.attributions),
        unparsed=len(reading.unparsed_cues),
        warnings=reading.warnings,
    )


def index_of(reading: Reading, stand_ins: Mapping[str, str]) -> Index:
    """What a reading's statements are found by."""
    vocabulary = tools().vocabulary
    statements = statements_of([reading], vocabulary, stand_ins)[:MOST_STATEMENTS]
    about = referents(statements)
    said_by = _numbers(reading)
    entries = tuple(
        _entry(statement, said_by, about.get(place), vocabulary) for place, statement in enumerate(statements)
    )
    ties = sorted(set(ties_of(reading.text, tools().titles, vocabulary)))
    sources = tokens_of_sources(facets_of(reading, vocabulary))
    return Index(entries, tuple(sorted(printed_words(statements))), tuple(ties), sources)


def index_unread(reading: Reading) -> Index:
    """What the words of an article that was not read are found by: as one statement that says nothing."""
    words = runs_in(reading.text, Span(0, len(reading.text)))
    tokens = " ".join(sorted(token("f", word) for word in words))
    return Index((Entry(said_by=0, part=0, words=0, about=0, tokens=tokens),), (), ())


def _numbers(reading: Reading) -> dict[str, int]:
    """The number of each attribution, from 1, and of each own-voice sentence, from -1 downwards."""
    numbers = {attribution.id: n for n, attribution in enumerate(reading.attributions, 1)}
    return numbers | {own.id: -n for n, own in enumerate(reading.own_voice, 1)}


def _entry(
    statement: Statement, said_by: Mapping[str, int], about: int | None, vocabulary: Vocabulary
) -> Entry:
    teller = statement.attribution or statement.own_voice
    text = statement.reading.text
    around, runs = frozenset[str](), frozenset[str]()
    if statement.attribution is not None:
        sentence = statement.attribution.sentence
        around = surroundings(statement, vocabulary)
        runs = runs_in(text, sentence)
    return Entry(
        said_by=0 if teller is None else said_by[teller.id],
        part=statement.part,
        words=statement.words,
        about=about,
        tokens=tokens_of(
            frozenset() if about is not None else statement.keys,
            statement.stems,
            runs_in(text, statement.span),
            around | runs,
            sources_of(statement),
        ),
    )


def runs_in(text: str, span: Span) -> frozenset[str]:
    """The words a phrase may hold."""
    return frozenset(RUN.findall(text[span.start : span.end].casefold()))


def printed_words(statements: Sequence[Statement]) -> set[str]:
    """The words of statements as printed, casefolded: what a mistyped word may have meant."""
    printed: set[str] = set()
    for statement in statements:
        printed.update(WORD.findall(statement.reading.text, *statement.span))
    return {word.casefold() for word in printed if word.isalpha()}
