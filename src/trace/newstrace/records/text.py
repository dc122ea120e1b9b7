"""An article as found, as laid out, and as prose cut into sentences and words."""

from enum import StrEnum
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A slice of an article's text: code points ``start`` to ``end``, end exclusive, never empty."""

    start: int
    end: int


class FurnitureKind(StrEnum):
    """What a piece of an article is that is not body text."""

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    SIGNATURE = "signature"
    CREDIT_LINE = "credit line"
    PHOTO_CREDIT = "photo credit"
    DATE = "date"
    URL = "url"
    CAPTION = "caption"
    REPEATED_HEADLINE = "repeated headline"
    NOTICE = "notice"


class Furniture(msgspec.Struct, frozen=True):
    """One piece of furniture: where it stands and, where it says something, what.

    ``value`` is the normalised reading: an ISO date, an outlet's canonical name, an address.
    """

    kind: FurnitureKind
    span: Span
    value: str | None = None


class RawArticle(msgspec.Struct, frozen=True):
    """One article as a reader hands it over: text and what its container says about it.

    ``offset`` is where ``text`` starts in the decoded file. ``splittable`` is true for plain text
    files, which may hold several articles; rows of a container are never split. ``canonical`` is an
    address at another site than ``url``'s that a page names as its own: a stated origin. ``language`` is the
    code its container declares ("en"); null leaves it to be told from the text.
    """

    id: str
    text: str
    path: str | None = None
    offset: int = 0
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    canonical: str | None = None
    language: str | None = None
    sample: bool = False
    splittable: bool = False
    warnings: tuple[str, ...] = ()


class Maker(msgspec.Struct, frozen=True):
    """The agency that made the text, and what says so: a dateline, byline or signature, or metadata.

    ``credited`` is true where a signature or byline says it, false for a dateline.
    ``span`` is null where only metadata names it.
    """

    name: str
    span: Span | None
    credited: bool = False


class Article(msgspec.Struct, frozen=True):
    """One article laid out: metadata merged with what the furniture says, and where the body is.

    ``body`` holds the paragraphs of body text in order, furniture cut away. ``title_span`` is null
    where the title stands in the metadata only.
    """

    id: str
    text: str
    path: str | None
    offset: int
    title: str | None
    publisher: str | None
    agency: str | None
    byline: str | None
    published: str | None
    url: str | None
    sample: bool
    title_span: Span | None
    body: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    maker: Maker | None
    warnings: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """A sentence: tokens ``first`` to ``last`` (exclusive), its span, its paragraph's number.

    ``place`` tells a title's sentence from a body's.
    """

    first: int
    last: int
    span: Span
    paragraph: int
    in_title: bool


class Quotation(NamedTuple):
    """Words in quotation marks: token of the opening mark, token of the closing mark.

    ``closed`` is false where the mark never closes; then ``last`` is the last token of the paragraph.
    """

    first: int
    last: int
    closed: bool


class Masthead(NamedTuple):
    """An outlet that no word list has, where an article names it: tokens ``first`` to ``last`` (exclusive).

    ``name`` is as printed where it was shown to be an outlet's, without a possessive ending.
    """

    first: int
    last: int
    name: str


class Prose(msgspec.Struct, frozen=True):
    """An article's title and body as tokens, in parallel sequences indexed by token number.

    ``words`` are casefolded with straight apostrophes; ``tags`` is one letter a token (see
    ``text/tags.py``), so that word order can be matched with regular expressions over it. The slice
    ``text[starts[i]:ends[i]]`` is the token as printed. ``bodies`` are names that something in the article
    shows to be organisations', ``acronyms`` the short forms that it explains, each with the name in full.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    mastheads: tuple[Masthead, ...] = ()
    bodies: frozenset[str] = frozenset()
    acronyms: dict[str, str] = {}
