"""Rows of named values: one article a row, its words in `text`. Rows are never split or changed.

JSON Lines are read here, a line at a time.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import BinaryIO, Final

import msgspec

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode_lines
from newstrace.readers.fields import read_fields
from newstrace.records import RawArticle, Skipped

_TRIED: Final = 100
NO_MAPPING: Final[Mapping[str, str]] = {}


def read_rows(
    stream: BinaryIO, path: str, stem: str, mapping: Mapping[str, str] = NO_MAPPING
) -> Iterator[RawArticle | Skipped]:
    """The articles of ``stream`` one by one; a bad row is skipped with its line and the rest goes on.

    ``mapping`` says which of our fields is called what in the rows.

    Raises:
        UnreadableError: there is no row, or none of the first hundred is an article.
    """
    return believed(_read_rows(stream, path, stem, mapping))


def believed(found: Iterator[RawArticle | Skipped]) -> Iterator[RawArticle | Skipped]:
    """Rows as found, if there is an article among the first hundred of them.

    Raises:
        UnreadableError: there is none, so these are rows of something else; or no row at all.
    """
    bad: list[Skipped] = []
    for one in islice(found, _TRIED):
        if isinstance(one, Skipped):
            bad.append(one)
            continue
        yield from bad
        yield one
        yield from found
        return
    raise UnreadableError(f"no articles in it: its first row has {bad[0].reason}" if bad else "empty")


def _read_rows(
    stream: BinaryIO, path: str, stem: str, mapping: Mapping[str, str]
) -> Iterator[RawArticle | Skipped]:
    for number, line in enumerate(decode_lines(stream), 1):
        if not line.text.strip():
            continue
        place = f"{path}:{number}"
        try:
            row = checked(_decoded(line.text), mapping)
        except UnreadableError as fault:
            yield Skipped(place, fault.message)
        else:
            yield article_of(row, path, f"{stem}:{number}", place, line.warnings)


def checked(row: object, mapping: Mapping[str, str]) -> Mapping[str, object]:
    """A row under our own names.

    Raises:
        UnreadableError: it is no mapping, or nothing in it is called as its text should be.
    """
    if not isinstance(row, dict):
        raise UnreadableError("no JSON object")
    text = mapping.get("text", "text")
    if text not in row:
        raise UnreadableError(f"no {text!r}")
    return named(row, mapping)


def named(row: Mapping[str, object], mapping: Mapping[str, str]) -> Mapping[str, object]:
    """A row with what ``mapping`` calls otherwise under our own names."""
    if not mapping:
        return row
    return {**row, **{ours: row.get(theirs) for ours, theirs in mapping.items()}}


def article_of(
    row: Mapping[str, object], path: str, default_id: str, place: str, warnings: tuple[str, ...] = ()
) -> RawArticle | Skipped:
    """The article of a row that has a text; ``place`` says where the row stands."""
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        return Skipped(place, "an empty text or one that is no text")
    fields = read_fields(row)
    return RawArticle(
        id=fields.id or default_id,
        text=text,
        path=path,
        title=fields.title,
        publisher=fields.publisher,
        agency=fields.agency,
        byline=fields.byline,
        published=fields.published,
        url=fields.url,
        canonical=fields.canonical,
        language=fields.language,
        sample=fields.sample,
        warnings=warnings + fields.warnings,
    )


def _decoded(line: str) -> object:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as fault:
        raise UnreadableError(f"no valid JSON ({fault})") from fault
