"""Why attributions were missed or wrongly found: each one in exactly one class."""

from collections.abc import Sequence
from typing import NamedTuple

from matching import HALF, Compared, Marked, Match, dice
from newstrace.lexicon import Cues


class Case(NamedTuple):
    """One attribution that went wrong, and why. ``other`` is the one it comes closest to, if any."""

    cause: str
    article: Compared
    one: Marked
    other: Marked | None


def misses(article: Compared, cues: Cues) -> list[Case]:
    """The marked attributions that were not found, or found with a wrong source."""
    matched = {pair.marked: pair for pair in article.matches}
    cases = []
    for number, one in enumerate(article.marked):
        pair = matched.get(number)
        if pair is None:
            cases.append(missed(article, one, cues))
        elif not pair.source:
            other = article.found[pair.found]
            cases.append(Case(wrong_source(other, one, pair), article, one, other))
    return cases


def missed(article: Compared, one: Marked, cues: Cues) -> Case:
    """Why nothing matches a marked attribution."""
    other = closest(one, article.found)
    if other is None:
        return Case(unseen_cue(article.text, one, cues), article, one, None)
    if dice(one.words["content"], other.words["content"]) > HALF:
        return Case("one found for two marked", article, one, other)
    return Case(misplaced(other, one), article, one, other)


def wrongly_found(article: Compared) -> list[Case]:
    """The found attributions that match no marked one, or one with another source."""
    matched = {pair.found: pair for pair in article.matches}
    cases = []
    for number, one in enumerate(article.found):
        pair = matched.get(number)
        if pair is None:
            cases.append(unmatched(article, one))
        elif not pair.source:
            other = article.marked[pair.marked]
            cases.append(Case(wrong_source(one, other, pair), article, one, other))
    return cases


def unmatched(article: Compared, one: Marked) -> Case:
    """Why a found attribution matches no marked one."""
    other = closest(one, article.marked)
    if other is None:
        same_cue = next((m for m in article.marked if m.words["cue"] & one.words["cue"]), None)
        cause = "nothing marked here" if same_cue is None else "cue right, content elsewhere"
        return Case(cause, article, one, same_cue)
    if dice(one.words["content"], other.words["content"]) > HALF:
        return Case("two found for one marked", article, one, other)
    if one.words["cue"] and one.words["cue"] <= other.words["content"]:
        return Case("inside a marked content", article, one, other)
    return Case(misplaced(one, other), article, one, other)


def closest(one: Marked, others: Sequence[Marked]) -> Marked | None:
    """The one whose content overlaps most; none where no token is shared."""
    best = max(others, key=lambda other: dice(one.words["content"], other.words["content"]), default=None)
    return best if best is not None and best.words["content"] & one.words["content"] else None


def misplaced(found: Marked, marked: Marked) -> str:
    """How a found content that overlaps a marked one is wrong."""
    inside = found.words["content"] - marked.words["content"]
    missing = marked.words["content"] - found.words["content"]
    if not inside:
        return "content too short"
    return "content too long" if not missing else "content shifted"


def wrong_source(found: Marked, marked: Marked, pair: Match) -> str:
    """How the source of a match is wrong."""
    if not marked.spans["source"]:
        return "source invented"
    if not found.spans["source"]:
        return "source missed"
    if not pair.source_lenient:
        return "another source"
    longer = len(found.words["source"]) > len(marked.words["source"])
    return "source too long" if longer else "source too short"


def unseen_cue(text: str, one: Marked, cues: Cues) -> str:
    """Why nothing was found near a marked attribution, by its cue."""
    words = cue_words(text, one)
    if not any(word.isalpha() for word in words):
        return "cue is a mark, nothing found" if words else "no cue, nothing found"
    for known, kind in ((cues.verb_forms, "verb"), (cues.nouns, "noun"), (cues.adjectives, "adjective")):
        if any(word in known for word in words):
            return f"known {kind}, nothing found"
    if any(row.phrase == " ".join(words) for row in cues.prepositions):
        return "known preposition, nothing found"
    return "cue in no list"


def cue_words(text: str, one: Marked) -> list[str]:
    """The words of a cue, folded."""
    return [
        word
        for start, end in sorted(one.spans["cue"])
        for word in text[start:end].casefold().replace("’", "'").split()
    ]


def head_of(text: str, one: Marked, cues: Cues) -> str:
    """What a cue is counted under: its last verb, else its noun or adjective, else its first words."""
    words = cue_words(text, one)
    for namer in (verb_named, noun_named, adjective_named):
        for at in range(len(words) - 1, -1, -1):
            if (head := namer(words, at, cues)) is not None:
                return head
    return " ".join(words[:3])


def verb_named(words: Sequence[str], at: int, cues: Cues) -> str | None:
    """The verb at a place with the fixed words that follow it, "point out"; none where no row fits."""
    for reading in cues.verb_forms.get(words[at], ()):
        fixed = (*((reading.row.particle,) if reading.row.particle else ()), *reading.row.rest)
        if fixed == tuple(words[at + 1 : at + 1 + len(fixed)]):
            return " ".join((reading.row.lemma, *fixed))
    return None


def noun_named(words: Sequence[str], at: int, cues: Cues) -> str | None:
    """The noun at a place, in the singular."""
    row = cues.nouns.get(words[at])
    return row.noun if row else None


def adjective_named(words: Sequence[str], at: int, cues: Cues) -> str | None:
    """The adjective at a place."""
    return words[at] if words[at] in cues.adjectives else None
