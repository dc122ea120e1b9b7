"""Tables: CSV and TSV, whose first row names the columns."""

import csv
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode_lines
from newstrace.readers.rows import NO_MAPPING, article_of, named
from newstrace.records import RawArticle, Skipped

LONGEST_CELL: Final = 10_000_000
"""Characters; a quotation mark that never closes ends there."""

_DELIMITERS: Final = ",;\t|"


def read_table(
    stream: BinaryIO, path: str, stem: str, mapping: Mapping[str, str] = NO_MAPPING, *, tabs: bool = False
) -> Iterator[RawArticle | Skipped]:
    """The articles of a table, row by row; a bad row is skipped with the line it ends on.

    A row with more or fewer cells than there are columns is skipped: nobody can tell which cell is which.

    Raises:
        UnreadableError: it is empty, or no column holds the text.
    """
    lines = _Lines(stream)
    header = next(lines, "")
    if not header.strip():
        raise UnreadableError("empty")
    delimiter = "\t" if tabs else _delimiter_of(header)
    columns = _columns(header, delimiter)
    _check_columns(columns, mapping)
    for cells in _cells(lines, delimiter, path):
        if isinstance(cells, Skipped):
            yield cells
        elif any(map(str.strip, cells)):
            yield _article(cells, columns, mapping, lines, path, stem)


class _Lines:
    """Decoded lines with their number, and the warnings of those taken since the last row."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = decode_lines(stream)
        self.number = 0
        self._warnings: dict[str, None] = {}

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self._warnings.update(dict.fromkeys(line.warnings))
        return line.text + "\n"

    def warnings(self) -> tuple[str, ...]:
        """Those since they were asked for last."""
        taken = tuple(self._warnings)
        self._warnings.clear()
        return taken


def _delimiter_of(header: str) -> str:
    """The one that stands most often between the names; a comma where none does."""
    bare = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=lambda mark: (bare.count(mark), mark == ","))


def _columns(header: str, delimiter: str) -> list[str]:
    try:
        names = [name.strip() for name in next(csv.reader([header], delimiter=delimiter), [])]
    except csv.Error as fault:
        raise UnreadableError(f"its first row names no columns ({fault})") from fault
    return ["text" if name.casefold() == "text" else name for name in names]


def _check_columns(columns: list[str], mapping: Mapping[str, str]) -> None:
    for wanted in {"text": "text", **mapping}.values():
        if wanted not in columns:
            raise UnreadableError(f"no column {wanted!r} in it")


def _cells(lines: "_Lines", delimiter: str, path: str) -> Iterator[list[str] | Skipped]:
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as fault:
            yield Skipped(f"{path}:{lines.number}", f"no valid row ({fault})")
            continue
        if cells is None:
            return
        yield cells


def _article(
    cells: list[str], columns: list[str], mapping: Mapping[str, str], lines: _Lines, path: str, stem: str
) -> RawArticle | Skipped:
    place, warnings = f"{path}:{lines.number}", lines.warnings()
    if len(cells) != len(columns):
        return Skipped(place, f"a row of {len(cells)} cells under {len(columns)} columns")
    if any("\0" in cell for cell in cells):
        return Skipped(place, "binary, not text")
    row = {name: cell or None for name, cell in zip(columns, cells, strict=True)}
    return article_of(named(row, mapping), path, f"{stem}:{lines.number}", place, warnings)
