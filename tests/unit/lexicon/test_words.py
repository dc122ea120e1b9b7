"""Ordinary words: what the lists promise and what is guessed of words in no list."""

import pytest

from newstrace.errors import LexiconError
from newstrace.lexicon.rows import load_rows, parse_rows
from newstrace.lexicon.words import ROOM, ClassRow, VerbRow, Words, load_words, verb_forms

CLASS_ROWS = load_rows("word_classes.jsonl", ClassRow)
VERB_ROWS = load_rows("common_verbs.jsonl", VerbRow)
WORDS: Words = load_words()


@pytest.mark.parametrize("row", CLASS_ROWS, ids=lambda row: row.class_name)
def test_an_example_uses_a_word_of_its_class(row: ClassRow) -> None:
    used = {token.strip(".,;:!?") or token for token in row.example.casefold().split()}
    assert any(word in used or (not word[0].isalnum() and word in row.example) for word in row.words)


def test_every_class_is_listed_once() -> None:
    names = [row.class_name for row in CLASS_ROWS]
    assert len(names) == len(set(names))


def test_words_and_lemmas_are_folded() -> None:
    words = [word for row in CLASS_ROWS for word in row.words] + [row.lemma for row in VERB_ROWS]
    assert [word for word in words if word != word.casefold() or "’" in word.strip("’")] == []


def test_lemmas_are_sorted_and_unique() -> None:
    lemmas = [row.lemma for row in VERB_ROWS]
    assert lemmas == sorted(set(lemmas))


@pytest.mark.parametrize(
    ("form", "letter"),
    [
        ("say", "v"),
        ("denies", "w"),
        ("report", "n"),
        ("plans", "m"),
        ("told", "e"),
        ("planned", "e"),
        ("planning", "g"),
        ("lying", "g"),
        ("making", "g"),
        ("winning", "g"),
        ("spoke", "V"),
        ("spoken", "k"),
        ("become", "c"),
    ],
)
def test_verbs_are_known_in_all_their_forms(form: str, letter: str) -> None:
    assert verb_forms(VERB_ROWS)[form] == letter


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("trump's", "K"),
        ("officials'", "K"),
        ("4,000", "M"),
        ("$200", "M"),
        ("52-year-old", "J"),
        ("us-backed", "J"),
        ("long-running", "J"),
        ("quietly", "B"),
        ("family", "N"),
        ("needn't", "A"),
        ("ugliest", "J"),
        ("firmer", "J"),
        ("zorbify", "N"),
        ("zorbing", "g"),
        ("zorbed", "e"),
        ("☃", "?"),
    ],
)
def test_a_word_in_no_list_is_guessed_by_how_it_ends(word: str, letter: str) -> None:
    assert WORDS.letters[word] == letter


def test_guesses_are_kept_but_not_without_end() -> None:
    letters = load_words().letters
    for number in range(ROOM + 10):
        assert letters[f"{number}th"] == "M"
    assert len(letters) <= ROOM


def test_guesses_do_not_make_a_word_ordinary() -> None:
    assert WORDS.letters["zorbery"] == "N"
    assert "zorbery" not in WORDS.ordinary


def test_an_unknown_class_is_an_error_that_names_its_row() -> None:
    row = '{"class": "gerundive", "words": ["amanda"], "example": "Amanda est."}'
    with pytest.raises(LexiconError, match=r"row 1.*class"):
        parse_rows(row, ClassRow, "word_classes.jsonl")
