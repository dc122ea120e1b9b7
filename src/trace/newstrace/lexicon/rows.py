"""Reading a word list: JSON lines, one row a line, each checked against its type."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from newstrace.errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)


def load_rows(name: str, row_type: type[Row]) -> tuple[Row, ...]:
    """The rows of the word list ``name`` (a file beside this module), in file order.

    Raises:
        LexiconError: one or more rows are wrong; every fault is named with file, row and field.
    """
    text = (files("newstrace.lexicon") / name).read_text(encoding="utf-8")
    return parse_rows(text, row_type, name)


def parse_rows(text: str, row_type: type[Row], name: str) -> tuple[Row, ...]:
    """The rows of ``text``, one JSON object a line; empty lines and lines that start with # are passed over.

    Raises:
        LexiconError: as for ``load_rows``; ``name`` is the file the message names.
    """
    decoder = msgspec.json.Decoder(row_type)
    rows: list[Row] = []
    faults: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            rows.append(decoder.decode(line))
        except (msgspec.ValidationError, msgspec.DecodeError) as fault:
            faults.append(f"{name} row {number}: {fault}")
    if faults:
        raise LexiconError("; ".join(faults), path=name)
    return tuple(rows)
