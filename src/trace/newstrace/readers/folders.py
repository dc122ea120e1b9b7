"""The files below a folder, in an order that is always the same."""

import os
import zlib
from collections.abc import Iterator, Sequence

from newstrace.errors import UnreadableError
from newstrace.readers.formats import ending_of
from newstrace.records import Skipped

Identity = tuple[int, int]


def identity(path: str) -> Identity:
    """What tells one file or folder from another, whatever name or link leads to it."""
    status = os.stat(path)
    return status.st_dev, status.st_ino


def files_below(folder: str) -> Iterator[str | Skipped]:
    """Paths of the files with a known ending, sorted name by name, hidden files and folders aside.

    Links are followed, and no folder is entered twice, so that links in a circle end.
    """
    entered: set[Identity] = set()
    pending = [folder]
    while pending:
        path = pending.pop()
        if not os.path.isdir(path):
            if ending_of(os.path.basename(path)):
                yield path
            continue
        try:
            pending.extend(os.path.join(path, name) for name in _names_in(path, entered))
        except OSError as fault:
            yield Skipped(shown(path), reason(fault))


def _names_in(folder: str, entered: set[Identity]) -> Sequence[str]:
    """Last name first, as a stack wants them; none where the folder was entered before."""
    this = identity(folder)
    if this in entered:
        return ()
    entered.add(this)
    return sorted((name for name in os.listdir(folder) if not name.startswith(".")), reverse=True)


def shown(path: str) -> str:
    """A path that can be written as UTF-8, whatever bytes its name is made of."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def reason(fault: Exception) -> str:
    """Why something could not be read, in a few words."""
    match fault:
        case UnreadableError():
            return fault.message
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "no permission to read it"
        case zlib.error():
            return f"damaged: {fault}"
        case EOFError():
            return "cut short: its end is missing"
        case OSError():
            return fault.strerror or f"damaged: {fault}"
        case ValueError() if str(fault) == "embedded null byte":
            return "not a path"
        case _:
            return str(fault) or type(fault).__name__
