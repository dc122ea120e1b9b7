"""Exit codes: what they mean and which one applies."""

from enum import IntEnum
from typing import Final


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    NOTHING_MATCHED = 1
    COULD_NOT = 2
    SOME_SKIPPED = 3
    INTERRUPTED = 130


EXIT_CODES: Final = (
    "Exit codes, the first that applies: 2 bad usage or nothing could be read; 1 nothing matched; "
    "3 done, but some input was skipped; 0 done. Interrupted: 130."
)


def exit_code(*, read: int, skipped: int, matched: bool = True) -> Exit:
    """The first that applies, for so many articles read and so many inputs skipped."""
    if not read:
        return Exit.COULD_NOT
    if not matched:
        return Exit.NOTHING_MATCHED
    return Exit.SOME_SKIPPED if skipped else Exit.DONE
