"""JSON-LD: what a page tells search engines about the article in it."""

from collections.abc import Iterator, Mapping
from json import loads
from typing import Final, NamedTuple

_DEEPEST: Final = 8
_MOST_NODES: Final = 2_000
_ARTICLES: Final = ("Article", "BlogPosting", "Report", "LiveBlogPosting", "SocialMediaPosting")


class StatedArticle(NamedTuple):
    """The first article of a page's JSON-LD, as far as it says; null is unknown."""

    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def read_json_ld(scripts: Iterator[str]) -> StatedArticle:
    """The article that the scripts describe; what is no JSON is passed over."""
    nodes = [node for script in scripts for node in _nodes(_loaded(script), 0)][:_MOST_NODES]
    named = {
        key: node for node in reversed(nodes) if isinstance(key := node.get("@id"), str) and len(node) > 1
    }
    for node in nodes:
        if any(kind.endswith(_ARTICLES) for kind in _kinds(node)):
            return _stated(node, named)
    return StatedArticle()


def _loaded(script: str) -> object:
    bare = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    bare = bare.removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return loads(bare, strict=False)
    except (ValueError, RecursionError):  # no JSON, or a number of thousands of digits
        return None


def _nodes(held: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The mappings in a value, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(held, dict):
        yield held
    inner = held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
    for value in inner:
        if isinstance(value, dict | list):
            yield from _nodes(value, depth + 1)


def _kinds(node: Mapping[str, object]) -> tuple[str, ...]:
    return _texts(node.get("@type"))


def _stated(node: Mapping[str, object], named: Mapping[str, Mapping[str, object]]) -> StatedArticle:
    def first(key: str) -> str | None:
        return next(iter(_names(node.get(key), named)), None)

    return StatedArticle(
        headline=first("headline") or first("name"),
        publisher=first("publisher"),
        authors=_names(node.get("author") or node.get("creator"), named),
        published=first("datePublished") or first("dateCreated"),
        url=first("url") or _id_of(node.get("mainEntityOfPage")),
    )


def _id_of(held: object) -> str | None:
    if isinstance(held, dict):
        held = held.get("@id") or held.get("url")
    return held if isinstance(held, str) else None


def _names(held: object, named: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """The names in a value: itself, that of the thing it is or points to, those of a list."""
    if isinstance(held, list):
        return tuple(
            dict.fromkeys(name for one in held if not isinstance(one, list) for name in _names(one, named))
        )
    if isinstance(held, dict):
        pointed = held.get("@id")
        known = named.get(pointed, held) if isinstance(pointed, str) and "name" not in held else held
        return _texts(known.get("name"))
    return _texts(held)


def _texts(held: object) -> tuple[str, ...]:
    values = held if isinstance(held, list) else [held]
    return tuple(" ".join(value.split()) for value in values if isinstance(value, str) and value.strip())
