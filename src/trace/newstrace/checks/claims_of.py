"""To which claim a statement belongs, by where it stands."""

from collections.abc import Sequence

from newstrace.records import Claim


def claims_of(claims: Sequence[Claim]) -> dict[tuple[str, str], str]:
    """The claim of each attribution, by article and id; the first where it is in several."""
    found: dict[tuple[str, str], str] = {}
    for claim in claims:
        chains = (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)
        for chain in chains:
            found.setdefault((chain.article, chain.attribution), claim.id)
    return found
