"""How fast articles are read: processor time beside one pass of a small regular expression."""

import json
import os
import re
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final

from measured import Measured, Table
from newstrace.cli import main

LIMIT: Final = 50
PASS: Final = re.compile(r"\w+|[^\w\s]")
PASSES: Final = 5
"""The regular expression is passed over the text this often, and the median taken."""


def measure_throughput(files: Sequence[Path]) -> Table:
    """`trace read -f jsonl` on files of articles, in this process, start-up and all."""
    heading = f"Throughput: processor time of `trace read -f jsonl` / one pass of `{_in_table(PASS.pattern)}`"
    if not files:
        return Table(heading, (Measured("reading", "skipped: no articles are there to be read"),))
    texts = [text for path in files for text in texts_of(path)]
    one_pass = median(_pass_over(texts) for _ in range(PASSES))
    reading = _read(files)
    figures = f"{reading:.2f} s / {one_pass:.3f} s"
    size = f"{len(texts)} articles, {sum(map(len, texts)) / 1e6:.1f} million characters"
    return Table(heading, (Measured(size, figures, reading / one_pass, LIMIT),))


def texts_of(path: Path) -> list[str]:
    """The texts of a file of articles, one a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def _pass_over(texts: Sequence[str]) -> float:
    start = process_time()
    for text in texts:
        PASS.findall(text)
    return process_time() - start


def _read(files: Sequence[Path]) -> float:
    with (
        open(os.devnull, "w", encoding="utf-8") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        start = process_time()
        code = main(["read", "-f", "jsonl", *map(str, files)])
        taken = process_time() - start
    if code:
        raise RuntimeError(f"reading gave exit code {code}")
    return taken


def _in_table(pattern: str) -> str:
    return pattern.replace("|", r"\|")
