"""A progress bar on standard error, at a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from newstrace.cli.streams import say


class Progress(NamedTuple):
    """What moves the bar, and what says a line without tearing it."""

    advance: Callable[[], None]
    say: Callable[[str], None]


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Progress]:
    """A bar with rate and remaining time while the block runs; nothing where nobody looks."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield Progress(lambda: None, say)
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
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total, rate="")

        def advance() -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate="" if speed is None else f"{speed:.0f}/s")

        def aside(message: str) -> None:
            bar.stop()
            say(message)
            bar.start()

        yield Progress(advance, aside)
