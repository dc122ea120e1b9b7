"""What a word counts as when statements are compared: its stem, its country, or the set it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from newstrace.claims.printed import PrintedWords
from newstrace.claims.stems import stem
from newstrace.lexicon import Lexicon
from newstrace.lexicon.inflection import with_ing
from newstrace.lexicon.rows import load_rows
from newstrace.lexicon.same_meaning import MeaningKind, MeaningRow, SameMeaning, load_same_meaning
from newstrace.lexicon.words import VerbRow

Phrase = tuple[str, ...]


class Vocabulary:
    """The lexicon as comparing needs it. Words are casefolded; keys are opaque and comparable.

    A country's key is its canonical name behind "@", a set's is its name behind "~"; other words have
    their stem. ``printed`` says what is known of any word as printed.
    """

    def __init__(self, lexicon: Lexicon, meaning: SameMeaning | None = None) -> None:
        self.names = lexicon.names
        self.rulings = lexicon.rulings
        self.letters = lexicon.words.letters
        self.ordinary = lexicon.words.ordinary
        self.meaning = meaning or load_same_meaning()
        self._base_forms = dict(_forms_of_verbs())
        self._stems: dict[str, str] = {}
        self.printed = PrintedWords(self)
        self._classes: dict[MeaningKind, dict[str, tuple[Phrase, ...]]] = {}
        self._single: dict[MeaningKind, frozenset[str]] = {}
        self._sets: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
        self.deeds = frozenset("~" + row.name for row in self.meaning.sets if row.kind == "deed")
        self.opposites = frozenset(_pair(row, other) for row in self.meaning.sets for other in row.opposite)
        self.kin = frozenset(_pair(row, other) for row in self.meaning.sets for other in row.kin)
        self._loose: dict[str, tuple[str, str]] = {}
        self._converse: dict[str, str] = {}
        for row in self.meaning.sets:
            self._file(row)

    def _file(self, row: MeaningRow) -> None:
        self._base_forms.update(_forms_of_words_in_e(row.words))
        for words in row.words:
            phrase = self.phrase(words)
            self._sets[phrase[0]].append((phrase, "~" + row.name))
            self._sets[phrase[0]].sort(key=lambda found: (-len(found[0]), found))
        for word in row.converse:
            self._converse[self.stem(word)] = "~" + row.name
        for word in row.also:
            self._loose[self.stem(word)] = ("~" + row.name, "~" + (row.near or row.name))

    def family(self, outlet: str) -> str | None:
        """The publisher family of an outlet: as the user rules, else as the word list has it."""
        ruled = self.rulings.family_of(outlet)
        if ruled is not None:
            return ruled or None
        known = self.names.outlet_named(outlet)
        return known.family if known is not None else None

    def is_an_outlets_name(self, name: str) -> bool:
        """Whether a list has an outlet by just this name, which is no short form of several."""
        known = self.names.outlet_named(name)
        return known is not None and not known.short

    def stem(self, word: str) -> str:
        """The stem of a casefolded word; forms of verbs have the stem of their base form."""
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = stem(self._base_forms.get(word, word))
        return known

    def is_ordinary(self, key: str) -> bool:
        """Whether a key is the stem of an ordinary word, as far as its ending lets it be known again."""
        known = self.ordinary
        return key in known or f"{key}e" in known or (key.endswith("i") and f"{key[:-1]}y" in known)

    def phrase(self, words: str) -> Phrase:
        """The stems of words with blanks between them."""
        return tuple(self.stem(word) for word in words.casefold().split())

    def set_at(self, stems: list[str], start: int, *, verb: bool = False) -> tuple[int, str] | None:
        """The set whose longest phrase starts at ``start``: its length in words, and its key.

        Where a word names a thing and a deed (a ship, to ship), ``verb`` decides.
        """
        fitting = [
            (len(phrase), key)
            for phrase, key in self._sets.get(stems[start], ())
            if tuple(stems[start : start + len(phrase)]) == phrase
        ]
        longest = [found for found in fitting if found[0] == fitting[0][0]]
        preferred = [found for found in longest if (found[1] in self.deeds) == verb]
        return next(iter(preferred or longest), None)

    def opens_longer(self, word_stem: str) -> bool:
        """Whether a phrase of several words of a set begins with it."""
        return any(len(phrase) > 1 for phrase, _ in self._sets.get(word_stem, ()))

    def loose_set(self, word_stem: str) -> tuple[str, str] | None:
        """The set a word belongs to when a word of another set follows, and that other set's key."""
        return self._loose.get(word_stem)

    def converse(self, word_stem: str) -> str | None:
        """The set whose deed a verb tells from the other side: receiving is being sent."""
        return self._converse.get(word_stem)

    def has(self, kind: MeaningKind, stems: list[str], start: int) -> int:
        """How many words of the class ``kind`` start at ``start``: the longest phrase; 0 for none."""
        for phrase in self._class(kind).get(stems[start], ()):
            if tuple(stems[start : start + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def may_have(self, kind: MeaningKind, stems: Iterable[str]) -> bool:
        """Whether a phrase of the class ``kind`` begins with one of the words."""
        return not self._class(kind).keys().isdisjoint(stems)

    def is_one(self, kind: MeaningKind, word_stem: str) -> bool:
        """Whether a single word is of the class ``kind``."""
        known = self._single.get(kind)
        if known is None:
            known = self._single[kind] = self._alone(kind)
        return word_stem in known

    def _alone(self, kind: MeaningKind) -> frozenset[str]:
        """The single words of a class."""
        phrases = chain.from_iterable(self._class(kind).values())
        return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)

    def _class(self, kind: MeaningKind) -> dict[str, tuple[Phrase, ...]]:
        """The phrases of a class by their first word, the longest first."""
        if kind not in self._classes:
            phrases = sorted({self.phrase(words) for words in self.meaning.words(kind)}, key=_longest_first)
            by_first: dict[str, tuple[Phrase, ...]] = {}
            for phrase in phrases:
                by_first[phrase[0]] = (*by_first.get(phrase[0], ()), phrase)
            self._classes[kind] = by_first
        return self._classes[kind]


def _longest_first(phrase: Phrase) -> tuple[int, Phrase]:
    return -len(phrase), phrase


def _pair(row: MeaningRow, other: str) -> frozenset[str]:
    return frozenset(("~" + row.name, "~" + other))


def _forms_of_verbs() -> Iterator[tuple[str, str]]:
    """The forms of verbs whose ending hides the base form, each with it: sold and sell, dying and die."""
    for row in load_rows("common_verbs.jsonl", VerbRow):
        yield row.past, row.lemma
        yield row.participle, row.lemma
        yield with_ing(row.lemma), row.lemma


def _forms_of_words_in_e(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Bribed and bribing are bribe: an ending can't be seen to have swallowed an e."""
    for word in words:
        if word.endswith("e") and " " not in word:
            yield word + "d", word
            yield word[:-1] + "ing", word
