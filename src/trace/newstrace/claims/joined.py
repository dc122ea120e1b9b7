"""Outlets cited together: "the Mirror and GhanaPulse reported" rests on both, and is no third."""

from collections.abc import Iterable

from newstrace.claims.identity import plain
from newstrace.claims.offices import OUTLETS
from newstrace.records import Chain, Hop

BETWEEN = " and "


def outlets_in(chains: Iterable[Chain]) -> dict[str, Hop]:
    """The outlets that chains came through, by their names."""
    hops = (hop for chain in chains for hop in chain.hops if hop.kind in OUTLETS and hop.name is not None)
    return {plain(hop.name or ""): hop for hop in hops}


def parts_of(hop: Hop, outlets: dict[str, Hop]) -> tuple[Hop, ...]:
    """The outlets of a hop that joins several; the hop itself where it joins none, or others as well."""
    names = [plain(part) for part in (hop.name or "").split(BETWEEN)]
    if len(names) < 2 or plain(hop.name or "") in outlets or not all(name in outlets for name in names):
        return (hop,)
    return tuple(outlets[name] for name in names)
