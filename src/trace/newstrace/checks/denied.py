"""`denied`: an origin says that a claim is not so."""

import re
from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.claims.offices import is_unknown
from newstrace.claims.unnamed import told_by
from newstrace.records import Chain, Finding, FindingRule, Stance

TELLING = 2
BEGINNING = re.compile(r"\b\w{4,5}")


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim that somebody denies; a denial by nobody in particular is none.

    A denial of what nobody says is one only where it is near to what was told right before it.
    """
    answers = [one.chain for one in view.answers if one.stance is Stance.DENIES]
    denying = view.in_order((*view.claim.denials, *answers))
    denials = [chain for chain in denying if not is_unknown(told_by(chain))]
    if not (view.chains or view.claim.own_voice):
        denials = [chain for chain in denials if _answers(view, chain)]
    if denials:
        who = names(told_by(chain).name for chain in denials)
        evidence = [view.sentence(chain) for chain in denials]
        yield view.finding(FindingRule.DENIED, f"Denied by {who}.", evidence)


def _answers(view: View, denial: Chain) -> bool:
    """Whether two telling words of a denial stand in the claim told last before it."""
    last = view.last_told(denial.article, view.sentence(denial).span.start)
    told = next((claim.text for claim in view.claims if claim.id == last), "")
    return len(_beginnings(told) & _beginnings(denial.evidence.text)) >= TELLING


def _beginnings(text: str) -> frozenset[str]:
    """How its longer words begin, so that forms of one word are alike."""
    return frozenset(match[0] for match in BEGINNING.finditer(text.casefold()))
