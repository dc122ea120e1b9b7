"""How much memory reading takes at its peak, and that it does not grow with the number of articles."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from measured import Measured, Table

LIMIT: Final = 1.1
KIBIBYTES: Final = 1024 if sys.platform != "darwin" else 1
"""The system counts a process's memory in these."""


def measure_memory(files: Sequence[Path]) -> Table:
    """The peak of `trace read -f jsonl` on all articles, and on all of them twice."""
    heading = "Memory: peak of `trace read -f jsonl` on twice the articles / on the articles"
    if not files:
        return Table(heading, (Measured("reading", "skipped: no articles are there to be read"),))
    with TemporaryDirectory() as folder:
        once, twice = (_articles(files, times, Path(folder)) for times in (1, 2))
        small, large = _peak(once), _peak(twice)
    figures = f"{large / 1e6:.0f} MB / {small / 1e6:.0f} MB"
    return Table(heading, (Measured("twice the articles", figures, large / small, LIMIT),))


def _articles(files: Sequence[Path], times: int, folder: Path) -> Path:
    path = folder / f"articles_{times}.jsonl"
    with path.open("w", encoding="utf-8") as written:
        written.writelines(repeated(files, times))
    return path


def repeated(files: Sequence[Path], times: int) -> Iterator[str]:
    """The lines of files of articles, ``times`` over, each time under other ids."""
    for time in range(times):
        for path in files:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    yield json.dumps({**row, "id": f"{row.get('id')} {time}"}) + "\n"


def _peak(articles: Path) -> int:
    """The largest resident size of a process that reads a file, in bytes."""
    trace = str(Path(sys.executable).with_name("trace"))
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen([trace, "read", "-f", "jsonl", str(articles)], stdout=nowhere, stderr=nowhere)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"reading gave exit code {process.returncode}")
    return usage.ru_maxrss * KIBIBYTES
