"""Whether an article relies on the outlets it names, credits one that was first, or matches a report."""

from newstrace.claims.offices import OUTLETS
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import Attribution, Reading, Tie


def tie_of(reading: Reading, attribution: Attribution) -> Tie:
    """What the attribution's sentence says of it.

    A chain through an outlet credits it where the sentence says that it was first. A chain of the
    article's own matches where it confirms what somebody else reported.
    """
    through_outlet = any(hop.kind in OUTLETS for hop in attribution.chain[:-1])
    if pattern_of("matches").search(reading.text, *attribution.sentence):
        return Tie.MATCHES
    if through_outlet and pattern_of("credits").search(reading.text, *attribution.sentence):
        return Tie.CREDITS
    return Tie.RELIES
