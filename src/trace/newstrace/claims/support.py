"""How a claim is supported, in one word: the first that holds, from the worst to the best known."""

from collections.abc import Iterable, Sequence

from newstrace.claims.joined import outlets_in, parts_of
from newstrace.claims.offices import OFFICES, is_unknown
from newstrace.claims.unnamed import told_by
from newstrace.graph import circular_sources
from newstrace.graph.build import source_node
from newstrace.records import SUPPORTING, Chain, Origin, Support


def support_of(origins: Sequence[Origin], denials: Sequence[Chain]) -> Support:
    """What the origins of a claim, and those who deny it, make of it.

    A claim that nobody at all is cited for counts as *unnamed-only*: no name stands behind it.
    """
    counted = [origin for origin in origins if origin.counted]
    supporting = [chain for origin in origins for chain in origin.chains if chain.stance in SUPPORTING]
    if supporting and rests_on_itself(supporting):
        return Support.CIRCULAR
    if any(chain.hops and not is_unknown(told_by(chain)) for chain in denials):
        return Support.DISPUTED
    if not any(is_identified(origin) for origin in counted):
        return Support.UNNAMED_ONLY
    if len(counted) > 1:
        return Support.CORROBORATED
    return Support.ECHO if len(publishers_of(supporting)) > 1 else Support.SINGLE_ORIGIN


def is_identified(origin: Origin) -> bool:
    """Whether a reader knows who it is: by name, or as an institution that speaks, itself or by somebody.

    "The army said" withholds no name; "officials said" does.
    """
    source = origin.source
    return source.named or source.kind in OFFICES or source.speaks_for is not None


def rests_on_itself(chains: Iterable[Chain]) -> bool:
    """Whether every chain begins with a source that itself has the claim from this circle."""
    chains = tuple(chains)
    outlets = outlets_in(chains)
    paths = [
        [source_node(hop, chain.article) for hop in (part, *chain.hops[1:])]
        for chain in chains
        for part in parts_of(chain.hops[0], outlets)
    ]
    looping = frozenset[str]().union(*circular_sources(paths))
    return all(path[0] in looping for path in paths)


def publishers_of(chains: Iterable[Chain]) -> frozenset[str]:
    """The publishers at the ends of the chains; one without a name is nobody else's."""
    return frozenset(source_node(chain.hops[-1], chain.article) for chain in chains if chain.hops)
