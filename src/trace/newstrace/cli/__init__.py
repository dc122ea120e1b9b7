"""The command line: commands, streams, exit codes. The only place that prints or exits."""

import gc
from collections.abc import Sequence

from newstrace.cli.exits import Exit

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code; ``arguments`` are those of the process where not given.

    Ctrl-C is quiet, also while the commands are still being loaded.
    """
    gc.disable()  # nothing that is loaded goes away again; the first article turns it on
    try:
        from newstrace.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    finally:
        gc.freeze()  # the process ends: what an answer left behind need not be looked through again
        gc.enable()
