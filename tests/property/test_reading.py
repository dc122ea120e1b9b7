"""Laws that hold for the reading of any text at all."""

from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from newstrace.pipeline import read_article, read_articles
from newstrace.records import RawArticle, Reading, Role, Span
from newstrace.render.json import read_line

# Words that constructions look at, so that random texts reach deep into the grammar.
WORDS = st.sampled_from(
    [
        *"said told reported citing quoting according to that which who whether and but of by in on".split(),
        *"the a officials sources report WSJ Reuters CNN Kirby Smith he she they it was has been".split(),
        *"not claims denied when as based was carried".split(),
        *"“ ” \" ' '' ( ) – - : ; , . ? ! … @ $5 4,000 Monday".split(),
        *"U.S. Mr. (AP) \n\n \n https://example.org/a".split(" "),
        "as quoted by",
        "in an interview with",
        "obtained by",
        "first reported by",
        "With inputs from Reuters",
    ]
)
NEWS = st.lists(WORDS, max_size=60).map(" ".join)
TEXTS = st.one_of(st.text(max_size=300), NEWS)


def spans_of(reading: Reading) -> Iterator[Span]:
    for found in reading.attributions:
        yield found.sentence
        yield from (*found.content, *found.cue, *found.source, *found.hedges)
        for hop in found.chain:
            yield from (span for span in (hop.mention, hop.cue) if span is not None)
    yield from (own.sentence for own in reading.own_voice)
    yield from (one.mention for one in reading.unresolved)
    yield from (piece.span for piece in reading.furniture)
    yield from reading.unparsed_cues


@given(TEXTS)
@example("Ana Ana , Ana denied ,")
@example("The plan failed , Ana said when")
@example("look our announced “ / ) night U S")
@example(", If Democrats -- says 10 our York Department she")
@example("claims Senator “ House")
@example("is view by Sen. shared Her")
@example("And as we would soon learn, that")
def test_any_text_is_read_and_every_span_is_a_slice_of_it(text: str) -> None:
    reading = read_article(text)

    assert reading.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(reading))


@given(NEWS)
def test_every_chain_runs_from_an_origin_to_the_publisher(text: str) -> None:
    for found in read_article(RawArticle(id="a", text=text, publisher="The Harlow Gazette")).attributions:
        roles = [hop.role for hop in found.chain]

        assert roles[-1] is Role.PUBLISHER
        assert Role.PUBLISHER not in roles[:-1]
        assert roles[0] is Role.ORIGIN or len(roles) == 1
        assert all(hop.name for hop in found.chain)


@given(NEWS)
def test_equal_input_gives_equal_bytes(text: str) -> None:
    assert read_line(read_article(text)) == read_line(read_article(text))


@given(TEXTS, TEXTS)
def test_a_file_parts_into_slices_of_itself(first: str, second: str) -> None:
    text = f"{first}\n\n\n\n{second}"

    for reading in read_articles([RawArticle(id="a", text=text, splittable=True)]):
        assert text[reading.offset : reading.offset + len(reading.text)] == reading.text
