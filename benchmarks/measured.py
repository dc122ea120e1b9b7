"""What a benchmark measures, held against its limit, and the tables that show it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Measured(NamedTuple):
    """One thing measured: ``figures`` as printed, and how often the measure fits into it.

    ``ratio`` is null where nothing could be measured; ``figures`` then say why. ``limit`` is null where
    nothing is promised.
    """

    name: str
    figures: str
    ratio: float | None = None
    limit: float | None = None

    @property
    def holds(self) -> bool:
        """Whether what was measured keeps its limit; what was not measured breaks none."""
        return self.ratio is None or self.limit is None or self.ratio <= self.limit


class Table(NamedTuple):
    """Measurements of one kind, under a heading that says what is divided by what."""

    heading: str
    rows: tuple[Measured, ...]

    def lines(self) -> Iterator[str]:
        """The table in Markdown."""
        yield f"### {self.heading}"
        yield ""
        yield "| measured | figures | times | limit |"
        yield "|---|---|---|---|"
        for row in self.rows:
            yield f"| {row.name} | {row.figures} | {_times(row)} | {_number(row.limit)} |"


def broken(tables: Iterable[Table]) -> list[Measured]:
    """The measurements above their limits."""
    return [row for table in tables for row in table.rows if not row.holds]


def _times(row: Measured) -> str:
    return _number(row.ratio) + ("" if row.holds else " (too much)")


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3g}"
