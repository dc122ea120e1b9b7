"""What can go wrong with a corpus file, in words a user can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from newstrace.errors import TraceError


class CorpusError(TraceError):
    """A corpus file that can't be opened, read or written; the message says what to do."""


_REASONS: Final = (
    ("locked", "another process is writing to it: try again when that is done"),
    ("busy", "another process is writing to it: try again when that is done"),
    ("readonly", "it can't be written: the file or its folder is read-only"),
    ("disk is full", "the disk is full: the corpus is as it was after the last batch that fitted"),
    ("disk I/O error", "the disk can't be read or written; the corpus is as it was after the last batch"),
    ("not a database", "not a corpus: the file is no database"),
    ("malformed", "the file is damaged: export what can be read and add it to a new corpus"),
    ("unable to open", "it can't be opened: look at the folder and its permissions"),
)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turns what SQLite says about the corpus at ``path`` into a ``CorpusError``."""
    try:
        yield
    except sqlite3.Error as fault:
        said = str(fault)
        reason = next((reason for words, reason in _REASONS if words in said), said)
        raise CorpusError(f"corpus {path}: {reason}", path) from fault
