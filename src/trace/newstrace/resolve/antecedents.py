"""Who is meant by "he", "Kirby", "the ministry", "the Journal", "one official": one source, or none.

Each function gives a Verdict: the one source that fits, or the candidates there were and the reason why
none was taken. Nearer words decide before farther ones; within one distance two that fit are a refusal.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from newstrace.records import SourceKind, Span
from newstrace.resolve.cast import Cast
from newstrace.resolve.ledger import Entry, Ledger
from newstrace.resolve.page import Page
from newstrace.resolve.phrases import read_phrase
from newstrace.resolve.who import Form, Who

_SENTENCES_BACK = 4
_THINGS = frozenset(
    {SourceKind.ORGANISATION, SourceKind.OFFICE, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT}
)
_GROUPS = frozenset({SourceKind.ORGANISATION, SourceKind.OFFICE, SourceKind.OUTLET, SourceKind.AGENCY})
_PAPERS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_AGENCIES = frozenset({"agency", "news agency"})
_VAGUE = frozenset({"several", "multiple", "many", "some", "various", "other", "numerous", "few", "dozens"})
# An organisation is taken up by its kind alone only this many paragraphs later at most.
_NEAR = 3
_AFTER_NOUN = frozenset({"P", "E", "G"})


class Verdict(NamedTuple):
    """The source that fits, or the names of those that might and the reason none was taken."""

    who: Who | None
    candidates: tuple[str, ...] = ()
    reason: str = ""


class Scene(NamedTuple):
    """Where a phrase stands: its article so far, its first token, and its statement's own content."""

    page: Page
    cast: Cast
    ledger: Ledger
    at: int
    content: tuple[Span, ...]
    papers: Callable[[], Sequence[Entry]]


def antecedent_of_pronoun(scene: Scene, who: Who) -> Verdict:
    """As in "he", "they", "it": the nearest source or subject that agrees in person, number and gender."""
    for sentence in _sentences_back(scene):
        for circle in _circles(scene, sentence, who):
            if any(_is_same_pronoun(who, found) for found in circle):
                return Verdict(None, (), "the same pronoun before it is not resolved either")
            fitting = _distinct(found for found in circle if _agrees(scene, who, found))
            if len(fitting) == 1:
                scene.cast.learn_gender(fitting[0], who.gender)
                return Verdict(fitting[0])
            if fitting:
                names = tuple(found.name for found in fitting)
                return Verdict(None, names, "more than one source nearby agrees with the pronoun")
    return Verdict(None, (), "no source nearby agrees with the pronoun")


def _sentences_back(scene: Scene) -> list[int]:
    """The pronoun's own sentence and those before it; its own content's sentences do not count."""
    here = scene.page.sentence_of(scene.at)
    start = here
    if scene.content:
        start = min(here, scene.page.sentence_of(scene.page.range_of(scene.content[0])[0]))
    return [here, *(n for n in range(start - (start == here), start - _SENTENCES_BACK - 1, -1) if n >= 0)]


def _circles(scene: Scene, sentence: int, who: Who) -> Iterable[list[Who]]:
    """Candidates in one sentence: who speaks in it, then its subjects, then anyone named in it."""
    cited = [entry for entry in scene.ledger.in_sentence(sentence) if entry.at < scene.at]
    yield [entry.who for entry in cited if not entry.inner]
    yield [entry.who for entry in cited]
    subject = _subject_of(scene, sentence)
    if subject and subject.kind is not SourceKind.PERSON:
        yield [subject]
    if who.kind is SourceKind.PERSON:
        yield from _persons_in(scene, sentence, who)


def _persons_in(scene: Scene, sentence: int, who: Who) -> Iterable[list[Who]]:
    """The subjects in a sentence, then all persons in it.

    Where others agree as well, a subject counts only if it has been a source before and they have not.
    """
    subjects, others = _named_in(scene, sentence)
    rivals = [found for found in others if _agrees(scene, who, found)]
    if rivals:
        heard = {entry.who.name for entry in scene.ledger.backwards()}
        subjects = [found for found in subjects if found.name in heard]
        if any(found.name in heard for found in rivals):
            subjects = []
    yield subjects
    yield [*subjects, *others]


def _named_in(scene: Scene, sentence: int) -> tuple[list[Who], list[Who]]:
    first = scene.page.sentence(sentence).first
    last = min(scene.page.sentence(sentence).last, scene.at)
    subjects: list[Who] = []
    others: list[Who] = []
    for sighting in scene.cast.seen_before(last, 12):
        if sighting.at < first:
            break
        if _in_content(scene, sighting.at) or scene.page.quoted(sighting.at):
            continue
        (subjects if sighting.subject else others).append(scene.cast.people[sighting.name])
    return subjects, others


def _subject_of(scene: Scene, sentence: int) -> Who | None:
    """The subject a sentence opens with, where it opens with one."""
    page = scene.page
    first, last = page.sentence(sentence).first, page.sentence(sentence).last
    while first < last and page.tags[first] in "CBSH":
        first += 1
    end = first
    while end < min(last, first + 10, scene.at) and page.tags[end] in "DJNXMKC":
        end += 1
    if end == first or end >= last or page.tags[end] not in "VAEB":
        return None
    who = read_phrase(page, first, end)
    if who.form is Form.SURNAME:
        known = scene.cast.called(who.name)
        return known[0] if len(known) == 1 else who if who.kind is SourceKind.PERSON and not known else None
    return who if who.certain and who.form in (Form.NAMED, Form.DESCRIBED) else None


def _in_content(scene: Scene, at: int) -> bool:
    start = scene.page.prose.starts[at]
    return any(span.start <= start < span.end for span in scene.content)


def _is_same_pronoun(pronoun: Who, found: Who) -> bool:
    return found.form is Form.PRONOUN and (found.kind, found.gender) == (pronoun.kind, pronoun.gender)


def _agrees(scene: Scene, pronoun: Who, found: Who) -> bool:
    if found.form is Form.PRONOUN or not (found.named or found.roles):
        return False
    if pronoun.kind is SourceKind.PERSON:
        person = found.kind is SourceKind.PERSON or (found.kind is SourceKind.PEOPLE and found.count == 1)
        return person and scene.cast.gender(found) in (None, pronoun.gender)
    if pronoun.plural:
        return found.plural or found.kind in _GROUPS
    return found.kind in _THINGS and not found.plural


def by_surname(scene: Scene, who: Who) -> Verdict:
    """As in "Kirby", "Mr. Putin": the one person the article names in full by that name."""
    known = [
        found
        for found in scene.cast.called(who.name)
        if who.gender in (None, found.gender) or not found.gender
    ]
    before = [found for found in known if scene.cast.met(found.name) < scene.at]
    known = before or known
    if len(known) > 1 and who.roles:
        known = [found for found in known if found.roles & who.roles] or known
    if len(known) == 1:
        return Verdict(known[0])
    if known:
        names = tuple(found.name for found in known)
        return Verdict(None, names, "more than one person in the article goes by this name")
    return Verdict(None)


def by_last_names(scene: Scene, who: Who) -> Verdict:
    """As in "Garcia Marquez" for Gabriel Garcia Marquez: the end of one longer name, and no name itself."""
    if who.name in scene.cast.people:
        return Verdict(None)
    longer = [found for found in scene.cast.called(who.name) if found.name.endswith(f" {who.name}")]
    return Verdict(longer[0] if len(longer) == 1 else None)


def by_description(scene: Scene, who: Who) -> Verdict:
    """As in "the spokesman", "the report", "the ministry": the one source called so before."""
    found = _called_so(scene, who)
    newer = _introduced(scene, who, since=_end_of_last(scene, found))
    if newer is not None:
        return Verdict(newer)
    if found:
        return _nearest(scene, found)
    meant = [] if who.plural else _papers_meant(scene, who) or _bodies_meant(scene, who)
    if meant:
        return _nearest(scene, meant)
    return Verdict(None, (), "nothing before it is called so")


def _papers_meant(scene: Scene, who: Who) -> list[Entry]:
    """The outlets named before, for "the newspaper", "the agency", and for "the report" of one of them."""
    before = [entry for entry in scene.papers() if entry.at < scene.at][-40:]
    if who.kind in _PAPERS:
        return before
    if who.roles & _AGENCIES and not who.words:
        return [entry for entry in before if entry.who.kind is SourceKind.AGENCY]
    if not who.words and who.roles & scene.page.names.outlet_documents:
        here = _paragraph(scene, scene.at)
        return [entry for entry in before if entry.paragraph >= here - 1]
    return []


def _bodies_meant(scene: Scene, who: Who) -> list[Entry]:
    """For "the company": names cited just before that nothing tells for a person's."""
    if who.kind is not SourceKind.ORGANISATION or who.words:
        return []
    here = _paragraph(scene, scene.at)
    bodies = [e for e in scene.ledger.backwards() if e.paragraph >= here - 1 and _may_be_a_body(scene, e.who)]
    return [
        msgspec.structs.replace(e, who=msgspec.structs.replace(e.who, kind=who.kind, count=None))
        for e in bodies
    ]


def _may_be_a_body(scene: Scene, who: Who) -> bool:
    return who.kind is SourceKind.PERSON and who.named and not who.certain and scene.cast.gender(who) is None


def _called_so(scene: Scene, who: Who) -> list[Entry]:
    entries = [entry for role in sorted(who.roles) for entry in scene.ledger.with_role(role)]
    people = [
        Entry(s.at, scene.page.sentence_of(s.at), _paragraph(scene, s.at), scene.cast.people[s.name])
        for s in scene.cast.seen_before(scene.at, 40)
        if who.roles & scene.cast.people[s.name].roles
    ]
    fitting = [entry for entry in [*entries, *people] if _fits(who, entry.who)]
    if who.kind is not SourceKind.ORGANISATION or who.words:
        return fitting
    here = _paragraph(scene, scene.at)
    return [entry for entry in fitting if entry.paragraph >= here - _NEAR]


def _fits(who: Who, found: Who) -> bool:
    """The same number, and every word of the description was used for the source before."""
    if who.plural != found.plural or (found.form is Form.PRONOUN):
        return False
    return who.words <= found.words | found.roles and who.nationality in (None, found.nationality)


def _nearest(scene: Scene, entries: Sequence[Entry]) -> Verdict:
    """One that fits in this paragraph, else in the one before, else in the article; never one of two."""
    if not entries:
        return Verdict(None, (), "nothing before it is called so")
    here = _paragraph(scene, scene.at)
    for nearby in (lambda p: p == here, lambda p: p >= here - 1, lambda _: True):
        fitting = _distinct(entry.who for entry in entries if nearby(entry.paragraph))
        if len(fitting) == 1:
            return Verdict(fitting[0])
        if fitting:
            return Verdict(None, tuple(found.name for found in fitting), "more than one source is called so")
    return Verdict(None, (), "nothing before it is called so")


def _end_of_last(scene: Scene, found: Sequence[Entry]) -> int:
    last = max((entry.sentence for entry in found), default=-1)
    return scene.page.sentence(last).last - 1 if last >= 0 else -1


def _introduced(scene: Scene, who: Who, since: int) -> Who | None:
    """As in "published a report by … . The report said": the same noun before, when it was no source.

    Only what stands after token ``since`` counts, where something called so was cited last.
    """
    if who.kind not in (SourceKind.DOCUMENT, SourceKind.OFFICE, SourceKind.ORGANISATION) or who.plural:
        return None
    page = scene.page
    head = next(iter(sorted(who.roles)), None)
    for at in range(scene.at - 1, max(since, scene.at - 250, 0), -1):
        if page.names.fold(page.words[at]) != head:
            continue
        found = read_phrase(page, *_phrase_around(page, at))
        if found.named and found.roles & who.roles and found.name.casefold() != who.name.casefold():
            return found if who.words <= found.words | found.roles else None
    return None


def _phrase_around(page: Page, at: int) -> tuple[int, int]:
    first = at
    while first > max(0, at - 8) and page.tags[first - 1] in "DJNXMK":
        first -= 1
    last = at + 1
    if last < len(page.words) and page.tags[last] in _AFTER_NOUN:
        while last < min(len(page.words), at + 10) and page.tags[last] in "PEGDJNXMK":
            last += 1
    return first, last


def one_of_several(scene: Scene, who: Who) -> Verdict:
    """As in "one official" of the officials cited before: still unnamed, but of their country and office."""
    roles = sorted(who.roles)
    entries = [e for role in roles for e in scene.ledger.with_role(role)] or list(scene.ledger.backwards(6))
    several = [
        e for e in entries if e.who.plural and not e.who.named and "'s " not in e.who.name and e.who.roles
    ]
    if not roles:
        several = several[:1]
    verdict = _nearest(scene, several)
    if verdict.who is None:
        return Verdict(None)
    group = verdict.who
    role = roles[0] if roles else sorted(group.roles)[0]
    return Verdict(
        msgspec.structs.replace(
            who,
            name=f"{who.name.split(' ', 1)[0]} {_singular(group, role)}",
            institution=group.institution,
            nationality=group.nationality,
            roles=who.roles | group.roles,
            words=group.words,
        )
    )


def _singular(group: Who, role: str) -> str:
    """As in "four US officials" as "US official": without the number, ending in the head's singular."""
    words = [word for word in group.name.split() if not word.isdecimal()]
    if words and words[0].islower() and (group.count or words[0] in _VAGUE):
        words = words[1:]
    at = next((n for n, word in enumerate(words) if word.casefold().startswith(role[:4])), len(words))
    return " ".join([*words[:at], role])


def by_short_name(who: Who, seen: Callable[[], set[str]], publisher: str | None) -> Verdict:
    """As in "the Journal": the one outlet of that short name the article has to do with."""
    if len(who.candidates) == 1:
        return Verdict(who)
    near = [name for name in who.candidates if name in seen()]
    if not near and publisher in who.candidates:
        near = [name for name in who.candidates if name == publisher]
    if len(near) == 1:
        return Verdict(msgspec.structs.replace(who, name=near[0], form=Form.NAMED))
    if not near and who.name in who.candidates:
        return Verdict(who)
    return Verdict(None, tuple(near or who.candidates), "more than one outlet goes by this name")


def _paragraph(scene: Scene, at: int) -> int:
    return scene.page.sentence(scene.page.sentence_of(at)).paragraph


def _distinct(found: Iterable[Who]) -> list[Who]:
    """One of each name; those whose kind is only a guess count where there is no other."""
    named = {who.name: who for who in found if who.form is not Form.PRONOUN}
    return [who for who in named.values() if who.certain or " " in who.name] or list(named.values())
