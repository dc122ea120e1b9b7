"""How many articles paths hold, as far as a glance tells: for a progress bar, never for an answer."""

import os
from collections.abc import Iterable, Iterator
from typing import Final

from newstrace.readers.folders import files_below
from newstrace.readers.formats import PAGES, ending_of
from newstrace.records import Skipped

_ALONE: Final = (".txt", ".md", ".eml", *PAGES)
_CHUNK: Final = 1 << 20


def expected(paths: Iterable[str]) -> int | None:
    """About how many inputs there are; null where only reading them would tell."""
    counts = [_inputs_in(path) for path in _files(paths)]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if os.path.isdir(path):
            yield from (found for found in files_below(path) if not isinstance(found, Skipped))
        else:
            yield path


def _inputs_in(path: str) -> int | None:
    ending = ending_of(os.path.basename(path))
    if ending in _ALONE:
        return 1
    if ending != ".jsonl" or not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b""))
    except OSError:
        return None
