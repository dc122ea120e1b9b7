"""For which office a source speaks, and whether two sources without a name may be the same people."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon.same_meaning import MeaningKind
from newstrace.records import Hop, SourceKind

OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
OFFICES = frozenset({SourceKind.OFFICE, SourceKind.ORGANISATION})
INSTITUTIONS = OFFICES | OUTLETS
PEOPLE = frozenset({SourceKind.PERSON, SourceKind.PEOPLE})
NO_OFFICE = frozenset(
    {"government", "govt", "administration", "authorities", "authority", "state", "regime", "country", ""}
)
UNKNOWN = frozenset({"unnamed source", "unnamed sources", "unknown", "unknown source"})
CLASSES: tuple[MeaningKind, ...] = ("officials", "experts", "bystanders")


def is_unknown(hop: Hop) -> bool:
    """Whether the text does not say who it was at all ("it was said")."""
    return hop.name is None or (not hop.named and (hop.mention is None or hop.name.casefold() in UNKNOWN))


def is_unnamed_person(hop: Hop, vocabulary: Vocabulary) -> bool:
    """Whether it is people without a name; "the US" or "the government" alone names nobody either."""
    if hop.kind is SourceKind.OFFICE and hop.name is not None:
        return office_key(hop.name, vocabulary) is None
    return not hop.named and (hop.kind in PEOPLE or hop.kind is SourceKind.DOCUMENT)


def teller(hops: Sequence[Hop]) -> int:
    """The hop that counts as the origin: behind a document without name or office, who told of it.

    "An assessment says …, according to two officials" rests on the officials, as far as we can know.
    """
    for number, hop in enumerate(hops[:-1]):
        people = hops[number + 1].kind in PEOPLE or hops[number + 1].kind in OFFICES
        if hop.kind is not SourceKind.DOCUMENT or hop.named or hop.institution or not people:
            return number
    return max(0, len(hops) - 2)


def office_of(hop: Hop, known: Collection[str], vocabulary: Vocabulary) -> str | None:
    """The key of the office a source is, or belongs to; null where none is stated.

    ``known`` are the keys of offices that are sources themselves. A named person counts as the office's
    only where it speaks for it, or where the institution is an office (two professors of one university
    are two sources). A nationality or "the government" alone is no office.
    """
    if hop.speaks_for is not None:
        return office_key(hop.speaks_for, vocabulary)
    if hop.kind in INSTITUTIONS and hop.name is not None:
        return office_key(hop.name, vocabulary, whole=hop.kind is not SourceKind.OFFICE)
    if hop.institution is None:
        return None
    key = office_key(hop.institution, vocabulary)
    if key is None or hop.kind is not SourceKind.PERSON or not hop.named:
        return key
    office = vocabulary.names.office_named(hop.institution)
    return key if key in known or (office is not None and office.kind == "office") else None


def office_key(name: str, vocabulary: Vocabulary, *, whole: bool = False) -> str | None:
    """One key for all names of an office; ``whole`` where the name is the source itself."""
    office = vocabulary.names.office_named(name)
    if office is None and not whole and _is_any_firm(name, vocabulary):
        return None
    key = vocabulary.names.normalise(office.name if office else name)
    words = [word for word in key.split() if vocabulary.names.nationality(word.upper()) is None]
    return key if whole or " ".join(words) not in NO_OFFICE else None


def _is_any_firm(name: str, vocabulary: Vocabulary) -> bool:
    """As in "the electronics group", "the company": what kind of organisation, and not which."""
    head = vocabulary.names.office_head(name.rpartition(" ")[2])
    return name.islower() and head is not None and head.head.kind == "organisation"


class Description(NamedTuple):
    """What a phrase for unnamed people says of them, as far as it tells them apart from others."""

    nationality: str | None
    kind: str | None
    house: frozenset[str] = frozenset()


def describe(hop: Hop, vocabulary: Vocabulary) -> Description:
    """The nationality and kind of people ("officials", "experts", "bystanders", "document")."""
    return Description(hop.nationality, _class_of(hop, vocabulary), _house(hop))


def _house(hop: Hop) -> frozenset[str]:
    """The words for where they work, as far as their description says: "at the finance ministry"."""
    words = (hop.name or "").casefold().split()
    at = next((n for n, word in enumerate(words) if word in ("at", "from")), len(words))
    return frozenset(words[at + 1 :]) - {"the", "a", "an"}


def compatible(first: Description, second: Description) -> bool:
    """Whether two descriptions may fit the same people: no other nationality, kind or house."""
    pairs = zip(first[:2], second[:2], strict=True)
    alike = all(one is None or other is None or one == other for one, other in pairs)
    return alike and (first.house <= second.house or second.house <= first.house)


def _class_of(hop: Hop, vocabulary: Vocabulary) -> str | None:
    if hop.kind is SourceKind.DOCUMENT:
        return "document"
    stems = [vocabulary.stem(word) for word in (hop.name or "").casefold().split()]
    for word in reversed(stems):
        for kind in CLASSES:
            if vocabulary.is_one(kind, word):
                return kind
    return None
