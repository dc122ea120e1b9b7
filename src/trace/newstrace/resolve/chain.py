"""Chains made whole: the hops the text states, then the maker of the text, then the publisher."""

from collections.abc import Sequence

import msgspec

from newstrace.lexicon import Names
from newstrace.records import Article, Basis, Hop, Maker, Role, SourceKind, Span
from newstrace.resolve.naming import slug
from newstrace.resolve.who import Who


def hop(
    article: Article, who: Who, mention: Span | None, cue: Span | None, basis: Basis = Basis.STATED
) -> Hop:
    """A hop for a source; its role is set when the chain is put together."""
    return Hop(
        id=_id(article, who),
        name=who.name,
        kind=who.kind,
        role=Role.RELAY,
        named=who.named,
        count=who.count if who.kind in (SourceKind.PEOPLE, SourceKind.PERSON) else None,
        institution=who.institution,
        nationality=who.nationality,
        speaks_for=who.speaks_for,
        mention=mention,
        cue=cue,
        basis=basis,
    )


def _id(article: Article, who: Who) -> str:
    if who.named:
        return f"{who.kind.value}:{slug(who.name)}"
    return f"{who.kind.value}:{slug(article.id)}:{slug(who.name)}"


class Ending:
    """What every chain of an article ends with: its maker, where one is known, and its publisher."""

    def __init__(self, article: Article, names: Names) -> None:
        self._article = article
        self._publisher = _publisher_hop(article, names)
        self._maker = _maker_hop(article.maker, names) if article.maker else None

    @property
    def publisher(self) -> str | None:
        """The publisher's canonical name, where it is known."""
        return self._publisher.name

    def close(self, stated: Sequence[Hop]) -> tuple[Hop, ...]:
        """The whole chain: the stated hops, the maker and the publisher, none of them twice in a row."""
        hops = _without_repeats(stated)
        if self._maker is not None and self._maker.id not in (hops[-1].id, self._publisher.id):
            hops.append(self._maker)
        if hops[-1].id == self._publisher.id:
            last = msgspec.structs.replace(hops.pop(), role=Role.PUBLISHER)
        else:
            last = self._publisher
        relays = [msgspec.structs.replace(one, role=Role.RELAY) for one in hops]
        if relays:
            relays[0] = msgspec.structs.replace(relays[0], role=Role.ORIGIN)
        return (*relays, last)


def _without_repeats(stated: Sequence[Hop]) -> list[Hop]:
    """A hop stated twice in a row ("Reuters said in a Reuters report") is one."""
    hops: list[Hop] = []
    for one in stated:
        if not hops or hops[-1].id != one.id:
            hops.append(one)
    return hops


def _publisher_hop(article: Article, names: Names) -> Hop:
    if article.publisher is None:
        name, kind = None, SourceKind.OUTLET
        identity = f"outlet:{slug(article.id)}:unknown-publisher"
    else:
        name, kind = canonical_outlet(article.publisher, names)
        identity = f"{kind.value}:{slug(name)}"
    return _outlet_hop(identity, name, kind, span=None, basis=Basis.METADATA, role=Role.PUBLISHER)


def _maker_hop(maker: Maker, names: Names) -> Hop:
    name, kind = canonical_outlet(maker.name, names)
    stated = Basis.CREDIT if maker.credited else Basis.DATELINE
    basis = stated if maker.span else Basis.METADATA
    return _outlet_hop(f"{kind.value}:{slug(name)}", name, kind, span=maker.span, basis=basis)


def canonical_outlet(name: str, names: Names) -> tuple[str, SourceKind]:
    """An outlet's canonical name and kind; a name the word lists do not have stays as it is."""
    found = names.outlet_named(name)
    if found is None or len(found.candidates) > 1:
        return name, SourceKind.OUTLET
    return found.name, SourceKind.AGENCY if found.kind == "agency" else SourceKind.OUTLET


def _outlet_hop(
    identity: str,
    name: str | None,
    kind: SourceKind,
    *,
    span: Span | None,
    basis: Basis,
    role: Role = Role.RELAY,
) -> Hop:
    return Hop(
        id=identity,
        name=name,
        kind=kind,
        role=role,
        named=name is not None,
        count=None,
        institution=None,
        nationality=None,
        speaks_for=None,
        mention=span,
        cue=None,
        basis=basis,
    )
