"""Who is meant by "the court", "the company", "the survey", "the letter": what was introduced before.

Institutions and documents are often introduced without being a source, and cited later by their noun alone.
"""

from collections.abc import Iterator

import msgspec

from newstrace.lexicon.name_rows import Office
from newstrace.records import SourceKind
from newstrace.resolve.chunks import Part, chunks
from newstrace.resolve.ledger import Entry
from newstrace.resolve.phrases import phrase_around, read_phrase
from newstrace.resolve.scene import Scene, paragraph_of
from newstrace.resolve.subjects import subject_of
from newstrace.resolve.who import Form, Who

_BODIES = frozenset({SourceKind.OFFICE, SourceKind.ORGANISATION})
# Nouns that say of an organisation no more than that it is one.
ANY_BODY = frozenset({"group", "company", "firm", "organization", "corporation", "business"})
# A noun that says of what was written no more than that it was.
ANY_DOCUMENT = frozenset({"document"})
_INTRODUCING = frozenset({"a", "an", "another"})
# How far back something is looked for that was introduced without being cited, in tokens.
_REACH = 250
_MOST = 40


def introduced(scene: Scene, who: Who, since: int) -> Who | None:
    """As in "published a report by … . The report said": the same noun before, when it was no source.

    Only what stands after token ``since`` counts, where something called so was cited last.
    """
    if who.kind not in (SourceKind.DOCUMENT, *_BODIES) or who.plural:
        return None
    if who.roles & ANY_BODY and not who.words:
        body = _body_in_sentence(scene)
        if body is not None:
            return body
    page = scene.page
    for at in _before(scene, who, max(since, scene.at - _REACH, 0)):
        first, last = phrase_around(page, at)
        if who.kind in _BODIES and page.words[first] not in _INTRODUCING:
            continue
        found = read_phrase(page, first, last)
        if found.named and found.roles & who.roles and found.name.casefold() != who.name.casefold():
            return found if who.words <= found.words | found.roles else None
        maker = _maker(scene, who, at)
        if maker is not None:
            return maker
    return None


def person_introduced(scene: Scene, who: Who) -> Who | None:
    """As in "had it from a police investigator. The investigator said": somebody without a name before."""
    if who.kind is not SourceKind.PEOPLE or who.plural or not who.certain:
        return None
    for at in _before(scene, who, max(scene.at - _REACH, 0)):
        first, last = phrase_around(scene.page, at)
        if scene.page.words[first] not in _INTRODUCING or scene.page.quoted(at):
            continue
        found = read_phrase(scene.page, first, last)
        fits = found.kind is SourceKind.PEOPLE and not found.plural and found.roles & who.roles
        if fits and who.words <= found.words | found.roles:
            return found
    return None


def _before(scene: Scene, who: Who, lowest: int) -> Iterator[int]:
    """The tokens before the phrase that are its noun, nearest first."""
    for role in sorted(who.roles)[:1]:
        left = _MOST
        for at in reversed(scene.page.positions(role)):
            if at <= lowest or not left:
                return
            if at < scene.at:
                left -= 1
                yield at


def _maker(scene: Scene, who: Who, at: int) -> Who | None:
    """As in "A coalition of clubs sent a letter": who wrote it, where it is the object of the sentence."""
    page = scene.page
    head = page.names.document_head(page.words[at])
    if head is None or not head.head.carrier or at < 2:
        return None
    if page.words[at - 1] not in ("a", "an") or page.tags[at - 2] not in "VE":
        return None
    maker = subject_of(page, page.sentence_of(at), at)
    return msgspec.structs.replace(maker, roles=maker.roles | who.roles) if maker is not None else None


def _body_in_sentence(scene: Scene) -> Who | None:
    """The one known organisation named before in the sentence: "said of Apple in May, when the company"."""
    page = scene.page
    first = page.sentence(page.sentence_of(scene.at)).first
    found = {
        chunk.value.name: chunk
        for chunk in chunks(page, max(first, scene.at - 40), scene.at)
        if chunk.part is Part.OFFICE and isinstance(chunk.value, Office)
    }
    if len(found) != 1:
        return None
    body = next(iter(found.values()))
    one = read_phrase(page, body.first, body.last)
    return one if one.kind is SourceKind.ORGANISATION and not body.owns else None


def bodies_named(scene: Scene, who: Who) -> list[Entry]:
    """The institutions the article names by the noun: "the Supreme Court" for "the court"."""
    if who.kind not in _BODIES or who.plural:
        return []
    page = scene.page
    found: list[Entry] = []
    for at in _before(scene, who, -1):
        first, last = phrase_around(page, at)
        # What looks like a participle after a name is its verb: "The Supreme Court met".
        last = last if page.tags[at + 1 : at + 2] == "P" else at + 1
        one = read_phrase(page, first, last)
        if one.named and one.kind in _BODIES and _goes_by(one, who):
            found.append(Entry(at, page.sentence_of(at), paragraph_of(scene, at), one))
    return found


def _goes_by(found: Who, who: Who) -> bool:
    """Whether a name says more than the noun, and no less than what is asked for."""
    more = found.name.casefold() not in who.roles
    return more and bool(found.roles & who.roles) and who.words <= found.words | found.roles


def bodies_cited(scene: Scene, who: Who) -> list[Entry]:
    """For "the company": organisations cited just before, and names nothing tells for a person's."""
    if who.kind is not SourceKind.ORGANISATION or who.words:
        return []
    here = paragraph_of(scene, scene.at)
    near = [e for e in scene.ledger.backwards() if here - 1 <= e.paragraph and e.at < scene.at]
    any_body = bool(who.roles & ANY_BODY)
    return [
        msgspec.structs.replace(e, who=msgspec.structs.replace(e.who, kind=who.kind, count=None))
        for e in near
        if _may_be_a_body(scene, e.who) or (any_body and _is_a_body(e.who))
    ]


def _is_a_body(who: Who) -> bool:
    return who.kind is SourceKind.ORGANISATION and who.named and who.form is not Form.PRONOUN


def _may_be_a_body(scene: Scene, who: Who) -> bool:
    return who.kind is SourceKind.PERSON and who.named and not who.certain and scene.cast.gender(who) is None


def documents_alike(scene: Scene, who: Who) -> list[Entry]:
    """For "the survey": a poll that was cited or introduced in this paragraph or the one before."""
    if who.kind is not SourceKind.DOCUMENT or who.plural:
        return []
    names = frozenset(word for role in who.roles for word in scene.page.names.alike(role)) - who.roles
    if who.roles <= ANY_DOCUMENT and not who.words:
        return _documents_cited(scene)
    here = paragraph_of(scene, scene.at)
    cited = [entry for role in sorted(names) for entry in scene.ledger.with_role(role)]
    found = [*cited, *(entry for role in sorted(names) for entry in _introduced_as(scene, role, here - 1))]
    return [
        entry
        for entry in found
        if here - 1 <= entry.paragraph
        and entry.at < scene.at
        and not entry.who.plural
        and who.words <= entry.who.words
    ]


def _documents_cited(scene: Scene) -> list[Entry]:
    """For "the document": any that was cited in this paragraph or the one before."""
    here = paragraph_of(scene, scene.at)
    return [
        entry
        for entry in scene.ledger.backwards()
        if here - 1 <= entry.paragraph
        and entry.at < scene.at
        and entry.who.kind is SourceKind.DOCUMENT
        and not entry.who.plural
    ]


def _introduced_as(scene: Scene, noun: str, paragraph: int) -> Iterator[Entry]:
    """As in "a new poll by … ": the places from a paragraph on where a document is introduced."""
    page = scene.page
    for at in page.positions(noun):
        where = paragraph_of(scene, at) if at < scene.at else -1
        first, last = phrase_around(page, at) if where >= paragraph else (at, at)
        if first < at and page.words[first] in _INTRODUCING:
            yield Entry(at, page.sentence_of(at), where, read_phrase(page, first, last))
