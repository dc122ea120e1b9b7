"""Whatever the words and wherever the marks: an answer, with whole chains and names that fit."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstrace.records import Role

Tell = Callable[..., Any]

WORDS = st.sampled_from(
    "the The a one he She they his its who which US us American Ukraine's officials official sources "
    "spokesman for of from by and , - ( ) “ ” ' 's Reuters Journal Post Times Pentagon Ministry ministry "
    "report reports study Mr. Mrs. President John Kirby Anna Berg von der Smith's WHO No 10 known as "
    "called . ? ! four 12 1,200 \x00 é 漢字 -- newspaper police Trump campaign".split(" ")
)
MARKED = st.lists(
    st.one_of(
        WORDS,
        st.lists(WORDS, min_size=1, max_size=7).map(lambda words: "[" + " ".join(words) + "]"),
        st.just("<said>"),
        st.just("\n"),
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marked=MARKED, publisher=st.sampled_from([None, "Reuters", "The Northfield Gazette"]))
def test_any_words_give_whole_chains(tell: Tell, marked: str, publisher: str | None) -> None:
    told = tell(marked, publisher=publisher)
    for attribution in told.resolution.attributions:
        *before, last = attribution.chain
        assert last.role is Role.PUBLISHER
        assert [hop.role for hop in before] == [Role.ORIGIN, *[Role.RELAY] * len(before)][: len(before)]
        assert all(hop.name and len(hop.name.split()) <= 8 for hop in before)
        assert all(
            one.id != two.id for one, two in zip(attribution.chain, attribution.chain[1:], strict=False)
        )
