"""Who is meant by "he", "she", "it", "they": the nearest source or subject that agrees, or nobody."""

from collections.abc import Iterable, Sequence

import msgspec

from newstrace.records import SourceKind
from newstrace.resolve.cast import Sighting
from newstrace.resolve.ledger import Entry
from newstrace.resolve.phrases import phrase_around, read_phrase
from newstrace.resolve.scene import Scene, Verdict, distinct
from newstrace.resolve.subjects import is_said_by_itself, subject_of
from newstrace.resolve.who import Form, Who

_SENTENCES_BACK = 4
# A quotation that runs over more sentences has made the reader forget who is "he".
_LONGEST_QUOTATION = 30
_THINGS = frozenset(
    {SourceKind.ORGANISATION, SourceKind.OFFICE, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT}
)
_GROUPS = frozenset({SourceKind.ORGANISATION, SourceKind.OFFICE, SourceKind.OUTLET, SourceKind.AGENCY})


def antecedent_of_pronoun(scene: Scene, who: Who) -> Verdict:
    """As in "he", "they", "it": the nearest source or subject that agrees in person, number and gender."""
    for sentence in _sentences_back(scene):
        for circle in _circles(scene, sentence, who):
            if any(_is_same_pronoun(who, found) for found in circle):
                return Verdict(None, (), "the same pronoun before it is not resolved either")
            fitting = distinct(found for found in circle if _agrees(scene, who, found))
            fitting = fitting or distinct(found for found in circle if _may_be_a_person(scene, who, found))
            if len(fitting) == 1:
                scene.cast.learn_gender(fitting[0], who.gender)
                return Verdict(fitting[0])
            if fitting:
                names = tuple(found.name for found in fitting)
                return Verdict(None, names, "more than one source nearby agrees with the pronoun")
    speaks_of_itself = subject_of_content(scene)
    if speaks_of_itself is not None and _agrees(scene, who, speaks_of_itself):
        scene.cast.learn_gender(speaks_of_itself, who.gender)
        return Verdict(speaks_of_itself)
    return Verdict(None, (), "no source nearby agrees with the pronoun")


def subject_of_content(scene: Scene) -> Who | None:
    """As in "Odile Ferrant has turned it down, she said": whom the words before the cue are about."""
    if not scene.content:
        return None
    first, _ = scene.page.range_of(scene.content[0])
    sentence = scene.page.sentence_of(first)
    if first >= scene.at or sentence != scene.page.sentence_of(scene.at):
        return None
    found = subject_of(scene.page, sentence, scene.at)
    if found is None or found.form is not Form.SURNAME:
        return found if found is not None and found.form is Form.NAMED else None
    known = scene.cast.called(found.name)
    return known[0] if len(known) == 1 else None


def _sentences_back(scene: Scene) -> list[int]:
    """The pronoun's own sentence and those before it; its own content's sentences do not count."""
    here = scene.page.sentence_of(scene.at)
    start = here
    if scene.content:
        start = min(here, scene.page.sentence_of(scene.page.range_of(scene.content[0])[0]))
    return [here, *_unquoted_back(scene, start - (start == here))]


def _unquoted_back(scene: Scene, start: int) -> Iterable[int]:
    """The sentences from ``start`` back; those that are nothing but quotation name nobody who speaks."""
    left = _SENTENCES_BACK + (start == scene.page.sentence_of(scene.at))
    for number in range(start, max(-1, start - _LONGEST_QUOTATION), -1):
        if _is_only_quotation(scene, number):
            continue
        yield number
        left -= 1
        if left == 0:
            return


def _is_only_quotation(scene: Scene, number: int) -> bool:
    sentence = scene.page.sentence(number)
    if not scene.page.wholly_quoted(number) or scene.ledger.in_sentence(number, 1):
        return False
    named = next(scene.cast.seen_before(sentence.last, 1), None)
    return scene.page.quoted(sentence.last - 2) or named is None or named.at < sentence.first


def _circles(scene: Scene, sentence: int, who: Who) -> Iterable[list[Who]]:
    """Candidates in one sentence: who speaks in it, then its subjects, then anyone named in it."""
    cited = [entry for entry in scene.ledger.in_sentence(sentence) if entry.at < scene.at]
    outer = [entry for entry in cited if not entry.inner]
    yield [*(entry.who for entry in outer), *_rival_subjects(scene, sentence, who, outer)]
    yield [entry.who for entry in cited]
    subject = _subject_of(scene, sentence, who)
    if subject:
        yield [subject] if subject.name not in scene.cast.people else []
    if who.kind is SourceKind.PERSON:
        yield from _persons_in(scene, sentence, who)
    if who.plural:
        yield _people_in(scene, sentence)


def _rival_subjects(scene: Scene, sentence: int, who: Who, cited: Sequence[Entry]) -> list[Who]:
    """Subjects beside a source in its sentence, outside what it says: "When he tried, Roe objected"."""
    if not cited or who.kind is not SourceKind.PERSON or sentence == scene.page.sentence_of(scene.at):
        return []
    said = tuple(span for entry in cited for span in entry.content)
    subjects, _ = _named_in(scene._replace(content=(*scene.content, *said)), sentence, who)
    return subjects


def _people_in(scene: Scene, sentence: int) -> list[Who]:
    """Groups of people in a sentence that are neither its sources nor its subject."""
    page = scene.page
    first, last = page.sentence(sentence).first, min(page.sentence(sentence).last, scene.at)
    found: list[Who] = []
    for at in range(first, min(last, first + 60)):
        head = page.names.unnamed_head(page.words[at])
        if head is not None and head.plural and not page.quoted(at) and not _in_content(scene, at):
            found.append(read_phrase(page, *phrase_around(page, at)))
    return [who for who in found if who.plural and who.form in (Form.DESCRIBED, Form.DEFINITE)]


def _persons_in(scene: Scene, sentence: int, who: Who) -> Iterable[list[Who]]:
    """The subjects in a sentence, then all persons in it.

    Where others agree as well, only a subject that was talked of before goes on being it.
    """
    subjects, others = _named_in(scene, sentence, who)
    first = scene.page.sentence(sentence).first
    if not any(_agrees(scene, who, found) for found in others):
        yield subjects
    else:
        yield [found for found in subjects if scene.cast.met(found.name) < first]
    yield [*subjects, *others]


def _named_in(scene: Scene, sentence: int, who: Who) -> tuple[list[Who], list[Who]]:
    first = scene.page.sentence(sentence).first
    last = min(scene.page.sentence(sentence).last, scene.at)
    subjects: list[Who] = []
    others: list[Who] = []
    for sighting in scene.cast.seen_before(last, 12):
        if sighting.at < first:
            break
        if _in_content(scene, sighting.at) or scene.page.quoted(sighting.at):
            continue
        found = _one_of(scene, sighting, who)
        if found is not None:
            (subjects if sighting.subject else others).append(found)
    return subjects, others


def _one_of(scene: Scene, sighting: Sighting, pronoun: Who) -> Who | None:
    """The person named at a place; of two with one surname the first named, if the pronoun fits no other."""
    people = [scene.cast.people[name] for name in sorted(sighting.names, key=scene.cast.met)]
    if len(people) == 1:
        return people[0]
    fitting = [one for one in people if scene.cast.gender(one) in (None, pronoun.gender)]
    return people[0] if fitting == people[:1] and scene.cast.gender(people[0]) else None


def _subject_of(scene: Scene, sentence: int, pronoun: Who) -> Who | None:
    """The subject a sentence opens with, where it says who it is or the article does."""
    who = subject_of(scene.page, sentence, scene.at)
    if who is None:
        return None
    if who.form is Form.SURNAME:
        known = scene.cast.called(who.name)
        if len(known) == 1:
            return known[0]
        return _unknown(scene, who, pronoun) if who.kind is SourceKind.PERSON and not known else None
    return who if is_said_by_itself(who) else None


def _unknown(scene: Scene, who: Who, pronoun: Who) -> Who:
    """A single name on no list, which "it" tells for an organisation's."""
    thing = pronoun.kind is SourceKind.ORGANISATION and not who.gender
    thing = thing and scene.page.named_within(who.name.casefold())
    return msgspec.structs.replace(who, kind=pronoun.kind, count=None) if thing else who


def _in_content(scene: Scene, at: int) -> bool:
    start = scene.page.prose.starts[at]
    return any(span.start <= start < span.end for span in scene.content)


def _is_same_pronoun(pronoun: Who, found: Who) -> bool:
    """Also as in "He and his partner came because they …": one of those meant is not known."""
    if pronoun.plural and any(part.form is Form.PRONOUN for part in found.parts):
        return True
    return found.form is Form.PRONOUN and (found.kind, found.gender) == (pronoun.kind, pronoun.gender)


def _may_be_a_person(scene: Scene, pronoun: Who, found: Who) -> bool:
    """A name on no list that spoke last, of which nothing tells but this pronoun that it is a person's."""
    unsure = found.kind is SourceKind.PERSON and found.form is Form.NAMED and not found.certain
    return pronoun.kind is SourceKind.PERSON and unsure and scene.cast.gender(found) in (None, pronoun.gender)


def _agrees(scene: Scene, pronoun: Who, found: Who) -> bool:
    if found.form is Form.PRONOUN or found.name in scene.told or not (found.named or found.roles):
        return False
    if pronoun.kind is SourceKind.PERSON:
        person = found.kind is SourceKind.PERSON or (found.kind is SourceKind.PEOPLE and found.count == 1)
        sure = found.certain or scene.page.is_shortened(found.name)
        either = pronoun.gender is None  # "the 34-year-old", "the Dane"
        return person and sure and (either or scene.cast.gender(found) in (None, pronoun.gender))
    if pronoun.plural:
        return found.plural or found.kind in _GROUPS
    return found.kind in _THINGS and not found.plural
