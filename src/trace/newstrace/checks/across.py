"""Findings that compare articles with one another, before it is known to which claims they belong."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from newstrace.checks.claims_of import Place, claims_of
from newstrace.records import Claim, Finding


class Across(NamedTuple):
    """A finding without its claim.

    ``places`` are where the statements stand that it is about, the first that tells its claim before
    others; none where it is about no claim. Of several findings with the same ``told`` the first is kept.
    """

    finding: Finding
    places: tuple[Place, ...] = ()
    told: Hashable = None


def of_claims(found: Iterable[Across], claims: Sequence[Claim]) -> Iterator[Finding]:
    """The findings, each with its claim; one whose statements are in none of them is left out."""
    found = list(found)
    claim_of = claims_of(claims, {place for one in found for place in one.places})
    told: set[Hashable] = set()
    for one in found:
        claim = next((claim_of[place] for place in one.places if place in claim_of), None)
        if (claim is None and one.places) or one.told in told:
            continue
        if one.told is not None:
            told.add(one.told)
        yield msgspec.structs.replace(one.finding, claim=claim)
