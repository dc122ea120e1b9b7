"""All statements of all articles there are, in little space: for questions about a whole corpus."""

from array import array
from collections import Counter

from newstrace.claims.gist import Gist
from newstrace.claims.one_by_one import OneByOne
from newstrace.claims.put_aside import GistsPutAside
from newstrace.claims.statements import Statement


class Everything(OneByOne):
    """Answers what ``index.Statements`` asks; the gists of all statements are put aside.

    Made as ``OneByOne`` is.
    """

    def _prepare(self) -> None:
        self._gists = GistsPutAside()
        self._gist = array("I")
        self._frequency: Counter[str] = Counter()

    def _close(self) -> None:
        self._gists.close()

    def _keep(self, position: int, statement: Statement, *, says: bool) -> None:  # noqa: ARG002 - in order
        self._gist.append(self._gists.put(statement.gist))
        if says:
            self._frequency.update(statement.keys)

    def frequency(self, key: str) -> int:
        """In how many of those a key is."""
        return self._frequency[key]

    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""
        return self._gists.take_out(self._gist[position])

    def same(self, position: int) -> int:
        """The number of its gist."""
        return int(self._gist[position])
