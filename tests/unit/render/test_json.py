import json

import msgspec
import pytest

from newstrace import __version__
from newstrace.records import Provenance, Reading, Skipped, Span
from newstrace.render.json import (
    claim_document,
    claim_lines,
    encode,
    error_document,
    read_document,
    read_line,
)


def test_a_read_document_has_the_keys_of_the_contract(reading: Reading) -> None:
    skipped = [Skipped("b.txt", "is empty")]
    document = json.loads(read_document([reading], skipped, ["odd"], ("broken", "c.txt")))
    assert list(document) == ["schema_version", "tool", "documents", "skipped", "warnings", "error"]
    assert document["tool"] == {"name": "trace", "version": __version__}
    assert document["skipped"] == [{"path": "b.txt", "reason": "is empty"}]
    assert document["warnings"] == ["odd"]
    assert document["error"] == {"message": "broken", "path": "c.txt"}


def test_an_article_has_the_keys_of_the_contract(reading: Reading) -> None:
    article = json.loads(read_line(reading))
    attribution = article["attributions"][0]
    assert attribution["in"] == "body"
    assert "place" not in attribution
    assert {"hedges", "sentence", "content", "cue", "source", "chain", "manner", "stance"} <= set(attribution)
    start, end = attribution["content"][0]
    assert article["text"][start:end] == "the dredging would allegedly stop in May"


def test_what_is_unknown_is_null(reading: Reading) -> None:
    article = json.loads(read_line(reading))
    assert article["url"] is None
    assert article["agency"] is None


def test_an_article_is_one_line(reading: Reading) -> None:
    spread = msgspec.structs.replace(reading, text="one\ntwo\r\nthree\u2028four")
    assert read_line(spread).count(b"\n") == 1


def test_a_claim_document_has_the_keys_of_the_contract(provenance: Provenance) -> None:
    document = json.loads(claim_document(provenance, corpus="embedded"))
    assert list(document)[:10] == [
        "schema_version",
        "tool",
        "query",
        "corpus",
        "claims",
        "articles",
        "coverage",
        "skipped",
        "warnings",
        "error",
    ]
    assert {"fallback", "suggestions", "left_out", "not_looked_at"} <= set(document)
    chain = document["claims"][0]["origins"][0]["chains"][0]
    assert chain["evidence"] == {
        "span": [0, 58],
        "text": "the dredging will stop in May, two officials told the Post",
    }


def test_the_order_of_article_cards_does_not_change_a_byte(provenance: Provenance) -> None:
    backwards = dict(reversed(provenance.articles.items()))
    shuffled = msgspec.structs.replace(provenance, articles=backwards)
    assert claim_document(shuffled, corpus="x") == claim_document(provenance, corpus="x")


def test_each_claim_line_is_complete_in_itself(provenance: Provenance) -> None:
    rows = [json.loads(row) for row in claim_lines(provenance).splitlines()]
    assert [row["query"] for row in rows] == ["harbour dredging"]
    assert rows[0]["text"] == provenance.claims[0].text
    assert set(rows[0]["cards"]) == {"coast-1", "weekly-7", "ledger-3"}


@pytest.mark.parametrize("command", ["claim", "read", "graph"])
def test_a_failure_is_one_document_with_everything_empty(command: str) -> None:
    written = error_document(command, "cannot be read", "a.txt")  # type: ignore[arg-type]  # a table of names
    document = json.loads(written)
    assert document["error"] == {"message": "cannot be read", "path": "a.txt"}
    assert not any(document.get(name) for name in ("claims", "documents", "nodes", "edges", "articles"))


def test_half_a_surrogate_pair_is_written_and_offsets_still_hold(reading: Reading) -> None:
    broken = msgspec.structs.replace(reading, text="\ud83d" + reading.text[1:])
    article = json.loads(read_line(broken).decode("utf-8"))
    assert article["text"] == "\ufffd" + reading.text[1:]
    assert len(article["text"]) == len(reading.text)
    assert article["attributions"][0]["in"] == "body"


def test_no_raw_control_character_reaches_a_terminal() -> None:
    text = "\x1b[2J \x9b2J \x7f \u202e \u200b \u2028"
    written = encode(text).decode()
    assert written.isascii()
    assert written.isprintable() is False
    assert written.rstrip("\n").isprintable()
    assert json.loads(written) == text


def test_letters_of_the_world_are_not_escaped() -> None:
    assert encode("Ménage 新闻") == '"Ménage 新闻"\n'.encode()


def test_a_span_is_a_pair() -> None:
    assert encode(Span(3, 9)) == b"[3,9]\n"
