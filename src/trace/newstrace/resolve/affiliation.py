"""What a source belongs to: its institution, its country, the words that tell it from others."""

from collections.abc import Iterable, Sequence

from newstrace.lexicon.name_rows import Office, Place
from newstrace.lexicon.outlets import Outlet
from newstrace.resolve.chunks import Chunk, Part
from newstrace.resolve.naming import describe, proper_name
from newstrace.resolve.page import Page

_MINISTRIES = frozenset({"ministry", "department"})
# A government by itself is no office, nor is a country or a city.
_NO_OFFICE = frozenset({"government", "administration", "state", "country", "city", "regime", "opposition"})
# So far behind a body's name its country stands: "of the Philippines", in chunks.
_NEAR = 2
# What is called by its owner's surname, with or without the possessive ("Trump's campaign").
_OWNED = frozenset({"campaign", "administration", "team", "camp"})
# Words that say nothing about who is meant when the source is called again.
_EMPTY = frozenset({"the", "a", "an", "this", "that", "these", "those", "same", "said", "former", "some"})


def institution(page: Page, parts: Sequence[Chunk]) -> str | None:
    """The office, outlet or organisation among these words, by its canonical name."""
    start = 0
    for at, chunk in enumerate(parts):
        if isinstance(chunk.value, Office | Outlet):
            shared = isinstance(chunk.value, Office) and chunk.value.shared
            place = other_country(page, parts, at, parts[at + 1 :]) if shared else None
            return chunk.value.name if place is None else of_country(page, chunk, place)
        if chunk.part is Part.PREPOSITION and page.words[chunk.first] != "of":
            start = at + 1
        if chunk.part is Part.OFFICE_HEAD:
            found = _described_institution(page, parts[start : at + 1])
            if found:
                return found
        if chunk.part is Part.PROPER and _is_a_body(page, parts, at):
            return proper_name(page, chunk.first, chunk.last)
    return None


def other_country(page: Page, parts: Sequence[Chunk], at: int, tail: Sequence[Chunk]) -> Chunk | None:
    """The country beside a known body's name, where it tells another one that is called alike.

    Of any body before its name ("the Kenya Supreme Court", "Nigeria's Senate"), of a shared name also
    behind it ("the Joint Chiefs of Staff in Seoul", "the Supreme Court of Kenya").
    """
    office = parts[at].value
    if not isinstance(office, Office):
        return None
    before = parts[at - 1] if at else None
    if before is not None and isinstance(before.value, Place) and before.value.name != office.country:
        return before if office.country is not None or not before.owns else None
    behind = next((c for c in tail[: _NEAR + 1] if isinstance(c.value, Place)), None)
    near = bool(tail) and tail[0].part is Part.PREPOSITION and page.words[tail[0].first] in ("of", "in")
    if not office.shared or not near or behind is None or not isinstance(behind.value, Place):
        return None
    return behind if behind.value.name != office.country else None


def of_country(page: Page, head: Chunk, place: Chunk) -> str:
    """A body's name with its country before it."""
    if place.first < head.first or not isinstance(place.value, Place):
        return office_name(page, [place, head])
    return f"{place.value.adjective} {proper_name(page, head.first, head.last)}"


def _is_a_body(page: Page, parts: Sequence[Chunk], at: int) -> bool:
    """By how the name ends, by what the article shows, or as an acronym with its article: "of the KIA"."""
    chunk = parts[at]
    name = proper_name(page, chunk.first, chunk.last)
    printed = page.bare(chunk.last - 1)
    acronym = at > 0 and parts[at - 1].part is Part.DETERMINER and printed.isupper() and len(printed) > 1
    ending = page.names.ending_kind(page.bare(chunk.last - 1).casefold())
    return acronym or bool(ending) or page.shows_body(name)


def _described_institution(page: Page, parts: Sequence[Chunk]) -> str | None:
    """As in "Ukraine's Defense Ministry"; a government alone is no office, and "the agency" names none."""
    head = parts[-1]
    if page.words[head.last - 1].removesuffix("'s") in _NO_OFFICE:
        return None
    telling = (Part.PLACE, Part.PROPER, Part.SEAT, Part.TITLE, Part.WORD)
    if not any(c.part in telling and not page.dates(c.first) for c in parts[:-1]):
        return None
    return office_name(page, parts)


def citizenship(parts: Iterable[Chunk]) -> str | None:
    """The country of a person by these words; a city tells where a correspondent is, not whose he is."""
    return nationality(chunk for chunk in parts if chunk.part is not Part.SEAT)


def nationality(parts: Iterable[Chunk]) -> str | None:
    """The country these words name, or that of the office they name."""
    for chunk in parts:
        if isinstance(chunk.value, Place):
            return chunk.value.name
        if isinstance(chunk.value, Office) and chunk.value.kind == "office" and chunk.value.country:
            return chunk.value.country
    return None


def _outer_place(parts: Sequence[Chunk]) -> Chunk | None:
    """The country before or after an institution's name, not one in the middle of it."""
    named = [chunk for chunk in parts if chunk.part is not Part.DETERMINER]
    outer = [chunk for chunk in (named[0], named[-1]) if isinstance(chunk.value, Place)] if named else []
    return outer[0] if outer else next((c for c in named if c.owns and isinstance(c.value, Place)), None)


def office_name(page: Page, parts: Sequence[Chunk]) -> str:
    """An institution's canonical name: "Ministry of Defence of Ukraine" is "Ukrainian Defence Ministry"."""
    owner = next((c for c in parts if c.part is Part.PROPER and c.owns), None)
    if owner is not None and page.words[parts[-1].last - 1] in _OWNED:
        return f"{page.bare(owner.last - 1)} {describe(page, parts[parts.index(owner) + 1 :])}"
    place = _outer_place(parts)
    rest = [c for c in parts if c is not place]
    words = _turned(page, rest)
    if isinstance(getattr(place, "value", None), Place) and place is not None:
        adjective = place.value.adjective if isinstance(place.value, Place) else ""
        if place.part is Part.SEAT:
            adjective = proper_name(page, place.first, place.last)
        known = page.names.office_named(f"{adjective} {words}")
        named_so = place.part is Part.PLACE and _begins_a_name(page, place, parts)
        words = f"{page.printed(place.first) if named_so and known is None else adjective} {words}"
    known = page.names.office_named(words) if words != words.lower() else None
    return known.name if known else words


def _begins_a_name(page: Page, place: Chunk, parts: Sequence[Chunk]) -> bool:
    """As in "Zambia Revenue Authority": the country as it is called, before the name's other words."""
    country = place.value.name if isinstance(place.value, Place) else None
    after = next((c for c in parts if c.first == place.last), None)
    return (
        not place.owns
        and page.printed(place.first) == country
        and after is not None
        and page.proper(after.first)
    )


def _turned(page: Page, parts: Sequence[Chunk]) -> str:
    """As in "Ministry of Defence" as "Defence Ministry"; other names as they are."""
    kept = [c for c in parts if c.part not in (Part.DETERMINER, Part.OWNER, Part.QUANTITY)]
    while kept and kept[-1].part is Part.PREPOSITION:
        kept.pop()
    while kept and kept[0].part is Part.PREPOSITION:
        kept.pop(0)
    if len(kept) == 3 and kept[1].part is Part.PREPOSITION and page.words[kept[0].last - 1] in _MINISTRIES:
        return f"{describe(page, kept[2:])} {describe(page, kept[:1])}"
    return describe(page, kept)


def content_words(page: Page, parts: Sequence[Chunk]) -> frozenset[str]:
    """The folded words of these chunks that tell who is meant; a country is its canonical name."""
    found: set[str] = set()
    for chunk in parts:
        if chunk.part in (Part.DETERMINER, Part.QUANTITY, Part.PREPOSITION, Part.OWNER):
            continue
        if isinstance(chunk.value, Place | Office | Outlet):
            found.add(chunk.value.name.casefold())
        found.update(page.names.fold(page.words[at]) for at in range(chunk.first, chunk.last))
    return frozenset(found - _EMPTY)
