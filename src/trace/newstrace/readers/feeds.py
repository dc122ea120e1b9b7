"""Feeds, RSS and Atom: what each entry itself holds; nothing is fetched."""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from newstrace.errors import UnreadableError
from newstrace.readers.addresses import web_address
from newstrace.readers.dates import iso_date
from newstrace.readers.extras import optional
from newstrace.readers.fragments import text_of
from newstrace.records import RawArticle, Skipped

LARGEST_FEED: Final = 20_000_000
"""Bytes."""

_ROOT: Final = re.compile(rb"<(?:\w{1,20}:)?(?:rss|feed|rdf)\b", re.I)
_AFTER_ADDRESS: Final = re.compile(r"\(([^()@]{1,200})\)")
_HEAD: Final = 5_000


def read_feed(data: bytes, path: str, stem: str) -> Iterator[RawArticle | Skipped]:
    """An article an entry, in the feed's order; an entry without text is skipped with its number.

    Raises:
        UnreadableError: it is no feed, holds no entry, or the extra is not installed.
    """
    feedparser = optional("feedparser")
    if not _is_feed(data):
        raise UnreadableError("XML, but no feed")
    # A stream: a string could be taken for an address or a path.
    feed = feedparser.parse(io.BytesIO(data))
    if not feed.entries:
        raise UnreadableError("a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        place = f"{path}:{number}"
        text = _text(entry)
        if text:
            yield _article(entry, feed.feed, text, path, f"{stem}:{number}")
        else:
            yield Skipped(place, "an entry without text")


def _is_feed(data: bytes) -> bool:
    return bool(_ROOT.search(data[:_HEAD].replace(b"\0", b"")))


def _text(entry: Any) -> str:
    """The longest of what it holds: contents, and the summary."""
    held = [content.get("value") for content in entry.get("content", ())] + [entry.get("summary")]
    return max((text_of(one) for one in held if isinstance(one, str)), key=len, default="")


def _article(entry: Any, feed: Any, text: str, path: str, default_id: str) -> RawArticle:
    origin = entry.get("source") or {}
    return RawArticle(
        id=default_id,
        text=text,
        path=path,
        title=_line(entry.get("title")),
        publisher=_line(origin.get("title") or feed.get("title")),
        byline=_byline(entry),
        published=iso_date(entry.get("published") or entry.get("updated")),
        url=web_address(entry.get("link"), feed.get("link")),
    )


def _byline(entry: Any) -> str | None:
    """Names without the addresses of mail that RSS puts before them: "desk@post.example (Ana Ruiz)"."""
    stated = [author.get("name") for author in entry.get("authors") or ()]
    if "@" in (entry.get("author") or ""):
        stated = _AFTER_ADDRESS.findall(entry.author)
    names = [_line(name) for name in stated]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _line(text: object) -> str | None:
    return " ".join(text_of(text).split()) or None if isinstance(text, str) else None
