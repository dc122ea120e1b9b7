"""`circular`: a chain for a claim comes back to an outlet already in it, also over several articles."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.records import Chain, Finding, FindingRule, Support


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim some of whose chains run in a circle; mutual citing elsewhere is none."""
    looping = [chain for chain in view.chains if chain.loop]
    if not looping:
        return
    outlets = names(hop.name for chain in looping for hop in chain.hops if _returns(hop.id, looping))
    rests = "rest on each other" if view.claim.support is Support.CIRCULAR else "have it from one another"
    message = f"For this claim {outlets} {rests}: the chain comes back to where it was."
    yield view.finding(FindingRule.CIRCULAR, message, [view.sentence(chain) for chain in looping])


def _returns(source: str, chains: list[Chain]) -> bool:
    """Whether a source both has the claim from somebody and passes it on."""
    cites = any(hop.id == source for chain in chains for hop in chain.hops[1:])
    cited = any(hop.id == source for chain in chains for hop in chain.hops[:-1])
    return cites and cited
