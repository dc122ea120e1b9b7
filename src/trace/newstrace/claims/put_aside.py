"""Gists put aside in a temporary file while a whole corpus is looked at: there are too many to hold."""

import os
import sys
import tempfile
import weakref
from array import array
from functools import lru_cache, partial
from hashlib import blake2b
from io import FileIO
from typing import Final

import msgspec

from newstrace.claims.gist import Gist
from newstrace.errors import TraceError

AT_HAND: Final = 1 << 13
"""So many gists are held ready, those asked for last."""
BLOCK: Final = 1 << 20
"""So many bytes are written at a time."""
_DECODER: Final = msgspec.msgpack.Decoder(Gist)

PRINT: Final = 16
"""So many bytes of a digest tell gists apart."""


class GistsPutAside:
    """Gists by number, equal ones under one; to be closed for writing before the first is taken out.

    The processes that a process forks may take them out as well.

    Raises:
        TraceError: there is no room for them.
    """

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode
        self._numbers: dict[bytes, int] = {}
        self._ends = array("Q")
        self._waiting = bytearray()
        self._file: FileIO = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - it lives as long as this does
        weakref.finalize(self, self._file.close)
        self.take_out = lru_cache(AT_HAND)(partial(_take_out, self._file, self._ends))

    def put(self, gist: Gist) -> int:
        """The number of a gist."""
        packed = self._encode(gist)
        number = self._numbers.setdefault(blake2b(packed, digest_size=PRINT).digest(), len(self._ends))
        if number == len(self._ends):
            self._ends.append(len(packed) + (self._ends[-1] if self._ends else 0))
            self._waiting += packed
            if len(self._waiting) >= BLOCK:
                self._write()
        return number

    def close(self) -> None:
        """No more is put aside."""
        self._write()
        self._numbers.clear()

    def _write(self) -> None:
        try:
            while self._waiting:
                del self._waiting[: self._file.write(self._waiting)]
        except OSError as fault:
            reason = f"no room for temporary files in {tempfile.gettempdir()} ({fault.strerror})"
            raise TraceError(f"{reason}: free some, or let TMPDIR name another folder") from fault


def _take_out(file: FileIO, ends: "array[int]", number: int) -> Gist:
    start, end = ends[number - 1] if number else 0, ends[number]
    if sys.platform == "win32":  # nothing is forked there, so that nobody else moves the place
        file.seek(start)
        return _DECODER.decode(file.read(end - start))
    return _DECODER.decode(os.pread(file.fileno(), end - start, start))
