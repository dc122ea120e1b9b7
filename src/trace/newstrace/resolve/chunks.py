"""A phrase cut into known names, heads and small words, left to right, longest first."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from newstrace.lexicon.heads import HeadKind, HeadMatch
from newstrace.lexicon.name_rows import Head, Office, Place, PlatformRow, Title
from newstrace.lexicon.outlets import Outlet
from newstrace.resolve.page import Page


class Part(StrEnum):
    """What a chunk of a phrase is."""

    DETERMINER = "determiner"
    OWNER = "owner"
    QUANTITY = "quantity"
    OUTLET = "outlet"
    OFFICE = "office"
    PLACE = "place"
    SEAT = "seat"
    PLATFORM = "platform"
    TITLE = "title"
    SPOKESPERSON = "spokesperson"
    PEOPLE = "people"
    DOCUMENT = "document"
    OFFICE_HEAD = "office head"
    OUTLET_HEAD = "outlet head"
    PROPER = "proper"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    WORD = "word"


Value = Outlet | Office | Place | PlatformRow | Title | HeadMatch | int | None


class Chunk(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive); ``owns`` is true for a possessive."""

    part: Part
    first: int
    last: int
    value: Value = None
    owns: bool = False

    @property
    def head(self) -> HeadMatch:
        """The head, where the chunk is one."""
        assert isinstance(self.value, HeadMatch)  # noqa: S101 - a chunk of this part is made with one
        return self.value


HEADS = frozenset(
    {Part.PEOPLE, Part.SPOKESPERSON, Part.DOCUMENT, Part.OFFICE_HEAD, Part.OUTLET_HEAD, Part.TITLE}
)
NAMES = frozenset({Part.OUTLET, Part.OFFICE, Part.PLACE, Part.SEAT, Part.PLATFORM, Part.PROPER})

_PARTS: dict[HeadKind, Part] = {
    "spokesperson": Part.SPOKESPERSON,
    "outlet": Part.OUTLET_HEAD,
    "office": Part.OFFICE_HEAD,
    "people": Part.PEOPLE,
    "document": Part.DOCUMENT,
}
# Small words that are names in capitals, or begin one ("WHO", "No 10").
_CAPITALS = frozenset({"who", "no"})
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "some", "any", "each", "every", "no"})
_PREPOSITIONS = frozenset(
    "of for from in at by with on to near under behind inside within about into "
    "who which that called named known dubbed".split()
)
# In capitals they are part of a body's name.
JOINING = frozenset({"without", "against", "for", "with", "over", "beyond", "across", "between", "under"})
_SMALL = {
    **dict.fromkeys(_PREPOSITIONS, Part.PREPOSITION),
    **dict.fromkeys(_DETERMINERS, Part.DETERMINER),
    **dict.fromkeys(_OWNERS, Part.OWNER),
    "&": Part.CONJUNCTION,
}
PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el"}
    | {"bin", "ibn", "ben", "ter", "zu", "y", "abu", "san", "st."}
)
# In tokens.
_LONGEST = 8
# Longer acronyms are printed as words as well ("Nato").
_SHORT = 3
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def chunks(page: Page, first: int, last: int) -> list[Chunk]:
    """Tokens ``first`` to ``last`` as chunks, in order, without gaps."""
    found: list[Chunk] = []
    at = first
    while at < last:
        chunk = _chunk(page, at, last)
        found.append(chunk)
        at = chunk.last
    return found


def _chunk(page: Page, at: int, last: int) -> Chunk:
    if _opens_before_a_name(page, at, last):
        return _head(page, at, last) or Chunk(Part.WORD, at, at + 1)
    named = _name(page, at, last)
    if named is not None and named.last - at > 1:
        return named
    joined = _joined(page, at, last)
    if joined is not None:
        return joined
    if named is not None and (title := page.names.match_title(page.words, at)) and title[0] > 1:
        named = None
    if page.begins_full_name(at):
        person = _proper(page, at, last)
        if person is not None and person.last - at > 1:
            return person
    found = _small(page, at) or named or _head(page, at, last) or _proper(page, at, last)
    return found or Chunk(Part.WORD, at, at + 1)


def _joined(page: Page, at: int, last: int) -> Chunk | None:
    """A name with a preposition in capitals in it, as in "Teachers Without Walls"."""
    end, most = at, min(last, at + _LONGEST)
    while end < most and page.tags[end] == "X" and page.capital(end):
        end += 1
    joins = any(page.words[n] in JOINING for n in range(at + 1, end - 1))
    return Chunk(Part.PROPER, at, end) if joins else None


def _opens_before_a_name(page: Page, at: int, last: int) -> bool:
    """As in "Fisherman Per Lunde": what has its capital from the sentence's start is no name."""
    if not page.opens_sentence(at) or at + 2 >= last or page.names.is_given_name(page.words[at]):
        return False
    return page.begins_full_name(at + 1) and not page.owns(at)


def _small(page: Page, at: int) -> Chunk | None:
    """A word of a closed class: "his", "the", "and", "four", "of"."""
    word = page.words[at]
    if word in _CAPITALS and page.printed(at) in ("WHO", "No"):
        return None
    part = _SMALL.get(word) or _small_by_tag(page, at)
    if part is not None:
        return Chunk(part, at, at + 1, owns=part is Part.OWNER)
    quantity = page.names.quantity(word)
    named = page.tags[at : at + 2] == "XX" and page.capital(at)
    return None if quantity is None or named else Chunk(Part.QUANTITY, at, at + 1, quantity)


def _small_by_tag(page: Page, at: int) -> Part | None:
    if page.tags[at] == "C":
        return Part.CONJUNCTION
    return Part.PREPOSITION if page.tags[at] == "P" and not page.capital(at) else None


def _name(page: Page, at: int, last: int) -> Chunk | None:
    """The longest known name that starts at ``at``."""
    best: Chunk | None = None
    for chunk in _known_names(page, at):
        if chunk.last <= last and (best is None or chunk.last > best.last):
            best = chunk
    if best is None or _is_a_person(page, best, last):
        return None
    return best


def _known_names(page: Page, at: int) -> Iterator[Chunk]:
    """What the name lists have at ``at``: an outlet, an institution, a country, its capital, a platform."""
    names, words = page.names, page.words
    named = page.capital(at) or any(map(str.isupper, page.printed(at)))
    if not named and not names.begins_name(words[at]):
        return
    outlet = page.outlet_at(at)
    if outlet is not None:
        end = at + outlet[0]
        yield Chunk(Part.OUTLET, at, end, outlet[1], page.owns(end - 1))
    shouted = names.office_in_capitals(page.bare(at))
    if shouted is not None:
        yield Chunk(Part.OFFICE, at, at + 1, shouted, page.owns(at))
    if not names.begins_name(words[at]):
        return
    for part, match in (
        (Part.OFFICE, names.match_office),
        (Part.PLACE, names.match_place),
        (Part.SEAT, names.match_seat),
        (Part.PLATFORM, names.match_platform),
    ):
        found = match(words, at, page.capital)
        if found is not None and not _is_no_acronym(page, at, found[1]):
            end = at + found[0]
            yield Chunk(part, at, end, found[1], page.owns(end - 1))


def _is_no_acronym(page: Page, at: int, found: Office | Place | PlatformRow) -> bool:
    """As in "Gao Lixin": three letters that stand for an office only when all are capitals."""
    short = page.bare(at)
    full = page.prose.acronyms.get(short)
    if isinstance(found, Office) and full is not None and page.names.office_named(full) is not found:
        return True  # the ICC of an article on the International Cricket Council
    if not isinstance(found, Office) or len(short) > _SHORT or short.isupper():
        return False
    return any(alias.isupper() and alias.casefold() == short.casefold() for alias in found.aliases)


def _is_a_person(page: Page, chunk: Chunk, last: int) -> bool:
    """As in "Chad Pergram", "Jordan Klepper": a name that is also a given name, before a surname."""
    if chunk.last - chunk.first > 1 or chunk.owns or not page.names.is_given_name(page.words[chunk.first]):
        return False
    after = chunk.last
    return after < last and page.proper(after) and _head(page, after, last) is None


def _head(page: Page, at: int, last: int) -> Chunk | None:
    """A title or a head noun: "prime minister", "spokesman", "officials", "report", "ministry"."""
    title = page.names.match_title(page.words, at)
    if title is not None and at + title[0] <= last and (title[0] > 1 or _is_title(page, at, last)):
        end = at + title[0]
        return Chunk(Part.TITLE, at, end, title[1], page.owns(end - 1))
    return _plain_head(page, at, last)


def _is_title(page: Page, at: int, last: int) -> bool:
    """Before a name it is a title; alone, "the president" and "leaders" are heads as well."""
    return at + 1 < last and page.proper(at + 1)


def _plain_head(page: Page, at: int, last: int) -> Chunk | None:
    word = page.words[at]
    names = page.names
    if follows_a_name(page, at):
        return None
    bare = word[:-2] if word.endswith("'s") else word
    found = names.head(bare, page.words[at + 1] if at + 1 < last else "")
    if found is not None and found[1].head.surname and _stands_alone(page, at, last):
        return None
    if found is not None and not _is_part_of_a_name(page, at, found):
        kind, match = found
        end = at + 1 + (" " in match.head.word)
        return Chunk(_PARTS[kind], at, end, match, page.owns(end - 1))
    title = names.title(bare)
    plain = not page.proper(at) or page.bare(at).isupper()
    if title is not None and title.kind != "honorific" and plain:
        return Chunk(Part.PEOPLE, at, at + 1, HeadMatch(Head(bare, ""), plural=False), page.owns(at))
    return None


def _stands_alone(page: Page, at: int, last: int) -> bool:
    """As in "Church said": a noun that is also a name, without the article a noun needs."""
    bare = at == 0 or page.tags[at - 1] not in "DJNXKM"
    return page.tags[at] == "X" and bare and (at + 1 >= last or page.tags[at + 1] != "X")


def _is_part_of_a_name(page: Page, at: int, found: tuple[HeadKind, HeadMatch]) -> bool:
    """As in "the Zambara Insider", "the Sunday Post": printed with a capital behind another one."""
    kind, match = found
    if kind == "outlet" and page.capital(at) and not page.opens_sentence(at) and at + 1 < len(page.words):
        return page.proper(at + 1) and not page.owns(at)
    if (
        kind not in ("people", "document")
        or match.plural
        or not page.capital(at)
        or match.head.word[0].isupper()
    ):
        return False
    return at > 0 and page.capital(at - 1) and not page.opens_sentence(at) and not page.owns(at - 1)


def _proper(page: Page, at: int, last: int) -> Chunk | None:
    """A run of name words: "Ursula von der Leyen", "Donald J. Trump Jr.", "Deir Ezzor"."""
    if follows_a_name(page, at) or (not page.proper(at) and not _opens_with_particle(page, at, last)):
        return None
    end = at + 1
    while end < last and not page.owns(end - 1):
        step = _continues(page, at, end, last)
        if not step:
            break
        end += step
    if end - at > 1 and page.names.office_head(page.words[end - 1]) and not _is_a_surname(page, at, end - 1):
        end -= 1
    return Chunk(Part.PROPER, at, end, None, page.owns(end - 1))


def _is_a_surname(page: Page, start: int, at: int) -> bool:
    """As in "Anna Church": a body's noun that is a person's name, behind a given name without "the"."""
    match = page.names.office_head(page.words[at])
    given = at - start == 1 and page.names.is_given_name(page.words[start])
    return bool(match and match.head.surname and given and page.words[start - 1 : start] != ("the",))


def follows_a_name(page: Page, at: int) -> bool:
    """As in "Una Pell KC": letters behind a name that are no part of it."""
    letters = page.names.is_letters(page.bare(at).casefold()) and page.bare(at)[1:2].isupper()
    return letters and at > 0 and page.proper(at - 1)


def _opens_with_particle(page: Page, at: int, last: int) -> bool:
    """As in "De Blasio": a particle that opens the sentence or stands for the whole name."""
    particle = page.words[at] in PARTICLES and page.capital(at)
    return particle and at + 1 < last and page.proper(at + 1)


def _continues(page: Page, start: int, at: int, last: int) -> int:
    """How many more tokens belong to the run of name words from ``start`` to ``at``."""
    word = page.words[at]
    if word in _SUFFIXES and page.capital(at):
        return 1
    if word in PARTICLES and not page.capital(at):
        end = at + 1
        while end < min(last, at + 3) and page.words[end] in PARTICLES:
            end += 1
        return end - at + 1 if end < last and page.proper(end) else 0
    if word == "&" and page.tags[at] == "X" and at + 1 < last:
        return 2
    if page.tags[at : at + 3] == "QXQ" and at + 3 < last and page.proper(at + 3):
        return 3
    if not page.proper(at) or follows_a_name(page, at):
        return 0
    return 0 if _breaks_run(page, start, at, last) else 1


def _breaks_run(page: Page, start: int, at: int, last: int) -> bool:
    """A title, an institution or an outlet ends a run, unless it is itself the surname ("Steve King")."""
    head = _head(page, at, last)
    name = _name(page, at, last)
    if (head is None and name is None) or _is_a_surname(page, start, at):
        return False
    ends_phrase = at + 1 >= last or not page.proper(at + 1)
    if name is not None and name.last - at == 1 and ends_phrase and at - start == 1:
        return page.bare(at).isupper()
    if ends_phrase and page.names.is_given_name(page.words[start]):
        return bool(head and head.part in (Part.SPOKESPERSON, Part.OFFICE_HEAD))
    return not (head and head.part is Part.OFFICE_HEAD)
