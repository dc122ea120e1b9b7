"""One input as its reader gets it: bytes, what they are called, what they are."""

import io
from typing import BinaryIO, Final, NamedTuple

from newstrace.errors import UnreadableError

LARGEST_WHOLE: Final = 100_000_000
"""Bytes of an input that has to be in memory as a whole (text, a JSON array, a mail)."""


class Input(NamedTuple):
    """A file or an archive's member.

    ``path`` names it in answers, ``stem`` begins the ids of its articles, ``ending`` says what it is.
    """

    stream: BinaryIO
    path: str
    stem: str
    ending: str


def read_whole(stream: BinaryIO, largest: int = LARGEST_WHOLE) -> bytes:
    """All bytes of ``stream``.

    Raises:
        UnreadableError: there are more than ``largest``.
    """
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise UnreadableError(f"larger than {megabytes(largest)}")
    return data


def megabytes(size: int) -> str:
    """A limit as a reader sees it."""
    return f"{size // 1_000_000:,} MB"


class Allowance:
    """How many more bytes may be unpacked; shared by all members of one archive."""

    def __init__(self, allowed: int, message: str) -> None:
        self._left = allowed
        self._message = message

    def spend(self, size: int) -> None:
        """Take note of ``size`` more bytes.

        Raises:
            UnreadableError: that is more than was allowed.
        """
        self._left -= size
        if self._left < 0:
            raise UnreadableError(self._message)


class Metered(io.RawIOBase):
    """A stream whose bytes are counted against allowances as they are read."""

    def __init__(self, stream: io.BufferedIOBase | BinaryIO, *allowances: Allowance) -> None:
        self._stream = stream
        self._allowances = allowances

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # any buffer will do
        """As for every stream.

        Raises:
            UnreadableError: an allowance is used up.
        """
        data = self._stream.read(len(buffer))
        for allowance in self._allowances:
            allowance.spend(len(data))
        buffer[: len(data)] = data
        return len(data)
