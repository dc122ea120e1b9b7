"""Which unnamed people are counted as one: those the same outlet heard, and those beside them."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.claims.offices import OUTLETS, Description, compatible, describe, teller
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Basis, Chain, Hop, Tie


class Together(NamedTuple):
    """Chains of unnamed people who may be the same; ``reasons`` say by name why they were counted so."""

    chains: list[Chain]
    reasons: dict[str, str]
    hearers: frozenset[str]
    articles: frozenset[str]
    descriptions: frozenset[Description]


def together(chains: Sequence[Chain], vocabulary: Vocabulary) -> list[Together]:
    """The chains of unnamed people, those together that count as one origin; in order of place.

    Two nationalities, or officials and witnesses, are never one.
    """
    groups: list[Together] = []
    for alike in _told_alike(chains, vocabulary):
        fitting: list[Together] = []
        for group in groups:
            reason = _reason_to_join(alike, group)
            if reason is not None and all(_may_be_one(group, other) for other in fitting):
                fitting.append(group)
                alike.reasons.update({name: reason for name in _names(alike) if name not in _names(group)})
        groups = [group for group in groups if all(group is not other for other in fitting)]
        groups.append(_merged([*fitting, alike]))
    return groups


def _told_alike(chains: Sequence[Chain], vocabulary: Vocabulary) -> list[Together]:
    """Chains with one hearer and one description; the ones that say most of the people come first."""
    found: dict[tuple[str, Description], list[Chain]] = {}
    for chain in chains:
        found.setdefault((_hearer(chain, vocabulary), describe(told_by(chain), vocabulary)), []).append(chain)
    alike = [
        Together(group, {}, frozenset({hearer}), frozenset(_articles(group)), frozenset({said}))
        for (hearer, said), group in found.items()
    ]
    return sorted(alike, key=lambda group: any(said.nationality is None for said in group.descriptions))


def _articles(chains: Sequence[Chain]) -> set[str]:
    return {chain.article for chain in chains}


def _reason_to_join(alike: Together, group: Together) -> str | None:
    if not _may_be_one(alike, group):
        return None
    if alike.hearers & group.hearers:
        return f"unnamed as well, and heard by {_hearer_name(alike.chains[0])}"
    if (
        alike.articles & group.articles
        and not _heard_by_two(alike, group)
        and not _independently(alike, group)
    ):
        return "unnamed as well, beside them in the same article"
    return None


def _heard_by_two(alike: Together, group: Together) -> bool:
    """Whether the article has each from an outlet of its own: from two outlets that were told."""
    shared = alike.articles & group.articles
    one, other = (
        {_through(chain) for chain in side.chains if chain.article in shared} for side in (alike, group)
    )
    return None not in one | other and one.isdisjoint(other)


def _through(chain: Chain) -> str | None:
    """The outlet that the text has the people from; null where its own maker or publisher heard them."""
    hop = _hearer_hop(chain)
    return hop.id if hop is not None and hop.basis in (Basis.STATED, Basis.RESOLVED) else None


def _independently(alike: Together, group: Together) -> bool:
    """Whether the article says that it has it from its own sources beside those of somebody else."""
    shared = alike.articles & group.articles
    chains = (chain for chain in (*alike.chains, *group.chains) if chain.article in shared)
    return any(chain.tie is not Tie.RELIES for chain in chains)


def _may_be_one(one: Together, other: Together) -> bool:
    return all(compatible(first, second) for first in one.descriptions for second in other.descriptions)


def _merged(groups: Sequence[Together]) -> Together:
    reasons: dict[str, str] = {}
    for group in groups:
        reasons |= group.reasons
    return Together(
        sorted((chain for group in groups for chain in group.chains), key=place_of),
        reasons,
        frozenset().union(*(group.hearers for group in groups)),
        frozenset().union(*(group.articles for group in groups)),
        frozenset().union(*(group.descriptions for group in groups)),
    )


def place_of(chain: Chain) -> tuple[str, int, str]:
    """Where a chain's evidence stands, for sorting."""
    return chain.article, chain.evidence.span.start, chain.attribution


def told_by(chain: Chain) -> Hop:
    """The hop a chain counts as its origin."""
    return chain.hops[teller(chain.hops)]


def _names(group: Together) -> set[str]:
    return {told_by(chain).name or "" for chain in group.chains}


def _hearer_hop(chain: Chain) -> Hop | None:
    hearer = teller(chain.hops) + 1
    return chain.hops[hearer] if hearer < len(chain.hops) else None


def _hearer(chain: Chain, vocabulary: Vocabulary) -> str:
    """Who heard the origin: the first relay, or the publisher; one without a name is its article's.

    Outlets of one publisher family hear as one.
    """
    hop = _hearer_hop(chain)
    if hop is None or hop.name is None:
        return f"article {chain.article}"
    family = vocabulary.family(hop.name) if hop.kind in OUTLETS else None
    return hop.id if family is None else f"family {family}"


def _hearer_name(chain: Chain) -> str:
    hop = _hearer_hop(chain)
    return hop.name if hop is not None and hop.name is not None else "the same article's publisher"
