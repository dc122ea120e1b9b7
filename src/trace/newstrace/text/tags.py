"""One letter a token for its part of speech, from word lists and the words around it; no model.

| letter | stands for | letter | stands for |
|---|---|---|---|
| D | determiner, possessive determiner | A | auxiliary, modal, form of be, have, do |
| J | adjective | Y | pronoun and auxiliary: he's, they've |
| M | number | V | finite verb or infinitive |
| N | common noun | E | form in -ed or -en: past or participle |
| X | proper noun | G | form in -ing |
| K | possessive noun: Trump's, officials' | B | adverb, negation |
| R | subject pronoun | Q | quotation mark |
| O | object pronoun | F | comma |
| U | other pronoun: it, you, everyone, those | : | colon |
| W | wh-word | ; | semicolon |
| T | "that" | . | final punctuation |
| I | "to" before an infinitive | H | dash |
| P | preposition | L | opening bracket |
| C | coordinator | Z | closing bracket |
| S | subordinator | ? | anything else |

E is what stays open: in "the men accused in May" and "the men accused in vain" only the rest of the
clause tells participle from past. It is V where an object, a that or a subject pronoun beside it decides.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newstrace.lexicon.words import Words
from newstrace.text.choices import DECISIONS, noun_in_no_list
from newstrace.text.neighbours import Tokens, word_at

# What may stand between a name and what it says.
BETWEEN = frozenset({"has", "had", "also", "later"})
TELLING = frozenset({"told", "tells", "tell", "telling", "informed"})
UNDECIDED = re.compile("[a-z]")
# A noun where a verb would stand: will N, to N, and N the.
AS_IF_VERB = re.compile("N(?:(?<=[AI]N)|(?<=[AI]BN)|(?<=[XCT]N)(?=[DOK]))")
# Letters of words that are no names for being capitalised.
FUNCTION_WORD = frozenset("DdhROUWTtPsCSAYyBM.F:;QHLZ?K")
# Letters by their ending that an unknown first word keeps: Addressing, Flanked, Sadly, Record-breaking.
LIKELY_WORD = frozenset("geBJ")
BEFORE_A_START = frozenset("Q:LH.")


def tag(
    words: Sequence[str], originals: Sequence[str], sentence_starts: Sequence[int], lexicon: Words
) -> str:
    """One letter a token.

    ``words`` are folded with straight apostrophes, ``originals`` as printed, ``sentence_starts`` the
    numbers of the tokens that begin sentences, ascending. The result has as many letters as there are words.
    """
    tokens = Tokens(list(map(lexicon.letters.__getitem__, words)), words, lexicon)
    mark_proper_nouns(tokens, originals, sentence_starts)
    decide(tokens)
    mark_hearers(tokens)
    return "".join(tokens.tags)


def mark_hearers(tokens: Tokens) -> None:
    """In "told that paper that …" the first "that" belongs to the paper."""
    tags, words, _ = tokens
    for i in range(1, len(words) - 2):
        if words[i] == "that" == words[i + 2] and words[i - 1] in TELLING and tags[i + 1] == "N":
            tags[i] = "D"


def mark_proper_nouns(tokens: Tokens, originals: Sequence[str], sentence_starts: Sequence[int]) -> None:
    """Tag capitalised words X, unless a sentence, a quotation or a headline is what capitalises them."""
    tags, words, lexicon = tokens
    capitals = [
        i for i, (word, original) in enumerate(zip(words, originals, strict=True))
        if word != original and (original[0].isupper() or "-" in original)
    ]  # fmt: skip
    expected = {i for i in capitals if i and tags[i - 1] in BEFORE_A_START}
    expected.update(sentence_starts, headline_capitals(tags, originals, capitals, sentence_starts))
    names = {words[i] for i in capitals if i not in expected}
    printed = frozenset(originals)
    capitalised = frozenset(capitals)
    for i in capitals:
        word = words[i]
        if tags[i] in FUNCTION_WORD and (word in lexicon.ordinary or tags[i] in "KM"):
            acronym = word in lexicon.acronyms and originals[i].isupper() and not shouted(originals, i)
            like_a_word = word in lexicon.names or (
                word in lexicon.ending_names and follows_a_name(tokens, i, names)
            )
            named = acronym or (like_a_word and i not in expected)
        elif i not in expected:
            named = True
        elif word in names:  # White House at the start, where "white" stands elsewhere
            named = word not in printed or i + 1 in capitalised
        else:
            named = word not in printed and may_be_a_name(tokens, i)
        if named:
            tags[i] = "X"


def may_be_a_name(tokens: Tokens, i: int) -> bool:
    """Whether a first word is a name, by what it is and by what follows: "Rose said", "Kelly has"."""
    tags, words, lexicon = tokens
    verb = i + 2 if word_at(tokens, i + 1) in BETWEEN else i + 1
    speaks = word_at(tokens, verb) in lexicon.speaking
    if words[i] in lexicon.ordinary:
        return speaks and tags[i] in "efvpg"
    does = tags[i] in "eB" and tags[i + 1 : i + 2] == ["A"]
    return tags[i] not in LIKELY_WORD or speaks or does or words[i] in lexicon.names


def follows_a_name(tokens: Tokens, i: int, names: set[str]) -> bool:
    """Whether "Today" with a capital goes on with a name, or is one: "Dale Today", "the Today show"."""
    before = tokens.words[i - 1]
    return before in names or before == "the" or before.endswith("'s")


def headline_capitals(
    tags: Sequence[str], originals: Sequence[str], capitals: Sequence[int], sentence_starts: Sequence[int]
) -> Iterable[int]:
    """The capitalised tokens of sentences that capitalise nearly every word but the smallest."""
    for start, end in pairwise((*sentence_starts, len(tags))):
        inside = capitals[bisect_left(capitals, start) : bisect_left(capitals, end)]
        if len(inside) > 3 and 2 * len(inside) >= end - start:
            small = sum(originals[i].islower() and tags[i] not in FUNCTION_WORD for i in range(start, end))
            if 5 * small <= len(inside):
                yield from inside


def shouted(originals: Sequence[str], i: int) -> bool:
    """Whether the word before or after ``i`` is in capitals too, so that capitals say nothing."""
    return any(
        len(word) > 1 and word.isupper()
        for word in (*originals[max(i - 1, 0) : i], *originals[i + 1 : i + 2])
    )


def decide(tokens: Tokens) -> None:
    """Replace every small letter, from left to right, by its neighbours; then look again at unknown nouns."""
    tags = tokens.tags
    places = [match.start() for match in UNDECIDED.finditer("".join(tags))]
    tags += "...."  # so that looking ahead, and back from the first, meets an end
    for i in places:
        tags[i] = DECISIONS[tags[i]](tokens, i)
    for match in AS_IF_VERB.finditer("".join(tags)):
        if tokens.words[match.start()] not in tokens.lexicon.ordinary:
            tags[match.start()] = noun_in_no_list(tokens, match.start())
    del tags[-4:]
