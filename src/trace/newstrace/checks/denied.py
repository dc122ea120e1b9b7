"""`denied`: an origin says that a claim is not so."""

from collections.abc import Iterator

from newstrace.checks.view import View
from newstrace.checks.wording import names
from newstrace.claims.offices import is_unknown
from newstrace.claims.unnamed import told_by
from newstrace.records import Finding, FindingRule


def find(view: View) -> Iterator[Finding]:
    """One finding for a claim that somebody denies; a denial by nobody in particular is none."""
    denials = [chain for chain in view.in_order(view.claim.denials) if not is_unknown(told_by(chain))]
    if denials:
        who = names(told_by(chain).name for chain in denials)
        evidence = [view.sentence(chain) for chain in denials]
        yield view.finding(FindingRule.DENIED, f"Denied by {who}.", evidence)
