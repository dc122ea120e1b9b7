"""The words of a quotation as they are compared, and what two printings of one quotation differ in.

Spelling, marks, contractions and figures in letters make no difference; an ellipsis stands for words left
out, brackets for words put in another's place.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from newstrace.claims.numbers import value_of
from newstrace.lexicon import Names
from newstrace.lexicon.same_meaning import load_same_meaning
from newstrace.records import Span

GAP = "…"
TOKEN = re.compile(r"\.\s?\.\s?\.|…|\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)|[\w$£€]+(?:[.,'’‘\-]\w+)*%?")
FEWEST = 5
ALIKE = 0.65
ALIKE_IN_WHOLE = 0.45
NEARLY_WHOLE = 0.6
EDGE = 3
LEFT_OUT = 12
TELLING = 2
OF_SENTENCE = 0.5
SENTENCE_MARKS = frozenset(".!?")
REPLACED = 5
MODALS = frozenset("may might can could will would shall should must not never".split())
FILLERS = frozenset("uh um er ah hmm mr mrs ms dr".split())
CONTRACTED = {
    "won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "percent": ("%",), "per": ("per",), "&": ("and",),
}  # fmt: skip
ENDINGS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
SPELT = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"our(s|ed|ing|able|ite|ites)?$"), r"or\1"),
    (re.compile(r"tre(s)?$"), r"ter\1"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"enc(e|es)$"), r"ens\1"),
)


class Word(NamedTuple):
    """A word as it is compared, where it stands, and whether its sentence ends with it."""

    key: str
    span: Span
    ends: bool = False


class Difference(NamedTuple):
    """What stands in one printing, and what in the other; one of the two may be empty."""

    first: tuple[Word, ...]
    second: tuple[Word, ...]


def words_of(text: str, span: Span, names: Names) -> Iterator[Word]:
    """The words of a quotation; ``GAP`` where some are left out, or stand in brackets."""
    for match in TOKEN.finditer(text, span.start, span.end):
        place = Span(match.start(), match.end())
        if match[0][0] in ".…[(":
            yield Word(GAP, place)
            continue
        ends = text[place.end : place.end + 1] in SENTENCE_MARKS
        for key in _keys(match[0].casefold().replace("’", "'").replace("‘", "'"), names):
            if key not in FILLERS:
                yield Word(key, place, ends)


def _keys(word: str, names: Names) -> tuple[str, ...]:
    if word in CONTRACTED:
        return CONTRACTED[word]
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), full
    value = value_of(word)
    if value is not None:
        return (f"{word[0] if word[0] in '$£€' else ''}{value:g}", *(("%",) if word.endswith("%") else ()))
    return (_spelt(names.fold(word).replace("-", "").replace(".", "")),)


@lru_cache(maxsize=1 << 15)
def _spelt(word: str) -> str:
    """One spelling for words that two countries write in two ways."""
    for pattern, one_way in SPELT:
        word = pattern.sub(one_way, word)
    return word


def differences(first: Sequence[Word], second: Sequence[Word]) -> list[Difference] | None:
    """What two printings of one quotation differ in; null where they are not the same quotation.

    A part of a quotation differs in nothing from the whole.
    """
    matcher = SequenceMatcher(None, _keys_in(first, "1"), _keys_in(second, "2"), autojunk=False)
    blocks = _around_longest(matcher.get_matching_blocks(), first, second)
    if not blocks:
        return None
    begin, end = blocks[0], blocks[-1]
    found = [_between(first, second, one, other) for one, other in pairwise(blocks)]
    edges = (
        Difference(tuple(first[: begin.a]), tuple(second[: begin.b])),
        Difference(tuple(first[end.a + end.size :]), tuple(second[end.b + end.size :])),
    )
    found = [*filter(_replaces_edge, edges), *found]
    same = [word for block in blocks for word in first[block.a : block.a + block.size]]
    whole = min(
        _sentence_length(first, begin.a, end.a + end.size),
        _sentence_length(second, begin.b, end.b + end.size),
    )
    if len(same) < OF_SENTENCE * whole or not _is_one_quotation(same, found, whole):
        return None
    return [*filter(_tells, found)]


def _sentence_length(words: Sequence[Word], begin: int, end: int) -> int:
    """How many words the sentences have that hold the words from ``begin`` to ``end``."""
    while begin > 0 and not words[begin - 1].ends and words[begin - 1].key != GAP:
        begin -= 1
    while end < len(words) and not words[end - 1].ends and words[end].key != GAP:
        end += 1
    return end - begin


def _keys_in(words: Sequence[Word], printing: str) -> list[str]:
    """The keys of one printing; what is missing in one is never the same as what is missing in the other."""
    return [GAP + printing if word.key == GAP else word.key for word in words]


def _around_longest(blocks: Sequence[Match], first: Sequence[Word], second: Sequence[Word]) -> list[Match]:
    """The blocks of equal words that lie close to the longest one, and to each other."""
    found = [block for block in blocks if block.size]
    longest = max(range(len(found)), key=lambda at: found[at].size, default=0)
    begin, end = longest, longest + 1
    while 0 < begin < len(found) and _close(first, second, found[begin - 1], found[begin]):
        begin -= 1
    while end < len(found) and _close(first, second, found[end - 1], found[end]):
        end += 1
    return found[begin:end]


def _close(first: Sequence[Word], second: Sequence[Word], one: Match, other: Match) -> bool:
    """Few words were left out, fewer put in another's place, or a mark says that some are missing."""
    between = _between(first, second, one, other)
    fewer, more = sorted((len(between.first), len(between.second)))
    return not _tells(between) or (more <= LEFT_OUT and (fewer == 0 or more <= REPLACED))


def _between(first: Sequence[Word], second: Sequence[Word], one: Match, other: Match) -> Difference:
    return Difference(tuple(first[one.a + one.size : other.a]), tuple(second[one.b + one.size : other.b]))


def _tells(difference: Difference) -> bool:
    """Whether no ellipsis and no brackets account for it."""
    return all(word.key != GAP for word in (*difference.first, *difference.second))


def _replaces_edge(edge: Difference) -> bool:
    """Other words at the beginning or the end: not a quotation cut shorter, nor one that goes on."""
    return 0 < len(edge.first) <= EDGE and 0 < len(edge.second) <= EDGE


def _is_one_quotation(same: Sequence[Word], found: Sequence[Difference], whole: int) -> bool:
    """Enough words are the same, and most of those that tell something; of nearly the whole sentence half."""
    telling, changed = _content(same), sum(map(_changed, filter(_tells, found)))
    share = ALIKE_IN_WHOLE if len(same) >= NEARLY_WHOLE * whole else ALIKE
    return len(same) >= FEWEST and telling >= max(TELLING, share * (telling + changed))


def _changed(difference: Difference) -> float:
    """How much the change tells; what is only left out speaks less for another quotation."""
    left_out = not difference.first or not difference.second
    return max(map(_content, difference)) * (0.5 if left_out else 1.0)


def _content(words: Sequence[Word]) -> int:
    """How many of the words tell something."""
    return sum(word.key not in _function_words() for word in words)


@cache
def _function_words() -> frozenset[str]:
    return load_same_meaning().words("function") | MODALS
