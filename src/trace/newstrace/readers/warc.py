"""WARC files, packed or not, as crawlers of news have them: one article a page."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from newstrace.errors import UnreadableError
from newstrace.readers.extras import optional
from newstrace.readers.inputs import Input
from newstrace.readers.pages import LARGEST_PAGE, read_page
from newstrace.readers.warc_damage import next_record
from newstrace.records import RawArticle, Skipped

_PAGES: Final = ("text/html", "application/xhtml+xml")
_LARGEST_RECORD: Final = 2 * LARGEST_PAGE


class _Damage(NamedTuple):
    """Where something could not be read."""

    offset: int
    reason: str


class _Page(NamedTuple):
    """A record that holds a page, with its whole content."""

    offset: int
    record: Any
    content: bytes


def read_warc(given: Input) -> Iterator[RawArticle | Skipped]:
    """The pages of a file in its order; a damaged record is skipped with its offset, the rest goes on.

    Records that are no answer with a page (requests, pictures, redirects) are passed over. ``url`` is
    the address that was fetched.

    Raises:
        UnreadableError: there is no record in it, or the extra is not installed.
    """
    optional("fastwarc.warc")
    optional("trafilatura")
    found = False
    for record in _records(given):
        found = True
        place = f"{given.path}:{record.offset}"
        if isinstance(record, _Damage):
            yield Skipped(place, record.reason)
            continue
        try:
            article = _article(record, given)
        except UnreadableError as fault:
            yield Skipped(place, fault.message)
        else:
            if article:
                yield article
    if not found:
        raise UnreadableError("no page in it")


def _article(page: _Page, given: Input) -> RawArticle | None:
    record = page.record
    record.set_bytes_content(page.content)
    try:
        record.parse_http(auto_decode="all")
        data = record.reader.read(LARGEST_PAGE + 1)
    except (OSError, ValueError) as fault:
        raise UnreadableError(f"damaged record: {fault}") from fault
    headers = record.http_headers
    if headers is None or headers.status_code != 200 or record.http_content_type not in _PAGES:
        return None
    if not data:
        raise UnreadableError("empty")
    address = record.headers.get("WARC-Target-URI", "").strip("<>") or None
    return read_page(
        data, given.path, f"{given.stem}:{page.offset}", address=address, charset=record.http_charset
    )


def _records(given: Input) -> Iterator[_Page | _Damage]:
    """Pages and damages; after each damage the next record that can be read is looked for."""
    start: int | None = 0
    doubtful: int | None = None
    """The last record before a damage of which nobody knows yet where it begins."""
    while start is not None:
        last, whole = None, True
        try:
            for offset, record in _from(given, start):
                if doubtful is not None:
                    yield _Damage(doubtful, "damaged after this record")
                doubtful, last = None, offset
                page = _page(offset, record)
                whole = not isinstance(page, _Damage)
                if page:
                    yield page
            return
        except OSError as fault:
            if last is None:
                yield _Damage(start, f"damaged record: {fault}")
            doubtful = last if whole else None
            start = next_record(given.stream, (start if last is None else last) + 1)
    if doubtful is not None:
        yield _Damage(doubtful, "damaged after this record")


def _from(given: Input, start: int) -> Iterator[tuple[int, Any]]:
    """The records from an offset on, each with its own."""
    warc = optional("fastwarc.warc")
    if start:
        given.stream.seek(start)
    for record in warc.ArchiveIterator(given.stream, parse_http=False):
        yield start + record.stream_pos, record


def _page(offset: int, record: Any) -> _Page | _Damage | None:
    """A record's content, where it may be a page; null where it is of another kind."""
    if record.record_type != optional("fastwarc.warc").WarcRecordType.response:
        return None
    if record.content_length > _LARGEST_RECORD:
        return _Damage(offset, "too large for a page")
    content = record.reader.read()
    if len(content) != record.content_length:
        return _Damage(offset, "damaged record: its end is missing")
    return _Page(offset, record, content)
