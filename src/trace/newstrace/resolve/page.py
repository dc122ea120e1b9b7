"""An article's words as resolving reads them: by token, with their print and the known names."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress

import msgspec

from newstrace.lexicon import Names
from newstrace.lexicon.outlets import Outlet
from newstrace.records import Prose, Sentence, Span


def plain(name: str) -> str:
    """A name's letters alone, without accents: what two spellings of one name have in common."""
    letters = unicodedata.normalize("NFKD", name.casefold().removeprefix("the "))
    return "".join(filter(str.isalnum, letters))


# Days and months that nobody is called.
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "july", "september", "october", "november", "december"}
)


class Page:
    """Prose with the known names at hand; tokens are asked for by number."""

    def __init__(self, prose: Prose, names: Names) -> None:
        self.prose = prose
        self.names = names
        self._text = prose.text
        self.words = prose.words
        self.tags = prose.tags
        self._firsts = [sentence.first for sentence in prose.sentences]
        self._starts, self._ends = prose.starts, prose.ends
        self._capital = [
            prose.text[start].isupper() or (tag == "X" and "-" in word and self._has_particle(start, end))
            for start, end, tag, word in zip(prose.starts, prose.ends, prose.tags, prose.words, strict=True)
        ]
        self._openers = frozenset(self._firsts)
        self._inner: frozenset[str] | None = None
        self._times: Counter[str] | None = None
        self._positions: dict[str, list[int]] | None = None
        self._quotes = [quotation.first for quotation in prose.quotations]
        self._mastheads = {one.first: one for one in prose.mastheads}

    def _has_particle(self, start: int, end: int) -> bool:
        """Whether a name begins with a small particle: "al-Mutar"."""
        particle, _, name = self._text[start:end].partition("-")
        return len(particle) < 4 and name[:1].isupper()

    def printed(self, at: int) -> str:
        """Token ``at`` as printed."""
        return self._text[self._starts[at] : self._ends[at]]

    def outlet_at(self, at: int) -> tuple[int, Outlet] | None:
        """The outlet named at token ``at`` and its length, whether a list has it or the article shows it."""
        known = (
            None if self._stands_for_another(at) else self.names.match_outlet(self.words, at, self.capital)
        )
        if known is not None and self._is_longer_name(at, known[0]):
            known = None
        shown = self._mastheads.get(at) or self._mastheads.get(at + (self.words[at] == "the"))
        if shown is None or (known is not None and known[0] >= shown.last - at):
            return known and self._as_printed(at, *known)
        return shown.last - at, Outlet(shown.name, "outlet")

    def _is_longer_name(self, at: int, length: int) -> bool:
        """As in "the National Interagency Fire Center", which only begins like an outlet."""
        after = at + length
        goes_on = after < len(self.words) and self.proper(after) and not self.owns(after - 1)
        return goes_on and self.names.needs_article(self.words, at, self.capital)

    def _stands_for_another(self, at: int) -> bool:
        """Whether the article shows a short form to be no outlet's: DPA is a data protection authority."""
        name = at + (self.words[at] == "the")
        short = self.bare(name) if name < len(self.words) else ""
        full = self.prose.acronyms.get(short)
        if full is not None:
            return self.names.outlet_named(full) is None
        return short.isupper() and short in self._short_forms_of_others

    @cached_property
    def _short_forms_of_others(self) -> frozenset[str]:
        """Short forms of bodies that have people whom no outlet has: "a PTI lawmaker"."""
        return frozenset(
            self.printed(at)
            for at in range(len(self.words) - 2)
            if self._capital[at] and self.printed(at).isupper() and self._is_in_office(at + 1)
        )

    def _is_in_office(self, at: int) -> bool:
        """Whether somebody with a name has a title that no outlet's people have: "lawmaker Sana Afridi"."""
        title = self.names.title(self.words[at])
        return title is not None and title.of_state and self._capital[at + 1]

    def _as_printed(self, at: int, length: int, known: Outlet) -> tuple[int, Outlet]:
        """A known outlet, spelt as the article has it where only accents and blanks differ: "Hurriyet"."""
        printed = " ".join([*map(self.printed, range(at, at + length - 1)), self.bare(at + length - 1)])
        name = known.name.removeprefix("The ")
        if (
            known.short
            or printed.casefold().removeprefix("the ") == name.casefold()
            or plain(printed) != plain(name)
        ):
            return length, known
        return length, msgspec.structs.replace(known, name=printed)

    def shows_body(self, name: str) -> bool:
        """Whether something in the article shows a name to be an organisation's."""
        return name in self.prose.bodies

    def in_full(self, name: str) -> str:
        """A name as the article explains it, where it is a short form."""
        return self.prose.acronyms.get(name, name)

    def span(self, first: int, last: int) -> Span:
        """The span of tokens ``first`` to ``last`` (exclusive)."""
        return Span(self.prose.starts[first], self.prose.ends[last - 1])

    def capital(self, at: int) -> bool:
        """Whether token ``at`` is printed with a capital first letter."""
        return self._capital[at]

    def capitals(self) -> Iterator[int]:
        """The tokens printed with a capital first letter, in order."""
        return compress(range(len(self._capital)), self._capital)

    def dates(self, at: int) -> bool:
        """Whether token ``at`` is a day or a month."""
        return self._capital[at] and self.words[at] in _CALENDAR

    def proper(self, at: int) -> bool:
        """Whether token ``at`` is part of a name: capital, and not only because a sentence starts."""
        if not self._capital[at] or self.words[at] in _CALENDAR:
            return False
        if self.tags[at] == "X" or self.begins_full_name(at):
            return True
        if at not in self._openers:
            return self.tags[at] in "KNJM"
        return self.tags[at] == "K" and self.names.head(self.names.fold(self.words[at])) is None

    def named_within(self, word: str) -> bool:
        """Whether a word is printed with a capital somewhere else than where a sentence opens."""
        if self._inner is None:
            self._inner = frozenset(self.words[at] for at in self.capitals() if at not in self._openers)
        return word in self._inner

    def opens_sentence(self, at: int) -> bool:
        """Whether token ``at`` is the first of its sentence."""
        return at in self._openers

    def begins_full_name(self, at: int) -> bool:
        """Whether a given name stands here before another name word ("Bill Oakes", "Per Lunde")."""
        after = at + 1
        if after >= len(self.words) or self.tags[after] not in "XK" or not self.capital(at):
            return False
        return self.names.is_given_name(self.words[at])

    def range_of(self, span: Span) -> tuple[int, int]:
        """The first token of ``span`` and the one after its last."""
        first = bisect_right(self.prose.ends, span.start)
        return first, max(first, bisect_left(self.prose.starts, span.end))

    def sentence_of(self, at: int) -> int:
        """The number of the sentence that token ``at`` is in."""
        return max(0, bisect_right(self._firsts, at) - 1)

    def sentence(self, number: int) -> Sentence:
        """The sentence by its number."""
        return self.prose.sentences[number]

    def is_shortened(self, name: str) -> bool:
        """Whether the text uses one end of a name more often than the other, as it does with persons."""
        if self._times is None:
            self._times = Counter(self.words)
        first, last = name.split(maxsplit=1)[0].casefold(), name.rsplit(maxsplit=1)[-1].casefold()
        times = self._times
        return times[first] + times[f"{first}'s"] != times[last] + times[f"{last}'s"]

    def positions(self, head: str) -> Sequence[int]:
        """The tokens that are a head ("court", "survey"), in one spelling, possessives as well."""
        if self._positions is None:
            self._positions = {}
            heads = {word for word in set(self.words) if self.names.head(word) is not None}
            for at in (at for at, word in enumerate(self.words) if word in heads):
                self._positions.setdefault(self.names.fold(self.words[at]), []).append(at)
        return self._positions.get(self.names.fold(head), ())

    def quoted(self, at: int) -> bool:
        """Whether token ``at`` stands within quotation marks that close."""
        before = bisect_right(self._quotes, at) - 1
        if before < 0 or not self.prose.quotations[before].closed:
            return False
        return at < self.prose.quotations[before].last

    def wholly_quoted(self, number: int) -> bool:
        """Whether a sentence stands in one quotation from its first token to its last."""
        sentence = self.prose.sentences[number]
        before = bisect_right(self._quotes, sentence.first) - 1
        return before >= 0 and self.prose.quotations[before].last >= sentence.last - 1

    def owns(self, at: int) -> bool:
        """Whether token ``at`` is a possessive ("Ukraine's", "officials'")."""
        return self.words[at].endswith("'s") or self.tags[at] == "K"

    def bare(self, at: int) -> str:
        """Token ``at`` as printed, without a possessive ending."""
        printed = self.printed(at)
        return printed[:-2] if printed[-2:] in ("'s", "’s") and len(printed) > 2 else printed
