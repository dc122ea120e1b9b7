"""Parts of speech from context, on sentences of our own: word/TAG where it matters, bare words elsewhere."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrace.lexicon.words import Words, load_words
from newstrace.text.tags import tag

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[$\w]+(?:['’,\-]\w+)*(?:(?<=s)')?|[^\w\s]")
WORDS: Words = load_words()


def tags_of(originals: Sequence[str]) -> str:
    words = [original.casefold().replace("’", "'") for original in originals]
    starts = [0, *(i + 1 for i, word in enumerate(words[:-1]) if word == "." and words[i + 1] not in '"”')]
    return tag(words, originals, starts, WORDS)


def marked(sentence: str) -> tuple[list[str], dict[int, str]]:
    """The tokens of a marked sentence, and the tags it expects by token."""
    originals: list[str] = []
    expected: dict[int, str] = {}
    for part in sentence.split():
        word, slash, letter = part.rpartition("/")
        originals += TOKEN.findall(word if slash else part)
        if slash:
            expected[len(originals) - 1] = letter
    return originals, expected


SENTENCES = {
    "finite verbs of reporting clauses": [
        "The Herald/X reported/V citing/G US/X officials/N that/T Oslo/X has/A recruited/E fighters/N .",
        "Two/M officials/N told/V the/D Herald/X on Monday/X that/T troops/N were/A moving/G .",
        "The/D aide/N ,/F who/W spoke/V on condition of secrecy ,/F said/V the/D report/N claims/V it .",
        "An assessment/N indicates/V the/D planes/N left before dawn .",
        "The/D audio/N obtained/E by the site/N shows/V the mayor boasting/G about deals/N .",
        "Police/N say/V two/M men/N were/A killed/E .",
        "The/D people/N accused/E of fraud/N deny/V the/D charges/N .",
        "Many/D experts/N say/V the/D claim/N is/A false/J .",
        "The/D group/N claims/V responsibility/N ,/F Reuters/X reports/V .",
        "Analysts/N warn/V the/D move/N risks/V war/N .",
    ],
    "nouns that look like verbs": [
        "His/D claim/N and her/D report/N ended the/D move/N .",
        "The/D plan/N for talks/N has/A critics/N .",
        "Their/D reports/N of attacks/N grew .",
        "They/R saw a/D lack/N of trust/N .",
        "Bank/N loan/N rules/N are/A strict/J .",
    ],
    "verbs that look like nouns": [
        "They/R plan/V to/I move/V and she/R claims/V it/U .",
        "It/U would/A report/V and did/A not/B claim/V more .",
        "Critics/N claim/V that/T it failed .",
        "Some/U doubt/V the/D figures/N .",
        "The/D ministry/N plans/V to/I buy/V boats/N .",
    ],
    "quotations": [
        '"/Q This/U is/A wrong/J ,/F "/Q claims/V Marlow/X ./.',
        '"/Q Never/B ,/F "/Q Marlow/X notes/V ./.',
        "“/Q We/R need/V talks/N ,/F ”/Q Marlow/X said/V ,/F as/P quoted/E by/P Sky/X .",
    ],
    "to, that, as and her": [
        "She/R wants/V to/I go/V to/P Rome/X according/G to/P plan/N .",
        "As/S he/R left/V ,/F he/R spoke/V as/P a/D friend/N .",
        "After/P the/D vote/N he/R sang after/S they/R had/A voted/E .",
        "Her/D brother/N told/V her/O nothing/U .",
        "He/R said/V that/T that/T was/A all .",
        "Because/S it rained they left because/P of rain .",
    ],
    "capitals": [
        "Officials/N met in Oslo/X .",
        "Trump/X says/V he/R agrees .",
        "White/X House/X staff/N saw the/D White/X House/X .",
        "The/D US/X and they told us/O .",
        "In May/X he may/A go .",
        "Marlow/X Says/V He/R Will/A Meet/V Voters/N In Oslo/X",
        "I/R think/V A/D plan helps .",
        "Igor/X Marlow/X ,/F a/D Defence/X Ministry/X spokesman/N ,/F resigned .",
    ],
    "adjectives, participles and -ing": [
        "Unnamed/J aides/N spoke of armed/J men/N .",
        "The/D accused/J man/N fled and the/D wounded/N slept .",
        "The/D meeting/N was/A ending/G after the/D leading/J candidate/N spoke .",
        "He/R has/A become/E a/D 52-year-old/J star/N .",
        "A/D firm/N called/E Acme/X closed .",
        "A/D poll/N released/E Friday/X found/V more .",
        "He/R no/D longer/B speaks/V .",
    ],
    "contractions and possessives": [
        "He's/Y late and they've/Y gone/E .",
        "She didn't/A deny/V Marlow's/K claim/N or the/D officials'/K report/N .",
        "He'd/Y support/V it .",
    ],
    "words in no list": [
        "The quarrel may zorbify/V soon .",
        "They hope to/I zorbify/V the/D town/N .",
        "She paints and zorbifies/V the/D hall/N .",
        "Zorbifying/G began .",
    ],
    "verbs after help, let and make": [
        "The grant helped/V fund/V it and let/V them plan/V the/D job/N .",
        "He made clear/J that/T it failed .",
    ],
    "nouns beside that and such": [
        "He saw issues/N that/T may/A matter and reports/N such as these .",
        "To/P that/T end/N he spoke .",
    ],
    "small words": [
        "They back/V the/D plan/N and went back/B .",
        "He refused to/I back/V down .",
        "It rained ,/F yet/C they had yet/B to/I leave/V .",
        "Others/U claim/V it failed .",
        "They all/B agreed/V ;/; both/U voted/V .",
    ],
    "questions and orders": [
        "Does/A Marlow/X plan/V to/I go ?",
        "Report/V the/D theft/N .",
    ],
}


@pytest.mark.parametrize(
    "sentence", [pytest.param(line, id=line[:60]) for lines in SENTENCES.values() for line in lines]
)
def test_words_are_tagged_by_their_place(sentence: str) -> None:
    originals, expected = marked(sentence)
    tags = tags_of(originals)
    assert {i: tags[i] for i in expected} == expected, " ".join(
        map("/".join, zip(originals, tags, strict=True))
    )


def test_punctuation_has_letters_of_its_own() -> None:
    assert tags_of([",", ":", ";", ".", "?", "(", ")", "–", "“", "''", "…", "&", "@"]) == "F:;..LZHQQ.C?"


def test_no_text_has_no_tags() -> None:
    assert tags_of([]) == ""


@given(
    st.lists(st.one_of(st.sampled_from(sorted(WORDS.ordinary)), st.text(min_size=1, max_size=8)), max_size=40)
)
def test_any_tokens_get_one_decided_letter_each(originals: list[str]) -> None:
    tags = tags_of(originals)
    assert len(tags) == len(originals)
    assert re.fullmatch(r"[A-Z:;.?]*", tags)


def test_folded_words_may_be_a_tuple_or_a_list() -> None:
    words = ("because", "of", "rain")
    assert tag(words, words, (0,), WORDS) == tag(list(words), list(words), [0], WORDS) == "PPN"
