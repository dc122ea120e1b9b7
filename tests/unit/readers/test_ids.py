"""What was met is remembered as prints: the same as remembering the words."""

from hypothesis import given
from hypothesis import strategies as st

from newstrace.readers import ids
from newstrace.readers.ids import Prints


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
