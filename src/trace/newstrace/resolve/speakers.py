"""Who goes on speaking, and who "I" and "we" are inside words that are attributed to somebody."""

from bisect import bisect_right
from collections.abc import Sequence

from newstrace.records import StatedAttribution
from newstrace.resolve.page import Page
from newstrace.resolve.who import Who

_NEAREST = 12
_ADDING = frozenset({"add", "added", "adds", "adding", "continued", "continues", "went"})


def adds(page: Page, finding: StatedAttribution) -> bool:
    """As in "a source told People. …, the insider added": whoever adds has spoken just before."""
    return any(page.words[at] in _ADDING for span in finding.cue for at in range(*page.range_of(span)))


class Contents:
    """The contents of all findings by where they start."""

    def __init__(self, findings: Sequence[StatedAttribution]) -> None:
        self._parts = sorted(
            (span.start, span.end, number)
            for number, finding in enumerate(findings)
            for span in finding.content
        )
        self._starts = [start for start, _, _ in self._parts]

    def speaker_of(
        self, findings: Sequence[StatedAttribution], number: int, origins: Sequence[Who | None]
    ) -> Who | None:
        """The source of the narrowest content around finding ``number``'s own source."""
        finding = findings[number]
        if not finding.source:
            return None
        at = finding.source[0].start
        last = bisect_right(self._starts, at)
        for place in range(last - 1, max(-1, last - 1 - _NEAREST), -1):
            _, end, other = self._parts[place]
            if other != number and at < end and origins[other] is not None:
                return origins[other]
        return None
