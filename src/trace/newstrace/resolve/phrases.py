"""Who a phrase names: its head, its name, and what stands before and after them."""

from collections.abc import Callable, Sequence

import msgspec

from newstrace.records import SourceKind
from newstrace.resolve.affiliation import institution
from newstrace.resolve.chunks import HEADS, NAMES, Chunk, Part, chunks, follows_a_name
from newstrace.resolve.documents import read_document
from newstrace.resolve.naming import describe
from newstrace.resolve.offices import read_named, read_office, read_outlet_head
from newstrace.resolve.page import Page
from newstrace.resolve.people import count_of, read_people, read_person
from newstrace.resolve.pronouns import read_pronoun
from newstrace.resolve.who import NOBODY, Form, Who

# "One of the former defence officials" has so many chunks after "one" at most.
_FEW = 5
_PORTFOLIOS = frozenset({"minister", "secretary", "commissioner", "undersecretary"})
# A field in one word, a given name and a surname at least.
_FIELD_AND_NAME = 3
_BOUNDARY = "FLH:;."
_MARKS = "FLHZQ:;."
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OFFICE})
_PAPERS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_HEADING = frozenset(
    {"heads", "headed", "leads", "led", "runs", "ran", "chairs", "chaired", "directs", "directed"}
)
_BEFORE_SOURCES = frozenset({"by", "from", "among", "to", "for", "with", "of", "in"})


def read_phrase(page: Page, first: int, last: int) -> Who:
    """Who tokens ``first`` to ``last`` name, by themselves."""
    first, last = _trimmed(page, first, last)
    if first >= last:
        return NOBODY
    pronoun = read_pronoun(page, first, last)
    if pronoun is not None:
        return pronoun
    cut = _segments(page, first, last)
    who = _read_segment(page, chunks(page, *cut[0]))
    for segment in cut[1:]:
        who = _with_apposition(page, who, segment)
    return _heading(page, who, cut[-1][1], last)


def _heading(page: Page, who: Who, at: int, last: int) -> Who:
    """As in "Bruno Keel, who heads the rescue service": a relative clause that says what a person leads."""
    while at < last and page.tags[at] in "FL":
        at += 1
    headed = at + 2 < last and page.words[at] == "who" and page.words[at + 1] in _HEADING
    if not headed or who.kind is not SourceKind.PERSON or who.institution is not None:
        return who
    led = institution(page, chunks(page, at + 2, last))
    return msgspec.structs.replace(who, institution=led) if led is not None else who


def _trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    while first < last and (page.tags[first] in _MARKS or _is_bare_preposition(page, first)):
        first += 1
    while first < last and page.tags[last - 1] in _MARKS:
        last -= 1
    if last - first > 1 and page.words[last - 1] in _REFLEXIVE:
        last -= 1
    if last - first > 2 and page.dates(last - 1) and page.words[last - 2] == "on":
        last -= 2 * (not page.capital(last - 3))  # "a judge on Tuesday", not "the Mail on Sunday"
    return first, last


def _is_bare_preposition(page: Page, at: int) -> bool:
    """As in "by officials", "among voters": no part of the name."""
    return page.tags[at] == "P" and page.words[at] in _BEFORE_SOURCES


def _segments(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """The phrase before, between and after commas, brackets, dashes and relative pronouns."""
    found: list[tuple[int, int]] = []
    start = first
    for at in range(first, last):
        if page.tags[at] in _BOUNDARY or (page.tags[at] in "WT" and at > first):
            if at > start:
                found.append((start, at))
            start = at + 1
            if page.tags[at] in "WT":
                return found or [(first, last)]
    if start < last:
        found.append((start, last))
    return found or [(first, last)]


def _read_segment(page: Page, parts: Sequence[Chunk]) -> Who:
    joined = _read_joined(page, parts)
    return joined if joined is not None else _read_one(page, parts)


def _read_joined(page: Page, parts: Sequence[Chunk]) -> Who | None:
    """As in "Smith and Jones": two sources in one phrase, each of them whole."""
    at = next((n for n, chunk in enumerate(parts) if chunk.part is Part.CONJUNCTION), 0)
    left, right = parts[:at], parts[at + 1 :]
    if not left or not right or not _stands_alone(page, left) or not _stands_alone(page, right):
        return None
    both = (_read_one(page, left), _read_segment(page, right))
    return Who(
        Form.NAMED,
        SourceKind.PEOPLE,
        " and ".join(part.name for part in both),
        named=all(part.named for part in both),
        plural=True,
        parts=both,
    )


def _stands_alone(page: Page, parts: Sequence[Chunk]) -> bool:
    """A side of "and" is a source by itself when it ends in a name, or has its own determiner."""
    core = _core(page, parts)
    if not core:
        return False
    if core[-1].part in (Part.PROPER, Part.OUTLET, Part.OFFICE):
        return True
    opened = core[0].part in (Part.DETERMINER, Part.OWNER, Part.QUANTITY) or core[0].owns
    return opened and core[-1].part in HEADS


def _core(page: Page, parts: Sequence[Chunk]) -> Sequence[Chunk]:
    """The phrase up to its head's end, without letters behind a name: "Una Pell KC"."""
    core = _up_to_head(page, parts)
    lettered = len(core) > 1 and core[-1].part is Part.WORD and follows_a_name(page, core[-1].first)
    return core[:-1] if lettered else core


def _up_to_head(page: Page, parts: Sequence[Chunk]) -> Sequence[Chunk]:
    """The phrase up to what follows its head: "officials" in "officials of the ministry"."""
    headed = False
    for at, chunk in enumerate(parts):
        if at and chunk.part is Part.PREPOSITION:
            return parts if _ends_in_a_titled_name(parts, at) else parts[:at]
        after_head = headed and chunk.part is Part.WORD and page.tags[chunk.first] in "EGVJB"
        made = after_head and page.tags[chunk.first] == "E" and parts[at - 1].part is Part.DOCUMENT
        if made or (after_head and not _heads_follow(parts[at:])):
            return parts[:at]
        headed = chunk.part in HEADS
    return parts


def _ends_in_a_titled_name(parts: Sequence[Chunk], at: int) -> bool:
    """As in "Hands for Peace director Jane Roe": the preposition is part of what she directs."""
    if (
        len(parts) - at < 3
        or parts[at - 1].part is not Part.PROPER
        or parts[at - 1].last - parts[at - 1].first > 1
    ):
        return False
    titled = parts[-2].part in (Part.TITLE, Part.SPOKESPERSON, Part.PEOPLE)
    return titled and parts[-1].part is Part.PROPER


def _heads_follow(parts: Sequence[Chunk]) -> bool:
    """Whether another head or name comes before the next preposition ("Republican nominee Jane Roe")."""
    for chunk in parts:
        if chunk.part is Part.PREPOSITION:
            return False
        if chunk.part in HEADS or chunk.part in NAMES:
            return True
    return False


def _read_one(page: Page, parts: Sequence[Chunk]) -> Who:
    core = _core(page, parts)
    tail = parts[len(core) :]
    head = core[-1]
    if _is_one_of_them(page, core, tail):
        name = describe(page, [*core, *tail])
        said = frozenset({tail[-1].head.head.word}) if tail[-1].part is Part.PEOPLE else frozenset[str]()
        return Who(Form.ONE_OF, SourceKind.PEOPLE, name, named=False, count=1, roles=said)
    if _is_legal_form(page, core):
        return read_named(page, core[:-1], tail)
    minister = _minister_by_name(page, core, tail)
    if minister is not None:
        return read_person(page, [*core, minister], ())
    if head.part is Part.DOCUMENT:
        return read_document(page, core, tail, _read_segment)
    return _READERS.get(head.part, _read_unknown)(page, core, tail)


def _minister_by_name(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Chunk | None:
    """The name in "Minister for Transport Jane Roe", which goes on from what she is minister for."""
    titled = core[-1].part in (Part.TITLE, Part.PEOPLE) and page.words[core[-1].last - 1] in _PORTFOLIOS
    if not titled or len(tail) != 2 or page.words[tail[0].first] != "for":
        return None
    part, first, last, *_ = tail[1]
    if part is not Part.PROPER or last - first < _FIELD_AND_NAME:
        return None
    given = (at for at in range(first + 1, last - 1) if page.names.is_given_name(page.words[at]))
    return Chunk(Part.PROPER, next(given, last - 2), last)


def _read_unknown(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> Who:
    """A head the word lists do not have ("superdelegates"): described by its own words."""
    name = describe(page, [*core, *tail]) or "unnamed source"
    definite = core[0].part is Part.DETERMINER and page.words[core[0].first] == "the" and not tail
    word = page.words[core[-1].last - 1]
    return Who(
        Form.DEFINITE if definite else Form.DESCRIBED,
        SourceKind.PEOPLE,
        name,
        named=False,
        certain=False,
        plural=word.endswith("s"),
        count=count_of(page, core, plural=True),
        roles=frozenset({word}),
        words=frozenset(page.words[at] for chunk in core[1:] for at in range(chunk.first, chunk.last)),
    )


def _is_one_of_them(page: Page, core: Sequence[Chunk], tail: Sequence[Chunk]) -> bool:
    """As in "one of them", "another of these", "one of the officials"."""
    alone = len(core) == 1 and page.words[core[0].first] in ("one", "another")
    if not alone or not 2 <= len(tail) <= _FEW or page.words[tail[0].first] != "of":
        return False
    again = page.words[tail[1].first] in ("them", "these", "those")
    return again if len(tail) == 2 else page.words[tail[1].first] in ("the", "these", "those", "those")


def _is_legal_form(page: Page, core: Sequence[Chunk]) -> bool:
    """As in "Exxon Mobil Corp": what follows a known institution's name and is no name itself."""
    if len(core) < 2 or core[-1].part is not Part.PROPER or core[-1].last - core[-1].first > 1:
        return False
    known = core[-2].part is Part.OFFICE and not core[-2].owns
    return known and page.names.ending_kind(page.words[core[-1].first]) == "organisation"


_READERS: dict[Part, Callable[[Page, Sequence[Chunk], Sequence[Chunk]], Who]] = {
    Part.PROPER: read_person,
    Part.PEOPLE: read_people,
    Part.SPOKESPERSON: read_people,
    Part.TITLE: read_people,
    Part.OFFICE_HEAD: read_office,
    Part.OUTLET_HEAD: read_outlet_head,
    **dict.fromkeys(NAMES - {Part.PROPER}, read_named),
}


def _with_apposition(page: Page, who: Who, segment: tuple[int, int]) -> Who:
    """As in "the governor, Chris Christie" and "Robby Mook, a spokesman for Mrs. Clinton"."""
    if who.plural and not who.named and not who.parts:
        return _several_named(page, who, segment)
    described = who.kind in (SourceKind.PEOPLE, SourceKind.PERSON) and not who.parts
    body = who.kind in _BODIES and not who.plural and _says_what_it_is(who)
    paper = who.kind in _PAPERS and not who.named and not who.plural
    if not (described or body or paper) or page.tags[segment[0]] in "VAEG":
        return who
    parts = chunks(page, *segment)
    if all(chunk.part in (Part.QUANTITY, Part.WORD) for chunk in parts):
        return who
    other = _read_segment(page, parts)
    if body:
        return _body_named_by(who, other)
    if paper:
        return other if other.kind in _PAPERS and other.named and not other.plural else who
    if who.form in (Form.DESCRIBED, Form.DEFINITE, Form.ONE_OF):
        return _named_by(who, other)
    return _described_by(who, other)


def _several_named(page: Page, who: Who, segment: tuple[int, int]) -> Who:
    """As in "Two newspapers, the Lagos Mirror and GhanaPulse": each of them by its name."""
    other = _read_joined(page, chunks(page, *segment))
    if other is None or not other.named or len(other.parts) != (who.count or len(other.parts)):
        return who
    if who.kind in (SourceKind.OUTLET, SourceKind.AGENCY):
        return msgspec.structs.replace(
            other, parts=tuple(msgspec.structs.replace(one, kind=who.kind) for one in other.parts)
        )
    return other


def _says_what_it_is(who: Who) -> bool:
    """As in "the operator", "the Swiss group": what ends in a common noun is a description, not a name."""
    return not who.named or who.name[who.name.rfind(" ") + 1 :].islower()


def _body_named_by(who: Who, other: Who) -> Who:
    """As in "The operator, Hydrovale, denied it"."""
    body = other.kind in _BODIES or (other.kind is SourceKind.PERSON and not other.certain)
    if not body or not other.named or other.plural:
        return who
    return msgspec.structs.replace(
        other,
        kind=other.kind if other.kind in _BODIES else SourceKind.ORGANISATION,
        count=None,
        roles=other.roles | who.roles,
        words=other.words | who.words,
    )


def _named_by(who: Who, other: Who) -> Who:
    named = other.form is Form.NAMED or (other.form is Form.SURNAME and other.certain)
    if who.plural or other.kind is not SourceKind.PERSON or not named:
        return who
    return _described_by(other, who)


def _described_by(who: Who, other: Who) -> Who:
    if (
        other.kind is not SourceKind.PEOPLE
        or other.plural
        or other.parts
        or who.kind is not SourceKind.PERSON
    ):
        return who
    return msgspec.structs.replace(
        who,
        roles=who.roles | other.roles,
        words=who.words | other.words | other.roles,
        institution=who.institution or other.institution,
        nationality=who.nationality or other.nationality,
        speaks_for=who.speaks_for or other.speaks_for,
        gender=who.gender or other.gender,
        owner=who.owner if who.owner is not None else other.owner,
        certain=who.certain or bool(other.roles and other.certain),
    )


def phrase_around(page: Page, at: int) -> tuple[int, int]:
    """The tokens of the noun phrase whose head is token ``at``."""
    first = at
    while first > max(0, at - 8) and page.tags[first - 1] in "DJNXMK":
        first -= 1
    last = at + 1
    if last < len(page.words) and page.tags[last] in "PEG":
        while last < min(len(page.words), at + 10) and page.tags[last] in "PEGDJNXMK":
            last += 1
    return first, last
