"""An article's title and body as sentences of tokens."""

import pytest

from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import Prose, RawArticle
from newstrace.text import cut, lay_out
from newstrace.text.prose import LONGEST_SENTENCE

BODY = '"We left," Ana Ruiz said. It rained.\n\nThe dam held.'


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def prose_of(text: str, lexicon: Lexicon, title: str | None = None) -> Prose:
    return cut(lay_out(RawArticle(id="a", text=text, title=title), lexicon), lexicon)


def test_words_places_and_tags_run_in_parallel(lexicon: Lexicon) -> None:
    prose = prose_of(BODY, lexicon)
    assert len(prose.words) == len(prose.starts) == len(prose.ends) == len(prose.tags)
    printed = [prose.text[start:end] for start, end in zip(prose.starts, prose.ends, strict=True)]
    assert [word.casefold() for word in printed] == list(prose.words)


def test_sentences_cover_the_tokens_in_order_and_know_their_paragraph(lexicon: Lexicon) -> None:
    prose = prose_of(BODY, lexicon)
    assert [BODY[slice(*one.span)] for one in prose.sentences] == [
        '"We left," Ana Ruiz said.',
        "It rained.",
        "The dam held.",
    ]
    first, second, third = (one.paragraph for one in prose.sentences)
    assert first == second < third
    assert [one.first for one in prose.sentences[1:]] == [one.last for one in prose.sentences[:-1]]
    assert (prose.sentences[0].first, prose.sentences[-1].last) == (0, len(prose.words))


def test_a_title_in_the_text_is_a_paragraph_of_its_own(lexicon: Lexicon) -> None:
    prose = prose_of(f"Dam holds in the rain\n\n{BODY}", lexicon, title="Dam holds in the rain")
    assert [one.in_title for one in prose.sentences] == [True, False, False, False]
    assert prose.sentences[0].paragraph < prose.sentences[1].paragraph


def test_a_title_that_stands_only_in_the_metadata_has_no_tokens(lexicon: Lexicon) -> None:
    prose = prose_of(BODY, lexicon, title="Dam holds in the rain")
    assert not any(one.in_title for one in prose.sentences)


def test_quotations_are_paired_within_their_paragraph(lexicon: Lexicon) -> None:
    prose = prose_of("She said: “We left.\n\nIt rained on the dam.\n\n“We came back,” she said.", lexicon)
    quoted = [
        (prose.text[prose.starts[one.first] : prose.ends[one.last]], one.closed) for one in prose.quotations
    ]
    assert quoted == [("“We left.", False), ("“We came back,”", True)]


def test_a_sentence_longer_than_any_that_is_written_comes_in_pieces(lexicon: Lexicon) -> None:
    prose = prose_of("rain " * (2 * LONGEST_SENTENCE + 1), lexicon)
    assert all(one.last - one.first <= LONGEST_SENTENCE for one in prose.sentences)
    assert sum(one.last - one.first for one in prose.sentences) == len(prose.words)
    assert all(one.span == (prose.starts[one.first], prose.ends[one.last - 1]) for one in prose.sentences)


@pytest.mark.parametrize("text", ["", "\n\n", "…", "“"])
def test_text_without_words_is_prose_too(lexicon: Lexicon, text: str) -> None:
    assert prose_of(text, lexicon).text == text
