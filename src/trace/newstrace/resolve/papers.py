"""Where an article names outlets in full, for "the newspaper" and "the Journal" later on."""

from collections.abc import Iterator

from newstrace.resolve.ledger import Entry
from newstrace.resolve.offices import outlet
from newstrace.resolve.page import Page


def papers_named(page: Page) -> Iterator[Entry]:
    """Each place where an outlet is named by more than a short name, in order."""
    at = 0
    while at < len(page.words):
        named = page.names.match_outlet(page.words, at, page.capital) if _may_begin(page, at) else None
        if named is None:
            at += 1
            continue
        length, found = named
        if not found.short or found.name in found.candidates:
            sentence = page.sentence_of(at)
            yield Entry(at, sentence, page.sentence(sentence).paragraph, outlet(found))
        at += length


def _may_begin(page: Page, at: int) -> bool:
    return page.capital(at) and page.tags[at] in "XNJDK"
