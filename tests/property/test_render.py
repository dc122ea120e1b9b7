"""Whatever the records hold: drawn without an exception, inert on a terminal, the same by every pen."""

import json
from io import StringIO
from typing import Any, get_type_hints

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from newstrace.records import (
    ArticleCard,
    Attribution,
    Chain,
    Claim,
    Coverage,
    Evidence,
    Furniture,
    Hop,
    Origin,
    OwnVoice,
    OwnVoiceStatement,
    Provenance,
    Reading,
    SameAs,
    Span,
    Unresolved,
)
from newstrace.render.json import claim_document, encode, read_document
from newstrace.render.safe import one_line, visible
from newstrace.render.text import claim_text, read_text
from newstrace.render.tree import claim_tree, read_blocks

HOSTILE = [
    "[sic]",
    "[/]",
    "\x1b]52;c;x\x07",
    "\x9b2J",
    "\u202e",
    "\ud83d",
    "\r\n",
    '“a” "b"',
    "\u2028",
    "",
    "\t",
]

prose = st.text(max_size=20) | st.sampled_from(HOSTILE) | st.text(alphabet=st.characters(), max_size=8)


def records(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any record of the kind, its fields by their types."""
    fields = {name: strategy(hint) for name, hint in get_type_hints(kind).items()}
    return st.builds(kind, **fields)


def strategy(hint: Any) -> st.SearchStrategy[Any]:
    return _STRATEGIES[hint] if hint in _STRATEGIES else st.from_type(hint)


def several(kind: type[Any]) -> st.SearchStrategy[Any]:
    return st.lists(_STRATEGIES[kind], max_size=2).map(tuple)


_STRATEGIES: dict[Any, st.SearchStrategy[Any]] = {
    str: prose,
    str | None: st.none() | prose,
    int: st.integers(0, 10**6),
    tuple[str, ...]: st.lists(prose, max_size=2).map(tuple),
    Span: st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair))),
}
_STRATEGIES[tuple[Span, ...]] = several(Span)
_STRATEGIES[Span | None] = st.none() | _STRATEGIES[Span]
for _kind in (
    Hop, Evidence, Chain, SameAs, Origin, OwnVoiceStatement, Claim, ArticleCard, Coverage,
    Furniture, Attribution, OwnVoice, Unresolved,
):  # fmt: skip
    _STRATEGIES[_kind] = records(_kind)
    _STRATEGIES[tuple[_kind, ...]] = several(_kind)  # type: ignore[valid-type]  # built from a value
_STRATEGIES[dict[str, ArticleCard]] = st.dictionaries(prose, _STRATEGIES[ArticleCard], max_size=2)

# Records of records take long to make up; a hundred hold every field many times.
few = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

answers: st.SearchStrategy[Provenance] = records(Provenance)
readings: st.SearchStrategy[Reading] = records(Reading)


def drawn(drawing: RenderableType, width: int = 100_000) -> str:
    out = StringIO()
    Console(file=out, width=width, no_color=True).print(drawing)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")[:-1])


@given(st.text(alphabet=st.characters()))
def test_visible_text_can_be_shown_anywhere(text: str) -> None:
    shown = visible(text)
    assert shown.encode("utf-8") is not None
    assert "\x1b" not in shown
    assert "\n" not in one_line(text)
    assert visible(shown) == shown


@few
@given(answers, st.none() | st.integers(0, 4), st.booleans())
def test_any_answer_is_drawn_and_both_pens_agree(answer: Provenance, depth: int | None, invert: bool) -> None:
    text = claim_text(answer, depth=depth, invert=invert)
    assert not {mark for mark in ("\x1b", "\x9b", "\u202e", "\r") if mark in text}
    assert drawn(claim_tree(answer, depth=depth, invert=invert)) == text
    assert claim_text(answer, depth=depth, invert=invert, ascii_only=True).isascii()


@few
@given(readings)
def test_any_reading_is_drawn_and_inert(reading: Reading) -> None:
    text = read_text(reading)
    assert not {mark for mark in ("\x1b", "\x9b", "\u202e", "\r") if mark in text}
    assert read_text(reading, ascii_only=True).isascii()
    assert drawn(read_blocks(reading), 200)


@few
@given(answers, readings)
def test_any_record_is_one_line_of_valid_json(answer: Provenance, reading: Reading) -> None:
    for written in (claim_document(answer, corpus="x"), read_document([reading])):
        assert written.count(b"\n") == 1
        assert json.loads(written.decode("utf-8"))["error"] is None


@few
@given(readings)
def test_json_reads_back_equal(reading: Reading) -> None:
    written = encode(reading)
    back = msgspec.json.decode(written, type=Reading)
    assert encode(back) == written


@few
@given(answers)
def test_equal_answers_give_equal_bytes(answer: Provenance) -> None:
    again = msgspec.structs.replace(answer, articles=dict(reversed(answer.articles.items())))
    assert claim_document(answer, corpus="x") == claim_document(again, corpus="x")
