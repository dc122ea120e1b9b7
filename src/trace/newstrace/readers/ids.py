"""Ids that are unique within one answer."""

import msgspec

from newstrace.records import RawArticle, Skipped


class Ids:
    """The ids given so far. A second article of the same id becomes ``id~2``, with a warning."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def made_unique(self, found: RawArticle | Skipped) -> RawArticle | Skipped:
        """``found`` as it is or, where its id is taken, under another id."""
        if isinstance(found, Skipped) or self._take(found.id):
            return found
        free = self._next_free(found.id)
        warning = f"id {found.id!r} is taken: called {free!r} here"
        return msgspec.structs.replace(found, id=free, warnings=(*found.warnings, warning))

    def _take(self, wanted: str) -> bool:
        free = wanted not in self._given
        self._given.setdefault(wanted, 1)
        return free

    def _next_free(self, taken: str) -> str:
        while True:
            self._given[taken] += 1
            candidate = f"{taken}~{self._given[taken]}"
            if self._take(candidate):
                return candidate
