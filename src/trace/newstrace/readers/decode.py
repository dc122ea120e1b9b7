"""Bytes to text: UTF-8 with or without a mark, UTF-16 with one, else a fallback that says so."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

from newstrace.errors import UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_CHARSETS: Final = ("unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined")


class Decoded(NamedTuple):
    """Text without its byte-order mark, line endings untouched, and what had to be assumed."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a whole file.

    Raises:
        UnreadableError: it holds a null character, so it is not text.
    """
    decoded = _decode(data)
    if "\0" in decoded.text:
        raise UnreadableError("binary, not text")
    return decoded


def decode_as(data: bytes, charset: str | None) -> Decoded:
    """The text of a page or mail that states its character set; a mark goes before it.

    A set that nobody knows, or that the bytes do not keep to, is passed over. Null characters stay.
    """
    stated = _known(charset)
    if stated is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(data)
    try:
        return Decoded(data.decode(stated))
    except (UnicodeError, LookupError):
        return _decode(data)


def _known(charset: str | None) -> str | None:
    """The name of an encoding, Latin-1 taken for Windows-1252 as browsers do; null where it is none."""
    try:
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):
        return None
    if name.replace("-", "_") in _NO_CHARSETS:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def decode_lines(stream: BinaryIO) -> Iterator[Decoded]:
    """The lines of a stream one by one, without their line feeds.

    Only UTF-16 is read as a whole, since its lines can't be told apart before it is decoded.
    """
    head = stream.read(2)
    if head in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        whole = _decode(head + stream.read())
        yield from (Decoded(line, whole.warnings) for line in whole.text.removesuffix("\n").split("\n"))
        return
    first = head if head.endswith(b"\n") else head + stream.readline()
    yield from map(_decode, first.removesuffix(b"\n").split(b"\n"))
    for line in stream:
        yield _decode(line.removesuffix(b"\n"))


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as_marked(data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _as_windows_1252(data)


def _as_marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(
            data.decode(encoding, "replace"),
            (f"marked as {encoding.upper()} but not valid: what is broken became U+FFFD",),
        )


def _as_windows_1252(data: bytes) -> Decoded:
    text = data.decode("cp1252", "replace")
    unknown = text.count("\ufffd")
    lost = f"; {unknown} without a meaning there became U+FFFD" if unknown else ""
    return Decoded(text, (f"not UTF-8: read as Windows-1252{lost}",))
