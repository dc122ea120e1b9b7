"""Attributions as one citation graph, and what is asked of it: origins, chains, relays, echoes, loops."""

from newstrace.graph.build import ClaimChains, InferredTie, StatedChain, build_graph
from newstrace.graph.loops import circular_sources, comes_back
from newstrace.graph.node_link import node_link
from newstrace.graph.questions import Echo, Path, chains, echoes, loops, origins_of, relays

__all__ = [
    "ClaimChains",
    "Echo",
    "InferredTie",
    "Path",
    "StatedChain",
    "build_graph",
    "chains",
    "circular_sources",
    "comes_back",
    "echoes",
    "loops",
    "node_link",
    "origins_of",
    "relays",
]
