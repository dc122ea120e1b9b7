"""Which language a text is in, as far as it decides whether the text is read."""

import pytest

from newstrace.pipeline import read_article
from newstrace.records import RawArticle
from newstrace.text.language import is_read, language_of

ENGLISH = (
    "The mayor said on Monday that the bridge would be closed, and that the council had been told of it. "
)
FRENCH = (
    "Le maire a déclaré lundi que le pont serait fermé et que le conseil municipal en avait été informé. "
    "Selon la préfecture, les travaux dureront trois mois et coûteront plus cher que prévu aux habitants. "
)
GERMAN = (
    "Der Bürgermeister sagte am Montag, die Brücke werde geschlossen, der Rat sei davon unterrichtet worden. "
    "Nach Angaben der Behörde dauern die Arbeiten drei Monate und werden teurer als bisher geplant. "
)


def test_english_is_told_by_its_small_words() -> None:
    assert language_of(ENGLISH * 3) == "en"


@pytest.mark.parametrize("text", [FRENCH, GERMAN, "Мэр сказал, что мост будет закрыт на ремонт. " * 8])
def test_other_languages_are_not_taken_for_english(text: str) -> None:
    assert not is_read(language_of(text * 2))


def test_a_few_words_tell_nothing_and_are_read() -> None:
    assert language_of("Bridge closed") is None
    assert is_read(None)


def test_what_is_not_english_is_kept_and_said_not_to_be_read() -> None:
    reading = read_article(RawArticle(id="pont", text=FRENCH * 2))
    assert reading.text == FRENCH * 2
    assert (reading.attributions, reading.own_voice) == ((), ())
    assert reading.warnings[-1].endswith("not read for attributions")


def test_a_declared_language_counts_for_more_than_the_words() -> None:
    assert read_article(RawArticle(id="a", text=ENGLISH * 3, language="fr")).attributions == ()
    assert read_article(RawArticle(id="a", text=ENGLISH * 3, language="en-GB")).attributions != ()
