"""Institutions and outlets as sources, by name or by what they are."""

from collections.abc import Sequence

from newstrace.lexicon.name_rows import Office, Place, PlatformRow
from newstrace.lexicon.outlets import Outlet
from newstrace.records import SourceKind
from newstrace.resolve.affiliation import content_words, nationality, of_country, office_name, other_country
from newstrace.resolve.chunks import Chunk, Part
from newstrace.resolve.naming import describe, proper_name
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form, Who

_SERVICES = frozenset({"agency", "service", "network"})
# What somebody is of whom only the nationality is said.
NATIONAL = "national"
_CALLED = frozenset({"called", "named", "known", "dubbed"})


def read_named(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """An outlet, office, country or platform by name."""
    head = core[-1]
    if isinstance(head.value, Outlet):
        return outlet(head.value)
    if isinstance(head.value, Office):
        kind = SourceKind.OFFICE if head.value.kind == "office" else SourceKind.ORGANISATION
        elsewhere = other_country(page, core, len(core) - 1, tail)
        return Who(
            Form.NAMED,
            kind,
            _named_with(page, head.value, head, elsewhere, tail),
            nationality=nationality([elsewhere]) if elsewhere else head.value.country,
            roles=_last_words(page, head),
            words=content_words(page, core),
        )
    joined = _branch(page, core)
    if joined is not None:
        return joined
    if isinstance(head.value, PlatformRow):
        return Who(Form.NAMED, SourceKind.PLATFORM, head.value.name)
    return _country(page, core, tail)


def _branch(page: Page, core: Sequence[Chunk]) -> Who | None:
    """As in "NHS England": an institution's branch, named with its country."""
    if len(core) < 2 or core[-1].part is not Part.PLACE or core[-2].owns:
        return None
    first, last = core[-2].first, core[-1].last
    country = core[-1].value
    if (
        core[-2].part is Part.PROPER
        and isinstance(country, Place)
        and not _is_people(country, page.bare(last - 1))
    ):
        return Who(Form.NAMED, SourceKind.ORGANISATION, proper_name(page, first, last))  # "Oxfam GB"
    if (
        core[-2].part is not Part.OFFICE
        or not page.bare(core[-2].last - 1).isupper()
        or not page.capital(core[-1].first)
    ):
        return None
    return Who(
        Form.NAMED, SourceKind.OFFICE, proper_name(page, first, last), words=content_words(page, core[-2:])
    )


def _named_with(page: Page, office: Office, head: Chunk, place: Chunk | None, tail: Sequence[Chunk]) -> str:
    if place is None or (office.kind == "organisation" and place in tail):
        return _of_where(page, office, tail)
    return of_country(page, head, place)


def _of_where(page: Page, office: Office, tail: Sequence[Chunk]) -> str:
    """As in "the Republican Party of Ohio": a part of an organisation, named with its place."""
    if office.kind != "organisation" or len(tail) < 2 or page.words[tail[0].first] != "of":
        return office.name
    return (
        f"{office.name} {describe(page, tail[:2])}"
        if tail[1].part in (Part.PROPER, Part.PLACE)
        else office.name
    )


def outlet(found: Outlet) -> Who:
    """An outlet as one of its aliases names it."""
    kind = SourceKind.AGENCY if found.kind == "agency" else SourceKind.OUTLET
    return Who(
        Form.SHORT if found.short else Form.NAMED,
        kind,
        found.name,
        candidates=found.candidates,
        roles=frozenset({"show", "program"} if found.programme_of else {"newspaper", "outlet"}),
    )


def _country(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """As in "Moscow", "the US" speak for a government; "Syrians" are people."""
    head = core[-1]
    place = head.value if isinstance(head.value, Place) else None
    printed = page.bare(head.last - 1)
    people = head.part is Part.PLACE and place is not None and _is_people(place, printed)
    if place is not None and head.part is Part.PLACE and _is_one_of_a_people(page, core, place):
        return Who(
            Form.DEFINITE,
            SourceKind.PEOPLE,
            printed,
            named=False,
            count=1,
            nationality=place.name,
            roles=frozenset({NATIONAL}),
        )
    if place is None or people:
        alone = len(core) == 1 and not tail and not printed.endswith("s")
        return Who(
            Form.SURNAME if alone else Form.DESCRIBED,
            SourceKind.PEOPLE,
            describe(page, [*core, *tail]),
            named=False,
            plural=True,
            nationality=nationality(core),
        )
    name = place.name if head.part is Part.PLACE else proper_name(page, head.first, head.last)
    if place.adjective.isupper() and head.part is Part.PLACE:
        name = place.adjective
    return Who(Form.NAMED, SourceKind.OFFICE, name, nationality=place.name)


def _is_one_of_a_people(page: Page, core: Sequence[Chunk], place: Place) -> bool:
    """As in "the Dane": somebody the article has named before."""
    printed = page.bare(core[-1].last - 1)
    if (
        page.words[core[0].first] != "the"
        or printed in (place.name, place.adjective)
        or printed.endswith("s")
    ):
        return False
    return printed in place.variants and f"{printed}s" in place.variants


def _is_people(place: Place, printed: str) -> bool:
    if printed == place.name or printed.isupper():
        return False
    return printed == place.adjective or (printed.endswith("s") and not place.name.endswith(printed))


def read_office(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """As in "Ukraine's Defense Ministry", "the Ministry of Health", "the mayor's office", "the company"."""
    head = core[-1].head
    called = _called(page, tail)
    if called is not None:
        return called
    outlet_named = core[-2].value if len(core) > 1 and not core[-2].owns else None
    if isinstance(outlet_named, Outlet) and page.words[core[-1].first] in _SERVICES:
        return outlet(outlet_named)
    parts = [*core, *_of(page, tail)]
    head_word = page.names.fold(page.words[core[-1].last - 1])
    printed = any(page.proper(chunk.first) for chunk in parts)
    known = page.names.office_named(_printed(page, parts)) if printed else None
    kind = SourceKind.OFFICE if head.head.kind == "office" else SourceKind.ORGANISATION
    names = [c for c in parts if c.part in (Part.PROPER, Part.PLACE, Part.SEAT, Part.OFFICE, Part.OUTLET)]
    named = bool(names) or any(c.owns and c.part is not Part.OWNER for c in parts)
    return Who(
        _form(page, core, _of(page, tail), named=named),
        kind,
        known.name if known else office_name(page, parts) if named else describe(page, parts),
        named=named,
        plural=head.plural,
        nationality=nationality(parts),
        roles=frozenset({head_word}),
        words=content_words(page, parts) - {head_word},
        owner=core[0].first if core[0].part is Part.OWNER else None,
    )


def _form(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk], *, named: bool) -> Form:
    """As in "the ministry", "the Defense Ministry" may take up one that was named with its country before."""
    placed = any(c.part in (Part.PLACE, Part.SEAT, Part.OFFICE) or c.owns for c in core)
    if core[0].part is Part.DETERMINER and page.words[core[0].first] != "some" and not placed and not tail:
        return Form.DEFINITE
    return Form.NAMED if named else Form.DESCRIBED


def _printed(page: Page, parts: Sequence[Chunk]) -> str:
    return " ".join(page.printed(at) for c in parts for at in range(c.first, c.last))


def _of(page: Page, tail: Sequence[Chunk]) -> list[Chunk]:
    """The "of" and "for" phrases that belong to an institution's name."""
    kept: list[Chunk] = []
    for chunk in tail:
        if chunk.part is Part.PREPOSITION and page.words[chunk.first] not in ("of", "for"):
            break
        kept.append(chunk)
    return kept


def read_outlet_head(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """As in "the newspaper", "The Times newspaper", "a Latvian publication known as Riga Watch"."""
    named = next((c for c in core if isinstance(c.value, Outlet)), None)
    if named is not None and isinstance(named.value, Outlet):
        return outlet(named.value)
    called = _called(page, tail)
    if called is not None:
        return called
    head = core[-1].head
    definite = core[0].part is Part.DETERMINER and not tail and not any(c.part is Part.PROPER for c in core)
    proper = next((c for c in core if c.part is Part.PROPER), None)
    if page.proper(core[-1].first) and tail and page.words[tail[0].first] in ("for", "of"):
        name = describe(page, [*core, *_of(page, tail)])
        return Who(Form.NAMED, SourceKind.ORGANISATION, name, nationality=nationality(core))
    if proper is not None and page.proper(core[-1].first):
        first = _joined_from(core, proper)
        return Who(Form.NAMED, SourceKind.OUTLET, proper_name(page, first, core[-1].last))
    bare = not any(c.part in (Part.DETERMINER, Part.OWNER) for c in core)
    if proper is not None and (proper.last - proper.first > 1 or bare) and not proper.owns:
        return Who(Form.NAMED, SourceKind.OUTLET, proper_name(page, proper.first, proper.last))
    return Who(
        Form.DEFINITE if definite else Form.DESCRIBED,
        SourceKind.OUTLET,
        describe(page, [*core, *tail]),
        named=False,
        plural=head.plural,
        nationality=nationality(core),
        roles=frozenset({head.head.word}),
        words=content_words(page, core[:-1]),
        owner=core[0].first if core[0].part is Part.OWNER else None,
    )


def _joined_from(core: Sequence[Chunk], proper: Chunk) -> int:
    """As in "Seoul Star Weekly": a place right before a name is its beginning."""
    before = next((c for c in core if c.last == proper.first), None)
    joined = before is not None and before.part in (Part.SEAT, Part.PLACE) and not before.owns
    return before.first if joined and before is not None else proper.first


def _called(page: Page, tail: Sequence[Chunk]) -> Who | None:
    """As in "… called Northfield Watch", "… known as Riga Watch"."""
    at = next((n for n, c in enumerate(tail) if page.words[c.first] in _CALLED), len(tail))
    named = next((c for c in tail[at + 1 :] if page.proper(c.first)), None)
    if named is None:
        return None
    if isinstance(named.value, Outlet):
        return outlet(named.value)
    last = named.last
    while last < tail[-1].last and page.proper(last):
        last += 1
    return Who(Form.NAMED, SourceKind.OUTLET, proper_name(page, named.first, last))


def _last_words(page: Page, chunk: Chunk) -> frozenset[str]:
    last = page.names.fold(page.words[chunk.last - 1])
    return frozenset({last} if page.names.office_head(last) else set())
