"""JSON: an array of rows, or one row; also rows line by line under the ending `.json`."""

import io
from collections.abc import Iterator, Mapping

import msgspec

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode
from newstrace.readers.rows import NO_MAPPING, article_of, checked, read_rows
from newstrace.records import RawArticle, Skipped


def read_array(
    data: bytes, path: str, stem: str, mapping: Mapping[str, str] = NO_MAPPING
) -> Iterator[RawArticle | Skipped]:
    """The articles of a JSON file; a bad row is skipped with its number, counted from 1.

    Raises:
        UnreadableError: it is no JSON, holds no row, or the first one has no ``text``.
    """
    decoded = decode(data)
    if not decoded.text.strip():
        raise UnreadableError("empty")
    try:
        held = msgspec.json.decode(decoded.text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as fault:
        if not _is_lines(decoded.text):
            raise UnreadableError(f"no valid JSON ({fault})") from fault
        yield from read_rows(io.BytesIO(data), path, stem, mapping)
    else:
        yield from _rows(held, path, stem, mapping, decoded.warnings)


def _is_lines(text: str) -> bool:
    """Whether the first line that holds anything is a row of its own."""
    try:
        return isinstance(msgspec.json.decode(text.lstrip().split("\n", 1)[0]), dict)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return False


def _rows(
    held: object, path: str, stem: str, mapping: Mapping[str, str], warnings: tuple[str, ...]
) -> Iterator[RawArticle | Skipped]:
    if not isinstance(held, list):
        yield article_of(checked(held, mapping), path, stem, path, warnings)
        return
    if not held:
        raise UnreadableError("empty")
    for number, row in enumerate(held, 1):
        place = f"{path}:{number}"
        try:
            yield article_of(checked(row, mapping), path, f"{stem}:{number}", place, warnings)
        except UnreadableError as fault:
            if number == 1:
                raise UnreadableError(f"no articles in it: its first row has {fault.message}") from fault
            yield Skipped(place, fault.message)
