"""Documents as sources, and whose they are."""

from collections.abc import Callable, Sequence

import msgspec

from newstrace.lexicon.name_rows import Head, Office
from newstrace.lexicon.names import Names
from newstrace.lexicon.outlets import Outlet
from newstrace.records import SourceKind
from newstrace.resolve.affiliation import content_words, institution, nationality
from newstrace.resolve.chunks import Chunk, Part
from newstrace.resolve.naming import describe
from newstrace.resolve.offices import outlet
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form, Who

ReadParts = Callable[[Page, Sequence[Chunk]], Who]

_MADE = frozenset(
    {"written", "produced", "issued", "prepared", "compiled", "conducted", "made", "sent", "signed", "given"}
    | {"published", "released", "posted", "carried", "printed", "broadcast", "aired", "drafted", "filed"}
)
_TO = frozenset({"by", "to", "with"})
_PASSING_ON = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.ORGANISATION, SourceKind.PLATFORM})
_BY = frozenset({"by", "from", "in", "of", "on"})
# What others studied or what was counted is named with the outlet; what an outlet writes is it speaking.
_COUNTED = frozenset(
    {"poll", "survey", "index", "data", "statistics", "census", "analysis", "review", "estimate", "tally"}
    | {"study", "research", "paper", "findings"}
)


def read_document(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk], read: ReadParts) -> Who:
    """As in "the WSJ report" is the outlet, "a statement by the ministry" the ministry."""
    head = core[-1].head
    paper = next((c.value for c in core if isinstance(c.value, Outlet)), None) or _in_outlet(page, tail)
    again = frozenset({head.head.word})
    if paper is not None and _is_the_outlet_speaking(page, head.head, tail):
        found = outlet(paper)
        return msgspec.structs.replace(found, roles=found.roles | again)
    author = _author(page, core, tail, read)
    if author is not None and _speaks_itself(author, head.head, page.names):
        return msgspec.structs.replace(author, roles=author.roles | again)
    through = passed_on(page, tail, read)
    if through is None:
        return _document(page, core, tail, author)
    return msgspec.structs.replace(_document(page, core, _before(tail, through[1]), author), through=through)


def passed_on(page: Page, tail: Sequence[Chunk], read: ReadParts) -> tuple[Who, int, int] | None:
    """As in "a memo seen by Reuters", "emails leaked to the BBC": who had it, and the tokens that say so."""
    for at, chunk in enumerate(tail[:-1]):
        if page.words[chunk.first] not in _TO or page.tags[chunk.first - 1] not in "EV":
            continue
        found = read(page, tail[at + 1 :])
        if found.named and found.kind in _PASSING_ON:
            return found, chunk.first, tail[-1].last
    return None


def _before(tail: Sequence[Chunk], token: int) -> Sequence[Chunk]:
    """What of ``tail`` stands before the participle at ``token - 1``."""
    return [chunk for chunk in tail if chunk.last < token]


def _is_surely_a_person(author: Who, names: Names) -> bool:
    return bool(author.roles or author.gender) or names.is_given_name(author.name.split()[0].casefold())


def _is_the_outlet_speaking(page: Page, document: Head, tail: Sequence[Chunk]) -> bool:
    """What an outlet writes is; a count is not, nor letters and the like that it has published."""
    if document.word in _COUNTED:
        return False
    passed_on = any(page.tags[c.first] in "EV" for c in tail) or any(
        page.words[c.first] == "in" for c in tail
    )
    return document.kind == "outlet" or not passed_on


def _speaks_itself(author: Who, document: Head, names: Names) -> bool:
    """Whether the author is the source: of a statement always, of a study only a person or an outlet."""
    if author.kind in (SourceKind.OUTLET, SourceKind.AGENCY):
        return author.named and document.kind == "outlet"
    if author.kind is SourceKind.PLATFORM:
        return False
    return document.carrier or (author.kind is SourceKind.PERSON and _is_surely_a_person(author, names))


def _in_outlet(page: Page, tail: Sequence[Chunk]) -> Outlet | None:
    """The outlet that carries a document: "published by", "in", "from", "on"."""
    for at, chunk in enumerate(tail[:-1]):
        following = tail[at + 1]
        if chunk.part is Part.PREPOSITION and page.words[chunk.first] in _BY and _is_made(page, chunk):
            if isinstance(following.value, Outlet):
                return following.value
            skipped = tail[at + 2] if at + 2 < len(tail) and following.part is Part.DETERMINER else None
            if skipped is not None and isinstance(skipped.value, Outlet):
                return skipped.value
    return None


def _is_made(page: Page, preposition: Chunk) -> bool:
    """As in "written by" and plain "by" tell the author; "seen by" and "obtained by" do not."""
    before = preposition.first - 1
    return page.tags[before] not in "EV" or page.words[before] in _MADE


def _author(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk], read: ReadParts) -> Who | None:
    """Who wrote it: the owner before it ("Trump's tweet") or the name after "by", "from", "of"."""
    before = [c for c in core[:-1] if c.part not in (Part.DETERMINER, Part.QUANTITY)]
    owned = next((n for n, c in enumerate(before) if c.owns and c.part is not Part.OWNER), None)
    if owned is not None:
        return read(page, before[: owned + 1])
    if before and before[-1].part in (Part.OFFICE, Part.OFFICE_HEAD):
        return read(page, before)
    at = next(
        (
            n
            for n, c in enumerate(tail)
            if c.part is Part.PREPOSITION and page.words[c.first] in ("by", "from") and _is_made(page, c)
        ),
        None,
    )
    return read(page, tail[at + 1 :]) if at is not None and at + 1 < len(tail) else None


def _document(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk], author: Who | None) -> Who:
    head = core[-1].head
    owner = author.name if author is not None and author.named else institution(page, [*core, *tail])
    offices = any(isinstance(c.value, Office) for c in core)
    definite = core[0].part is Part.DETERMINER and not tail and not offices
    return Who(
        Form.DEFINITE if definite else Form.DESCRIBED,
        SourceKind.DOCUMENT,
        describe(page, [*core, *tail]),
        named=owner is not None,
        plural=head.plural,
        institution=owner,
        nationality=nationality(core),
        roles=frozenset({head.head.word}),
        words=content_words(page, core[:-1]),
        owner=core[0].first if core[0].part is Part.OWNER else None,
    )
