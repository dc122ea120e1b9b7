"""What has been found while an article is read: pieces of furniture, paragraphs, and what they say."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.records import Furniture, FurnitureKind, Span
from newstrace.text.furniture.byline import Byline
from newstrace.text.furniture.dateline import Dateline
from newstrace.text.furniture.dates import DateStamp
from newstrace.text.furniture.signature import Signature


class NamedMaker(NamedTuple):
    """An outlet that a piece of furniture names as the maker of the text."""

    name: str
    span: Span
    kind: FurnitureKind


class Found:
    """Furniture and body of one article, filled in text order."""

    def __init__(self) -> None:
        self.furniture: list[Furniture] = []
        self.body: list[Span] = []
        self.makers: list[NamedMaker] = []
        self.signers: set[str] = set()
        self.byline: str | None = None
        self.url: str | None = None
        self._dates: list[DateStamp] = []

    @property
    def published(self) -> str | None:
        """The first date that is not an update's; else the first update's."""
        read = [stamp for stamp in self._dates if stamp.value]
        first = [stamp for stamp in read if not stamp.update] or read
        return first[0].value if first else None

    def add(self, kind: FurnitureKind, span: Span, value: str | None = None) -> None:
        """A piece that says nothing about the article."""
        self.furniture.append(Furniture(kind, span, value))

    def add_address(self, span: Span, url: str, *, own: bool) -> None:
        """A URL; the first of the article's ``own`` is where it was published."""
        self.add(FurnitureKind.URL, span, url)
        if own and self.url is None:
            self.url = url

    def add_dates(self, span: Span, stamps: Sequence[DateStamp]) -> None:
        """One or more dates that stand together."""
        self.add(FurnitureKind.DATE, span, next((stamp.value for stamp in stamps if stamp.value), None))
        self._dates.extend(stamps)

    def add_byline(self, span: Span, byline: Byline) -> None:
        """A byline; the first one is the article's."""
        self.add(FurnitureKind.BYLINE, span, byline.names)
        self.byline = self.byline or byline.names
        if byline.outlet is not None:
            self.makers.append(NamedMaker(byline.outlet, span, FurnitureKind.BYLINE))

    def add_dateline(self, dateline: Dateline) -> None:
        """A dateline, with or without an agency."""
        self.add(FurnitureKind.DATELINE, dateline.span, dateline.maker)
        if dateline.maker is not None:
            self.makers.append(NamedMaker(dateline.maker, dateline.span, FurnitureKind.DATELINE))

    def add_signature(self, signature: Signature, *, last: bool) -> None:
        """A signature; one outlet alone signs as the maker, several share the credit.

        One in brackets before the ``last`` lines only says where one paragraph comes from.
        """
        alone = signature.makers[0] if len(signature.makers) == 1 else None
        self.add(FurnitureKind.SIGNATURE, signature.span, alone)
        self.signers.update(signature.makers)
        if alone is not None and (last or signature.bare):
            self.makers.append(NamedMaker(alone, signature.span, FurnitureKind.SIGNATURE))

    def add_credit(self, span: Span, first_publisher: str | None) -> None:
        """A credit line; only one that names who published the text first names its maker."""
        self.add(FurnitureKind.CREDIT_LINE, span, first_publisher)
        if first_publisher is not None:
            self.makers.append(NamedMaker(first_publisher, span, FurnitureKind.CREDIT_LINE))
