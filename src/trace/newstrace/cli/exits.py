"""Exit codes: what they mean and which one applies."""

from enum import IntEnum
from typing import Final


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    NOTHING_MATCHED = 1
    COULD_NOT = 2
    SOME_SKIPPED = 3
    FOUND = 4
    INTERRUPTED = 130


EXIT_CODES: Final = (
    "Exit codes, the first that applies: 2 bad usage or nothing could be read; 4 check found what "
    "--fail-on names; 1 nothing matched; 3 done, but some input was skipped; 0 done. Interrupted: 130."
)


def exit_code(*, read: int, skipped: int, matched: bool = True, found: bool = False) -> Exit:
    """The first that applies, for so many articles read and so many inputs skipped.

    ``found`` is true where there is a finding that --fail-on names.
    """
    if not read:
        return Exit.COULD_NOT
    if found:
        return Exit.FOUND
    if not matched:
        return Exit.NOTHING_MATCHED
    return Exit.SOME_SKIPPED if skipped else Exit.DONE
