"""Ids that are unique within one answer."""

from array import array
from bisect import bisect_left
from hashlib import blake2b
from heapq import merge

import msgspec

from newstrace.records import RawArticle, Skipped

RECENT = 4096


class Ids:
    """The ids given so far. A second article of the same id becomes ``id~2``, with a warning."""

    def __init__(self) -> None:
        self._given = Prints()
        self._times: dict[str, int] = {}

    def made_unique(self, found: RawArticle | Skipped) -> RawArticle | Skipped:
        """``found`` as it is or, where its id is taken, under another id."""
        if isinstance(found, Skipped) or self._given.take(found.id):
            return found
        free = self._next_free(found.id)
        warning = f"id {found.id!r} is taken: called {free!r} here"
        return msgspec.structs.replace(found, id=free, warnings=(*found.warnings, warning))

    def _next_free(self, taken: str) -> str:
        while True:
            self._times[taken] = self._times.get(taken, 1) + 1
            candidate = f"{taken}~{self._times[taken]}"
            if self._given.take(candidate):
                return candidate


class Prints:
    """Words that were met, each as a print of eight bytes: millions of them need little memory.

    Two words share a print by chance once in ten thousand million among 100,000.
    """

    def __init__(self) -> None:
        self._recent: set[int] = set()
        self._runs: list[array[int]] = []

    def take(self, word: str) -> bool:
        """Whether a word is met for the first time."""
        print_ = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        if print_ in self._recent or any(_holds(run, print_) for run in self._runs):
            return False
        self._recent.add(print_)
        if len(self._recent) == RECENT:
            self._settle()
        return True

    def _settle(self) -> None:
        """Sorted runs, each at least twice as long as the next: few to look through, and cheap to keep."""
        run = array("Q", sorted(self._recent))
        self._recent.clear()
        while self._runs and len(self._runs[-1]) < 2 * len(run):
            run = array("Q", merge(self._runs.pop(), run))
        self._runs.append(run)


def _holds(run: "array[int]", print_: int) -> bool:
    at = bisect_left(run, print_)
    return at < len(run) and run[at] == print_
