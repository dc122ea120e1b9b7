"""Who stands for a country in the articles at hand: "Ruritanian President Ada Voss" makes Voss Ruritania."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Reading

LEADING = 3
REACH = 40
BREAK = re.compile(r"[\n.,;:!?()\"“”–—]")
WORDS = re.compile(r"[\w’'\-]+(?:\.[\w]+)*")


def stand_ins_of(readings: Iterable[Reading], vocabulary: Vocabulary) -> dict[str, str]:
    """The stems of surnames and, for each, the key of the one country it stands for.

    A surname that the articles tie to two countries stands for none.
    """
    tied: dict[str, set[str]] = defaultdict(set)
    pattern = titles(vocabulary)
    for reading in readings:
        for surname, country in ties_of(reading.text, pattern, vocabulary):
            tied[surname].add(country)
    return {surname: next(iter(countries)) for surname, countries in tied.items() if len(countries) == 1}


def ties_of(text: str, pattern: re.Pattern[str], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The stem of each surname behind a title, as ``pattern`` finds them, and its country's key."""
    for match in pattern.finditer(text):
        country = _country_before(text, match.start(), vocabulary)
        surname = _surname(match["name"])
        if country and surname:
            yield vocabulary.stem(surname.casefold()), country


def titles(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What finds a leader's title and the name behind it."""
    words = sorted(vocabulary.meaning.words("leader"), key=lambda title: (-len(title), title))
    name = r"(?P<name>[A-Z][\w’'\-]*(?: (?:al-|Al )?[A-Z][\w’'\-]*){0,3})"
    return re.compile(rf"\b(?i:{'|'.join(map(re.escape, words))}) {name}")


def _country_before(text: str, end: int, vocabulary: Vocabulary) -> str | None:
    """The country whose adjective or name stands right before a title."""
    clause = BREAK.split(text[max(0, end - REACH) : end])[-1]
    before = WORDS.findall(clause)[-LEADING:]
    for at in range(len(before)):
        words = [word.casefold() for word in before[at:]]
        place = vocabulary.names.match_place(words, 0)
        if place is not None and place[0] == len(words) and before[at][0].isupper():
            return "@" + place[1].name
    return None


def _surname(name: str) -> str | None:
    """The last part of a full name; a possessive ending is no part of it."""
    last = re.sub(r"[’']s$", "", name.rpartition(" ")[2])
    return last if len(last) > 2 else None
