"""WARC files, packed or not, as crawlers of news have them: one article a page."""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final, NamedTuple

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
    """Pages and damages; behind each damage the next record that can be read is looked for."""
    start: int | None = 0
    held: _Page | None = None
    while start is not None:
        run = _Run(given, start)
        for record in run.records():
            if held:
                # Something between it and this record is broken: it may be its own length.
                yield _Damage(held.offset, "damaged here or right after it")
                held = None
            yield record
        if run.fault is None:
            yield from _cut_off(given, run.last)
            break
        if run.broken is not None:
            if held:
                yield held
            yield _Damage(run.broken, f"damaged record: {run.fault}")
        held = run.held
        start = next_record(given.stream, run.last + 1)
    if held:
        yield _Damage(held.offset, "damaged here or right after it")


def _cut_off(given: Input, last: int) -> Iterator[_Damage]:
    """What begins as a record behind the last one, where the file ends before it says what it is."""
    begun = next_record(given.stream, last + 1)
    if begun is not None:
        yield _Damage(begun, "damaged record: its end is missing")


class _Run:
    """Records from an offset on, up to the end or to the first fault.

    ``held`` is the page right before the fault, which is not given out: it may have swallowed what
    follows. ``broken`` is the offset of a record that is known to be broken itself, ``last`` that of the
    last one seen.
    """

    def __init__(self, given: Input, start: int) -> None:
        self._given = given
        self.held: _Page | None = None
        self.broken: int | None = start
        self.last = start
        self.fault: str | None = None

    def records(self) -> Iterator[_Page | _Damage]:
        """The pages, each when the record after it has been found sound."""
        warc = optional("fastwarc.warc")
        if self.last:
            self._given.stream.seek(self.last)
        try:
            for record in warc.ArchiveIterator(_Placed(self._given.stream, self.last), parse_http=False):
                if self.held:
                    yield self.held
                self.last, self.broken, self.held = record.stream_pos, None, None
                if record.record_type == warc.WarcRecordType.response:
                    yield from self._response(record)
                if self.fault:
                    return
        except OSError as fault:
            self.fault = str(fault)
            return
        if self.held:
            yield self.held

    def _response(self, record: Any) -> Iterator[_Damage]:
        if record.content_length > _LARGEST_RECORD:
            yield _Damage(self.last, "too large for a page")
            return
        content = record.reader.read()
        if len(content) == record.content_length:
            self.held = _Page(self.last, record, content)
        else:
            self.broken, self.fault = self.last, "its end is missing"


class _Placed:
    """A stream that knows its place, which a pipe or a member of an archive does not."""

    def __init__(self, stream: BinaryIO, place: int) -> None:
        self._stream = stream
        self._place = place

    def read(self, size: int = -1) -> bytes:
        """As for every stream."""
        data = self._stream.read(size)
        self._place += len(data)
        return data

    def tell(self) -> int:
        """The offset of what is read next."""
        return self._place
