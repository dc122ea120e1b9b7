"""What a corpus costs: taking in, size, memory, asking, adding a little, being killed.

Run by itself: `python benchmarks/taking_in.py [--articles 100000] [--kills 30]`.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from invented import HAY, NEEDLE, OUTLET, WITNESS, write_articles
from measured import Measured, Table, broken
from processes import TRACE, run

SMALL: Final = 100
SAMPLE: Final = 1_000
ADDED: Final = 10
KILLED: Final = 5_000
TIMES: Final = 5
MEGABYTE: Final = 1_000_000


def usual(*arguments: str) -> float:
    """The median of some runs, in seconds."""
    return median(run(*arguments).seconds for _ in range(TIMES))


def measure_corpus(folder: Path, count: int, kills: int) -> Table:
    """Everything, on a corpus of ``count`` articles and on a small one."""
    large, small, tenth = (folder / f"{name}.db" for name in ("large", "small", "tenth"))
    rows = folder / "rows.jsonl"
    size = write_articles(rows, count)
    sample = _head(rows, folder / "sample.jsonl", SAMPLE)
    write_articles(folder / "small.jsonl", SMALL)
    run("add", str(folder / "small.jsonl"), "--corpus", str(small))
    reading = run("read", "-f", "jsonl", str(sample)).seconds / SAMPLE
    tenth_run = run("add", str(_head(rows, folder / "tenth.jsonl", count // 10)), "--corpus", str(tenth))
    taken = run("add", str(rows), "--corpus", str(large))
    cores = os.cpu_count() or 1
    found = [
        _rate(count, taken.seconds, cores, reading),
        Measured("peak of the main process, of 400 MB", f"{taken.peak / MEGABYTE:.0f} MB",
                 taken.peak / (400 * MEGABYTE), 1),
        Measured(f"that peak at {count:,} / at {count // 10:,}",
                 f"{taken.peak / MEGABYTE:.0f} MB / {tenth_run.peak / MEGABYTE:.0f} MB",
                 taken.peak / tenth_run.peak, 1.1),
        Measured("file / text", f"{large.stat().st_size / MEGABYTE:.0f} MB / {size / MEGABYTE:.0f} MB",
                 large.stat().st_size / size, 3.5),
        *_asking(large, small, count),
        _adding(folder, large),
    ]  # fmt: skip
    if kills:
        found.append(_killed(folder, kills))
    return Table(f"Corpus: {count:,} articles of 3 to 5 kB, {cores} cores", tuple(found))


def _rate(count: int, seconds: float, cores: int, reading: float) -> Measured:
    possible, reached = cores / reading, count / seconds
    return Measured(
        "60% of cores × single-core reading rate / rate of taking in",
        f"0.6 × {possible:.0f} / {reached:.0f} articles a second",
        0.6 * possible / reached,
        1,
    )


def _asking(large: Path, small: Path, count: int) -> list[Measured]:
    near, far = (usual("claim", NEEDLE, "--corpus", str(path)) for path in (large, small))
    many = usual("claim", HAY, "--corpus", str(large))
    told, told_there = (usual("source", WITNESS, "--corpus", str(path)) for path in (large, small))
    often = usual("source", OUTLET, "--corpus", str(large))
    return [
        Measured(f"`trace claim` that matches 50 of {count:,} / of {SMALL}", f"{near:.2f} s / {far:.2f} s",
                 near / far, 1.5),
        Measured(f"`trace claim` that matches {count // 5:,}, of 3 s", f"{many:.2f} s", many / 3, 1),
        Measured(f"`trace source` named in 50 of {count:,} articles / of {SMALL}",
                 f"{told:.2f} s / {told_there:.2f} s", told / told_there, 1.5),
        Measured("`trace source` of an outlet in every second article, of 6 s", f"{often:.2f} s",
                 often / 6, 1),
    ]  # fmt: skip


def _adding(folder: Path, large: Path) -> Measured:
    write_articles(folder / "again.jsonl", ADDED)
    text = (folder / "again.jsonl").read_text(encoding="utf-8").replace("news.example", "later.example")
    (folder / "again.jsonl").write_text(text.replace("The ", "Some "), encoding="utf-8")
    onto = run("add", str(folder / "again.jsonl"), "--corpus", str(large)).seconds
    empty = run("add", str(folder / "again.jsonl"), "--corpus", str(folder / "empty.db")).seconds
    return Measured(
        f"adding {ADDED} to the large corpus / to an empty one",
        f"{onto:.2f} s / {empty:.2f} s",
        onto / empty,
        3,
    )


def _killed(folder: Path, kills: int) -> Measured:
    """Killed at random moments and run again, the export is that of a run nobody disturbed."""
    rows, draw = folder / "killed.jsonl", random.Random(30)
    write_articles(rows, KILLED)
    whole, killed = folder / "whole.db", folder / "killed.db"
    seconds = run("add", str(rows), "--corpus", str(whole)).seconds
    for _ in range(kills):
        process = subprocess.Popen(
            [*TRACE, "add", str(rows), "--corpus", str(killed)], stderr=subprocess.DEVNULL
        )
        time.sleep(draw.uniform(0.05, 2 * seconds / kills + 2))
        process.send_signal(signal.SIGKILL)
        process.wait()
    run("add", str(rows), "--corpus", str(killed))
    same = _exported(whole) == _exported(killed)
    run("corpus", "--check", "--corpus", str(killed))
    return Measured(
        f"killed {kills} times over {KILLED:,} articles, run again",
        "equal" if same else "DIFFERENT",
        1 - same,
        0,
    )


def _exported(corpus: Path) -> bytes:
    return subprocess.run([*TRACE, "export", "--corpus", str(corpus)], capture_output=True, check=True).stdout


def _head(rows: Path, path: Path, count: int) -> Path:
    with rows.open(encoding="utf-8") as source, path.open("w", encoding="utf-8") as head:
        for _, line in zip(range(count), source, strict=False):
            head.write(line)
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, record, and say whether everything holds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--folder", type=Path, help="where the files go; they are left there")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        table = measure_corpus(folder, options.articles, options.kills)
    print(*table.lines(), sep="\n")
    return 1 if broken([table]) else 0


if __name__ == "__main__":
    sys.exit(main())
