"""Loops: a claim that comes back to an outlet already in its chain. Shown, and never followed for ever."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newstrace.records import Hop


def comes_back(hops: Sequence[Hop]) -> bool:
    """Whether one source stands twice in a chain."""
    named = [hop.id for hop in hops if hop.name is not None]
    return len(named) != len(set(named))


def circular_sources(chains: Iterable[Sequence[str]]) -> tuple[frozenset[str], ...]:
    """The sources that rest on each other, loop by loop; ``chains`` run from origin to publisher.

    Empty for a claim whose sources never come back to themselves. Linear in the number of hops.
    """
    edges = {(citing, cited) for chain in chains for cited, citing in pairwise(chain)}
    left = _without_ends(edges)
    if not left:
        return ()
    import networkx  # only for what has a loop at all

    graph: networkx.DiGraph[str] = networkx.DiGraph(sorted(left))
    parts = networkx.strongly_connected_components(graph)
    found = [frozenset(part) for part in parts if len(part) > 1 or _cites_itself(part, left)]
    return tuple(sorted(found, key=sorted))


def _without_ends(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """What remains when sources that cite nobody are taken away, again and again: loops, and ways to them."""
    cited_by: dict[str, list[str]] = {}
    cites: dict[str, int] = {}
    for citing, cited in sorted(edges):
        cited_by.setdefault(cited, []).append(citing)
        cites[citing] = cites.get(citing, 0) + 1
    ends = sorted(cited for cited in cited_by if not cites.get(cited))
    gone = set(ends)
    while ends:
        for citing in cited_by.get(ends.pop(), ()):
            cites[citing] -= 1
            if not cites[citing]:
                ends.append(citing)
                gone.add(citing)
    return {edge for edge in edges if gone.isdisjoint(edge)}


def _cites_itself(part: set[str], edges: set[tuple[str, str]]) -> bool:
    return any((source, source) in edges for source in part)
