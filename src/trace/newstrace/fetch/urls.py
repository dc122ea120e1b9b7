"""Addresses in; the articles of their pages and feeds out, one by one and politely."""

import time
from collections.abc import Callable, Iterable, Iterator
from email.message import Message
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

import msgspec

from newstrace.errors import UnreadableError
from newstrace.fetch.manners import Manners, Pace
from newstrace.fetch.robots import Robots
from newstrace.fetch.visit import Answer, asked, visit
from newstrace.readers.feeds import read_feed
from newstrace.readers.ids import Ids
from newstrace.readers.pages import read_page
from newstrace.readers.prose import read_prose
from newstrace.records import RawArticle, Skipped

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_PAGES: Final = ("text/html", "application/xhtml+xml")
_POLITE: Final = Manners()


class Fetched(NamedTuple):
    """An answer and the addresses that led to it, the last one its own."""

    answer: Answer
    way: tuple[str, ...]


def fetch_urls(
    urls: Iterable[str],
    *,
    manners: Manners = _POLITE,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[RawArticle | Skipped]:
    """The articles at ``urls`` one by one, in their order: one of a page, those of a feed.

    robots.txt is heeded at every hop, and visits to one host are apart by a pause. ``path`` is the
    address as given, ``url`` the one where the article was found; where the two differ a warning holds
    the way. Nothing is raised for an address: what can't be had is a ``Skipped`` with its reason.
    """
    ids = Ids()
    visitor = _Visitor(manners, Pace(sleep, clock))
    for url in dict.fromkeys(urls):
        yield from map(ids.made_unique, _articles(url, visitor))


def _articles(url: str, visitor: "_Visitor") -> Iterator[RawArticle | Skipped]:
    try:
        fetched = visitor.fetch(asked(url))
        for found in _read(fetched, url):
            yield found if isinstance(found, Skipped) else _with_way(found, fetched.way)
    except UnreadableError as fault:
        yield Skipped(url, fault.message)


class _Visitor:
    """Visits that keep to the rules of the sites."""

    def __init__(self, manners: Manners, pace: Pace) -> None:
        self._manners = manners
        self._pace = pace
        self._robots = Robots(manners.agent, lambda address: self._follow(address, heed=False).answer)

    def fetch(self, address: str) -> Fetched:
        """A successful answer.

        Raises:
            UnreadableError: there is none, or the site does not want us to ask.
        """
        fetched = self._follow(address, heed=True)
        if fetched.answer.status != 200:
            raise UnreadableError(
                f"the server answered {fetched.answer.status} {fetched.answer.phrase}".rstrip()
            )
        return fetched

    def _follow(self, address: str, *, heed: bool) -> Fetched:
        way = [address]
        while True:
            answer = self._visit(way[-1], heed)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return Fetched(answer, tuple(way))
            target = asked(_joined(way[-1], answer.headers["location"]))
            if target in way:
                raise UnreadableError("its redirects lead in a circle")
            if len(way) > self._manners.redirects:
                raise UnreadableError(f"more than {self._manners.redirects} redirects")
            way.append(target)

    def _visit(self, address: str, heed: bool) -> Answer:
        pause = self._manners.pause
        if heed:
            refusal = self._robots.refusal(address)
            if refusal:
                raise UnreadableError(refusal)
            pause = max(pause, min(self._robots.pause(address), self._manners.longest_pause))
        self._pace.wait(urlsplit(address).netloc, pause)
        return visit(address, self._manners)


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError as fault:
        raise UnreadableError("redirected to what is no address") from fault


def _read(fetched: Fetched, path: str) -> Iterator[RawArticle | Skipped]:
    address, answer = fetched.way[-1], fetched.answer
    kind, charset = _kind(answer.headers.get("content-type", ""))
    id_ = address.partition("://")[2].rstrip("/")
    if kind in _PAGES or (not kind and b"<html" in answer.body[:2000].lower()):
        yield read_page(answer.body, path, id_, address=address, charset=charset)
    elif kind.endswith("xml"):
        yield from read_feed(answer.body, path, id_)
    elif kind == "text/plain":
        article = read_prose(answer.body, path, id_)
        yield msgspec.structs.replace(article, url=article.url or address)
    else:
        raise UnreadableError(f"neither a page nor a feed: {kind or 'of no stated kind'}")


def _kind(stated: str) -> tuple[str, str | None]:
    """The content type in lower case, empty where none is stated, and the character set."""
    header = Message()
    header["Content-Type"] = stated
    kind = header.get_content_type() if "/" in stated else ""
    return kind, header.get_content_charset()


def _with_way(article: RawArticle, way: tuple[str, ...]) -> RawArticle:
    if len(way) == 1:
        return article
    return msgspec.structs.replace(article, warnings=(*article.warnings, f"redirected: {' → '.join(way)}"))
