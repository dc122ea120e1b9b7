"""Where a WARC file goes on after a damaged record."""

import re
import zlib
from typing import BinaryIO, Final

_PACKED: Final = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_PLAIN: Final = re.compile(rb"WARC/[01]\.[01]\r\n(?=WARC-|Content-)")
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 32
_HEAD: Final = 4_096


def next_record(stream: BinaryIO, after: int) -> int | None:
    """The offset of the first record at or behind ``after``.

    Null where there is none, or where a stream can't be read twice.
    """
    if not stream.seekable():
        return None
    stream.seek(0)
    sign = _PACKED if stream.read(2) == b"\x1f\x8b" else _PLAIN
    at = after
    while True:
        stream.seek(at)
        chunk = stream.read(_CHUNK + _OVERLAP)
        for found in sign.finditer(chunk):
            if _begins_record(stream, at + found.start(), sign):
                return at + found.start()
        if len(chunk) <= _CHUNK:
            return None
        at += _CHUNK


def _begins_record(stream: BinaryIO, offset: int, sign: re.Pattern[bytes]) -> bool:
    """Packed words may hold the sign of a member by chance; what is a record begins as one."""
    if sign is _PLAIN:
        return True
    stream.seek(offset)
    try:
        # The file may end before the first word is unpacked.
        return b"WARC/".startswith(zlib.decompressobj(wbits=31).decompress(stream.read(_HEAD), 5))
    except zlib.error:
        return False
