"""Paths as a user names them: files, folders and `-`."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import BinaryIO, Final

from newstrace.errors import UnreadableError
from newstrace.readers.folders import KNOWN_ENDINGS, Identity, files_below, identity, reason, shown
from newstrace.readers.ids import Ids
from newstrace.readers.prose import read_prose
from newstrace.readers.rows import read_rows
from newstrace.records import RawArticle, Skipped

# Their marks and field names would be read as an article's words.
_NOT_PROSE: Final = (".csv", ".htm", ".html", ".json", ".pdf", ".rtf", ".tsv", ".xhtml", ".xml")

STDIN: Final = "-"


def read_paths(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, stdin_format: str = "text"
) -> Iterator[RawArticle | Skipped]:
    """Articles and skipped inputs, one by one, in the order of ``paths``; folders sorted and recursive.

    In folders only known endings are read (.txt, .md, .jsonl). A file named outright is read as text
    whatever its ending is, unless the ending promises something else (.html, .json and the like). The
    same file is read once, however often it is named. ``-`` is ``stdin``, which holds "text" or "jsonl".
    Ids are unique: a second article of the same id becomes ``id~2``. Nothing is raised for an input:
    what can't be read is a ``Skipped`` with its reason.
    """
    ids = Ids()
    seen: set[Identity] = set()
    for path in dict.fromkeys(paths):
        found = _from_stdin(stdin, stdin_format) if path == STDIN else _from_path(path, seen)
        yield from map(ids.made_unique, found)


def _from_stdin(stdin: BinaryIO | None, stdin_format: str) -> Iterator[RawArticle | Skipped]:
    if stdin is None:
        yield Skipped(STDIN, "there is no standard input")
        return
    try:
        if stdin_format == "jsonl":
            yield from read_rows(stdin, STDIN, "stdin")
        else:
            yield read_prose(stdin.read(), STDIN, "stdin")
    except (OSError, UnreadableError) as fault:
        yield Skipped(STDIN, reason(fault))


def _from_path(path: str, seen: set[Identity]) -> Iterator[RawArticle | Skipped]:
    if not os.path.isdir(path):
        yield from _from_file(path, seen)
        return
    empty = True
    for file in files_below(path):
        empty = False
        yield from (file,) if isinstance(file, Skipped) else _from_file(file, seen)
    if empty:
        yield Skipped(shown(path), f"no file in it ends in {', '.join(KNOWN_ENDINGS)}")


def _from_file(path: str, seen: set[Identity]) -> Iterator[RawArticle | Skipped]:
    try:
        this = identity(path)
        if this not in seen:
            seen.add(this)
            yield from _read_file(path)
    except (OSError, ValueError, UnreadableError) as fault:
        yield Skipped(shown(path), reason(fault))


def _read_file(path: str) -> Iterator[RawArticle | Skipped]:
    name, stem, ending = shown(path), shown(PurePath(path).stem), PurePath(path).suffix.lower()
    if not stat.S_ISREG(os.stat(path).st_mode):
        # A pipe could keep us waiting for ever, and a device has no end.
        raise UnreadableError("not a regular file")
    if ending in _NOT_PROSE:
        raise UnreadableError(f"{ending} files can't be read; known are {', '.join(KNOWN_ENDINGS)}")
    with open(path, "rb") as file:
        if ending == ".jsonl":
            yield from read_rows(file, name, stem)
        else:
            yield read_prose(file.read(), name, stem)
