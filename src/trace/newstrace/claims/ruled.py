"""Chains with the names that the user rules to be the same counted as one from the beginning."""

import msgspec

from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Attribution, Hop


def with_ruled_names(attribution: Attribution, vocabulary: Vocabulary) -> Attribution:
    """The attribution, each hop ruled to be the same as another known by that one's id; names stay."""
    if not vocabulary.rulings.same:
        return attribution
    chain = tuple(_known_as(hop, vocabulary) for hop in attribution.chain)
    return msgspec.structs.replace(attribution, chain=chain) if chain != attribution.chain else attribution


def _known_as(hop: Hop, vocabulary: Vocabulary) -> Hop:
    ruled = vocabulary.rulings.one_name(hop.name) if hop.name is not None else None
    if ruled is None:
        return hop
    return msgspec.structs.replace(hop, id=_id(ruled))


def names_ruled(identifier: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names that are ruled to be the one source with this id; none for any other id."""
    return next((names for names in vocabulary.rulings.same if names and _id(names[0]) == identifier), ())


def _id(first: str) -> str:
    return f"ruled:{'-'.join(first.casefold().split())}"
