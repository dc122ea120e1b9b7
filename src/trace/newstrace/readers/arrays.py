"""JSON: an array of rows, or one row; also rows line by line under the ending `.json`."""

import io
from collections.abc import Iterator, Mapping

import msgspec

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode
from newstrace.readers.rows import NO_MAPPING, article_of, believed, checked, read_rows
from newstrace.records import RawArticle, Skipped


def read_array(
    data: bytes, path: str, stem: str, mapping: Mapping[str, str] = NO_MAPPING
) -> Iterator[RawArticle | Skipped]:
    """The articles of a JSON file; a bad row is skipped with its number, counted from 1.

    Raises:
        UnreadableError: it is no JSON, holds no row, or none of the first hundred is an article.
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
        if isinstance(held, list):
            yield from believed(_rows(held, path, stem, mapping, decoded.warnings))
        else:
            yield article_of(checked(held, mapping), path, stem, path, decoded.warnings)


def _is_lines(text: str) -> bool:
    """Whether the first line that holds anything is a row of its own."""
    try:
        return isinstance(msgspec.json.decode(text.lstrip().split("\n", 1)[0]), dict)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return False


def _rows(
    held: list[object], path: str, stem: str, mapping: Mapping[str, str], warnings: tuple[str, ...]
) -> Iterator[RawArticle | Skipped]:
    for number, row in enumerate(held, 1):
        place = f"{path}:{number}"
        try:
            yield article_of(checked(row, mapping), path, f"{stem}:{number}", place, warnings)
        except UnreadableError as fault:
            yield Skipped(place, fault.message)
