"""What reading an article gives a corpus: the article as found and as read, and what it is found by."""

from typing import NamedTuple

import msgspec

from newstrace.records import RawArticle


class Entry(NamedTuple):
    """One statement as it is found: who says it, in which of its sentences, and by which words.

    ``said_by`` is the number of the attribution in its reading, from 1, or of the own-voice sentence,
    from -1 downwards. ``about`` is the place of the statement it refers to, null where it says something
    itself (or refers to nothing known). ``tokens`` are words of the index, see ``tokens``.
    """

    said_by: int
    part: int
    words: int
    about: int | None
    tokens: str


class Index(msgspec.Struct, frozen=True, array_like=True):
    """What one article adds to the index: statements in order, printed words, surnames with countries.

    ``sources`` are the words of the index by which the article is found for the sources it names.
    """

    entries: tuple[Entry, ...]
    words: tuple[str, ...]
    ties: tuple[tuple[str, str], ...]
    sources: str = ""


class TakenIn(msgspec.Struct, frozen=True, array_like=True):
    """One article, read once and ready to be kept; the bytes are compressed.

    ``read`` is false where its language is not one that is read for attributions. ``found``, ``reading``
    and ``index`` are the article as found, as read, and what it is found by.
    """

    raw: RawArticle
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    read: bool
    found: bytes
    reading: bytes
    index: bytes
    attributions: int
    unparsed: int
    warnings: tuple[str, ...] = ()
