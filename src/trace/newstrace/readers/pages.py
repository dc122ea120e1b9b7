"""HTML pages as a browser or crawler saved them: the article's text and what the page says of itself."""

import re
from itertools import islice
from typing import Any, Final

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode_as
from newstrace.readers.extras import optional
from newstrace.readers.inputs import megabytes
from newstrace.readers.page_facts import read_facts
from newstrace.records import RawArticle

LARGEST_PAGE: Final = 15_000_000
"""Bytes; what is that large holds pictures."""
MOST_ELEMENTS: Final = 30_000
"""Of the tree: to find the article takes time in the square of them, and news has a tenth of that."""

_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{1,40})""", re.I
)
_HEAD: Final = 4_096


def read_page(
    data: bytes, path: str, id_: str, *, address: str | None = None, charset: str | None = None
) -> RawArticle:
    """The article in a page. ``address`` and ``charset`` are what the server said, where that is known.

    Raises:
        UnreadableError: there is no article in it, it is too large, or the extra is not installed.
    """
    if len(data) > LARGEST_PAGE:
        raise UnreadableError(f"larger than {megabytes(LARGEST_PAGE)}")
    optional("trafilatura")  # first, so that what is missing is said whatever the page is like
    decoded = decode_as(data, charset or _stated_charset(data))
    tree = parse(decoded.text)
    if tree is None:
        raise UnreadableError("empty")
    if sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1)) > MOST_ELEMENTS:
        raise UnreadableError(f"a page of more than {MOST_ELEMENTS:,} elements")
    facts = read_facts(tree, decoded.text, address)
    text = _text(tree)
    if not text:
        raise UnreadableError("no article found in the page")
    return RawArticle(id=id_, text=text, path=path, warnings=decoded.warnings, **facts._asdict())


def parse(markup: str) -> Any:
    """The tree of a page or a part of one; null where there is nothing in it."""
    html, faults = optional("lxml.html"), optional("lxml.etree")
    # lxml takes no text that declares an encoding of its own, so it gets bytes and is told theirs.
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
    written = markup.replace("\0", "").encode("utf-8", "replace")
    try:
        return html.document_fromstring(written, parser=parser)
    except (faults.ParserError, faults.XMLSyntaxError, ValueError):
        return None


def _text(tree: Any) -> str:
    """The article's paragraphs, a blank line between them."""
    found = optional("trafilatura").bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False
    )
    lines = (found.text or "").split("\n") if found else []
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _stated_charset(data: bytes) -> str | None:
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else None
