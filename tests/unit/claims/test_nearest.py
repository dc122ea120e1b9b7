"""Of very many statements the nearest: the same pairs, by however many processes they are looked for."""

from hypothesis import given
from hypothesis import strategies as st

from newstrace.claims.nearest import ENOUGH, NEAREST, Nearest

KEYS = st.dictionaries(
    st.integers(0, 400), st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=5), max_size=60
)


@given(keys=KEYS, parts=st.integers(1, 4))
def test_the_parts_together_give_all_pairs(keys: dict[int, frozenset[str]], parts: int) -> None:
    near = Nearest(keys, keys.__getitem__)
    shared_out = [pair for number in range(parts) for pair in near.pairs(number, parts)]
    assert sorted(shared_out) == sorted(near.pairs())


@given(keys=KEYS)
def test_a_pair_shares_two_keys_or_the_only_one(keys: dict[int, frozenset[str]]) -> None:
    for first, second in Nearest(keys, keys.__getitem__).pairs():
        assert first < second
        assert len(keys[first] & keys[second]) >= min(2, len(keys[second]))


def test_no_statement_is_compared_with_more_than_the_nearest() -> None:
    alike = {position: frozenset({"toll", "bridge", f"town{position}"}) for position in range(5 * ENOUGH)}
    pairs = list(Nearest(alike, alike.__getitem__).pairs())
    assert 0 < len(pairs) <= NEAREST * len(alike)


def test_what_has_only_common_words_is_found_by_two_of_them() -> None:
    crowd = {n: frozenset({"toll", "bridge", f"t{n}"}) for n in range(ENOUGH + 1)}
    other = {n: frozenset({"ferry", "late", f"f{n}"}) for n in range(ENOUGH + 1, 2 * ENOUGH + 2)}
    first, second = 10_000, 10_001
    pair = {first: frozenset({"toll", "ferry"}), second: frozenset({"toll", "ferry"})}
    everything = {**crowd, **other, **pair}
    assert (first, second) in set(Nearest(everything, everything.__getitem__).pairs())
