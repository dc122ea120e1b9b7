"""Bodies that several countries have by one name: whose Senate "the Senate" is."""

import re

import msgspec

from newstrace.lexicon.name_rows import Office
from newstrace.lexicon.names import Names
from newstrace.records import Article, FurnitureKind, SourceKind
from newstrace.resolve.bodies import bodies_named
from newstrace.resolve.scene import Scene, Verdict
from newstrace.resolve.who import Who

_BODIES = frozenset({SourceKind.OFFICE, SourceKind.ORGANISATION})
_WORD = re.compile(r"\w+")


def countries_of_dateline(article: Article, names: Names) -> frozenset[str]:
    """The countries that the dateline names, or cities of which it names."""
    found = next((one for one in article.furniture if one.kind is FurnitureKind.DATELINE), None)
    words = _WORD.findall(article.text[slice(*found.span)].casefold()) if found is not None else []
    matched = (names.match_place(words, at) or names.match_seat(words, at) for at in range(len(words)))
    return frozenset(match[1].name for match in matched if match is not None)


def namesake(scene: Scene, who: Who, at_home: frozenset[str]) -> Verdict:
    """What is called as a known body is, where it may be another country's.

    "The Senate" is Nigeria's where the article has named Nigeria's, and neither named the known one with
    its country nor named it first. In a dispatch from elsewhere, as ``at_home`` tells, what other countries
    have too keeps the name that is printed. Nobody where the phrase says whose it is.
    """
    own = scene.page.names.office_named(who.name) if who.kind in _BODIES else None
    if own is None or own.country is None or own.country != who.nationality:
        return Verdict(None)
    short = _printed(scene)
    if not short:
        return Verdict(None)
    named = [entry.who for entry in bodies_named(scene, who)]
    others = {one.name for one in named if one.name.endswith(f" {short}") and one.name != who.name}
    in_full = any(one.name == who.name and one.words > who.words for one in named)
    if len(others) == 1 and named[-1].name in others and not in_full:
        return Verdict(named[-1])
    return Verdict(None if in_full else _of_whichever(scene, who, own, short, at_home))


def _printed(scene: Scene) -> str:
    """The body's name as it stands there; empty where the phrase begins with something else."""
    page = scene.page
    first = scene.at + (page.words[scene.at] == "the")
    match = page.names.match_office(page.words, first, page.capital)
    return " ".join(page.printed(at) for at in range(first, first + match[0])) if match is not None else ""


def _of_whichever(scene: Scene, who: Who, own: Office, short: str, at_home: frozenset[str]) -> Who | None:
    """The body by the name that is printed, its country left open."""
    first = short.partition(" ")[0]
    if not own.shared or not at_home or own.country in at_home or scene.page.names.nationality(first):
        return None
    return msgspec.structs.replace(who, name=short, nationality=None)
