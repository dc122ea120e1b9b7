"""How long whole processes take, beside `python -c pass`."""

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from measured import Measured, Table

COMMANDS: Final[tuple[tuple[tuple[str, ...], float | None], ...]] = (
    (("--version",), None),
    (("--help",), 12),
    (("claim", "Syrian recruits"), 30),
)
"""What is run, and how many times as long as an empty Python it may take."""

RUNS: Final = 15


def measure_startup(runs: int = RUNS) -> Table:
    """Medians over pairs of processes, one empty and one of ours, so that a busy machine slows both."""
    rows = tuple(_measure(arguments, limit, runs) for arguments, limit in COMMANDS)
    return Table("Start-up: a whole process / `python -c pass`, text to a pipe", rows)


def _measure(arguments: tuple[str, ...], limit: float | None, runs: int) -> Measured:
    trace = str(Path(sys.executable).with_name("trace"))
    name = f"`{shlex.join(('trace', *arguments))}`"
    pairs = [(seconds([sys.executable, "-c", "pass"]), seconds([trace, *arguments])) for _ in range(runs)]
    empty, ours = (median(column) for column in zip(*pairs, strict=True))
    figures = f"{1000 * ours:.0f} ms / {1000 * empty:.0f} ms"
    return Measured(name, figures, median(second / first for first, second in pairs), limit)


def seconds(command: Sequence[str]) -> float:
    """How long a process takes from its start to its end; its output goes down a pipe."""
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start
