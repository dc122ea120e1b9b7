"""A corpus as JSON lines, and back: rows that any reader of articles takes, and we take exactly."""

import os
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import msgspec

from newstrace.corpus.intake import Found
from newstrace.records import RawArticle, Skipped

_FIRST: Final = b'{"export":1,'
"""How a row of an export begins."""


def export_row(raw: RawArticle, added: int) -> dict[str, Any]:
    """One version of one article; what is not known is left out."""
    fields = msgspec.to_builtins(raw)
    known = {name: value for name, value in fields.items() if value not in (None, (), [], False, 0)}
    return {"export": 1, **known, "added": added}


def is_export(path: str) -> bool:
    """Whether a file is an export, by how it begins; false for what can't be read."""
    if not path.endswith(".jsonl") or not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return begins_as_export(file.read(len(_FIRST)))
    except OSError:
        return False


def begins_as_export(head: bytes) -> bool:
    """Whether bytes are the beginning of an export."""
    return head.startswith(_FIRST)


def read_export(stream: BinaryIO, path: str) -> Iterator[Found | Skipped]:
    """The articles of an export exactly as they were; a row that is damaged is skipped with its line."""
    for number, line in enumerate(stream, 1):
        try:
            row = msgspec.json.decode(line, type=dict[str, Any])
            added = row.pop("added", 1)
            row.pop("export", None)
            yield Found(msgspec.convert(row, RawArticle), msgspec.convert(added, int))
        except (msgspec.DecodeError, RecursionError, UnicodeError) as fault:
            yield Skipped(f"{path}:{number}", f"no row of an export ({fault})")
