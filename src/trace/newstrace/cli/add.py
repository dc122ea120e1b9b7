"""`trace add`: articles into a corpus."""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, BinaryIO

import typer

from newstrace.cli.corpora import open_corpus
from newstrace.cli.exits import EXIT_CODES, exit_code
from newstrace.cli.faults import BadRequest, NothingGiven
from newstrace.cli.mapping import mapping_of
from newstrace.cli.options import (
    CorpusOption,
    FromOption,
    JobsOption,
    MapOption,
    Paths,
    ReportOption,
    StdinFormat,
)
from newstrace.cli.progress import Progress, is_watched, progress
from newstrace.cli.skips import Skips
from newstrace.cli.streams import say, stdin_bytes, stdin_is_terminal

if TYPE_CHECKING:
    from newstrace.corpus import Found, Told
    from newstrace.records import RawArticle, Skipped

HELP = f"""Take articles into a corpus, where they are read once.

An article that is there already changes nothing; another text at the same address is a new version.
What 'trace export' writes is taken back as it was.

\b
Examples:
  trace add articles/
  trace add rows.csv --map text=body,publisher=outlet,published=date --corpus war.db

{EXIT_CODES}
"""


def add(
    context: typer.Context,
    paths: Paths = None,
    *,
    corpus: CorpusOption = None,
    jobs: JobsOption = None,
    map: MapOption = None,  # noqa: A002 - the name of the option
    report: ReportOption = None,
    stdin: FromOption = StdinFormat.TEXT,
) -> int:
    """Add them and give the exit code."""
    if not paths:
        raise NothingGiven("give a PATH, or - for standard input", context)
    if "-" in paths and stdin_is_terminal():
        raise NothingGiven("standard input is a terminal: pipe an article in, or name a PATH", context)
    articles = articles_of(paths, stdin, mapping_of(map))
    return take_in(articles, corpus=corpus, jobs=jobs, report=report, total=_expected(paths))


def _expected(paths: list[str]) -> int | None:
    """How many articles there will be, where somebody watches and it can be told beforehand."""
    from newstrace.readers.expected import expected

    return expected(paths) if is_watched() else None


def take_in(
    articles: "Iterator[RawArticle | Skipped | Found]",
    *,
    corpus: str | None,
    jobs: int | None,
    report: str | None,
    total: int | None = None,
) -> int:
    """Add what ``articles`` gives, say what became of it, and give the exit code."""
    from newstrace.corpus import add as add_to

    counts = Counts()
    gc.enable()
    with ExitStack() as open_now:
        store = open_now.enter_context(open_corpus(corpus, writing=True))
        written = open_now.enter_context(_report(report))
        bar = open_now.enter_context(progress("articles", total))
        for told in add_to(store, articles, jobs=jobs):
            counts.take(told, bar)
            if written is not None:
                written.write(report_line(told))
        path = store.path
    counts.say(path)
    return exit_code(read=counts.read, skipped=counts.skipped)


class Counts:
    """What became of the inputs so far."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._reasons: Counter[str] = Counter()
        self._skips = Skips()

    @property
    def read(self) -> int:
        """Articles that are in the corpus now, whether or not they were before."""
        return self._outcomes.total()

    @property
    def skipped(self) -> int:
        """Inputs that were not taken in."""
        return self._reasons.total()

    def take(self, told: "Told", bar: Progress) -> None:
        """Count one, and say what there is to say of it."""
        from newstrace.records import Skipped

        for warning in told.warnings:
            bar.say(f"warning: {told.article}: {warning}")
        if isinstance(told.outcome, Skipped):
            self._reasons[told.outcome.reason] += 1
            line = self._skips.line(told.outcome)
            if line:
                bar.say(line)
        else:
            self._outcomes[told.outcome.outcome] += 1
        bar.advance()

    def say(self, path: str) -> None:
        """The summary, on standard error."""
        added, unchanged, updated = (self._outcomes[name] for name in ("added", "unchanged", "updated"))
        say(f"corpus {path}: {added} added, {unchanged} unchanged, {updated} updated, {self.skipped} skipped")
        for reason, number in sorted(self._reasons.items(), key=lambda found: (-found[1], found[0])):
            say(f"skipped {number}: {reason}")


def articles_of(
    paths: list[str], stdin: StdinFormat, mapping: Mapping[str, str]
) -> "Iterator[RawArticle | Skipped | Found]":
    """The articles of paths; what an export holds exactly as it was."""
    from newstrace.corpus.exports import is_export, read_export
    from newstrace.readers import read_paths

    exports = [path for path in dict.fromkeys(paths) if path != "-" and is_export(path)]
    others = [path for path in paths if path not in exports]
    for path in exports:
        with open(path, "rb") as file:
            yield from read_export(file, path)
    stream = stdin_bytes()
    if "-" in others and stream is not None and _pipes_export(stream):
        yield from read_export(stream, "-")
        others = [path for path in others if path != "-"]
    if others:
        yield from read_paths(others, stdin=stream, stdin_format=stdin, mapping=mapping)


def _pipes_export(stream: BinaryIO) -> bool:
    from newstrace.corpus.exports import begins_as_export

    peek = getattr(stream, "peek", None)
    return peek is not None and begins_as_export(peek(64))


def report_line(told: "Told") -> bytes:
    """One input and what became of it, as one line of JSON."""
    from newstrace.records import Skipped
    from newstrace.render.json import encode

    if isinstance(told.outcome, Skipped):
        return encode({"outcome": "skipped", "path": told.outcome.path, "reason": told.outcome.reason})
    line = {"outcome": str(told.outcome.outcome), "path": told.outcome.path, "id": told.outcome.name}
    return encode({**line, "warnings": told.warnings})


@contextmanager
def _report(path: str | None) -> Iterator[BinaryIO | None]:
    if path is None:
        yield None
        return
    try:
        with open(path, "wb") as file:
            yield file
    except OSError as fault:
        raise BadRequest(f"--report {path}: {fault.strerror or fault}") from fault
