"""Skipped inputs, said to the user; what only lacks an extra, once for each extra."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstrace.records import Skipped


class Skips:
    """Which reasons have been said that need no saying again."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def line(self, skipped: "Skipped") -> str | None:
        """What to say of it; nothing where it lacks the same extra as one before it."""
        from newstrace.readers.extras import lacks_extra

        if lacks_extra(skipped.reason):
            if skipped.reason in self._said:
                return None
            self._said.add(skipped.reason)
        return f"skipped {skipped.path}: {skipped.reason}"
