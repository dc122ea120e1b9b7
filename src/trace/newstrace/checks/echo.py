"""`echo`: several publishers carry a claim, and all of them have it from one origin.

Beside other origins, three or more publishers that rest on one still look like three: that is said too.
"""

from collections.abc import Iterator

from newstrace.checks.view import View, supporting
from newstrace.checks.wording import names, several
from newstrace.claims.support import publishers_of
from newstrace.records import Finding, FindingRule, Origin, Support

LOOKS_LIKE_MANY = 3


def find(view: View) -> Iterator[Finding]:
    """One finding for each origin that looks like several; what has no origin echoes none."""
    if view.claim.support is Support.CIRCULAR:
        return
    counted = [origin for origin in view.claim.origins if origin.counted]
    fewest = 2 if len(counted) == 1 else LOOKS_LIKE_MANY
    for origin in counted:
        if len(publishers_of(supporting(origin.chains))) >= fewest:
            yield _finding(view, origin)


def _finding(view: View, origin: Origin) -> Finding:
    chains = view.in_order(supporting(origin.chains))
    carried = len(publishers_of(chains))
    publishers = names(view.publisher(chain.article) for chain in chains)
    message = (
        f"{several(carried, 'publisher')} carry this, and all have it from one origin, "
        f"{origin.source.name}: {publishers}."
    )
    return view.finding(FindingRule.ECHO, message, [view.evidence(chain) for chain in chains])
