"""How much memory reading takes at its peak, and that it does not grow with the number of articles."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from measured import Measured, Table
from processes import run

LIMIT: Final = 1.1


def measure_memory(files: Sequence[Path]) -> Table:
    """The peak of `trace read -f jsonl` on all articles, and on all of them twice."""
    heading = "Memory: peak of `trace read -f jsonl` on twice the articles / on the articles"
    if not files:
        return Table(heading, (Measured("reading", "skipped: no articles are there to be read"),))
    with TemporaryDirectory() as folder:
        once, twice = (_articles(files, times, Path(folder)) for times in (1, 2))
        small, large = (run("read", "-f", "jsonl", str(path)).peak for path in (once, twice))
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
