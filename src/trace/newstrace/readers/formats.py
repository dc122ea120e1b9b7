"""What a file is, by its ending, and which reader takes it."""

from collections.abc import Iterator, Mapping
from typing import Final

from newstrace.errors import UnreadableError
from newstrace.readers.inputs import Input, read_whole
from newstrace.records import RawArticle, Skipped

PAGES: Final = (".html", ".htm", ".xhtml")
FEEDS: Final = (".xml", ".rss", ".atom", ".rdf")
ARCHIVES: Final = (".zip", ".tar", ".tar.gz", ".tgz")
UNPACKED_BY_ITSELF: Final = (".tar.gz", ".warc.gz")
KNOWN_ENDINGS: Final = (
    *(".txt", ".md", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"),
    *PAGES,
    *FEEDS,
    *(".eml", ".mhtml", ".mht", ".warc", ".warc.gz"),
    *ARCHIVES,
)
COMPRESSED: Final = (
    ".txt.gz",
    ".jsonl.gz",
    ".ndjson.gz",
    ".json.gz",
    ".csv.gz",
    ".tsv.gz",
    ".html.gz",
    ".xml.gz",
)

# Their marks and field names would be read as an article's words.
_NOT_PROSE: Final = (
    *(".7z", ".bz2", ".doc", ".docx", ".epub", ".gz", ".odt", ".parquet", ".pdf", ".rar", ".rtf"),
    *(".sqlite", ".xls", ".xlsx", ".xz", ".zst"),
)


def ending_of(name: str) -> str | None:
    """The longest known ending of a name, in lower case; null where none is known."""
    lower = name.lower()
    fitting = [ending for ending in (*KNOWN_ENDINGS, *COMPRESSED) if lower.endswith(ending)]
    return max(fitting, key=len, default=None)


def ending_named(name: str) -> str:
    """The ending of a file that was named outright: text is what promises to be nothing else.

    Raises:
        UnreadableError: it promises something that can't be read.
    """
    known = ending_of(name)
    if known:
        return known
    lower = name.lower()
    for ending in _NOT_PROSE:
        if lower.endswith(ending):
            raise UnreadableError(f"{ending} files can't be read")
    return ".txt"


def read_input(given: Input, mapping: Mapping[str, str]) -> Iterator[RawArticle | Skipped]:
    """The articles of one input, and what of it was skipped.

    Raises:
        UnreadableError: the input as a whole, or all the rest of it, can't be read.
        OSError, EOFError, ValueError, zlib.error: so can't its bytes.
    """
    match given.ending:
        case ".txt" | ".md":
            yield _prose(given)
        case ".jsonl" | ".ndjson" | ".json" | ".csv" | ".tsv":
            yield from _rows(given, mapping)
        case ending if ending in PAGES:
            yield _page(given)
        case ending if ending in FEEDS:
            yield from _feed(given)
        case ".eml" | ".mhtml" | ".mht":
            yield _mail(given)
        case ".warc" | ".warc.gz":
            from newstrace.readers.warc import read_warc

            yield from read_warc(given)
        case ending if ending in ARCHIVES:
            from newstrace.readers.archives import read_archive

            yield from read_archive(given, mapping)
        case _:
            from newstrace.readers.archives import unzipped

            yield from read_input(unzipped(given), mapping)


def _prose(given: Input) -> RawArticle:
    from newstrace.readers.prose import read_prose

    return read_prose(read_whole(given.stream), given.path, given.stem)


def _rows(given: Input, mapping: Mapping[str, str]) -> Iterator[RawArticle | Skipped]:
    if given.ending == ".json":
        from newstrace.readers.arrays import read_array

        return read_array(read_whole(given.stream), given.path, given.stem, mapping)
    if given.ending in (".csv", ".tsv"):
        from newstrace.readers.tables import read_table

        return read_table(given.stream, given.path, given.stem, mapping, tabs=given.ending == ".tsv")
    from newstrace.readers.rows import read_rows

    return read_rows(given.stream, given.path, given.stem, mapping)


def _page(given: Input) -> RawArticle:
    from newstrace.readers.pages import LARGEST_PAGE, read_page

    return read_page(read_whole(given.stream, LARGEST_PAGE), given.path, given.stem)


def _feed(given: Input) -> Iterator[RawArticle | Skipped]:
    from newstrace.readers.feeds import LARGEST_FEED, read_feed

    return read_feed(read_whole(given.stream, LARGEST_FEED), given.path, given.stem)


def _mail(given: Input) -> RawArticle:
    from newstrace.readers.mail import read_mail

    return read_mail(read_whole(given.stream), given.path, given.stem)
