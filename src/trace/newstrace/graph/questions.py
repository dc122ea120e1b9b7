"""What is asked of a citation graph, one claim at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newstrace.graph.build import claim_node
from newstrace.graph.loops import circular_sources
from newstrace.records import SUPPORTING, Stance

if TYPE_CHECKING:
    from newstrace.graph.build import Graph


class Path(NamedTuple):
    """A chain as it runs through the graph: ``sources`` are nodes, from the origin to the publisher."""

    article: str
    attribution: str
    stance: Stance
    sources: tuple[str, ...]


class Echo(NamedTuple):
    """One origin that several publishers carry: it looks like corroboration and is not."""

    origin: str
    publishers: tuple[str, ...]
    articles: tuple[str, ...]


def chains(graph: Graph, claim: str) -> tuple[Path, ...]:
    """Every chain of a claim, sorted by article and attribution. Empty for a claim the graph has not.

    A chain is read off hop by hop as it was stated, so that a loop is passed through once.
    """
    stances = {
        (edge["article"], edge["attribution"]): Stance(edge["stance"]) for edge in _statements(graph, claim)
    }
    hops: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for _, cited, edge in graph.edges(data=True):
        place = (edge["article"], edge["attribution"])
        if edge["type"] == "hop" and place in stances:
            hops[place].append((edge["hop"], cited))
    return tuple(
        Path(*place, stances[place], tuple(source for _, source in sorted(hops[place])))
        for place in sorted(stances)
    )


def _statements(graph: Graph, claim: str) -> Iterator[dict[str, Any]]:
    node = claim_node(claim)
    if node in graph:
        yield from (edge for _, _, edge in graph.in_edges(node, data=True))


def origins_of(graph: Graph, claim: str) -> tuple[str, ...]:
    """The sources that assert or confirm a claim and cite nobody further; sorted."""
    return tuple(sorted({path.sources[0] for path in _supporting(graph, claim)}))


def _supporting(graph: Graph, claim: str) -> list[Path]:
    return [path for path in chains(graph, claim) if path.stance in SUPPORTING]


def relays(graph: Graph, claim: str) -> dict[str, tuple[str, ...]]:
    """For each origin of a claim, the sources that pass it on before it reaches a publisher; sorted."""
    between: dict[str, set[str]] = defaultdict(set)
    for path in _supporting(graph, claim):
        between[path.sources[0]].update(path.sources[1:-1])
    return {origin: tuple(sorted(between[origin])) for origin in sorted(between)}


def echoes(graph: Graph, claim: str) -> tuple[Echo, ...]:
    """The origins of a claim that two or more publishers carry; sorted by origin."""
    carried: dict[str, list[Path]] = defaultdict(list)
    for path in _supporting(graph, claim):
        carried[path.sources[0]].append(path)
    found = (_echo(origin, carried[origin]) for origin in sorted(carried))
    return tuple(echo for echo in found if len(echo.publishers) > 1)


def _echo(origin: str, paths: list[Path]) -> Echo:
    publishers = sorted({path.sources[-1] for path in paths})
    return Echo(origin, tuple(publishers), tuple(sorted({path.article for path in paths})))


def loops(graph: Graph, claim: str) -> tuple[tuple[str, ...], ...]:
    """The sources of a claim that rest on each other, or on themselves; each loop once, sorted.

    Two outlets that cite each other about different claims make no loop.
    """
    found = circular_sources(path.sources for path in _supporting(graph, claim))
    return tuple(tuple(sorted(loop)) for loop in found)
