"""Readings and a query → claims, each with its origins, chains, denials and counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

import msgspec

from newstrace.claims.assembly import Group, assemble, carriers
from newstrace.claims.cards import Readings, by_id, card_of
from newstrace.claims.everything import Everything
from newstrace.claims.groups import Groups, GroupsAround
from newstrace.claims.index import InMemory, SourceIndex, StatementIndex, Statements
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.query import Query, parse_query, words_met
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.watch import Watch, unwatched
from newstrace.graph import ClaimChains, InferredTie, build_graph
from newstrace.lexicon import Lexicon
from newstrace.records import (
    ArticleCard,
    AttributionType,
    Claim,
    Coverage,
    Matched,
    Provenance,
    Where,
)

if TYPE_CHECKING:
    from newstrace.graph.build import Graph


Askable: TypeAlias = Readings | Callable[[Vocabulary], SourceIndex]
"""Articles; or what makes an index of their statements."""
Searchable: TypeAlias = Readings | Callable[[Vocabulary], StatementIndex]
"""The same for a question about claims only, which needs less of an index."""
AnyIndex = TypeVar("AnyIndex", bound=StatementIndex)

MOST_MATCHING: Final = 400
"""Statements that match a query and are looked at; where more do, those that match best."""
MOST_ALIKE: Final = 2_000
"""Statements that are compared with those because they may say the same."""


class Answer(NamedTuple):
    """The groups of statements that answer a question, given one by one, and how they were found.

    ``not_looked_at`` counts statements that match but less well than the ones looked at. ``cards`` are of
    all articles asked, where all of them were looked at; else of those whose groups were given.
    """

    groups: Iterable[Group]
    coverage: Coverage
    cards: dict[str, ArticleCard]
    fallback: bool = False
    suggestions: tuple[str, ...] = ()
    not_looked_at: int = 0


class Asked(NamedTuple):
    """A question taken apart, where its words were found, and the positions of what was looked at."""

    query: Query
    where: Where
    positions: frozenset[int]


def trace_claims(
    query: str | None,
    readings: Searchable,
    lexicon: Lexicon,
    *,
    limit: int | None = None,
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
    narrowing: Narrowing | None = None,
    watch: Watch = unwatched,
) -> Provenance:
    """Where the claims that ``query`` selects came from, and how they reached us.

    A claim is everything that says the same: statements join it whether they hold the query's words or
    not. Claims come by their number of chains, most first. The order of ``readings`` does not matter.
    Where very many statements match, those that match best are looked at, and the others counted.

    Args:
        query: words in any order; "quoted phrases" as they stand; a country stands for its people.
            Null for every claim there is.
        readings: the articles to search, as read; or what makes an index of their statements, narrowed.
        lexicon: the word lists.
        limit: show so many claims at most; ``left_out`` counts the rest.
        types: the kinds of attribution that are evidence of where a claim came from.
        narrowing: leaves out articles and statements.
        watch: told how far it is.

    Raises:
        RequestError: the query has no words.
    """
    vocabulary = Vocabulary(lexicon)
    answer = _answer(query, readings, vocabulary, types, narrowing, watch)
    claims = _numbered(assemble(group, vocabulary) for group in answer.groups)
    shown = claims if limit is None else claims[: max(limit, 0)]
    return Provenance(
        query=query or "",
        claims=shown,
        articles=_cards(shown, answer.cards),
        coverage=answer.coverage,
        fallback=answer.fallback,
        suggestions=answer.suggestions,
        left_out=len(claims) - len(shown),
        not_looked_at=answer.not_looked_at,
    )


def claims_resting_on(
    positions: Collection[int], index: StatementIndex, vocabulary: Vocabulary
) -> tuple[tuple[Claim, ...], dict[str, ArticleCard]]:
    """The claims that some statements are of, numbered as those of a query, and their articles' cards."""
    about = {index.about(position) for position in positions}
    cards: dict[str, ArticleCard] = {}
    groups = _whole(index, GroupsAround(index, vocabulary).around(about, MOST_ALIKE), None)
    return _numbered(assemble(group, vocabulary) for group in _noting(cards, groups)), cards


def build_citation_graph(
    readings: Searchable,
    lexicon: Lexicon,
    query: str | None = None,
    *,
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
    narrowing: Narrowing | None = None,
    inferred: Iterable[InferredTie] = (),
) -> Graph:
    """The citation graph of the claims that ``query`` selects, or of all where there is none.

    With a query it holds the articles that bear on it, else all; of what is ``inferred`` (see
    ``checks.inferred_ties``) what lies between those.

    Raises:
        RequestError: a query is given and has no words.
    """
    vocabulary = Vocabulary(lexicon)
    answer = _answer(query, readings, vocabulary, types, narrowing)
    made = [(assemble(group, vocabulary), tuple(carriers(group, vocabulary))) for group in answer.groups]
    made.sort(key=lambda pair: _rank(pair[0]))
    claims = [ClaimChains(f"c{number}", claim.text, chains) for number, (claim, chains) in enumerate(made, 1)]
    return build_graph(answer.cards, claims, inferred)


def _answer(
    query: str | None,
    readings: Searchable,
    vocabulary: Vocabulary,
    types: frozenset[AttributionType],
    narrowing: Narrowing | None,
    watch: Watch = unwatched,
) -> Answer:
    if query is not None:
        index = indexed(readings, vocabulary, types, narrowing)
        return _searched(parse_query(query, vocabulary), index, vocabulary)
    if callable(readings):
        raise TypeError("all claims are traced in articles, not in an index of their statements")
    whole = Everything(by_id(readings), vocabulary, types, narrowing, watch)
    everything = {whole.about(position) for position in whole.every()}
    found = Groups(whole, vocabulary).among(everything, watch)
    return Answer(_whole(whole, found, None, watch), whole.coverage(), whole.cards)


def indexed(
    readings: Readings | Callable[[Vocabulary], AnyIndex],
    vocabulary: Vocabulary,
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
    narrowing: Narrowing | None = None,
) -> AnyIndex | InMemory:
    """The index that answers a question: the one that is made for it, or one of articles at hand."""
    if isinstance(readings, Mapping):
        return InMemory(tuple(readings.values()), vocabulary, types, narrowing)
    if isinstance(readings, Sequence):
        return InMemory(readings, vocabulary, types, narrowing)
    return readings(vocabulary)


def _searched(query: Query, index: StatementIndex, vocabulary: Vocabulary) -> Answer:
    chosen = index.select(query)
    if not chosen.positions:
        suggestions = index.suggest(query)
        return Answer((), index.coverage(), {}, chosen.fallback, suggestions)
    positions = index.best(chosen.positions, MOST_MATCHING)
    selected = {index.about(position) for position in positions}
    found = GroupsAround(index, vocabulary).around(selected, MOST_ALIKE)
    asked = Asked(query, chosen.where, frozenset(positions))
    cards: dict[str, ArticleCard] = {}
    groups = _noting(cards, _whole(index, found, asked))
    left = len(chosen.positions) - len(positions)
    return Answer(groups, index.coverage(), cards, chosen.fallback, (), left)


def _noting(cards: dict[str, ArticleCard], groups: Iterable[Group]) -> Iterator[Group]:
    """The groups, with a card for each article noted that their statements come from."""
    for group in groups:
        for statement in (*group.statements, *group.referring):
            if statement.reading.id not in cards:
                cards[statement.reading.id] = card_of(statement.reading)
        yield group


def _whole(
    index: Statements, groups: Sequence[Sequence[int]], asked: Asked | None, watch: Watch = unwatched
) -> Iterator[Group]:
    """Groups of statements, with what only refers to one of theirs ("denied the report")."""
    for group in watch("claims", groups):
        referring = [other for position in group for other in index.referring(position)]
        matched = None if asked is None else _matched(index, (*group, *referring), asked)
        statements, others = tuple(map(index.statement, group)), tuple(map(index.statement, referring))
        yield Group(statements, others, matched)


def _matched(index: Statements, group: Sequence[int], asked: Asked) -> Matched:
    """Why a group answers a question."""
    matching = [index.statement(position) for position in group if position in asked.positions]
    met = [word for statement in matching for word in words_met(asked.query, statement, asked.where)]
    printed = (*asked.query.printed, *asked.query.phrases)
    words = tuple(word for word in dict.fromkeys(printed) if word in met)
    return Matched(asked.where, words, len(matching))


def _numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    ordered = sorted(claims, key=_rank)
    return tuple(msgspec.structs.replace(claim, id=f"c{number}") for number, claim in enumerate(ordered, 1))


def _rank(claim: Claim) -> tuple[int, int, tuple[str, int], str]:
    """Most chains first, then most articles, then what stands first."""
    return -claim.chains, -claim.articles, _first_place(claim), claim.text


def _first_place(claim: Claim) -> tuple[str, int]:
    chains = [chain for origin in claim.origins for chain in origin.chains] + list(claim.denials)
    places = [(chain.article, chain.evidence.span.start) for chain in chains]
    places += [(own.article, own.span.start) for own in claim.own_voice]
    return min(places, default=("", 0))


def _cards(claims: Sequence[Claim], cards: Mapping[str, ArticleCard]) -> dict[str, ArticleCard]:
    """The cards of the articles that claims refer to, in the order of their ids."""
    return {
        article: cards[article] for article in sorted({one for claim in claims for one in _articles(claim)})
    }


def _articles(claim: Claim) -> set[str]:
    chains = [chain for origin in claim.origins for chain in origin.chains] + list(claim.denials)
    return {chain.article for chain in chains} | {own.article for own in claim.own_voice}
