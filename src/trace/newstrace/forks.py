"""Work shared out to the cores of a machine: by forking, so that nothing has to be sent to where it is done.

Where a system cannot fork, or should not, all of it is done here, one thing after the other: results are
the same. A process that forks must have no other threads.
"""

import atexit
import os
import pickle
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from signal import SIGTERM
from typing import TypeVar

from newstrace.errors import TraceError

Part = TypeVar("Part")
Result = TypeVar("Result")


def cores() -> int:
    """How many processes may work at a time; 1 where none can be forked."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def aside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begins work in another process; what is returned waits for its result, and is to be called once.

    The result must be picklable.

    Raises:
        TraceError: the process ended before it was done (when the result is asked for).
    """
    if cores() == 1:
        return work
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _do(work, writing)
    os.close(writing)
    end = partial(_end, child)
    atexit.register(end)

    def result() -> Result:
        with open(reading, "rb") as pipe:
            done = pipe.read()
        _, status = os.waitpid(child, 0)
        atexit.unregister(end)
        if status != 0:
            raise TraceError("a process that worked aside ended early: try again with more memory free")
        found: Result = pickle.loads(done)  # noqa: S301 - our own process wrote it
        return found

    return result


def _end(child: int) -> None:
    """Ends a child nobody waits for any more, as when this process failed."""
    with suppress(ProcessLookupError):
        os.kill(child, SIGTERM)


def _do(work: Callable[[], object], writing: int) -> None:
    """The life of a child: it never returns, and leaves what its parent has open alone."""
    status = 1
    try:
        with open(writing, "wb") as pipe:
            pickle.dump(work(), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)


def shared_out(work: Callable[[int, int], Sequence[Part]], parts: int) -> list[Part]:
    """What ``work(number, parts)`` gives for each number from 0: the first is done here, the others aside."""
    others = [aside(partial(work, number, parts)) for number in range(1, parts)]
    return [*work(0, parts), *(one for result in others for one in result())]
