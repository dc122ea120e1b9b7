"""From how many independent origins a claim comes: which sources count as one, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newstrace.claims.counted_by import CountedBy, Place
from newstrace.claims.joined import outlets_in, parts_of
from newstrace.claims.offices import INSTITUTIONS, OUTLETS, compatible, describe, teller
from newstrace.claims.unnamed import place_of, together, told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import SUPPORTING, Basis, Chain, Hop, Origin, SameAs, SourceKind, Tie

RULED = "the same, as you rule"
THE_ONE = frozenset({"the", "its", "his", "her", "their"})
BEHIND = frozenset({"of", "on", "in", "at", "for", "from"})


Texts = Mapping[str, str]
"""By article its text."""


class Group(NamedTuple):
    """Chains that rest on one origin. ``key`` says what makes them one: an office, a source, a hearer."""

    kind: str
    key: str
    chains: list[Chain]
    reasons: dict[str, str]


def origins_of(
    chains: Sequence[Chain], vocabulary: Vocabulary, texts: Texts | None = None
) -> tuple[Origin, ...]:
    """The origins of a claim: independent ones first, by their number of chains.

    ``chains`` come in order of article and place, and have at least one hop each; ``texts`` are
    those of their articles.
    """
    counted = CountedBy(chains, vocabulary)
    groups = _by_office_or_name(chains, counted)
    unnamed = [chain for chain in chains if counted.place(chain) is None]
    unnamed = _without_those_named_later(unnamed, groups, texts or {}, vocabulary)
    groups += [Group("unnamed", "", found.chains, found.reasons) for found in together(unnamed, vocabulary)]
    groups = _as_ruled(_without_outlets_that_relay(groups), vocabulary)
    origins = [_origin(group) for group in groups]
    return tuple(sorted(origins, key=_rank))


def _rank(origin: Origin) -> tuple[bool, int, str, str]:
    return not origin.counted, -len(origin.chains), origin.chains[0].article, origin.chains[0].attribution


def _by_office_or_name(chains: Sequence[Chain], counted: CountedBy) -> list[Group]:
    groups: dict[Place, Group] = {}
    for chain in chains:
        place = counted.place(chain)
        if place is not None:
            groups.setdefault(place, Group(*place, [], {})).chains.append(chain)
    return list(groups.values())


def _without_those_named_later(
    unnamed: Sequence[Chain], groups: Sequence[Group], texts: Texts, vocabulary: Vocabulary
) -> list[Chain]:
    """An article may open with "a scientist" and name her below: one person, who counts once."""
    left = []
    for chain in unnamed:
        named = [group for group in groups if _may_name(group, chain, texts, vocabulary)]
        if len(named) == 1:
            _take(named[0], chain, "may be who is named further down")
            continue
        titled = [group for group in groups if _has_the_post(group, chain, texts, vocabulary)]
        if not named and len(titled) == 1:
            _take(titled[0], chain, "has the post of who is named in another article")
        else:
            left.append(chain)
    return left


def _take(group: Group, chain: Chain, reason: str) -> None:
    group.reasons.setdefault(told_by(chain).name or "", reason)
    group.chains.append(chain)
    group.chains.sort(key=place_of)


def _has_the_post(group: Group, chain: Chain, texts: Texts, vocabulary: Vocabulary) -> bool:
    """Whether "the prosecutor" of one article may be "prosecutor Jane Roe" of another one.

    "A prosecutor" is somebody without a name, and stays it.
    """
    one = told_by(chain)
    if one.count != 1 or one.basis is not Basis.STATED or chain.tie is not Tie.RELIES:
        return False
    post = _post(_mentioned(one, chain, texts), vocabulary)
    persons = [(other, told_by(other)) for other in group.chains if other.article != chain.article]
    return post is not None and any(
        hop.kind is SourceKind.PERSON
        and hop.named
        and f" {post} " in f" {_mentioned(hop, other, texts)} "
        and compatible(describe(one, vocabulary), describe(hop, vocabulary))
        for other, hop in persons
    )


def _mentioned(hop: Hop, chain: Chain, texts: Texts) -> str:
    """The words by which an article names somebody, in lower case."""
    text = texts.get(chain.article, "")
    return text[slice(*hop.mention)].casefold() if hop.mention is not None else ""


def _post(mention: str, vocabulary: Vocabulary) -> str | None:
    """The post in "the prosecutor on Syros", "its leader"; null where it is not the one who has it.

    A "singer's daughter" is somebody's alone as well.
    """
    words = mention.split()
    end = next((at for at, word in enumerate(words) if at and word in BEHIND), len(words))
    owner = next((at for at, word in enumerate(words) if word.endswith(("'s", "’s"))), 0)
    if not words or not (words[0] in THE_ONE or owner):
        return None
    for post in (" ".join(words[max(owner + 1, end - 2) : end]), words[end - 1]):
        title = vocabulary.names.title(post)
        if (title is not None and title.kind == "post") or vocabulary.is_one("family", vocabulary.stem(post)):
            return post
    return None


def _may_name(group: Group, chain: Chain, texts: Texts, vocabulary: Vocabulary) -> bool:
    """Whether the article of somebody without a name goes on to name a person of the group."""
    one = told_by(chain)
    if one.count != 1 or one.mention is None or chain.tie is not Tie.RELIES:
        return False
    text = texts.get(chain.article, "")
    persons = [hop for hop in map(told_by, group.chains) if hop.kind is SourceKind.PERSON and hop.named]
    return any(
        text.find(hop.name, one.mention.end) >= 0
        and compatible(describe(one, vocabulary), describe(hop, vocabulary))
        for hop in persons
        if hop.name is not None
    )


def _without_outlets_that_relay(groups: list[Group]) -> list[Group]:
    """An outlet that elsewhere has the same claim from somebody is no origin beside that somebody.

    Outlets that have it from one another end up as one origin, not as several.
    """
    kept = list(groups)
    outlets = outlets_in(chain for group in groups for chain in group.chains)
    for group in groups:
        others = [other for other in kept if other is not group]
        hops = [hop for chain in group.chains for hop in parts_of(told_by(chain), outlets)]
        into = _first_fed_through(hops, others) if all(map(_is_outlet, hops)) and _by_name(group) else None
        if into is not None:
            kept = others
            _move(group, into)
    return kept


def _by_name(group: Group) -> bool:
    return group.kind in ("source", "office", "family")


def _is_outlet(hop: Hop) -> bool:
    return hop.kind in OUTLETS and hop.named


def _first_fed_through(hops: Iterable[Hop], groups: Iterable[Group]) -> Group | None:
    outlets = {hop.id for hop in hops}
    feeding = [
        other
        for other in groups
        if any(hop.id in outlets for chain in other.chains for hop in chain.hops[teller(chain.hops) + 1 :])
    ]
    return max(feeding, key=lambda other: (len(other.chains), other.kind, other.key), default=None)


def _move(group: Group, into: Group) -> None:
    for chain in group.chains:
        into.reasons.setdefault(told_by(chain).name or "", "passes on what it has from them elsewhere")
    into.chains.extend(group.chains)
    into.chains.sort(key=place_of)


def _as_ruled(groups: list[Group], vocabulary: Vocabulary) -> list[Group]:
    """The groups, put together and taken apart as the user says."""
    if not vocabulary.rulings:
        return groups
    kept: list[Group] = []
    parts = [part for group in groups for part in _taken_apart(group, vocabulary)]
    for group in parts:
        ruled = _ruled(group, vocabulary)
        into = next((other for other in kept if ruled & _ruled(other, vocabulary)), None)
        if into is None:
            kept.append(group)
            continue
        into.reasons.update({told_by(chain).name or "": RULED for chain in group.chains})
        into.chains.extend(group.chains)
        into.chains.sort(key=place_of)
    return kept


def _ruled(group: Group, vocabulary: Vocabulary) -> set[str | None]:
    return {vocabulary.rulings.one_name(told_by(chain).name or "") for chain in group.chains} - {None}


def _taken_apart(group: Group, vocabulary: Vocabulary) -> list[Group]:
    """The group, and a group each for names in it that are ruled to be others than those before."""
    parts: list[Group] = []
    for chain in group.chains:
        name = told_by(chain).name or ""
        fitting = (
            part
            for part in parts
            if not any(
                vocabulary.rulings.are_different(name, told_by(other).name or "") for other in part.chains
            )
        )
        part = next(fitting, None)
        if part is None:
            part = Group(group.kind, group.key, [], group.reasons)
            parts.append(part)
        part.chains.append(chain)
    return parts


def _origin(group: Group) -> Origin:
    source = _representative(group)
    counted = group.kind != "unknown" and any(chain.stance in SUPPORTING for chain in group.chains)
    return Origin(source, _same_as(group, source), tuple(group.chains), counted)


def _representative(group: Group) -> Hop:
    """The office itself, else who is named, else the description given most often, first of all.

    An outlet that was only found to relay the others speaks for nobody.
    """
    hops = [told_by(chain) for chain in group.chains]
    often = Counter(hop.name for hop in hops)

    def rank(hop: Hop) -> tuple[bool, bool, bool, int]:
        office = hop.kind in INSTITUTIONS and group.kind == "office"
        relays = hop.name in group.reasons and hop.kind in OUTLETS
        return relays, not office, not hop.named, -often[hop.name]

    return min(hops, key=rank)


def _same_as(group: Group, source: Hop) -> tuple[SameAs, ...]:
    names: dict[str, str] = {}
    for chain in group.chains:
        hop = told_by(chain)
        if hop.name is not None and hop.name != source.name and hop.name not in names:
            names[hop.name] = group.reasons.get(hop.name) or _reason(group, hop, source)
    return tuple(SameAs(name, reason) for name, reason in names.items())


def _reason(group: Group, hop: Hop, source: Hop) -> str:
    office = hop.speaks_for or hop.institution or source.name
    if group.kind == "family":
        return f"of one publisher family, {group.key}"
    if group.kind == "office" and hop.speaks_for:
        return f"speaks for {office}"
    if group.kind == "office" and hop.kind in INSTITUTIONS:
        return f"another name of {source.name}"
    if group.kind == "office":
        return f"of {office}"
    if group.kind == "unnamed":
        return "unnamed as well, and heard by the same outlet or in the same article"
    return "the same source by another name"
