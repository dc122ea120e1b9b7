"""Readings and a query → claims, each with its origins, chains, denials and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import msgspec

from newstrace.claims.assembly import Group, assemble, carriers
from newstrace.claims.groups import Groups
from newstrace.claims.index import InMemory, StatementIndex
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.query import Query, parse_query, words_met
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.watch import Watch, unwatched
from newstrace.graph import ClaimChains, InferredTie, build_graph
from newstrace.lexicon import Lexicon
from newstrace.records import ArticleCard, AttributionType, Claim, Matched, Provenance, Reading, Where

if TYPE_CHECKING:
    from newstrace.graph.build import Graph


Askable: TypeAlias = Sequence[Reading] | Callable[[Vocabulary], StatementIndex]
"""Articles as read; or what makes an index of their statements."""

MOST_MATCHING: Final = 400
"""Statements that match a query and are looked at; where more do, those that match best."""
MOST_ALIKE: Final = 2_000
"""Statements that are compared with those because they may say the same."""


class Answer(NamedTuple):
    """The groups of statements that answer a question, and how they were found.

    ``not_looked_at`` counts statements that match but less well than the ones looked at.
    """

    groups: tuple[Group, ...]
    fallback: bool
    suggestions: tuple[str, ...]
    not_looked_at: int = 0


class Asked(NamedTuple):
    """A question taken apart, where its words were found, and the positions of what was looked at."""

    query: Query
    where: Where
    positions: frozenset[int]


def trace_claims(
    query: str | None,
    readings: Askable,
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
    index = _indexed(readings, vocabulary, types, narrowing)
    answer = _answer(query, index, vocabulary, watch)
    claims = _numbered(assemble(group, vocabulary) for group in watch("claims", answer.groups))
    shown = claims if limit is None else claims[: max(limit, 0)]
    return Provenance(
        query=query or "",
        claims=shown,
        articles=_cards(shown, _readings_in(answer.groups)),
        coverage=index.coverage(),
        fallback=answer.fallback,
        suggestions=answer.suggestions,
        left_out=len(claims) - len(shown),
        not_looked_at=answer.not_looked_at,
    )


def _indexed(
    readings: Askable,
    vocabulary: Vocabulary,
    types: frozenset[AttributionType],
    narrowing: Narrowing | None,
) -> StatementIndex:
    if isinstance(readings, Sequence):
        return InMemory(readings, vocabulary, types, narrowing)
    return readings(vocabulary)


def build_citation_graph(
    readings: Askable,
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
    index = _indexed(readings, vocabulary, types, narrowing)
    answer = _answer(query, index, vocabulary)
    made = [(assemble(group, vocabulary), group) for group in answer.groups]
    made.sort(key=lambda pair: _rank(pair[0]))
    claims = [
        ClaimChains(f"c{number}", claim.text, tuple(carriers(group, vocabulary)))
        for number, (claim, group) in enumerate(made, 1)
    ]
    if query is None and isinstance(index, InMemory):
        return build_graph(index.readings, claims, inferred)
    return build_graph(_readings_in(answer.groups), claims, inferred)


def _answer(
    query: str | None, index: StatementIndex, vocabulary: Vocabulary, watch: Watch = unwatched
) -> Answer:
    if query is None:
        everything = [index.about(position) for position in index.every()]
        found = Groups(index, vocabulary).among(set(everything), watch)
        return Answer(_whole(index, found, None), fallback=False, suggestions=())
    parsed = parse_query(query, vocabulary)
    chosen = index.select(parsed)
    if not chosen.positions:
        return Answer((), chosen.fallback, index.suggest(parsed))
    positions = index.best(chosen.positions, MOST_MATCHING)
    selected = {index.about(position) for position in positions}
    found = Groups(index, vocabulary).around(selected, MOST_ALIKE)
    asked = Asked(parsed, chosen.where, frozenset(positions))
    return Answer(_whole(index, found, asked), chosen.fallback, (), len(chosen.positions) - len(positions))


def _whole(index: StatementIndex, groups: Iterable[Sequence[int]], asked: Asked | None) -> tuple[Group, ...]:
    """Groups of statements, with what only refers to one of theirs ("denied the report")."""
    found = []
    for group in groups:
        referring = [other for position in group for other in index.referring(position)]
        matched = None if asked is None else _matched(index, (*group, *referring), asked)
        statements, others = tuple(map(index.statement, group)), tuple(map(index.statement, referring))
        found.append(Group(statements, others, matched))
    return tuple(found)


def _matched(index: StatementIndex, group: Sequence[int], asked: Asked) -> Matched:
    """Why a group answers a question."""
    matching = [index.statement(position) for position in group if position in asked.positions]
    met = [word for statement in matching for word in words_met(asked.query, statement, asked.where)]
    printed = (*asked.query.printed, *asked.query.phrases)
    words = tuple(word for word in dict.fromkeys(printed) if word in met)
    return Matched(asked.where, words, len(matching))


def _readings_in(groups: Iterable[Group]) -> list[Reading]:
    """The articles that groups of statements come from, each once."""
    statements = (statement for group in groups for statement in (*group.statements, *group.referring))
    return list({statement.reading.id: statement.reading for statement in statements}.values())


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


def _cards(claims: Sequence[Claim], readings: Sequence[Reading]) -> dict[str, ArticleCard]:
    wanted = {article for claim in claims for article in _articles(claim)}
    return {
        reading.id: card_of(reading)
        for reading in sorted(readings, key=lambda reading: reading.id)
        if reading.id in wanted
    }


def card_of(reading: Reading) -> ArticleCard:
    """What an answer says about an article it refers to."""
    return ArticleCard(
        title=reading.title,
        publisher=reading.publisher,
        published=reading.published,
        url=reading.url,
        path=reading.path,
        sample=reading.sample,
    )


def _articles(claim: Claim) -> set[str]:
    chains = [chain for origin in claim.origins for chain in origin.chains] + list(claim.denials)
    return {chain.article for chain in chains} | {own.article for own in claim.own_voice}
