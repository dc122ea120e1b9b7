import pytest

from newstrace.render.branch import DEEPEST, Branch, cut_below, folded, line, place, quoted, several


def branch(depth: int, words: str) -> Branch:
    return Branch(depth, (line(words),))


def words_of(branches: tuple[Branch, ...]) -> list[str]:
    return ["".join(piece.text for piece in label) for each in branches for label in each.lines]


def test_what_is_cut_off_is_counted_where_it_was() -> None:
    branches = (branch(0, "a"), branch(1, "b"), branch(2, "c"), branch(2, "d"), branch(1, "e"))
    assert words_of(cut_below(branches, 1)) == ["a", "b", "… 2 more below", "e"]
    assert words_of(cut_below(branches, 0)) == ["a", "… 4 more below"]


def test_nothing_is_cut_without_a_depth() -> None:
    branches = (branch(0, "a"), branch(1, "b"))
    assert cut_below(branches, None) == branches


def test_branches_too_deep_to_indent_are_written_as_lines() -> None:
    deep = tuple(branch(depth, str(depth)) for depth in range(DEEPEST + 3))
    drawn = tuple(folded(deep))
    assert max(each.depth for each in drawn) == DEEPEST
    assert words_of(drawn)[-3:] == [str(DEEPEST), f"→ {DEEPEST + 1}", f"→ {DEEPEST + 2}"]


def test_the_last_of_its_siblings_is_known() -> None:
    branches = (branch(0, "a"), branch(1, "b"), branch(2, "c"), branch(1, "d"))
    assert [placed.lasts for placed in place(branches)] == [
        (True,),
        (True, False),
        (True, False, True),
        (True, True),
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("it rained", "“it rained”"),
        ('"it rained"', "“it rained”"),
        ("“it rained”", "“it rained”"),
        ("“Rain,” she said", "‘“Rain,” she said’"),
        ('"One," he said, "and two"', '‘"One," he said, "and two"’'),
    ],
)
def test_words_stand_in_one_pair_of_marks(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_one_is_singular() -> None:
    assert [several(n, "chain") for n in (0, 1, 2)] == ["0 chains", "1 chain", "2 chains"]
