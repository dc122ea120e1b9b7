"""Whatever articles and users say, claims are traced without an exception, and evidence is where it says."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstrace.claims import trace_claims
from newstrace.errors import RequestError
from newstrace.lexicon import load_lexicon
from newstrace.records import Chain, Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]

LEXICON = load_lexicon()
PIECES = """
    Russia Syrian recruits not which , . ( ) “ ” that there 16,000 $2bn two dozen US us Moscow said by to from
    Kremlin President Ada Voss in 2020 unclear whether killing ; ’s — , who false May 7
"""
NEWSY = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=40).map(" ".join)
WORDS = st.one_of(NEWSY, st.text(min_size=1, max_size=80))
SETTINGS = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def chains_of(answer: Provenance) -> list[Chain]:
    carrying = [chain for claim in answer.claims for origin in claim.origins for chain in origin.chains]
    return carrying + [chain for claim in answer.claims for chain in claim.denials]


@SETTINGS
@given(contents=st.lists(WORDS, min_size=1, max_size=4))
def test_any_words_are_traced(said: Say, tell: Tell, contents: list[str]) -> None:
    readings = [tell(f"a{n}", said(content), said(content, None)) for n, content in enumerate(contents)]
    answer = trace_claims("Russia recruits", readings, LEXICON)
    texts = {reading.id: reading.text for reading in readings}
    for chain in chains_of(answer):
        start, end = chain.evidence.span
        assert texts[chain.article][start:end] == chain.evidence.text != ""


@SETTINGS
@given(query=WORDS)
def test_any_query_is_answered_or_refused(said: Say, tell: Tell, query: str) -> None:
    readings = [tell("a", said("Russia is recruiting Syrians", "Ada Voss"))]
    try:
        answer = trace_claims(query, readings, LEXICON)
    except RequestError:
        assert not any(letter.isalnum() and letter.isascii() for letter in query.replace('"', " "))
    else:
        assert answer.query == query


@SETTINGS
@given(contents=st.lists(NEWSY, min_size=2, max_size=6, unique=True), data=st.data())
def test_shuffled_articles_give_the_same_answer(
    said: Say, tell: Tell, contents: list[str], data: st.DataObject
) -> None:
    readings = [tell(f"a{n}", said(content)) for n, content in enumerate(contents)]
    shuffled = data.draw(st.permutations(readings))
    assert trace_claims("Russia", readings, LEXICON) == trace_claims("Russia", shuffled, LEXICON)


@pytest.mark.parametrize("content", ["…", "—", "(", "’s", "“”", "2020", "not", "that"])
def test_a_content_of_marks_alone_is_no_trouble(said: Say, tell: Tell, content: str) -> None:
    answer = trace_claims("Russia", [tell("a", said(content))], LEXICON)
    assert answer.claims == ()
