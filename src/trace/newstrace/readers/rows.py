"""JSON Lines: one article a line, its words in `text`. Rows are never split or changed."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import msgspec

from newstrace.errors import UnreadableError
from newstrace.readers.decode import Decoded, decode_lines
from newstrace.readers.fields import read_fields
from newstrace.records import RawArticle, Skipped


def read_rows(stream: BinaryIO, path: str, stem: str) -> Iterator[RawArticle | Skipped]:
    """The articles of ``stream`` one by one; a bad row is skipped with its line and the rest goes on.

    Raises:
        UnreadableError: there is no row, or the first one has no ``text``: these are no articles.
    """
    first = True
    for number, line in enumerate(decode_lines(stream), 1):
        if not line.text.strip():
            continue
        try:
            row = _row(line.text)
        except UnreadableError as fault:
            if first:
                raise UnreadableError(f"no articles in it: its first row has {fault.message}") from fault
            yield Skipped(f"{path}:{number}", fault.message)
        else:
            yield _article(row, line, path, f"{stem}:{number}") or Skipped(
                f"{path}:{number}", "a row whose text is empty or no text"
            )
        first = False
    if first:
        raise UnreadableError("empty")


def _row(line: str) -> Mapping[str, object]:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as fault:
        raise UnreadableError(f"no valid JSON ({fault})") from fault
    if not isinstance(row, dict):
        raise UnreadableError("no JSON object")
    if "text" not in row:
        raise UnreadableError("no 'text'")
    return row


def _article(row: Mapping[str, object], line: Decoded, path: str, default_id: str) -> RawArticle | None:
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        return None
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
        sample=fields.sample,
        warnings=line.warnings + fields.warnings,
    )
