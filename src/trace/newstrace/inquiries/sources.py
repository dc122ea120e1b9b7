"""`trace source`: everything that rests on one source."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from newstrace.claims import Askable, card_of, claims_resting_on, indexed
from newstrace.claims.index import SourceIndex
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.inquiries.cards import chains_of
from newstrace.inquiries.naming import Found, Mentions, Sought, distinct, statements_through
from newstrace.lexicon import Lexicon
from newstrace.records import ArticleCard, Chain, Claim, Hop, Provenance, Role, Stance
from newstrace.records.inquiry import (
    Alias,
    InvolvedIn,
    Involvement,
    RelayedBy,
    SourceAccount,
    SourceAnswer,
)

MOST_STATEMENTS: Final = 1_000
"""Statements that came through a source and are looked at: the newest ones."""
BY_STANCE = {
    Stance.ASSERTS: Involvement.ORIGINATES,
    Stance.CONFIRMS: Involvement.CONFIRMS,
    Stance.DENIES: Involvement.DENIES,
    Stance.DECLINES: Involvement.DECLINES,
}
ORDER = tuple(Involvement)


def trace_source(
    name: str, readings: Askable, lexicon: Lexicon, *, narrowing: Narrowing | None = None
) -> SourceAnswer:
    """Everything that rests on the sources that ``name`` fits: their claims, aliases, and who relays them.

    A name fits a source that is called so, by any known alias or by its id; else one that is mentioned
    in these words; else those whose name holds it. Unnamed sources of different articles stay apart.
    Where very many articles name them, or very many statements came through them, the newest are looked
    at and the others counted. The order of ``readings`` does not matter.
    """
    vocabulary = Vocabulary(lexicon)
    index = indexed(readings, vocabulary, narrowing=narrowing)
    sought = Sought(name, index, vocabulary)
    found = sought.found()
    if found is None:
        return SourceAnswer(name, (), {}, index.coverage(), sought.near())
    resting = _resting_on(found, index, vocabulary)
    involved = _involvements(resting.claims, found.ids)
    speakers = _speakers(found)
    accounts = tuple(_account(source, found, involved.get(source, []), speakers) for source in found.ids)
    cards = {reading.id: card_of(reading) for reading in map(index.reading, found.articles)} | resting.cards
    return SourceAnswer(
        name=name,
        sources=tuple(sorted(accounts, key=_rank)),
        articles={article: cards[article] for article in sorted(set(_articles(accounts)))},
        coverage=index.coverage(),
        articles_not_looked_at=found.left,
        not_looked_at=resting.left,
    )


def claims_of_source(
    name: str, readings: Askable, lexicon: Lexicon, *, narrowing: Narrowing | None = None
) -> Provenance:
    """The claims of that answer, with the ids they have in it; none where the name fits nobody."""
    vocabulary = Vocabulary(lexicon)
    index = indexed(readings, vocabulary, narrowing=narrowing)
    found = Sought(name, index, vocabulary).found()
    resting = Resting((), {}, 0) if found is None else _resting_on(found, index, vocabulary)
    return Provenance(name, resting.claims, resting.cards, index.coverage(), not_looked_at=resting.left)


class Resting(NamedTuple):
    """Claims, the cards of their articles, and how many statements more there are than were looked at."""

    claims: tuple[Claim, ...]
    cards: dict[str, ArticleCard]
    left: int


def _resting_on(found: Found, index: SourceIndex, vocabulary: Vocabulary) -> Resting:
    through = statements_through(found, index)
    newest = index.newest(through, MOST_STATEMENTS)
    claims, cards = claims_resting_on(newest, index, vocabulary)
    return Resting(claims, cards, len(through) - len(newest))


def _rank(account: SourceAccount) -> tuple[int, int, str]:
    return -len(account.claims), -sum(alias.times for alias in account.aliases), account.source.id


def _articles(accounts: Iterable[SourceAccount]) -> Iterator[str]:
    for account in accounts:
        yield from (article for alias in account.aliases for article in alias.articles)
        yield from (chain.article for claim in account.claims for chain in claim.chains)


def _account(
    source: str, found: Found, involved: Sequence[InvolvedIn], speakers: Mapping[str, Sequence[Hop]]
) -> SourceAccount:
    hops = found.mentions.hops[source]
    speaking = (hop for name in {hop.name for hop in hops if hop.name} for hop in speakers.get(name, ()))
    return SourceAccount(
        source=found.mentions.representative(source),
        aliases=tuple(_aliases(source, found.mentions)),
        speaks_for=distinct(hop.speaks_for for hop in hops),
        spoken_for_by=distinct(hop.name for hop in speaking if hop.id != source),
        claims=tuple(sorted(involved, key=lambda one: ORDER.index(one.involvement))),
        relayed_by=_relayed_by(source, involved),
    )


def _speakers(found: Found) -> dict[str, list[Hop]]:
    """Those who speak for somebody, by whom they speak for."""
    speakers: dict[str, list[Hop]] = defaultdict(list)
    for hops in found.speakers.hops.values():
        for hop in hops:
            if hop.speaks_for is not None:
                speakers[hop.speaks_for].append(hop)
    return speakers


def _aliases(source: str, mentions: Mentions) -> Iterator[Alias]:
    """The words of each mention, most frequent first; pronouns are words as well."""
    times: dict[str, int] = defaultdict(int)
    articles: dict[str, set[str]] = defaultdict(set)
    for (words, article), count in mentions.words[source].items():
        times[words] += count
        articles[words].add(article)
    for words in sorted(times, key=lambda words: (-times[words], words)):
        yield Alias(words, times[words], tuple(sorted(articles[words])))


def _involvements(claims: Sequence[Claim], sources: Collection[str]) -> dict[str, list[InvolvedIn]]:
    """What each source has to do with which claims, in their order."""
    wanted, involved = frozenset(sources), defaultdict[str, list[InvolvedIn]](list)
    for claim in claims:
        does: dict[tuple[str, Involvement], list[Chain]] = defaultdict(list)
        for chain in chains_of(claim):
            for source in sorted(wanted.intersection(hop.id for hop in chain.hops)):
                does[source, _involvement(chain, source)].append(chain)
        for (source, involvement), chains in does.items():
            involved[source].append(
                InvolvedIn(claim.id, claim.text, involvement, _alone(claim, chains), tuple(chains))
            )
    return involved


def _involvement(chain: Chain, source: str) -> Involvement:
    """What a source does in its chain; who is its origin and its publisher as well is its origin."""
    if told_by(chain).id == source:
        return BY_STANCE[chain.stance]
    roles = {hop.role for hop in chain.hops if hop.id == source}
    return Involvement.PUBLISHES if roles == {Role.PUBLISHER} else Involvement.RELAYS


def _alone(claim: Claim, chains: Sequence[Chain]) -> bool:
    """Whether the claim's one independent origin is the one that these chains lead to."""
    counted = [origin for origin in claim.origins if origin.counted]
    return len(counted) == 1 and any(chain in counted[0].chains for chain in chains)


def _relayed_by(source: str, involved: Iterable[InvolvedIn]) -> tuple[RelayedBy, ...]:
    """Who stands behind a source in its chains, publishers included; who relays most of it first."""
    passed: dict[str, set[tuple[str, str]]] = defaultdict(set)
    names: dict[str, str | None] = {}
    for chain in (chain for found in involved for chain in found.chains):
        for hop in _behind(chain.hops, source):
            passed[hop.id].add((chain.article, chain.attribution))
            names[hop.id] = hop.name
    made = [
        RelayedBy(hop, names[hop], len(places), tuple(sorted({article for article, _ in places})))
        for hop, places in passed.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.attributions, one.id)))


def _behind(hops: Sequence[Hop], source: str) -> Iterator[Hop]:
    places = [at for at, hop in enumerate(hops) if hop.id == source]
    yield from (hop for hop in hops[places[0] + 1 :] if hop.id != source) if places else ()
