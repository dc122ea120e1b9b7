"""From how many independent origins a claim comes: which sources count as one, and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newstrace.claims.offices import (
    INSTITUTIONS,
    OUTLETS,
    compatible,
    is_unknown,
    is_unnamed_person,
    office_key,
    office_of,
    teller,
)
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Chain, Hop, Origin, SameAs, Stance

SUPPORTING = frozenset({Stance.ASSERTS, Stance.CONFIRMS})


class Group(NamedTuple):
    """Chains that rest on one origin. ``key`` says what makes them one: an office, a source, a hearer."""

    kind: str
    key: str
    chains: list[Chain]
    reasons: dict[str, str]


def origins_of(chains: Sequence[Chain], vocabulary: Vocabulary) -> tuple[Origin, ...]:
    """The origins of a claim: independent ones first, by their number of chains.

    ``chains`` come in order of article and place, and have at least one hop each.
    """
    groups = _by_office_or_name(chains, vocabulary)
    groups += _unnamed(chains, vocabulary)
    groups = _without_outlets_that_relay(groups)
    origins = [_origin(group) for group in groups]
    return tuple(sorted(origins, key=_rank))


def _rank(origin: Origin) -> tuple[bool, int, str, str]:
    return not origin.counted, -len(origin.chains), origin.chains[0].article, origin.chains[0].attribution


def _by_office_or_name(chains: Sequence[Chain], vocabulary: Vocabulary) -> list[Group]:
    known = _offices_that_speak(chains, vocabulary)
    groups: dict[tuple[str, str], Group] = {}
    for chain in chains:
        place = _place(chain, known, vocabulary)
        if place is not None:
            groups.setdefault(place, Group(*place, [], {})).chains.append(chain)
    return list(groups.values())


def _offices_that_speak(chains: Iterable[Chain], vocabulary: Vocabulary) -> frozenset[str]:
    keys = set()
    for chain in chains:
        hop = _told_by(chain)
        if hop.speaks_for is not None:
            keys.add(office_key(hop.speaks_for, vocabulary))
        if hop.kind in INSTITUTIONS and hop.name is not None:
            keys.add(office_key(hop.name, vocabulary, whole=True))
    return frozenset(key for key in keys if key is not None)


def _place(chain: Chain, known: frozenset[str], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """What a chain is counted by; null for people without name or office, who are looked at together."""
    hop = _told_by(chain)
    if is_unknown(hop):
        return "unknown", chain.article
    office = office_of(hop, known, vocabulary)
    if office is not None:
        return "office", office
    return None if is_unnamed_person(hop, vocabulary) else ("source", hop.id)


def _unnamed(chains: Sequence[Chain], vocabulary: Vocabulary) -> list[Group]:
    """Unnamed people are one with those the same outlet heard, and with compatible ones beside them."""
    known = _offices_that_speak(chains, vocabulary)
    open_ones = [chain for chain in chains if _place(chain, known, vocabulary) is None]
    groups: list[Group] = []
    for chain in sorted(open_ones, key=lambda chain: _told_by(chain).nationality is None):
        fitting: list[Group] = []
        for group in groups:
            reason = _reason_to_join(chain, group, vocabulary)
            if reason is not None and all(_all_fit(group, other, vocabulary) for other in fitting):
                fitting.append(group)
                group.reasons.setdefault(_told_by(chain).name or "", reason)
        groups = [group for group in groups if group not in fitting]
        groups.append(_merged(fitting, chain))
    return [group._replace(chains=sorted(group.chains, key=_where)) for group in groups]


def _where(chain: Chain) -> tuple[str, int, str]:
    return chain.article, chain.evidence.span.start, chain.attribution


def _reason_to_join(chain: Chain, group: Group, vocabulary: Vocabulary) -> str | None:
    if not all(compatible(_told_by(chain), _told_by(other), vocabulary) for other in group.chains):
        return None
    if any(_hearer(chain) == _hearer(other) for other in group.chains):
        return f"unnamed as well, and heard by {_hearer_name(chain)}"
    if any(chain.article == other.article for other in group.chains):
        return "unnamed as well, beside them in the same article"
    return None


def _all_fit(group: Group, other: Group, vocabulary: Vocabulary) -> bool:
    return all(
        compatible(_told_by(one), _told_by(two), vocabulary) for one in group.chains for two in other.chains
    )


def _merged(groups: Sequence[Group], chain: Chain) -> Group:
    chains = [chain]
    reasons: dict[str, str] = {}
    for group in groups:
        chains += group.chains
        reasons |= group.reasons
    return Group("unnamed", "", chains, reasons)


def _told_by(chain: Chain) -> Hop:
    return chain.hops[teller(chain.hops)]


def _hearer_hop(chain: Chain) -> Hop | None:
    hearer = teller(chain.hops) + 1
    return chain.hops[hearer] if hearer < len(chain.hops) else None


def _hearer(chain: Chain) -> str:
    """Who heard the origin: the first relay, or the publisher; one without a name is its article's."""
    hop = _hearer_hop(chain)
    return hop.id if hop is not None and hop.name is not None else f"article {chain.article}"


def _hearer_name(chain: Chain) -> str:
    hop = _hearer_hop(chain)
    return hop.name if hop is not None and hop.name is not None else "the same article's publisher"


def _without_outlets_that_relay(groups: list[Group]) -> list[Group]:
    """An outlet that elsewhere has the same claim from somebody is no origin beside that somebody.

    Outlets that have it from one another end up as one origin, not as several.
    """
    kept = list(groups)
    for group in groups:
        others = [other for other in kept if other is not group]
        into = _first_fed_through(group, others) if _is_outlet(group) else None
        if into is not None:
            kept = others
            _move(group, into)
    return kept


def _is_outlet(group: Group) -> bool:
    hop = _told_by(group.chains[0])
    return group.kind in ("source", "office") and hop.kind in OUTLETS and hop.named


def _first_fed_through(group: Group, groups: Iterable[Group]) -> Group | None:
    outlet = _told_by(group.chains[0]).id
    feeding = [
        other
        for other in groups
        if any(hop.id == outlet for chain in other.chains for hop in chain.hops[teller(chain.hops) + 1 :])
    ]
    return max(feeding, key=lambda other: (len(other.chains), other.kind, other.key), default=None)


def _move(group: Group, into: Group) -> None:
    hop = _told_by(group.chains[0])
    into.reasons.setdefault(hop.name or "", "passes on what it has from them elsewhere")
    into.chains.extend(group.chains)
    into.chains.sort(key=_where)


def _origin(group: Group) -> Origin:
    source = _representative(group)
    counted = group.kind != "unknown" and any(chain.stance in SUPPORTING for chain in group.chains)
    return Origin(source, _same_as(group, source), tuple(group.chains), counted)


def _representative(group: Group) -> Hop:
    """The office itself, else who is named, else the description given most often, first of all.

    An outlet that was only found to relay the others speaks for nobody.
    """
    hops = [_told_by(chain) for chain in group.chains]
    often = Counter(hop.name for hop in hops)

    def rank(hop: Hop) -> tuple[bool, bool, bool, int]:
        office = hop.kind in INSTITUTIONS and group.kind == "office"
        relays = hop.name in group.reasons and hop.kind in OUTLETS
        return relays, not office, not hop.named, -often[hop.name]

    return min(hops, key=rank)


def _same_as(group: Group, source: Hop) -> tuple[SameAs, ...]:
    names: dict[str, str] = {}
    for chain in group.chains:
        hop = _told_by(chain)
        if hop.name is not None and hop.name != source.name and hop.name not in names:
            names[hop.name] = group.reasons.get(hop.name) or _reason(group, hop, source)
    return tuple(SameAs(name, reason) for name, reason in names.items())


def _reason(group: Group, hop: Hop, source: Hop) -> str:
    office = hop.speaks_for or hop.institution or source.name
    if group.kind == "office" and hop.speaks_for:
        return f"speaks for {office}"
    if group.kind == "office" and hop.kind in INSTITUTIONS:
        return f"another name of {source.name}"
    if group.kind == "office":
        return f"of {office}"
    if group.kind == "unnamed":
        return "unnamed as well, and heard by the same outlet or in the same article"
    return "the same source by another name"
