"""Whatever articles and users say, the four questions are answered, and quoted words are where they say."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from newstrace.errors import RequestError
from newstrace.inquiries import explain, order_in_time, rank_origins, trace_source
from newstrace.lexicon import load_lexicon
from newstrace.pipeline import read_article
from newstrace.records import Quoted, RawArticle, Reading
from newstrace.render.inquiries import Answer, answer_document, answer_lines, answer_text

LEXICON = load_lexicon()
PIECES = """
    Ana Ruiz said that the ferry would close on Sunday yesterday March 3 , . “ ” first reported by the
    Guardian officials told it was last week denied confirmed he she The Transport Ministry spokeswoman in
    May 2024 who
"""
NEWSY = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=60).map(" ".join)
TEXTS = st.one_of(NEWSY, st.text(max_size=120))
DATES = st.one_of(
    st.none(), st.sampled_from(["2024-03-06", "2024-03-06T10:00Z", "2024", "x"]), st.text(max_size=12)
)
SETTINGS = settings(max_examples=120, deadline=None)


def read(texts: Sequence[tuple[str, str | None]]) -> list[Reading]:
    return [
        read_article(RawArticle(id=f"n{n}", text=text, publisher="Bay News", published=date), LEXICON)
        for n, (text, date) in enumerate(texts)
    ]


def write(answer: Answer) -> None:
    answer_text(answer).encode()
    answer_document(answer, corpus="x").decode()
    answer_lines(answer).decode()


def quoted_by(readings: list[Reading]) -> Iterator[Quoted]:
    for reading in readings:
        for attribution in reading.attributions:
            answer = explain(f"{reading.id}:{attribution.id}", readings, LEXICON)
            write(answer)
            for found in answer.explanations:
                yield from (one.words for one in found.words)
                yield from (words for one in found.not_taken for words in one.words)
    timelines = order_in_time("ferry close", readings, LEXICON)
    write(timelines)
    for claim in timelines.claims:
        yield from (one.words for one in claim.stated)
        yield from (one.words for one in claim.spoken)


@SETTINGS
@given(texts=st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3))
def test_any_articles_are_asked_and_words_are_where_they_say(texts: list[tuple[str, str | None]]) -> None:
    readings = read(texts)
    held = {reading.id: reading.text for reading in readings}
    for one in quoted_by(readings):
        assert held[one.article][one.span.start : one.span.end] == one.text != ""


@SETTINGS
@given(texts=st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3), asked=TEXTS)
def test_any_name_id_and_query_are_answered_or_refused(
    texts: list[tuple[str, str | None]], asked: str
) -> None:
    readings = read(texts)
    answers: list[Answer] = [
        trace_source(asked, readings, LEXICON),
        explain(asked, readings, LEXICON),
        rank_origins(readings, LEXICON),
    ]
    with suppress(RequestError):
        answers.append(order_in_time(asked, readings, LEXICON))
    assert len(answers) >= 3
    for answer in answers:
        write(answer)


@SETTINGS
@given(texts=st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3))
def test_places_in_time_count_what_is_certainly_earlier(texts: list[tuple[str, str | None]]) -> None:
    for claim in order_in_time("ferry", read(texts), LEXICON).claims:
        places = [one.place for one in claim.dated if one.place is not None]
        assert places == sorted(places)
        assert not places or places[0] == 1
        assert all((one.moment is None) == (one.place is None) != (one.reason is None) for one in claim.dated)
