"""What a page says about itself: JSON-LD first, then OpenGraph and other metadata, then its markup."""

import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from newstrace.readers.addresses import is_elsewhere, web_address
from newstrace.readers.json_ld import read_json_ld

# "saved from url=(0042)https://…" of browsers, " url: https://…" of SingleFile, in a comment at the top.
_SAVED_FROM: Final = re.compile(r"(?:saved from url=\(\d{1,5}\)|\burl:\s{0,4})(https?://[^\s<>\"]{1,2000})")
_TOP: Final = 3_000
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHERS: Final = ("og:site_name", "dc.publisher", "publisher", "application-name", "al:ios:app_name")
_BYLINES: Final = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
_DATES: Final = (
    *("article:published_time", "datepublished", "og:article:published_time", "publishdate", "pubdate"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "date"),
)


class PageFacts(NamedTuple):
    """A page's metadata as stated; ``canonical`` is null unless it lies at another site than ``url``."""

    title: str | None
    publisher: str | None
    byline: str | None
    published: str | None
    url: str | None
    canonical: str | None


def read_facts(tree: Any, markup: str, address: str | None) -> PageFacts:
    """The facts of a parsed page; ``address`` is where it was fetched, where that is known."""
    stated = read_json_ld(
        script.text_content() for script in tree.xpath("//script[contains(@type, 'ld+json')]")
    )
    held = _metadata(tree)
    canonical = _links(tree, "canonical")
    given = address or _saved_from(markup)
    own, origin = _addresses(given, canonical, [*held.get("og:url", ()), stated.url])
    return PageFacts(
        title=stated.headline or _first(held, _TITLES) or _line(tree.findtext(".//title")),
        publisher=stated.publisher or _first(held, _PUBLISHERS),
        byline=", ".join(stated.authors) or _byline(held),
        published=stated.published or _first(held, _DATES) or _time(tree),
        url=own,
        canonical=origin,
    )


def _addresses(
    given: str | None, canonical: list[str], others: Iterable[object]
) -> tuple[str | None, str | None]:
    """The page's own address and the one elsewhere that it calls canonical.

    Where the page was fetched is its own; where nobody says, it is what the page says of itself before
    its canonical link, which may lead to whom the article was taken from.
    """
    stated = [known for one in others if (known := web_address(one, given))]
    links = [known for one in canonical if (known := web_address(one, given))]
    own = given or next(iter((*stated, *links)), None)
    if own is None:
        return None, None
    elsewhere = [one for one in (*links, *stated) if is_elsewhere(one, own)]
    at_home = [one for one in (*links, *stated) if not is_elsewhere(one, own)]
    return next(iter(at_home), own), next(iter(elsewhere), None)


def _saved_from(markup: str) -> str | None:
    found = _SAVED_FROM.search(markup, 0, _TOP)
    return found[1] if found else None


def _metadata(tree: Any) -> dict[str, list[str]]:
    """The contents of all meta elements by name, property or itemprop, in lower case."""
    held: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = _line(element.get("content"))
        for key in ("name", "property", "itemprop"):
            name = element.get(key)
            if name and content:
                held.setdefault(name.strip().lower(), []).append(content)
    return held


def _links(tree: Any, relation: str) -> list[str]:
    return [
        link.get("href") or ""
        for link in tree.iter("link")
        if relation in (link.get("rel") or "").lower().split()
    ]


def _first(held: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((held[name][0] for name in names if name in held), None)


def _byline(held: dict[str, list[str]]) -> str | None:
    """The first names that are no address of a profile."""
    for name in _BYLINES:
        authors = [one for one in held.get(name, ()) if not web_address(one)]
        if authors:
            return ", ".join(dict.fromkeys(authors))
    return None


def _time(tree: Any) -> str | None:
    """A time element that says it is the date of publication, or the only one of the page."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    published = [time for time in times if _is_publication(time)] or (times if len(times) == 1 else [])
    return _line(published[0].get("datetime")) if published else None


def _is_publication(time: Any) -> bool:
    words = f"{time.get('itemprop') or ''} {time.get('class') or ''}".lower()
    return time.get("pubdate") is not None or "publish" in words


def _line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None
