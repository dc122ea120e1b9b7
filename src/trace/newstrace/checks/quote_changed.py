"""`quote-changed`: words in quotation marks differ between retellings of the same quotation."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newstrace.checks.across import Across
from newstrace.checks.articles import Articles
from newstrace.checks.closeness import is_soon_after, telling_words
from newstrace.checks.credit import name_of
from newstrace.checks.own_prose import quotations
from newstrace.checks.quoted_words import GAP, Difference, Word, differences, words_of
from newstrace.checks.sameness import may_be_same
from newstrace.claims.offices import is_unknown, teller
from newstrace.claims.printed import DAYS
from newstrace.records import Attribution, Finding, FindingRule, Hop, Quoted, Reading, Span

SHINGLE = 3
BRIEF = "brief"
COMMON = 200
FEWEST_OF_ALL = 2
LONGEST_BRIEF = 4
SHARED_AROUND = 2
ADDED = 6
TRANSLATED = re.compile(r"\b(?:translat\w+|interpreter|original (?:language|text))\b", re.IGNORECASE)
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
WORDS = re.compile(r"\w+")
IN_LANGUAGE = re.compile(r"\bin ([A-Z]\w+)")


@dataclass(frozen=True, eq=False)
class Quote:
    """What one attribution puts in quotation marks: its pieces in order, with gaps between them.

    Only what finds those that may be the same is held, the ``keys``; all else is in its article.
    """

    articles: Articles
    article: str
    attribution: Attribution
    keys: tuple[str, ...]
    speaker: Hop

    @property
    def reading(self) -> Reading:
        """Its article."""
        return self.articles.readings[self.article]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, and where they stand."""
        return tuple(_words(self.reading, self.attribution, self.articles))

    @property
    def wording(self) -> tuple[str, tuple[str, ...]]:
        """Its speaker and its words as they are compared."""
        return self.speaker.id, self.keys

    @property
    def sentence(self) -> str:
        """The sentence with source and cue."""
        start, end = self.attribution.sentence
        return self.reading.text[start:end]

    @property
    def days(self) -> frozenset[str]:
        """The days of the week its sentence names outside the quotation."""
        outside = QUOTED.sub(" ", self.sentence)
        return DAYS & frozenset(WORDS.findall(outside.casefold()))


def find(articles: Articles) -> Iterator[Across]:
    """One finding for each quotation that an earlier article prints in other words."""
    quotes = _in_order(_quotes(articles), articles)
    for at, candidates in _alike(quotes):
        for other in _other_wordings(quotes, at, candidates):
            found = _changed(quotes[other], quotes[at], articles)
            if found:
                finding = _finding(quotes[other], quotes[at], found, articles)
                places = _place(quotes[other]), _place(quotes[at])
                yield Across(finding, places, (places[1], _new_words(found)))


def _other_wordings(quotes: Sequence[Quote], at: int, candidates: Sequence[int]) -> list[int]:
    """The first of each wording by each speaker that is not the wording at hand."""
    here = quotes[at].wording
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for other in candidates:
        wording = quotes[other].wording
        if wording[1] != here[1]:
            first.setdefault(wording, other)
    return list(first.values())


def _new_words(found: Sequence[Difference]) -> tuple[tuple[Word, ...], ...]:
    """What the later printing has: told once, however many earlier ones have other words."""
    return tuple(difference.second for difference in found)


def _place(quote: Quote) -> tuple[str, str]:
    return quote.article, quote.attribution.id


def _quotes(articles: Articles) -> Iterator[Quote]:
    known: dict[str, str] = {}
    for reading in articles.readings.values():
        for attribution in reading.attributions:
            words = _words(reading, attribution, articles)
            keys = tuple(known.setdefault(word.key, word.key) for word in words)
            if attribution.chain and sum(key != GAP for key in keys) >= FEWEST_OF_ALL:
                speaker = attribution.chain[teller(attribution.chain)]
                yield Quote(articles, reading.id, attribution, keys, speaker)


def _words(reading: Reading, attribution: Attribution, articles: Articles) -> Iterator[Word]:
    marked = articles.once(_marked, reading.id)
    for content in attribution.content:
        for start, end in marked:
            span = Span(max(start, content.start), min(end, content.end))
            if span.start < span.end:
                yield from words_of(reading.text, span, articles.lexicon.names)
                yield Word(GAP, span)


def _marked(reading: Reading) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in quotations(reading.text))


def _in_order(quotes: Iterator[Quote], articles: Articles) -> list[Quote]:
    """Earliest article first where dates say so, undated ones last."""

    def place(quote: Quote) -> tuple[bool, str, str, Span]:
        published = articles.published(quote.article)
        return not published, published, quote.article, quote.attribution.content[0]

    return sorted(quotes, key=place)


def _alike(quotes: Sequence[Quote]) -> Iterator[tuple[int, list[int]]]:
    """For each quotation, by position, those before it that share a few words in a row with it."""
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, quote in enumerate(quotes):
        keys = [key for key in quote.keys if key != GAP]
        shingles = set(zip(*(keys[n:] for n in range(SHINGLE)), strict=False))
        if len(keys) <= LONGEST_BRIEF:
            shingles.add((BRIEF, quote.speaker.id, keys[-1]))
        found = {other for shingle in shingles for other in holding[shingle][:COMMON]}
        yield at, sorted(found)
        for shingle in shingles:
            holding[shingle].append(at)


def _changed(earlier: Quote, later: Quote, articles: Articles) -> list[Difference]:
    """In what two printings of one quotation differ; empty for the same words, or two quotations."""
    soon = is_soon_after(articles, earlier.article, later.article)
    if earlier.article == later.article or not soon or not _same_occasion(earlier, later, articles):
        return []
    found = differences(earlier.words, later.words)
    return found or _of_brief_ones(earlier, later) or _put_in(earlier, later)


def _of_brief_ones(earlier: Quote, later: Quote) -> list[Difference]:
    """In two quotations of a few words the one that is another: "a cruel joke", "a sick joke"."""
    one, other = ([word for word in quote.words if word.key != GAP] for quote in (earlier, later))
    if len(one) != len(other) or len(one) > LONGEST_BRIEF:
        return []
    changed = [(first, then) for first, then in zip(one, other, strict=True) if first.key != then.key]
    around = telling_words(QUOTED.sub(" ", earlier.sentence)) & telling_words(QUOTED.sub(" ", later.sentence))
    if (
        len(changed) != 1
        or len(around) < SHARED_AROUND
        or changed[0][0].key in telling_words(changed[0][1].key)
    ):
        return []
    return [Difference((changed[0][0],), (changed[0][1],))]


def _put_in(earlier: Quote, later: Quote) -> list[Difference]:
    """What a retelling adds to the sentence that the outlet printed which was told."""
    if not any(_is_one_outlet(hop, earlier) for hop in later.attribution.chain[:-1]):
        return []
    one, other = ([word for word in quote.words if word.key != GAP] for quote in (earlier, later))
    keys = [word.key for word in one]
    added = other[len(one) :]
    whole = len(one) >= LONGEST_BRIEF and [word.key for word in other[: len(one)]] == keys
    return [Difference((), tuple(added))] if whole and 0 < len(added) <= ADDED else []


def _is_one_outlet(hop: Hop, earlier: Quote) -> bool:
    """Whether a relay is the publisher of the earlier article."""
    return bool(earlier.attribution.chain) and hop.id == earlier.attribution.chain[-1].id


def _same_occasion(earlier: Quote, later: Quote, articles: Articles) -> bool:
    """One speaker, and nothing that tells of another day or another language."""
    if is_unknown(earlier.speaker) or is_unknown(later.speaker):
        return False
    if earlier.days and later.days and earlier.days.isdisjoint(later.days):
        return False
    return may_be_same(earlier.speaker, later.speaker, articles.lexicon) and not (
        _translated(earlier, articles) or _translated(later, articles)
    )


def _translated(quote: Quote, articles: Articles) -> bool:
    words = {match[1] for match in IN_LANGUAGE.finditer(quote.sentence)}
    return TRANSLATED.search(quote.sentence) is not None or any(
        _is_language(word, articles) for word in words
    )


def _is_language(word: str, articles: Articles) -> bool:
    """Whether a word is a country's adjective: French, not France."""
    names = articles.lexicon.names
    place = names.country(names.nationality(word) or "")
    return place is not None and place.adjective == word != place.name


def _finding(earlier: Quote, later: Quote, found: Sequence[Difference], articles: Articles) -> Finding:
    changes = "; ".join(_said(difference, earlier, later) for difference in found)
    message = (
        f"{name_of(later.reading)} quotes {later.speaker.name} in other words than "
        f"{name_of(earlier.reading)}: {changes}."
    )
    evidence = [_evidence(quote, articles) for quote in (later, earlier)]
    return Finding("", FindingRule.QUOTE_CHANGED, None, message, tuple(evidence))


def _said(difference: Difference, earlier: Quote, later: Quote) -> str:
    was, became = _printed(difference.first, earlier), _printed(difference.second, later)
    if not became:
        return f"“{was}” is left out"
    return f"“{became}” instead of “{was}”" if was else f"“{became}” is put in"


def _printed(words: Sequence[Word], quote: Quote) -> str:
    return " ".join(quote.reading.text[words[0].span.start : words[-1].span.end].split()) if words else ""


def _evidence(quote: Quote, articles: Articles) -> Quoted:
    """The attribution's content, from its first to its last word."""
    content = quote.attribution.content
    return articles.quoted(quote.article, Span(content[0].start, content[-1].end))
