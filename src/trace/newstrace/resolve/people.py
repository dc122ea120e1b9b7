"""People as sources: persons by name, spokespeople, and people without a name."""

from collections.abc import Sequence

from newstrace.lexicon.heads import HeadMatch
from newstrace.lexicon.name_rows import Place, Title
from newstrace.records import SourceKind
from newstrace.resolve.affiliation import citizenship, content_words, institution, nationality
from newstrace.resolve.chunks import JOINING, Chunk, Part
from newstrace.resolve.naming import describe, proper_name
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form, Who

_WITHIN = frozenset({"of", "from", "at", "in", "with", "within", "inside", "for"})
_ONE_OF = frozenset({"one", "another"})
# What stands before "minister" and is no field of government.
_NO_PORTFOLIO = frozenset({"prime", "deputy", "chief", "first", "assistant", "vice", "junior", "of"})


def read_person(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """As in "Ukrainian President Volodymyr Zelensky": a name at the head, after whatever titles."""
    name = core[-1]
    before = core[:-1]
    kind = _kind_by_ending(page, name, before)
    if kind is not SourceKind.PERSON:
        return _body_by_name(page, core, kind)
    spokesperson = next((c for c in before if c.part is Part.SPOKESPERSON), None)
    titled = any(c.part in (Part.TITLE, Part.SPOKESPERSON, Part.PEOPLE) for c in before)
    whole = name.last - name.first > 1
    context = before if not whole or titled or before else ()
    return Who(
        Form.NAMED if whole else Form.SURNAME,
        SourceKind.PERSON,
        proper_name(page, name.first, name.last),
        count=1,
        certain=titled or bool(roles(page, before)) or page.names.is_given_name(page.words[name.first]),
        gender=_gender(page, before, name),
        institution=institution(page, context)
        or institution(page, _within(page, tail))
        or _portfolio(page, before),
        nationality=citizenship(before),
        speaks_for=speaks_for(page, before, tail) if spokesperson else None,
        roles=roles(page, before),
        words=content_words(page, before),
        owner=core[0].first if core[0].part is Part.OWNER else None,
    )


def _portfolio(page: Page, before: Sequence[Chunk]) -> str | None:
    """As in "Energy minister Dana Rusu" is of the energy ministry."""
    title = next((c for c in before if c.part is Part.TITLE and isinstance(c.value, Title)), None)
    words = page.words[title.first : title.last] if title is not None else ()
    if len(words) < 2 or words[-1] != "minister" or words[-2] in _NO_PORTFOLIO:
        return None
    country = next((c.value.adjective for c in before if isinstance(c.value, Place)), "")
    ministry = f"{country} {words[-2].title()} Ministry" if country else f"{words[-2]} ministry"
    known = page.names.office_named(ministry) if country else None
    return known.name if known is not None else ministry


def _kind_by_ending(page: Page, name: Chunk, before: Sequence[Chunk]) -> SourceKind:
    """An ending such as "Gazette" or "Holdings", capitals only, or "the" tell a name for no person's."""
    single = name.last - name.first == 1
    if any(c.part in (Part.TITLE, Part.SPOKESPERSON) for c in before):
        return SourceKind.PERSON
    ending = page.names.ending_kind(page.bare(name.last - 1).casefold())
    if ending and single and _joined_before(before):
        return SourceKind.OUTLET if ending == "outlet" else SourceKind.ORGANISATION
    opened = bool(before) and before[0].part is Part.DETERMINER and len(before) == 1
    if ending and not single and (opened or not page.names.is_given_name(page.words[name.first])):
        return SourceKind.OUTLET if ending == "outlet" else SourceKind.ORGANISATION
    printed = page.bare(name.first)
    if single and printed.isupper() and len(printed) > 1 and "." not in printed:
        return SourceKind.ORGANISATION
    if any(word == "&" or word in JOINING for word in page.words[name.first + 1 : name.last]):
        return SourceKind.ORGANISATION
    full = not single and page.names.is_given_name(page.words[name.first])
    if not full and page.shows_body(proper_name(page, name.first, name.last)):
        return SourceKind.ORGANISATION
    if (
        before
        and before[-1].part in (Part.OFFICE_HEAD, Part.OUTLET_HEAD)
        and not before[-1].owns
        and not full
    ):
        return SourceKind.OUTLET if before[-1].part is Part.OUTLET_HEAD else SourceKind.ORGANISATION
    if before and before[-1].part is Part.OUTLET and single and not before[-1].owns and not full:
        return SourceKind.OUTLET  # "Globo Esporte", "CNN Turk"
    if before and not full and (_is_seat(before[-1]) or (single and _is_country(page, before[-1]))):
        return SourceKind.ORGANISATION  # "Sri Lanka Cricket"
    return SourceKind.ORGANISATION if opened else SourceKind.PERSON


def _is_seat(chunk: Chunk) -> bool:
    return chunk.part is Part.SEAT and not chunk.owns


def _is_country(page: Page, chunk: Chunk) -> bool:
    """A country by its name, not by what is of it."""
    country = chunk.value if chunk.part is Part.PLACE and not chunk.owns else None
    printed = " ".join(page.bare(at) for at in range(chunk.first, chunk.last))
    return isinstance(country, Place) and printed == country.name != country.adjective


def _joined_before(before: Sequence[Chunk]) -> bool:
    """As in "Vatican News": a place or institution right before the ending is the name's beginning."""
    return bool(before) and before[-1].part in (Part.PLACE, Part.SEAT, Part.OFFICE) and not before[-1].owns


def _body_by_name(page: Page, core: Sequence[Chunk], kind: SourceKind) -> Who:
    name = core[-1]
    described = len(core) > 1 and core[-2].part in (Part.OFFICE_HEAD, Part.OUTLET_HEAD)
    named = [chunk for chunk in core if chunk.part is not Part.DETERMINER]
    joined = not described and named[0].part in (
        Part.PLACE,
        Part.PROPER,
        Part.SEAT,
        Part.OFFICE,
        Part.OUTLET,
    )
    first = named[0].first if joined else name.first
    single = name.last - name.first == 1
    return Who(
        Form.SURNAME if single else Form.NAMED,
        kind,
        proper_name(page, first, name.last),
        nationality=nationality(core),
        roles=frozenset({page.words[name.last - 1]}),
        words=content_words(page, core),
    )


def read_people(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """As in "four American officials", "a spokeswoman for the ministry", "the defense minister"."""
    head = core[-1]
    plural = head.part is not Part.TITLE and head.head.plural
    inside = _within(page, tail)
    gender = head.head.head.gender if head.part is not Part.TITLE else None
    return Who(
        _form(page, core, tail),
        SourceKind.PEOPLE,
        describe(page, [*core, *tail]),
        named=False,
        plural=plural,
        count=count_of(page, core, plural=plural),
        gender=gender,
        institution=institution(page, core[:-1]) or institution(page, inside),
        nationality=nationality(core) or nationality(inside),
        speaks_for=speaks_for(page, core[:-1], tail) if head.part is Part.SPOKESPERSON else None,
        roles=roles(page, core[-1:]),
        words=content_words(page, core[:-1]) | content_words(page, inside),
        owner=core[0].first if core[0].part is Part.OWNER else None,
    )


def _form(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Form:
    word = page.words[core[0].first]
    if tail or len(core) == 1:
        return Form.DESCRIBED
    if core[0].part is Part.DETERMINER and word in ("the", "this", "that", "these", "those"):
        return Form.DEFINITE
    if word in _ONE_OF and all(c.part in (Part.WORD, Part.QUANTITY) for c in core[:-1]):
        return Form.ONE_OF
    return Form.DESCRIBED


def count_of(page: Page, core: Sequence[Chunk], *, plural: bool) -> int | None:
    """How many: "two officials", "a dozen", "half a dozen"."""
    first = core[0].first
    if page.words[first : first + 3] == ("half", "a", "dozen"):
        return 6
    for at, chunk in enumerate(core):
        if chunk.part is Part.QUANTITY and isinstance(chunk.value, int):
            dozens = at + 1 < len(core) and page.words[core[at + 1].first] == "dozen"
            return 12 * chunk.value if dozens else chunk.value
    return None if plural else 1


def speaks_for(page: Page, before: Sequence[Chunk], tail: Sequence[Chunk]) -> str | None:
    """For whom a spokesperson speaks: "Pentagon spokesman", "a spokesman for Mr. Trump"."""
    named = institution(page, before)
    if named:
        return named
    after = tail[1:] if tail and page.words[tail[0].first] in ("for", "of", "from", "at") else ()
    inside = institution(page, _core(after))
    if inside:
        return inside
    for chunk in (*_core(after), *before):
        if chunk.part is Part.PROPER:
            return proper_name(page, chunk.first, chunk.last)
    return _country_or_head(page, _core(after), before)


def _country_or_head(page: Page, after: Sequence[Chunk], before: Sequence[Chunk]) -> str | None:
    for parts in (after, before):
        for at, chunk in enumerate(parts):
            if chunk.part is Part.OFFICE_HEAD:
                return describe(page, parts[: at + 1]) or None
    return None


def _core(parts: Sequence[Chunk]) -> Sequence[Chunk]:
    at = next((n for n, c in enumerate(parts) if c.part is Part.PREPOSITION), len(parts))
    return parts[:at]


def roles(page: Page, parts: Sequence[Chunk]) -> frozenset[str]:
    """The words by which these titles and heads may be taken up again: "defense minister", "minister"."""
    found: set[str] = set()
    for chunk in parts:
        if chunk.part is Part.WORD and page.tags[chunk.first] in "NX":
            found.add(page.names.fold(page.words[chunk.first]))
        if chunk.part in (Part.TITLE, Part.SPOKESPERSON, Part.PEOPLE):
            if isinstance(chunk.value, Title) and chunk.value.kind == "honorific":
                continue
            found.update(_titles_in(page, chunk))
    return frozenset(found)


def _titles_in(page: Page, chunk: Chunk) -> set[str]:
    """As in "deputy defense minister" is a minister, a "secretary of state" a secretary."""
    if isinstance(chunk.value, HeadMatch):
        head = chunk.value.head
        return {page.names.fold(word.casefold()) for word in (head.word, head.like) if word is not None}
    words = [page.names.fold(page.words[at]) for at in range(chunk.first, chunk.last)]
    main = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return {" ".join(words), main}


def _within(page: Page, tail: Sequence[Chunk]) -> Sequence[Chunk]:
    """What follows "of", "from", "at" up to the next preposition that is none of these."""
    inside: list[Chunk] = []
    for chunk in tail:
        if chunk.part is Part.PREPOSITION and page.words[chunk.first] not in _WITHIN:
            break
        inside.append(chunk)
    return inside


def _gender(page: Page, before: Sequence[Chunk], name: Chunk) -> str | None:
    for chunk in before:
        if isinstance(chunk.value, Title) and chunk.value.gender:
            return chunk.value.gender
        if chunk.part is Part.SPOKESPERSON and chunk.head.head.gender:
            return chunk.head.head.gender
    return page.names.gender_of(page.words[name.first])
