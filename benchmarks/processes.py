"""The command as a process of its own: how long it takes, and how much memory at its peak."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Final, NamedTuple

TRACE: Final = (sys.executable, "-m", "newstrace")
KIBIBYTES: Final = 1024 if sys.platform != "darwin" else 1
"""The system counts a process's memory in these."""

# What wait4 gives as a process's peak is never less than that of the process which started it: the
# system carries the figure over when the new program is loaded. So the command tells its own.
TELLING: Final = """
import atexit, os, sys
told = int(sys.argv.pop(1))
def tell():
    with open("/proc/self/status") as status:
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    os.write(told, peak.encode())
atexit.register(tell)
from newstrace.cli import main
sys.exit(main())
"""


class Run(NamedTuple):
    """What one process took: seconds, and the largest resident size of the process itself in bytes."""

    seconds: float
    peak: int


def run(*arguments: str, good: Sequence[int] = (0,)) -> Run:
    """Run the command and wait for it.

    Raises:
        RuntimeError: it ended with a code that is not among ``good``.
    """
    reading, telling = os.pipe()
    tells = sys.platform == "linux"
    start = time.perf_counter()
    nowhere = subprocess.DEVNULL
    command = [sys.executable, "-c", TELLING, str(telling)] if tells else list(TRACE)
    with open(reading, "rb") as told:
        process = subprocess.Popen(
            [*command, *arguments], stdout=nowhere, stderr=nowhere, pass_fds=(telling,)
        )
        os.close(telling)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        own = told.read()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        raise RuntimeError(f"{' '.join(arguments)} gave exit code {process.returncode}")
    return Run(seconds, int(own) * 1024 if own else usage.ru_maxrss * KIBIBYTES)
