"""Ids are unique in one answer, and remembering them costs next to nothing."""

from hypothesis import given
from hypothesis import strategies as st

from newstrace.readers import ids
from newstrace.readers.ids import Ids, Prints
from newstrace.records import RawArticle


@given(words=st.lists(st.text(max_size=3), max_size=200), recent=st.integers(1, 9))
def test_a_word_is_new_once_however_many_came_between(words: list[str], recent: int) -> None:
    met: set[str] = set()
    usual, ids.RECENT = ids.RECENT, recent
    try:
        prints = Prints()
        for word in words:
            assert prints.take(word) == (word not in met)
            met.add(word)
    finally:
        ids.RECENT = usual


def test_a_taken_id_gets_a_number_and_a_warning() -> None:
    given_ids = Ids()
    made = [given_ids.made_unique(RawArticle(id="a", text="x")) for _ in range(3)]
    assert [one.id for one in made if isinstance(one, RawArticle)] == ["a", "a~2", "a~3"]
    assert all(isinstance(one, RawArticle) and one.warnings for one in made[1:])


def test_the_number_of_a_taken_id_is_free_itself() -> None:
    given_ids = Ids()
    names = [given_ids.made_unique(RawArticle(id=name, text="x")) for name in ("a", "a~2", "a")]
    assert [one.id for one in names if isinstance(one, RawArticle)] == ["a", "a~2", "a~3"]
