"""Start-up, throughput, memory, growth and corpora, measured on this machine and held against promises.

    python benchmarks/run.py [--articles PATH …] [--only NAME …] [--record FILE]

Printed are tables in Markdown; --record puts them into a page, in place of those it has. The exit code is
1 where a limit is broken. Nothing here is a test: times depend on the machine and on what else it does.
The corpus takes half an hour; --only, --corpus-articles and --kills make it less.
"""

import argparse
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from checking import measure_checking
from linear import measure_growth
from measured import Table, broken
from memory import measure_memory
from startup import measure_startup
from taking_in import measure_corpus
from throughput import measure_throughput

ARTICLES: Final = Path("../shared/polnear")
HEADING: Final = "## Measured"
MEASURES: Final = ("startup", "throughput", "memory", "growth", "corpus", "checking")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and say by the exit code whether all limits are kept."""
    options = parse(arguments)
    files = sorted(path for path in options.articles if path.is_file())
    measures: Mapping[str, Callable[[], Table]] = {
        "startup": measure_startup,
        "throughput": lambda: measure_throughput(files),
        "memory": lambda: measure_memory(files),
        "growth": measure_growth,
        "corpus": lambda: _in_a_folder(measure_corpus, options.corpus_articles, options.kills),
        "checking": lambda: _in_a_folder(measure_checking, options.checked_articles, ()),
    }
    tables: list[Table] = []
    for name in options.only or measures:
        tables.append(measures[name]())
        print(*tables[-1].lines(), sep="\n", end="\n\n", flush=True)
    if options.record:
        page = options.record.read_text(encoding="utf-8")
        options.record.write_text(recorded(page, tables), encoding="utf-8")
    for row in broken(tables):
        print(f"{row.name}: {row.ratio:.3g} times, at most {row.limit:g} are promised", file=sys.stderr)
    return 1 if broken(tables) else 0


def _in_a_folder(measure: Callable[..., Table], *arguments: object) -> Table:
    """What is measured in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        return measure(Path(folder), *arguments)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    found = sorted(ARTICLES.glob("*.jsonl"))
    parser.add_argument("--articles", type=Path, nargs="*", default=found, help="articles, one a line")
    parser.add_argument("--only", nargs="*", choices=MEASURES)
    parser.add_argument("--corpus-articles", type=int, default=100_000, help="of the corpus that is made")
    parser.add_argument("--checked-articles", type=int, default=10_000, help="of the corpus that is checked")
    parser.add_argument("--kills", type=int, default=30, help="how often taking in is killed")
    parser.add_argument("--record", type=Path, metavar="FILE", help="put the tables into this page")
    return parser.parse_args(arguments)


def recorded(page: str, tables: Sequence[Table]) -> str:
    """A page with these tables below its heading for them; what stands above it is kept."""
    kept = page.partition(HEADING)[0]
    machine = f"Python {platform.python_version()}, {platform.system()} on {platform.machine()}."
    blocks = ["\n".join(table.lines()) for table in tables]
    return "\n\n".join((f"{kept}{HEADING}", machine, *blocks)) + "\n"


if __name__ == "__main__":
    sys.exit(main())
