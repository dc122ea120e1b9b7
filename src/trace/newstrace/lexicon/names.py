"""Who is who by name: outlets, platforms, places, titles, offices, and heads of unnamed sources."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import TypeVar

from newstrace.lexicon.aliases import Aliases, Capital
from newstrace.lexicon.heads import HeadKind, HeadMatch, file_heads, heads_of
from newstrace.lexicon.name_rows import (
    GivenName,
    Head,
    NameEnding,
    NameRows,
    Office,
    OutletRow,
    Place,
    PlatformRow,
    Quantity,
    Spelling,
    Title,
)
from newstrace.lexicon.outlets import Outlet, bare, file_outlets, outlet_of
from newstrace.lexicon.rows import load_rows

__all__ = ["HeadKind", "HeadMatch", "Names", "Outlet", "load_names"]

Record = TypeVar("Record")
_FOLDS = 1 << 15


class Names:
    """The names the tool knows, asked word by word. Words are casefolded with straight apostrophes."""

    def __init__(self, rows: NameRows) -> None:
        self.rows = rows
        self._spelling = {row.word: row.counted_as for row in rows.spellings}
        # A word in its one spelling, without possessive ending and dots of initials.
        self.fold: Callable[[str], str] = lru_cache(maxsize=_FOLDS)(self._fold)
        self._outlets: Aliases[Outlet] = Aliases(self.fold)
        self._the_outlets: Aliases[Outlet] = Aliases(self.fold)
        file_outlets(rows.outlets, self._outlets, self._the_outlets)
        self._domains = {domain: outlet_of(row) for row in rows.outlets for domain in row.domains}
        self._platforms = self._file_platforms(rows.platforms)
        self._offices = self._file_offices(rows.offices)
        self._shouted = {alias: row for row in rows.offices for alias in row.shouted}
        self._places = self._file_places(rows.places)
        self._seats = self._file_seats(rows.places)
        tables = (self._outlets, self._the_outlets, self._offices, self._places, self._seats, self._platforms)
        self._beginnings = frozenset(word for table in tables for word in table.first_words())
        self._by_country = {row.name: row for row in rows.places}
        self._titles = self._file_titles(rows.titles)
        # The title a phrase is as a whole ("Mr", "defense minister").
        self.title: Callable[[str], Title | None] = lru_cache(maxsize=_FOLDS)(partial(_whole, self._titles))
        self._spokespeople = heads_of(rows.spokespeople)
        self._people = heads_of(rows.unnamed)
        self._documents = heads_of(rows.documents)
        self._office_heads = heads_of(rows.office_heads)
        self._outlet_heads = heads_of(rows.outlet_heads)
        self._heads = file_heads(rows)
        self._pairs = frozenset(words.split()[0] for words in self._heads if " " in words)
        # Documents that outlets write: "the report" may be what an outlet just reported.
        self.outlet_documents = frozenset(row.word for row in rows.documents if row.kind == "outlet")
        self._alike = _families(rows.documents)
        # The outlet or institution that a phrase names as a whole, with or without "the".
        self.outlet_named: Callable[[str], Outlet | None] = lru_cache(maxsize=_FOLDS)(self._outlet_named)
        self.office_named: Callable[[str], Office | None] = lru_cache(maxsize=_FOLDS)(self._office_named)
        # The key by which two names are compared: folded words, articles and countries' variants aside.
        self.normalise: Callable[[str], str] = lru_cache(maxsize=_FOLDS)(self._normalised)
        self._given_names = {row.name.casefold(): row.gender for row in rows.given_names}
        self._endings = {row.word: row for row in rows.name_endings}
        self._quantities = {row.word: row.count for row in rows.quantities}

    def _fold(self, word: str) -> str:
        bare = word[:-2] if word.endswith("'s") and len(word) > 2 else word
        if "." in bare and len(bare) > 1:
            bare = bare.replace(".", "") or bare
        return self._spelling.get(bare, bare)

    def match_outlet(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Outlet] | None:
        """The outlet whose longest alias starts at ``start`` ("the" may come first), and its length.

        Names such as "the Hill" and "the Journal" are matched only after "the"; when ``start`` is the word
        after it, that "the" counts and is not part of the length.
        """
        article = words[start] == "the"
        name = start + article
        if name >= len(words):
            return None
        found = self._outlets.at(words, name, capital)
        if article or (start > 0 and words[start - 1] == "the"):
            found = _longer(found, self._the_outlets.at(words, name, capital))
        return (found[0] + article, found[1]) if found else None

    def needs_article(self, words: Sequence[str], start: int, capital: Capital | None = None) -> bool:
        """Whether no outlet's name starts at ``start`` but one that is such only after "the"."""
        name = start + (words[start] == "the")
        return name >= len(words) or self._outlets.at(words, name, capital) is None

    def match_office(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Office] | None:
        """The institution whose longest alias starts at ``start``, and its length in words."""
        return _with_article(self._offices, words, start, capital)

    def office_in_capitals(self, printed: str) -> Office | None:
        """The institution whose alias is an ordinary word when it is not in capitals: ICE."""
        return self._shouted.get(printed)

    def match_platform(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, PlatformRow] | None:
        """The platform named at ``start``, and its length in words."""
        return self._platforms.at(words, start, capital)

    def match_place(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Place] | None:
        """The country named at ``start``, by name, adjective or demonym, and its length in words."""
        return _with_article(self._places, words, start, capital)

    def match_seat(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Place] | None:
        """The country for whose government a city or building at ``start`` stands, and its length."""
        return _with_article(self._seats, words, start, capital)

    def match_title(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Title] | None:
        """The longest title that starts at ``start`` ("prime minister"), and its length in words."""
        return self._titles.at(words, start, capital)

    def _outlet_named(self, phrase: str) -> Outlet | None:
        return _whole(self._outlets, phrase) or _whole(self._the_outlets, phrase)

    def outlet_of_domain(self, domain: str) -> Outlet | None:
        """The outlet that publishes under ``domain`` ("www.reuters.com", "edition.cnn.com")."""
        labels = domain.casefold().strip().rstrip(".").split(".")
        for first in range(len(labels) - 1):
            found = self._domains.get(".".join(labels[first:]))
            if found is not None:
                return found
        return None

    def platform_named(self, phrase: str) -> PlatformRow | None:
        """The platform that ``phrase`` names as a whole."""
        return _whole(self._platforms, phrase)

    def _office_named(self, phrase: str) -> Office | None:
        return self._shouted.get(phrase) or _whole(self._offices, phrase)

    def is_agency(self, name: str) -> bool:
        """Whether ``name`` is a wire agency, which makes texts for others to publish."""
        found = self.outlet_named(name)
        return found is not None and found.kind == "agency" and not found.candidates

    def nationality(self, word: str) -> str | None:
        """The canonical country of a name, adjective or demonym; lower-case "us" is the pronoun."""
        if word == "us":
            return None
        found = _whole(self._places, word)
        return found.name if found else None

    def country(self, name: str) -> Place | None:
        """The country by its canonical name."""
        return self._by_country.get(name)

    def same_country(self, first: str, second: str) -> bool:
        """Whether two words stand for one country ("American" and "U.S.")."""
        country = self.nationality(first)
        return country is not None and country == self.nationality(second)

    def is_title(self, word: str) -> bool:
        """Whether ``word`` (or phrase) is a title."""
        return self.title(word) is not None

    def is_spokesperson(self, word: str) -> bool:
        """Whether ``word`` is one who speaks for somebody else ("spokeswoman")."""
        return word in self._spokespeople

    def spokesperson_head(self, word: str) -> HeadMatch | None:
        """The spokesperson's title as a head, with its number and gender."""
        return self._spokespeople.get(word)

    def unnamed_head(self, word: str) -> HeadMatch | None:
        """The head of a phrase for people without a name ("officials", "witness")."""
        return self._people.get(word)

    def document_head(self, word: str) -> HeadMatch | None:
        """The head of a phrase for a document ("report", "memo")."""
        return self._documents.get(word)

    def office_head(self, word: str) -> HeadMatch | None:
        """The head of a phrase for an institution ("ministry", "court")."""
        return self._office_heads.get(self.fold(word))

    def head(self, word: str, after: str = "") -> tuple[HeadKind, HeadMatch] | None:
        """The head that ``word`` is, together with the word after it where both are one ("news agency")."""
        if word in self._pairs:
            pair = self._heads.get(f"{word} {after}")
            if pair is not None:
                return pair
        return self._heads.get(word) or self._heads.get(self.fold(word))

    def alike(self, word: str) -> frozenset[str]:
        """The words by which the same document may be called: "poll" and "survey"."""
        return self._alike.get(word, frozenset((word,)))

    def begins_name(self, word: str) -> bool:
        """Whether an outlet, institution, country, city or platform is known whose name begins so."""
        return self.fold(word) in self._beginnings

    def outlet_head(self, word: str) -> HeadMatch | None:
        """The head of a phrase for an outlet ("newspaper", "daily")."""
        return self._outlet_heads.get(word)

    def is_given_name(self, word: str) -> bool:
        """Whether ``word`` is known as a given name, with or without its accents."""
        return word in self._given_names or (not word.isascii() and _plain(word) in self._given_names)

    def gender_of(self, given_name: str) -> str | None:
        """The gender a given name tells: "f" or "m", or nothing."""
        return self._given_names.get(given_name) or self._given_names.get(_plain(given_name))

    def ending_kind(self, word: str) -> str | None:
        """What a name is whose last word is ``word``: "outlet", "organisation", or not known."""
        row = self._endings.get(self.fold(word).rstrip("."))
        return row.kind if row is not None and row.kind != "letters" else None

    def is_letters(self, word: str) -> bool:
        """Whether a word stands behind a person's name and is no part of it: KC, PhD."""
        row = self._endings.get(word)
        return row is not None and row.kind == "letters"

    def medium_of(self, outlet: str) -> str | None:
        """What an outlet is by its name's last word: "print", "air", or not known."""
        row = self._endings.get(self.fold(outlet.rpartition(" ")[2].casefold()))
        return row.medium if row is not None else None

    def quantity(self, word: str) -> int | None:
        """How many ``word`` says ("four", "a", "12")."""
        figure = word.replace(",", "")
        return int(figure) if figure.isdecimal() and len(figure) < 10 else self._quantities.get(word)

    def _normalised(self, name: str) -> str:
        words = name.casefold().replace("’", "'").split()
        folded = [self.fold(word.strip("\"'“”‘,;:()[]")) for word in words]
        return " ".join(self._one_name(word) for word in folded if word not in ("the", "a", "an", ""))

    def _one_name(self, word: str) -> str:
        place = self._places.whole((word,)) if word != "us" else None
        return place.adjective.casefold() if place else word

    def _file_platforms(self, rows: Iterable[PlatformRow]) -> Aliases[PlatformRow]:
        aliases: Aliases[PlatformRow] = Aliases(self.fold)
        for row in rows:
            for alias in (row.name, *row.aliases):
                aliases.add(alias, row)
        return aliases

    def _file_offices(self, rows: Iterable[Office]) -> Aliases[Office]:
        aliases: Aliases[Office] = Aliases(self.fold)
        for row in rows:
            for alias in (row.name, *row.aliases):
                aliases.add(bare(alias), row)
        return aliases

    def _file_places(self, rows: Iterable[Place]) -> Aliases[Place]:
        aliases: Aliases[Place] = Aliases(self.fold)
        for row in rows:
            for name in (row.name, row.adjective, *row.variants):
                aliases.add(bare(name), row)
        return aliases

    def _file_seats(self, rows: Iterable[Place]) -> Aliases[Place]:
        aliases: Aliases[Place] = Aliases(self.fold)
        for row in rows:
            for seat in row.seats:
                aliases.add(bare(seat), row)
        return aliases

    def _file_titles(self, rows: Iterable[Title]) -> Aliases[Title]:
        aliases: Aliases[Title] = Aliases(self.fold)
        for row in rows:
            aliases.add(row.word, row)
        return aliases


def load_names() -> Names:
    """The names that ship with the package.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    return Names(
        NameRows(
            outlets=load_rows("outlets.jsonl", OutletRow),
            platforms=load_rows("platforms.jsonl", PlatformRow),
            places=load_rows("places.jsonl", Place),
            titles=load_rows("titles.jsonl", Title),
            offices=load_rows("offices.jsonl", Office),
            unnamed=load_rows("unnamed.jsonl", Head),
            documents=load_rows("documents.jsonl", Head),
            office_heads=load_rows("office_heads.jsonl", Head),
            outlet_heads=load_rows("outlet_heads.jsonl", Head),
            spokespeople=load_rows("spokespeople.jsonl", Head),
            spellings=load_rows("spellings.jsonl", Spelling),
            given_names=load_rows("given_names.jsonl", GivenName),
            quantities=load_rows("quantities.jsonl", Quantity),
            name_endings=load_rows("name_endings.jsonl", NameEnding),
        )
    )


def _families(documents: Iterable[Head]) -> dict[str, frozenset[str]]:
    """The words of each document that has more than one, by each of them."""
    families: dict[str, set[str]] = {}
    for row in documents:
        if row.like:
            families.setdefault(row.like, {row.like}).add(row.word)
    return {word: frozenset(family) for family in families.values() for word in family}


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()


def _longer(first: tuple[int, Outlet] | None, second: tuple[int, Outlet] | None) -> tuple[int, Outlet] | None:
    if first is None or second is None:
        return first or second
    return second if second[0] > first[0] else first


def _with_article(
    aliases: Aliases[Record], words: Sequence[str], start: int, capital: Capital | None
) -> tuple[int, Record] | None:
    article = words[start] == "the"
    if start + article >= len(words):
        return None
    found = aliases.at(words, start + article, capital)
    return (found[0] + article, found[1]) if found else None


def _whole(aliases: Aliases[Record], phrase: str) -> Record | None:
    words = phrase.casefold().replace("’", "'").split()
    return aliases.whole(words[1:] if words[:1] == ["the"] else words) if words else None
