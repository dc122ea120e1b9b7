"""Whether what is said is that the claim is so, or that it is not so."""

from collections.abc import Sequence

from newstrace.claims.statements import Statement
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import SUPPORTING


class Polarity:
    """Statements of one claim: ``negative`` is true where most who assert it say that something is not so."""

    def __init__(self, statements: Sequence[Statement], vocabulary: Vocabulary) -> None:
        self.negative = _is_negative([one for one in statements if _asserts(one)])
        saying = (one.gist.deeds for one in statements if one.gist.negated == self.negative)
        self._done = frozenset[str]().union(*saying)
        self._opposites = vocabulary.opposites

    def is_opposite(self, statement: Statement) -> bool:
        """Whether it says that not so which the claim says, or the other way round.

        That "the rate will not move" is no denial of "the rate stays".
        """
        gist = statement.gist
        if statement.refers:
            return gist.negated
        if gist.negated == self.negative:
            return False
        return not any(
            frozenset((one, other)) in self._opposites for one in gist.deeds for other in self._done
        )


def _is_negative(asserting: Sequence[Statement]) -> bool:
    """What more articles say; of as many the earliest, where one is."""
    negative = {one.reading.id for one in asserting if one.gist.negated}
    positive = {one.reading.id for one in asserting if not one.gist.negated}
    if len(negative) != len(positive):
        return len(negative) > len(positive)
    first = min(asserting, key=lambda one: (one.reading.published or "9", one.key), default=None)
    return first is not None and first.gist.negated


def _asserts(statement: Statement) -> bool:
    return statement.attribution is None or statement.attribution.stance in SUPPORTING
