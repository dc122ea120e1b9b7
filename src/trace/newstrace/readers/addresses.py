"""Web addresses as pages state them: made whole, and compared by the site they belong to."""

from typing import Final
from urllib.parse import urljoin, urlsplit

_SECOND_LEVEL: Final = frozenset("ac co com edu gob gov gouv ltd net nom or org plc sch".split())


def web_address(stated: object, base: str | None = None) -> str | None:
    """A full http or https address, made so with ``base`` where it is relative; null for all else."""
    if not isinstance(stated, str) or not stated.strip() or any(map(str.isspace, stated.strip())):
        return None
    try:
        whole = urljoin(base or "", stated.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.hostname else None


def site_of(address: str) -> str:
    """The part of a host that somebody registered: amp.post.example and www.post.example are one site.

    Two labels, or three below a country's own division (news.co.uk).
    """
    try:
        labels = (urlsplit(address).hostname or "").lower().rstrip(".").split(".")
    except ValueError:
        return ""
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def is_elsewhere(address: str, own: str) -> bool:
    """Whether ``address`` lies at another site than ``own``."""
    return site_of(address) != site_of(own)
