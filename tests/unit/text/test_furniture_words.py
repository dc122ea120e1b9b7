"""The set phrases of furniture: each row's example shows what it says."""

import pytest

from newstrace.lexicon.furniture_words import FurniturePhrase, fold_line, load_furniture_words

WORDS = load_furniture_words()


@pytest.mark.parametrize("row", WORDS.phrases, ids=lambda row: f"{row.kind}: {row.words}")
def test_example_shows_its_phrase(row: FurniturePhrase) -> None:
    folded = fold_line(row.example)
    match row.kind:
        case "photo agency":
            assert WORDS.is_photo_credit(folded)
        case "role":
            assert WORDS.is_role(row.example.partition(", ")[2])
        case "label":
            assert WORDS.is_label(row.example.partition(" — ")[0])
        case "saying":
            assert WORDS.quotes_somebody(row.example)
        case _:
            assert WORDS.kind_of(folded) == row.kind


def test_phrases_are_folded_and_stated_once() -> None:
    keys = [(row.kind, row.place, row.words) for row in WORDS.phrases]
    assert len(set(keys)) == len(keys)
    assert all(row.words == row.words.casefold().strip() for row in WORDS.phrases)


def test_ordinary_sentence_is_no_furniture() -> None:
    assert WORDS.kind_of(fold_line("The minister read more books than he printed.")) is None
