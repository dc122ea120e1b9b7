"""Paths as a user names them: files, folders and `-`."""

import os
import stat
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import BinaryIO, Final

import msgspec

from newstrace.errors import UnreadableError
from newstrace.readers.folders import Identity, files_below, identity, reason, shown
from newstrace.readers.formats import KNOWN_ENDINGS, ending_named, read_input
from newstrace.readers.ids import Ids
from newstrace.readers.inputs import Input
from newstrace.readers.rows import NO_MAPPING
from newstrace.records import RawArticle, Skipped

STDIN: Final = "-"
_STDIN_ENDINGS: Final = {"text": ".txt", "feed": ".xml"}


class Shard(msgspec.Struct, frozen=True):
    """A file to be read, on whatever machine or in whatever process sees it."""

    path: str


def read_paths(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    stdin_format: str = "text",
    mapping: Mapping[str, str] = NO_MAPPING,
) -> Iterator[RawArticle | Skipped]:
    """Articles and skipped inputs, one by one, in the order of ``paths``; folders sorted and recursive.

    In folders only known endings are read. A file named outright is read as text where its ending is
    unknown and does not promise something else (.pdf and the like). The same file is read once, however
    often it is named. ``-`` is ``stdin``, which holds what ``stdin_format`` says: "text", or an ending
    without its dot ("jsonl", "html"). ``mapping`` says which field is called what in rows of tables and
    JSON (``{"text": "body"}``). Ids are unique: a second article of the same id becomes ``id~2``.
    Nothing is raised for an input: what can't be read is a ``Skipped`` with its reason.
    """
    ids = Ids()
    seen: set[Identity] = set()
    for path in dict.fromkeys(paths):
        if path == STDIN:
            found = _from_stdin(stdin, stdin_format, mapping)
        else:
            found = _from_path(path, seen, mapping)
        yield from map(ids.made_unique, found)


def find_shards(paths: Sequence[str]) -> Iterator[Shard | Skipped]:
    """The files that ``paths`` lead to, each once, in the order in which ``read_paths`` reads them.

    No file is opened. ``-`` is no file: it is skipped.
    """
    seen: set[Identity] = set()
    for path in dict.fromkeys(paths):
        yield from _shards(path, seen)


def read_shard(shard: Shard, mapping: Mapping[str, str] = NO_MAPPING) -> Iterator[RawArticle | Skipped]:
    """The articles of one file and what of it was skipped, in the file's order; nothing is raised.

    It depends on the file alone. Ids are those the file gives, so two shards may give the same.
    """
    try:
        yield from _read_file(shard.path, mapping)
    except (OSError, EOFError, ValueError, zlib.error, UnreadableError) as fault:
        yield Skipped(shown(shard.path), reason(fault))


def _from_stdin(
    stdin: BinaryIO | None, stdin_format: str, mapping: Mapping[str, str]
) -> Iterator[RawArticle | Skipped]:
    if stdin is None:
        yield Skipped(STDIN, "there is no standard input")
        return
    ending = _STDIN_ENDINGS.get(stdin_format, f".{stdin_format}")
    try:
        yield from read_input(Input(stdin, STDIN, "stdin", ending), mapping)
    except (OSError, EOFError, ValueError, zlib.error, UnreadableError) as fault:
        yield Skipped(STDIN, reason(fault))


def _from_path(path: str, seen: set[Identity], mapping: Mapping[str, str]) -> Iterator[RawArticle | Skipped]:
    for shard in _shards(path, seen):
        if isinstance(shard, Skipped):
            yield shard
        else:
            yield from read_shard(shard, mapping)


def _shards(path: str, seen: set[Identity]) -> Iterator[Shard | Skipped]:
    if not os.path.isdir(path):
        yield from _shard(path, seen)
        return
    empty = True
    for file in files_below(path):
        empty = False
        yield from (file,) if isinstance(file, Skipped) else _shard(file, seen)
    if empty:
        yield Skipped(shown(path), f"no file in it has a known ending ({', '.join(KNOWN_ENDINGS)})")


def _shard(path: str, seen: set[Identity]) -> Iterator[Shard | Skipped]:
    try:
        this = identity(path)
    except (OSError, ValueError) as fault:
        yield Skipped(shown(path), reason(fault))
        return
    if this not in seen:
        seen.add(this)
        yield Shard(path)


def _read_file(path: str, mapping: Mapping[str, str]) -> Iterator[RawArticle | Skipped]:
    name = PurePath(path).name
    ending = ending_named(name)
    with open(path, "rb", opener=_without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            # A pipe could keep us waiting for ever, and a device has no end.
            raise UnreadableError("not a regular file")
        yield from read_input(Input(file, shown(path), shown(_stem(name, ending)), ending), mapping)


def _stem(name: str, ending: str) -> str:
    return (
        name[: -len(ending)]
        if name.lower().endswith(ending) and len(name) > len(ending)
        else PurePath(name).stem
    )


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
