"""Chains made whole: the hops the text states, then the maker of the text, then the publisher."""

from collections.abc import Sequence

import msgspec

from newstrace.lexicon import Names
from newstrace.records import Article, Basis, Hop, Maker, Role, SourceKind, Span, StatedHop
from newstrace.resolve.naming import LONGEST, slug
from newstrace.resolve.who import Form, Who


def hop(article: Article, who: Who, stated: StatedHop, names: Names, basis: Basis = Basis.STATED) -> Hop:
    """A hop for a source; its role is set when the chain is put together."""
    return Hop(
        id=_id(article, who, names),
        name=" ".join(who.name.split()[:LONGEST]),
        kind=who.kind,
        role=Role.RELAY,
        named=who.named or _is_known_body(who) or _is_public(who, names),
        count=who.count if who.kind in (SourceKind.PEOPLE, SourceKind.PERSON) else None,
        institution=who.institution,
        nationality=who.nationality,
        speaks_for=who.speaks_for,
        mention=stated.mention,
        cue=stated.cue,
        basis=basis,
    )


def _is_known_body(who: Who) -> bool:
    """As in "the interior ministry": an institution that speaks withholds no name; "a ministry" does."""
    body = who.kind in (SourceKind.OFFICE, SourceKind.ORGANISATION)
    return body and not who.plural and (who.form is Form.DEFINITE or who.owner is not None)


def _is_public(who: Who, names: Names) -> bool:
    """As in "court records", "an indictment": a document that everybody may look up withholds no name."""
    heads = (names.document_head(role) for role in who.roles) if who.kind is SourceKind.DOCUMENT else ()
    return any(head is not None and head.head.public for head in heads)


def _id(article: Article, who: Who, names: Names) -> str:
    name = slug(_one_spelling(who, names))
    return f"{who.kind.value}:{name}" if who.named else f"{who.kind.value}:{slug(article.id)}:{name}"


def _one_spelling(who: Who, names: Names) -> str:
    """A name as it is compared: outlets by their canonical name, others with spelling variants folded."""
    if who.kind in (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PLATFORM):
        return who.name
    if who.kind is SourceKind.PERSON:
        return " ".join(names.fold(word) for word in who.name.casefold().split())
    return names.normalise(who.name)


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
        if self._is_publisher(hops[-1]):
            stated_last = hops.pop()
            last = msgspec.structs.replace(
                self._publisher, mention=stated_last.mention, cue=stated_last.cue, basis=stated_last.basis
            )
        else:
            last = self._publisher
        relays = [msgspec.structs.replace(one, role=Role.RELAY) for one in hops]
        if relays:
            relays[0] = msgspec.structs.replace(relays[0], role=Role.ORIGIN)
        return (*relays, last)

    def _is_publisher(self, last: Hop) -> bool:
        """Whether a hop is the publisher, also one that the word lists do not have."""
        if last.kind not in _PUBLISHING or last.name is None or self._publisher.name is None:
            return last.id == self._publisher.id
        return _plain(last.name) == _plain(self._publisher.name)


_PUBLISHING = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.ORGANISATION, SourceKind.PLATFORM})


def _plain(name: str) -> str:
    return slug(name).removeprefix("the-")


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
