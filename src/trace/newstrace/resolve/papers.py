"""Where an article names outlets in full, for "the newspaper" and "the Journal" later on."""

from collections.abc import Iterator

from newstrace.resolve.ledger import Entry
from newstrace.resolve.offices import outlet
from newstrace.resolve.page import Page


def papers_named(page: Page) -> Iterator[Entry]:
    """Each place where an outlet is named by more than a short name, in order."""
    free = 0
    for at in page.capitals():
        if at < free or page.tags[at] not in "XNJDK":
            continue
        named = page.outlet_at(at)
        if named is None:
            continue
        length, found = named
        free = at + length
        if not found.short or found.name in found.candidates:
            sentence = page.sentence_of(at)
            yield Entry(at, sentence, page.sentence(sentence).paragraph, outlet(found))
