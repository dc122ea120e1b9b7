"""Who is meant by "Kirby", "the ministry", "the Journal", "one official": one source, or none.

Each function gives a Verdict: the one source that fits, or the candidates there were and the reason why
none was taken. Nearer words decide before farther ones; within one distance two that fit are a refusal.
"""

from collections.abc import Callable, Sequence

import msgspec

from newstrace.records import SourceKind
from newstrace.resolve.bodies import (
    ANY_BODY,
    bodies_cited,
    bodies_named,
    documents_alike,
    introduced,
    person_introduced,
)
from newstrace.resolve.ledger import Entry
from newstrace.resolve.offices import NATIONAL
from newstrace.resolve.pronoun_antecedents import antecedent_of_pronoun, subject_of_content
from newstrace.resolve.scene import Scene, Verdict, distinct, paragraph_of
from newstrace.resolve.who import Form, Who

_PAPERS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_AGENCIES = frozenset({"agency", "news agency"})
_VAGUE = frozenset({"several", "multiple", "many", "some", "various", "other", "numerous", "few", "dozens"})
# An organisation is taken up by its kind alone only this many paragraphs later at most.
_NEAR = 3


def by_surname(scene: Scene, who: Who) -> Verdict:
    """As in "Kirby", "Mr. Putin": the one person the article names in full by that name."""
    known = [found for found in scene.cast.called(who.name) if _may_be_of_gender(scene, who, found)]
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


def _may_be_of_gender(scene: Scene, who: Who, found: Who) -> bool:
    """As in "Simon Greer": his surname is a woman's given name as well, which says nothing of him."""
    if who.gender in (None, found.gender) or not found.gender:
        return True
    title = scene.page.names.title(scene.page.words[scene.at])
    return found.name.endswith(f" {who.name}") and not (title is not None and title.gender)


def by_adding(scene: Scene, who: Who) -> Verdict:
    """As in "Roe said. …, the former minister added": the one person who spoke in the sentence before."""
    sentence = scene.page.sentence_of(scene.at) - 1
    if sentence < 0 or scene.page.sentence(sentence).paragraph != paragraph_of(scene, scene.at):
        return Verdict(None)
    spoke = distinct(entry.who for entry in scene.ledger.in_sentence(sentence) if not entry.inner)
    if len(spoke) != 1 or spoke[0].kind is not SourceKind.PERSON or not spoke[0].named:
        return Verdict(None)
    agrees = who.gender is None or scene.cast.gender(spoke[0]) in (None, who.gender)
    return Verdict(spoke[0] if agrees else None)


def by_last_names(scene: Scene, who: Who) -> Verdict:
    """As in "Garcia Marquez" for Gabriel Garcia Marquez: the end of one longer name, and no name itself.

    A given name may be a title as well: "Dean Amar" is Vikram Amar where he is the only one before him.
    """
    title, _, surname = who.name.partition(" ")
    if scene.page.names.is_title(title) and scene.cast.met(who.name) > 0:
        others = [one for one in scene.cast.called(surname) if one.name != who.name]
        earlier = [one for one in others if scene.cast.met(one.name) < scene.cast.met(who.name)]
        return Verdict(earlier[0] if len(earlier) == 1 else None)
    if who.name in scene.cast.people:
        return Verdict(None)
    longer = [found for found in scene.cast.called(who.name) if found.name.endswith(f" {who.name}")]
    return Verdict(longer[0] if len(longer) == 1 else None)


def by_description(scene: Scene, who: Who) -> Verdict:
    """As in "the spokesman", "the report", "the ministry": the one source called so before."""
    if who.kind is SourceKind.OUTLET and not who.plural:
        return _outlet_meant(scene, who)
    if _says_only_age_or_nation(who):
        return antecedent_of_pronoun(scene, Who(Form.PRONOUN, SourceKind.PERSON, who.name, named=False))
    found = _called_so(scene, who)
    newer = introduced(scene, who, since=_end_of_last(scene, found))
    if newer is not None:
        return Verdict(newer)
    if found:
        return _nearest(scene, found)
    unnamed = person_introduced(scene, who)
    if unnamed is not None:
        return Verdict(unnamed)
    only = _only_person(scene, who)
    if only is not None:
        return Verdict(only)
    verdict = _nearest(scene, [] if who.plural else _meant(scene, who))
    if verdict.who is None and not verdict.candidates and who.kind is SourceKind.ORGANISATION:
        return _speaking_of_itself(scene, who) or verdict
    return verdict


def _only_person(scene: Scene, who: Who) -> Who | None:
    """As in "the official" where one person has been cited, and nobody without a name."""
    if who.kind is not SourceKind.PEOPLE or who.plural or not who.certain or who.words or who.nationality:
        return None
    before = [entry.who for entry in scene.ledger.backwards() if entry.at < scene.at]
    if any(found.kind is SourceKind.PEOPLE and not found.plural for found in before):
        return None
    persons = {found.name: found for found in before if found.kind is SourceKind.PERSON and found.named}
    only = next(iter(persons.values())) if len(persons) == 1 else None
    if only is None:
        return None
    return only if who.gender in (None, scene.cast.gender(only) or who.gender) else None


def _says_only_age_or_nation(who: Who) -> bool:
    """As in "the 34-year-old", "the Dane": nothing but how old somebody is, or from where."""
    bare = any(role.endswith("-year-old") or role == NATIONAL for role in who.roles)
    return bare and who.kind is SourceKind.PEOPLE


def _speaking_of_itself(scene: Scene, who: Who) -> Verdict | None:
    """As in "Orbis Freight lost a customer, the company said": whom its own words are about.

    "The national weather centre", which says more than that it is a body, does not speak of a storm.
    """
    if who.words and not who.roles & ANY_BODY:
        return None
    about = subject_of_content(scene)
    if who.plural or about is None or not about.named or about.plural:
        return None
    if about.kind is not SourceKind.ORGANISATION and not (
        about.kind is SourceKind.PERSON and not about.certain
    ):
        return None
    return Verdict(
        msgspec.structs.replace(
            about, kind=SourceKind.ORGANISATION, count=None, roles=about.roles | who.roles
        )
    )


def _meant(scene: Scene, who: Who) -> list[Entry]:
    """What goes by other words as well, the likeliest first."""
    for ask in (_papers_meant, bodies_named, bodies_cited, documents_alike):
        found = ask(scene, who)
        if found:
            return found
    return []


def _outlet_meant(scene: Scene, who: Who) -> Verdict:
    """For "the newspaper", "the station": the outlet that the nearest sentence names which may be called so.

    Of two in one sentence none is taken.
    """
    if _is_something_else(scene, who):
        return Verdict(None, (), "nothing before it is called so")
    before = [
        entry for entry in scene.papers() if entry.at < scene.at and _may_be_called(scene, who, entry.who)
    ]
    nearest = before[-1].sentence if before else -1
    return _nearest(scene, [entry for entry in before if entry.sentence == nearest])


def _is_something_else(scene: Scene, who: Who) -> bool:
    """As in "the Italian polar programme": a noun for much, with words that say which it is."""
    heads = (scene.page.names.outlet_head(role) for role in who.roles)
    loose = any(head is not None and head.head.loose for head in heads)
    told = (word for word in who.words if scene.page.names.nationality(word.title()) is None)
    return loose and not who.roles.issuperset(told)


def _may_be_called(scene: Scene, who: Who, outlet: Who) -> bool:
    """Whether nothing tells that an outlet is something else: a broadcaster is no newspaper."""
    names = scene.page.names
    media = {head.head.medium for role in who.roles if (head := names.outlet_head(role)) is not None}
    medium = names.medium_of(outlet.name)
    return medium is None or None in media or medium in media


def _papers_meant(scene: Scene, who: Who) -> list[Entry]:
    """The outlets named before, for "the newspaper", "the agency", and for "the report" of one of them."""
    before = [entry for entry in scene.papers() if entry.at < scene.at][-40:]
    if who.kind in _PAPERS:
        return before
    if who.roles & _AGENCIES and not who.words:
        return [entry for entry in before if entry.who.kind is SourceKind.AGENCY]
    if not who.words and who.roles & scene.page.names.outlet_documents:
        here = paragraph_of(scene, scene.at)
        return [entry for entry in before if entry.paragraph >= here - 1]
    return []


def _called_so(scene: Scene, who: Who) -> list[Entry]:
    entries = [entry for role in sorted(who.roles) for entry in scene.ledger.with_role(role)]
    people = [
        Entry(s.at, scene.page.sentence_of(s.at), paragraph_of(scene, s.at), scene.cast.people[s.names[0]])
        for s in scene.cast.seen_before(scene.at, 40)
        if len(s.names) == 1 and who.roles & scene.cast.people[s.names[0]].roles
    ]
    fitting = [entry for entry in [*entries, *people] if _fits(who, entry.who)]
    if who.kind is not SourceKind.ORGANISATION or who.words:
        return fitting
    here = paragraph_of(scene, scene.at)
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
    here = paragraph_of(scene, scene.at)
    for nearby in (lambda p: p == here, lambda p: p >= here - 1, lambda _: True):
        fitting = distinct(entry.who for entry in entries if nearby(entry.paragraph))
        if len(fitting) == 1:
            return Verdict(fitting[0])
        if fitting:
            return Verdict(None, tuple(found.name for found in fitting), "more than one source is called so")
    return Verdict(None, (), "nothing before it is called so")


def _end_of_last(scene: Scene, found: Sequence[Entry]) -> int:
    last = max((entry.sentence for entry in found), default=-1)
    return scene.page.sentence(last).last - 1 if last >= 0 else -1


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


def by_ending(who: Who, seen: Callable[[], set[str]]) -> Verdict:
    """As in "the Gazette" for the Harlow Gazette: the one outlet of the article whose longer name ends so."""
    short = _words_of(who.name)
    longer = [name for name in sorted(seen()) if _words_of(name)[-len(short) :] == short != _words_of(name)]
    if len(longer) != 1:
        return Verdict(None)
    return Verdict(msgspec.structs.replace(who, name=longer[0], form=Form.NAMED, candidates=()))


def _outlet_printed(scene: Scene) -> str:
    """The words that name an outlet where a phrase begins: "the Free Press"."""
    found = scene.page.outlet_at(scene.at)
    return " ".join(scene.page.words[scene.at : scene.at + found[0]]) if found is not None else ""


def _is_its_end(short: str, publisher: str) -> bool:
    """As in "the Free Press" in the Regina Free Press."""
    words, longer = _words_of(short), _words_of(publisher)
    return 0 < len(words) < len(longer) and longer[-len(words) :] == words


def _words_of(name: str) -> list[str]:
    return name.casefold().removeprefix("the ").split()


def by_short_name(scene: Scene, who: Who, seen: Callable[[], set[str]], publisher: str | None) -> Verdict:
    """As in "the Journal": the one outlet of that short name the article has to do with."""
    near = [name for name in who.candidates if name in seen()]
    if publisher is not None and publisher not in near and _is_its_end(_outlet_printed(scene), publisher):
        near = [*near, publisher]
    if not near and len(who.candidates) == 1:
        return Verdict(who)
    if not near and publisher in who.candidates:
        near = [name for name in who.candidates if name == publisher]
    if len(near) == 1:
        return Verdict(msgspec.structs.replace(who, name=near[0], form=Form.NAMED))
    if not near and who.name in who.candidates:
        return Verdict(who)
    return Verdict(None, tuple(near or who.candidates), "more than one outlet goes by this name")


def as_printed(scene: Scene, who: Who) -> Who:
    """An outlet whose short form stays open, by that form: "The Journal"."""
    printed = _outlet_printed(scene)
    if who.form is not Form.SHORT or not printed:
        return who
    length = len(printed.split())
    words = [scene.page.printed(at) for at in range(scene.at, scene.at + length - 1)]
    name = " ".join([*words, scene.page.bare(scene.at + length - 1)])
    return msgspec.structs.replace(who, name=name[:1].upper() + name[1:])
