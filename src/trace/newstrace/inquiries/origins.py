"""`trace origins`: the origins of a corpus, by how much rests on them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newstrace.claims import Readings, trace_claims
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.offices import OFFICES, office_of
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.inquiries.cards import cards_of
from newstrace.lexicon import Lexicon
from newstrace.records import SUPPORTING, Claim, Origin, SameAs
from newstrace.records.inquiry import OriginAccount, OriginsAnswer, RestsOn


class Share(NamedTuple):
    """One claim's origin, and the claim."""

    claim: Claim
    origin: Origin


def rank_origins(
    readings: Readings,
    lexicon: Lexicon,
    *,
    limit: int | None = None,
    narrowing: Narrowing | None = None,
) -> OriginsAnswer:
    """The origins of all claims of ``readings``, those on which most claims rest first.

    Origins of two claims are one where they are the same office or named source, or share unnamed people
    of one article. Only what asserts or confirms a claim rests on an origin. The order of ``readings``
    does not matter; ``left_out`` counts the origins beyond ``limit``.
    """
    everything = trace_claims(None, readings, lexicon, narrowing=narrowing)
    shares = [Share(claim, origin) for claim in everything.claims for origin in claim.origins]
    resting = [share for share in shares if any(_supports(share))]
    accounts = sorted((_account(found) for found in _one_each(resting, Vocabulary(lexicon))), key=_rank)
    shown = accounts if limit is None else accounts[: max(limit, 0)]
    return OriginsAnswer(
        origins=tuple(shown),
        claims=len({share.claim.id for share in resting}),
        articles=cards_of(_articles(shown), readings),
        coverage=everything.coverage,
        left_out=len(accounts) - len(shown),
    )


def _articles(accounts: Iterable[OriginAccount]) -> set[str]:
    return {article for account in accounts for rests in account.resting for article in rests.articles}


def _rank(account: OriginAccount) -> tuple[bool, int, int, int, int, str]:
    alone = account.claims_alone
    return not account.counted, -account.claims, -account.chains, -account.articles, -alone, account.source.id


def _supports(share: Share) -> Iterator[str]:
    """The article of each chain that asserts or confirms the claim."""
    return (chain.article for chain in share.origin.chains if chain.stance in SUPPORTING)


def _one_each(shares: Sequence[Share], vocabulary: Vocabulary) -> list[list[Share]]:
    """Shares that have a key in common, directly or over others, are of one origin."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for share in shares:
        first, *others = sorted(_keys(share.origin, vocabulary))
        for other in others:
            leader[find(other)] = find(first)
    found: dict[str, list[Share]] = {}
    for share in shares:
        found.setdefault(find(min(_keys(share.origin, vocabulary))), []).append(share)
    return list(found.values())


def _keys(origin: Origin, vocabulary: Vocabulary) -> set[str]:
    """What an origin is known by in other claims.

    An outlet that was only found to relay it here may be the origin of something else: no key.
    """
    office = office_of(origin.source, frozenset(), vocabulary)
    source = f"office {office}" if office is not None else origin.source.id
    return {source, *(hop.id for hop in map(told_by, origin.chains) if not hop.named)}


def _account(shares: Sequence[Share]) -> OriginAccount:
    resting = tuple(_rests_on(share) for share in shares)
    alone = [rests for rests in resting if rests.alone]
    best = max(shares, key=_tells_who).origin
    return OriginAccount(
        source=best.source,
        same_as=_same_as(best.source.name, shares),
        counted=any(share.origin.counted for share in shares),
        claims=len(resting),
        chains=sum(rests.chains for rests in resting),
        articles=_count_articles(resting),
        claims_alone=len(alone),
        chains_alone=sum(rests.chains for rests in alone),
        articles_alone=_count_articles(alone),
        resting=resting,
    )


def _tells_who(share: Share) -> tuple[bool, bool, int]:
    """An office stands for its people, a name for those without one; else who is cited most."""
    source = share.origin.source
    return source.kind in OFFICES, source.named, len(share.origin.chains)


def _rests_on(share: Share) -> RestsOn:
    articles = list(_supports(share))
    alone = share.origin.counted and share.claim.independent_origins == 1
    return RestsOn(share.claim.id, share.claim.text, len(articles), tuple(sorted(set(articles))), alone)


def _count_articles(resting: Iterable[RestsOn]) -> int:
    return len({article for rests in resting for article in rests.articles})


def _same_as(name: str | None, shares: Iterable[Share]) -> tuple[SameAs, ...]:
    """Every name counted with the origin in some claim, once, with the first reason."""
    reasons: dict[str, SameAs] = {}
    for share in shares:
        for same in share.origin.same_as:
            reasons.setdefault(same.name, same)
        own = share.origin.source.name
        if own is not None:
            reasons.setdefault(own, SameAs(own, "the same office or people, for another claim"))
    return tuple(same for called, same in reasons.items() if called != name)
