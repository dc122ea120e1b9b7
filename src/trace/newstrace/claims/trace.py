"""Readings and a query → claims, each with its origins, chains, denials and counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from newstrace.claims.assembly import Group, assemble, carriers
from newstrace.claims.groups import Groups
from newstrace.claims.query import Selection, parse_query, select, suggest
from newstrace.claims.references import referents
from newstrace.claims.stand_ins import stand_ins_of
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN, Statement, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.graph import ClaimChains, build_graph
from newstrace.lexicon import Lexicon
from newstrace.records import ArticleCard, AttributionType, Claim, Coverage, Provenance, Reading

if TYPE_CHECKING:
    from newstrace.graph.build import Graph


class Answer(NamedTuple):
    """The groups of statements that answer a question, and how they were found."""

    groups: tuple[Group, ...]
    fallback: bool
    suggestions: tuple[str, ...]


def trace_claims(
    query: str,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    *,
    limit: int | None = None,
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
) -> Provenance:
    """Where the claims that ``query`` selects came from, and how they reached us.

    A claim is everything that says the same: statements join it whether they hold the query's words or
    not. Claims come by their number of chains, most first. The order of ``readings`` does not matter.

    Args:
        query: words in any order; "quoted phrases" as they stand; a country stands for its people.
        readings: the articles to search, as read.
        lexicon: the word lists.
        limit: show so many claims at most; ``left_out`` counts the rest.
        types: the kinds of attribution that are evidence of where a claim came from.

    Raises:
        RequestError: the query has no words.
    """
    vocabulary = Vocabulary(lexicon)
    answer = _answer(query, readings, vocabulary, types)
    claims = _numbered(assemble(group, vocabulary) for group in answer.groups)
    shown = claims if limit is None else claims[: max(limit, 0)]
    return Provenance(
        query=query,
        claims=shown,
        articles=_cards(shown, readings),
        coverage=_coverage(readings),
        fallback=answer.fallback,
        suggestions=answer.suggestions,
        left_out=len(claims) - len(shown),
    )


def build_citation_graph(
    readings: Sequence[Reading],
    lexicon: Lexicon,
    query: str | None = None,
    *,
    types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
) -> Graph:
    """The citation graph of the claims that ``query`` selects, or of all where there is none.

    Raises:
        RequestError: a query is given and has no words.
    """
    vocabulary = Vocabulary(lexicon)
    answer = _answer(query, readings, vocabulary, types)
    made = [(assemble(group, vocabulary), group) for group in answer.groups]
    made.sort(key=lambda pair: _rank(pair[0]))
    claims = [
        ClaimChains(f"c{number}", claim.text, tuple(carriers(group)))
        for number, (claim, group) in enumerate(made, 1)
    ]
    return build_graph(readings, claims)


def _answer(
    query: str | None, readings: Sequence[Reading], vocabulary: Vocabulary, types: frozenset[AttributionType]
) -> Answer:
    parsed = parse_query(query, vocabulary) if query is not None else None
    statements = statements_of(readings, vocabulary, stand_ins_of(readings, vocabulary), types)
    chosen = (
        select(parsed, statements, vocabulary)
        if parsed
        else Selection(tuple(range(len(statements))), fallback=False)
    )
    if not chosen.positions and parsed is not None:
        return Answer((), chosen.fallback, suggest(parsed, statements))
    return Answer(_groups(statements, chosen.positions, vocabulary), chosen.fallback, ())


def _groups(
    statements: tuple[Statement, ...], chosen: Sequence[int], vocabulary: Vocabulary
) -> tuple[Group, ...]:
    """The chosen statements' groups, with what only refers to one of theirs ("denied the report")."""
    about = referents(statements)
    telling = [position for position in range(len(statements)) if position not in about]
    place = {position: index for index, position in enumerate(telling)}
    wanted = {place[about.get(position, position)] for position in chosen}
    groups = Groups([statements[position] for position in telling], vocabulary).around(wanted)
    referring: dict[int, list[int]] = {}
    for position, target in about.items():
        referring.setdefault(target, []).append(position)
    return tuple(
        Group(
            tuple(statements[telling[index]] for index in group),
            tuple(statements[n] for index in group for n in referring.get(telling[index], ())),
        )
        for group in groups
    )


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
        reading.id: ArticleCard(
            title=reading.title,
            publisher=reading.publisher,
            published=reading.published,
            url=reading.url,
            path=reading.path,
            sample=reading.sample,
        )
        for reading in sorted(readings, key=lambda reading: reading.id)
        if reading.id in wanted
    }


def _articles(claim: Claim) -> set[str]:
    chains = [chain for origin in claim.origins for chain in origin.chains] + list(claim.denials)
    return {chain.article for chain in chains} | {own.article for own in claim.own_voice}


def _coverage(readings: Sequence[Reading]) -> Coverage:
    return Coverage(
        articles=len(readings),
        attributions=sum(len(reading.attributions) for reading in readings),
        unparsed_cues=sum(len(reading.unparsed_cues) for reading in readings),
    )
