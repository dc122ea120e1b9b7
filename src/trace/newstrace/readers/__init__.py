"""Paths, folders, standard input and the embedded corpus in; articles and skipped inputs out."""

from newstrace.readers.embedded import read_embedded
from newstrace.readers.paths import read_paths

__all__ = ["read_embedded", "read_paths"]
