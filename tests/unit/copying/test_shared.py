"""What winnowing finds, and what it does not take for copied."""

from newstrace.copying import Prose, Shared, shared_passages
from newstrace.copying.prints import GRAM, grams, prints
from newstrace.records import Span

SENTENCE = (
    "the owner of the old paper mill on the river has sold it to a family firm from the south "
    "that wants to make cardboard there"
)
OTHER = (
    "swans came back to the pond behind the town hall after a long and unusually cold winter in the valley"
)


def prose(text: str) -> Prose:
    return Prose(text, (Span(0, len(text)),))


def shared(*texts: str) -> list[Shared]:
    return shared_among({f"a{n}": prose(text) for n, text in enumerate(texts)})


def shared_among(articles: dict[str, Prose]) -> list[Shared]:
    return list(shared_passages(list(articles), articles.__getitem__))


def test_a_shared_passage_is_found_word_for_word_in_both() -> None:
    (found,) = shared(f"Monday. {SENTENCE}. Nobody knew.", f"It is true: {SENTENCE.capitalize()}!")
    (passage,) = found.passages
    assert f"Monday. {SENTENCE}. Nobody knew."[slice(*passage.first)] == SENTENCE
    assert passage.words == found.words == len(SENTENCE.split())


def test_a_changed_word_does_not_hide_the_passage() -> None:
    (found,) = shared(SENTENCE, SENTENCE.replace("family", "foreign"))
    assert len(found.passages) == 1
    assert found.words == len(SENTENCE.split()) - 1


def test_texts_of_their_own_share_nothing() -> None:
    assert shared(SENTENCE, OTHER) == []


def test_a_few_words_in_a_row_are_no_copy() -> None:
    assert (
        shared(f"{OTHER} the owner of the old paper mill", f"the owner of the old paper mill {OTHER[:30]}")
        == []
    )


def test_no_passage_goes_across_what_was_taken_out() -> None:
    half = len(SENTENCE) // 2
    parts = Prose(SENTENCE, (Span(0, half), Span(half, len(SENTENCE))))
    (found,) = shared_among({"a0": parts, "a1": prose(SENTENCE)})
    assert all(passage.first.end <= half or passage.first.start >= half for passage in found.passages)


def test_what_very_many_articles_hold_tells_nothing() -> None:
    assert shared(*[f"{SENTENCE} {n}" for n in range(60)]) == []


def test_a_gram_is_the_same_wherever_it_stands() -> None:
    numbers = [7, 3, 5, 11, 2, 13, 7, 3, 5, 11, 2]
    assert grams(numbers)[0] == grams(numbers)[6]
    assert len(grams(numbers)) == len(numbers) - GRAM + 1
    assert grams([1, 2]) == []
    assert prints([1, 2]) == set()
