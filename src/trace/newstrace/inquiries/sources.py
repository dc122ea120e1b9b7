"""`trace source`: everything that rests on one source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newstrace.claims import Readings, by_id, trace_claims
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.inquiries.cards import cards_of, chains_of
from newstrace.inquiries.naming import Sources, distinct
from newstrace.lexicon import Lexicon
from newstrace.records import Chain, Claim, Hop, Role, Stance
from newstrace.records.inquiry import (
    Alias,
    InvolvedIn,
    Involvement,
    RelayedBy,
    SourceAccount,
    SourceAnswer,
)

BY_STANCE = {
    Stance.ASSERTS: Involvement.ORIGINATES,
    Stance.CONFIRMS: Involvement.CONFIRMS,
    Stance.DENIES: Involvement.DENIES,
    Stance.DECLINES: Involvement.DECLINES,
}
ORDER = tuple(Involvement)


def trace_source(
    name: str, readings: Readings, lexicon: Lexicon, *, narrowing: Narrowing | None = None
) -> SourceAnswer:
    """Everything that rests on the sources that ``name`` fits: their claims, aliases, and who relays them.

    A name fits a source that is called so, by any known alias or by its id; else one that is mentioned
    in these words; else those whose name holds it. Unnamed sources of different articles stay apart.
    The order of ``readings`` does not matter.
    """
    everything = trace_claims(None, readings, lexicon, narrowing=narrowing)
    sources = Sources(by_id(readings), Vocabulary(lexicon))
    accounts = tuple(_account(source, sources, everything.claims) for source in sources.fitting(name))
    return SourceAnswer(
        name=name,
        sources=tuple(sorted(accounts, key=_rank)),
        articles=cards_of(_articles(accounts), readings),
        coverage=everything.coverage,
        suggestions=() if accounts else sources.near(name),
    )


def _rank(account: SourceAccount) -> tuple[int, int, str]:
    return -len(account.claims), -sum(alias.times for alias in account.aliases), account.source.id


def _articles(accounts: Iterable[SourceAccount]) -> Iterator[str]:
    for account in accounts:
        yield from (article for alias in account.aliases for article in alias.articles)
        yield from (chain.article for claim in account.claims for chain in claim.chains)


def _account(source: str, sources: Sources, claims: Sequence[Claim]) -> SourceAccount:
    hops = sources.hops[source]
    called = {hop.name for hop in hops}
    others = (hop for held in sources.hops.values() for hop in held)
    involved = [found for claim in claims for found in _involved(claim, source)]
    return SourceAccount(
        source=sources.representative(source),
        aliases=tuple(_aliases(source, sources)),
        speaks_for=distinct(hop.speaks_for for hop in hops),
        spoken_for_by=distinct(hop.name for hop in others if hop.speaks_for in called and hop.id != source),
        claims=tuple(sorted(involved, key=lambda found: ORDER.index(found.involvement))),
        relayed_by=_relayed_by(source, involved),
    )


def _aliases(source: str, sources: Sources) -> Iterator[Alias]:
    """The words of each mention, most frequent first; pronouns are words as well."""
    times: dict[str, int] = defaultdict(int)
    articles: dict[str, set[str]] = defaultdict(set)
    for (words, article), count in sources.mentions[source].items():
        times[words] += count
        articles[words].add(article)
    for words in sorted(times, key=lambda words: (-times[words], words)):
        yield Alias(words, times[words], tuple(sorted(articles[words])))


def _involved(claim: Claim, source: str) -> Iterator[InvolvedIn]:
    found: dict[Involvement, list[Chain]] = defaultdict(list)
    for chain in chains_of(claim):
        does = _involvement(chain, source)
        if does is not None:
            found[does].append(chain)
    for involvement, chains in found.items():
        yield InvolvedIn(claim.id, claim.text, involvement, _alone(claim, chains), tuple(chains))


def _involvement(chain: Chain, source: str) -> Involvement | None:
    """What a source does in a chain; who is its origin and its publisher as well is its origin."""
    if told_by(chain).id == source:
        return BY_STANCE[chain.stance]
    roles = {hop.role for hop in chain.hops if hop.id == source}
    if not roles:
        return None
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
