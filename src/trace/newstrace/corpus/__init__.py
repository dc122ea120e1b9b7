"""A corpus of one's own: articles read once and kept in one file, found in it fast."""

from newstrace.corpus.faults import CorpusError
from newstrace.corpus.intake import Found, Told, add
from newstrace.corpus.library import (
    Contents,
    Version,
    contents,
    find,
    reading_of,
    remove,
    to_remove,
)
from newstrace.corpus.shelf import Shelf
from newstrace.corpus.store import Store
from newstrace.corpus.writing import Kept, Outcome

__all__ = [
    "Contents",
    "CorpusError",
    "Found",
    "Kept",
    "Outcome",
    "Shelf",
    "Store",
    "Told",
    "Version",
    "add",
    "contents",
    "find",
    "reading_of",
    "remove",
    "to_remove",
]
