"""How a claim is supported, in one word and the reason for it; everything is read off the claim."""

from collections.abc import Iterable, Sequence

from newstrace.records import SUPPORTING, Chain, Claim, Origin, Support
from newstrace.render.branch import Line, Tone, line, say, several
from newstrace.render.hops import hop_name

NAMED_AT_MOST = 3
ALARMING = frozenset({Support.CIRCULAR, Support.DISPUTED})


def support_line(claim: Claim) -> Line:
    """The word, and what it rests on."""
    tone = Tone.ALERT if claim.support in ALARMING else Tone.CLAIM
    return line(say(claim.support.value, tone), ": ", say(_reason(claim)))


def echo_note(origin: Origin) -> str | None:
    """That several publishers have it from this one origin; null where only one has."""
    carried = publishers([chain for chain in origin.chains if chain.stance in SUPPORTING])
    return f"an echo: {several(len(carried), 'publisher')}, one origin" if len(carried) > 1 else None


def publishers(chains: Iterable[Chain]) -> tuple[str, ...]:
    """Who carries these chains, sorted; a publisher whose name is unknown is called by its article."""
    ends = ((chain.hops[-1].name if chain.hops else None, chain.article) for chain in chains)
    return tuple(sorted({name or f"[{article}]" for name, article in ends}))


def _reason(claim: Claim) -> str:
    counted = [origin for origin in claim.origins if origin.counted]
    supporting = [chain for origin in claim.origins for chain in origin.chains if chain.stance in SUPPORTING]
    match claim.support:
        case Support.CIRCULAR:
            return "those who carry it have it from one another"
        case Support.DISPUTED:
            return f"denied by {_names(hop_name(chain.hops[0]) for chain in claim.denials if chain.hops)}"
        case Support.UNNAMED_ONLY:
            return "every chain ends in unnamed sources" if supporting else "nobody is cited for it"
        case Support.CORROBORATED:
            return f"{_names(_heads(counted))}, independently as far as the articles show"
        case Support.ECHO:
            carried = several(len(publishers(supporting)), "publisher")
            return f"{carried}, and all have it from {_names(_heads(counted))}"
        case Support.SINGLE_ORIGIN:
            return f"{_names(_heads(counted))} alone"


def _heads(origins: Sequence[Origin]) -> list[str]:
    return [hop_name(origin.source) for origin in origins]


def _names(names: Iterable[str]) -> str:
    """Names as one reads them aloud: "A, B and 2 more"."""
    every = list(dict.fromkeys(names))
    shown = every if len(every) <= NAMED_AT_MOST else every[: NAMED_AT_MOST - 1]
    if len(shown) < len(every):
        return f"{', '.join(shown)} and {len(every) - len(shown)} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else "nobody"
