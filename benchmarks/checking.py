"""What checking a whole corpus costs: `trace check` on a corpus file, as a process of its own.

Run by itself: `python benchmarks/checking.py [--articles 10000] [--from FILE …]`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from invented import write_articles
from measured import Measured, Table, broken
from processes import run

MEGABYTE: Final = 1_000_000
LIMIT: Final = 120.0
"""Seconds that 10,000 articles may take."""


def measure_checking(folder: Path, count: int, files: Sequence[Path]) -> Table:
    """A corpus of the articles of ``files``, else of so many put together, and every finding in it."""
    rows = list(files) or [folder / "rows.jsonl"]
    if not files:
        write_articles(rows[0], count)
    corpus = str(folder / "checked.db")
    run("add", *map(str, rows), "--corpus", corpus, good=(0, 3))
    checked = run("check", "-f", "jsonl", "--corpus", corpus)
    name = f"`trace check` of {count:,} articles, of {LIMIT * count / 10_000:.0f} s"
    time = Measured(name, f"{checked.seconds:.0f} s", checked.seconds / (LIMIT * count / 10_000), 1)
    peak = Measured("peak of its main process", f"{checked.peak / MEGABYTE:.0f} MB")
    return Table("Checking a corpus", (time, peak))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say whether it holds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=10_000, help="how many there are, or are made")
    parser.add_argument("--from", dest="files", type=Path, nargs="*", default=(), help="articles to take")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        table = measure_checking(Path(temporary), options.articles, options.files)
    print(*table.lines(), sep="\n")
    return 1 if broken([table]) else 0


if __name__ == "__main__":
    sys.exit(main())
