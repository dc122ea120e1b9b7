"""Address lines: the article's own URL, whose domain may name the publisher."""

import re
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.records import Span

_LINE = re.compile(
    r"(?P<label>(?:url|link|source|original|permalink|from)[ \xa0]?:[ \xa0]{0,2})?<?"
    r"(?P<url>(?:https?://|www\.)[^\s<>]{3,2000}?)>?[.,]?\Z",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?:[a-z][a-z0-9+.-]{0,20}://)?(?:[^/@\s]{0,80}@)?(?P<domain>[^/:?#\s]{3,253})", re.IGNORECASE
)
_LONGEST = 2048


class Address(NamedTuple):
    """A URL that is a line of its own."""

    url: str
    labelled: bool


def address_line(text: str, span: Span) -> Address | None:
    """The URL a line holds and nothing else, a label before it aside."""
    if span.end - span.start > _LONGEST:
        return None
    found = _LINE.match(text[span.start : span.end])
    return Address(found["url"], found["label"] is not None) if found else None


def publisher_of(url: str, names: Names) -> str | None:
    """The outlet that publishes at ``url``, else its domain without "www."."""
    found = _DOMAIN.match(url.strip())
    domain = found["domain"].casefold().strip(".") if found else ""
    if "." not in domain:
        return None
    outlet = names.outlet_of_domain(domain)
    return outlet.name if outlet else domain.removeprefix("www.")
