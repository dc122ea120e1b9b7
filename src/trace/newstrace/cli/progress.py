"""A progress bar on standard error, at a terminal only."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from newstrace.cli.streams import say

if TYPE_CHECKING:
    from newstrace.claims.watch import Watch

Item = TypeVar("Item")

_EVERY: Final = 0.1
"""Seconds between two drawings: drawn by hand, for a thread that draws must not live where one forks."""


class Progress(NamedTuple):
    """What moves the bar, what says a line without tearing it, and what begins another count."""

    advance: Callable[[], None]
    say: Callable[[str], None]
    begin: Callable[[str, int | None], None]


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Progress]:
    """A bar with rate and remaining time while the block runs; nothing where nobody looks."""
    if not is_watched():
        yield Progress(lambda: None, say, lambda _what, _total: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(what, total=total, rate="")
        drawn = monotonic()

        def advance() -> None:
            nonlocal drawn
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate="" if speed is None else f"{speed:.0f}/s")
            if monotonic() - drawn >= _EVERY:
                drawn = monotonic()
                bar.refresh()

        def aside(message: str) -> None:
            bar.stop()
            say(message)
            bar.start()

        def begin(another: str, number: int | None) -> None:
            bar.reset(task, total=number, description=another, rate="")
            bar.refresh()

        yield Progress(advance, aside, begin)


def is_watched() -> bool:
    """Whether somebody at a terminal looks at standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def watch_on(bar: Progress) -> "Watch":
    """What lets somebody watch long work on a bar."""

    def watch(what: str, items: Sequence[Item]) -> Iterable[Item]:
        bar.begin(what, len(items))
        for item in items:
            yield item
            bar.advance()

    return watch
