"""The commands on small articles of our own: what they answer, and how they end."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import networkx
import pytest

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]


def document(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    assert done.stdout.count(b"\n") == 1
    held: dict[str, Any] = json.loads(done.stdout)
    return held


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["read", "newsroom"], 0),
        (["claim", "mayor resigns", "newsroom"], 0),
        (["graph", "newsroom"], 0),
        (["check", "newsroom"], 0),
        (["check", "newsroom", "-q", "zeppelin"], 1),
        (["check", "newsroom", "gone.txt"], 3),
        (["check", "gone.txt"], 2),
        (["claim", "zeppelin", "newsroom"], 1),
        (["graph", "newsroom", "-q", "zeppelin"], 1),
        (["read", "newsroom", "gone.txt"], 3),
        (["claim", "mayor", "newsroom", "gone.txt"], 3),
        (["graph", "newsroom", "gone.txt"], 3),
        (["claim", "zeppelin", "newsroom", "gone.txt"], 1),
        (["read", "gone.txt"], 2),
        (["claim", "mayor", "gone.txt"], 2),
        (["graph", "gone.txt"], 2),
    ],
)
@pytest.mark.parametrize("wanted", ["rich", "text", "json", "jsonl"])
@pytest.mark.usefixtures("newsroom")
def test_the_exit_code_is_the_same_in_every_format(
    arguments: list[str], code: int, wanted: str, run_trace: RunTrace
) -> None:
    done = run_trace(*arguments, "-f", wanted)
    assert done.returncode == code, done.stderr
    if wanted == "json":
        assert (document(done)["error"] is not None) is (code == 2)
    if wanted in ("rich", "text"):
        assert bool(done.stdout) is (code != 2)


@pytest.mark.parametrize("wanted", ["json", "jsonl"])
@pytest.mark.parametrize("arguments", [["read"], ["claim", "mayor"], ["graph"], ["check"]])
def test_nothing_read_is_one_document_with_the_error(
    arguments: list[str], wanted: str, run_trace: RunTrace
) -> None:
    done = run_trace(*arguments, "gone.txt", "-f", wanted)
    held = document(done)
    assert held["error"] == {"message": "nothing could be read", "path": "gone.txt"}
    assert held["skipped"] == [{"path": "gone.txt", "reason": "no such file or folder"}]
    assert b"trace: nothing could be read" in done.stderr


@pytest.mark.parametrize("command", ["claim", "read", "graph", "check"])
@pytest.mark.parametrize("paths", [["newsroom"], ["newsroom", "gone.txt"], ["gone.txt"], ["--nonesuch"]])
@pytest.mark.usefixtures("newsroom")
def test_every_document_fits_its_schema(command: str, paths: list[str], run_trace: RunTrace) -> None:
    schema = json.loads(run_trace("schema", command).stdout)
    query = ["mayor"] if command == "claim" else []
    done = run_trace(command, *query, *paths, "--json")
    jsonschema.Draft202012Validator(schema).validate(document(done))


@pytest.mark.usefixtures("newsroom")
def test_a_claim_goes_back_to_who_said_it(run_trace: RunTrace) -> None:
    done = run_trace("claim", "mayor resigns", "newsroom", "--json")
    held = document(done)
    (claim,) = held["claims"]
    (origin,) = claim["origins"]
    (chain,) = origin["chains"]
    assert origin["source"]["name"] == "Ana Ruiz"
    assert [hop["role"] for hop in chain["hops"]] == ["origin", "publisher"]
    assert chain["hops"][-1]["name"] == "The Harbour Post"
    assert held["articles"]["mayor"]["path"] == "newsroom/mayor.md"
    assert held["corpus"] == "newsroom"
    assert held["coverage"]["articles"] == 2


@pytest.mark.usefixtures("newsroom")
def test_tree_text_and_json_name_the_same_facts(run_trace: RunTrace) -> None:
    for wanted in ("rich", "text", "json", "jsonl"):
        shown = run_trace("claim", "mayor", "newsroom", "-f", wanted).stdout.decode()
        for fact in ("Ana Ruiz", "The Harbour Post", "2022-03-08", "The mayor will resign in May"):
            assert fact in shown, wanted


@pytest.mark.usefixtures("newsroom")
def test_a_miss_suggests_words_that_do_occur(run_trace: RunTrace) -> None:
    done = run_trace("claim", "harbuor", "newsroom", "--json")
    assert done.returncode == 1
    assert "harbour" in [word.casefold() for word in document(done)["suggestions"]]
    assert b"trace: nothing matches 'harbuor'\ntrace: did you mean: " in done.stderr


@pytest.mark.usefixtures("newsroom")
def test_a_fallback_to_any_word_is_announced(run_trace: RunTrace) -> None:
    done = run_trace("claim", "mayor zeppelin", "newsroom", "--json")
    assert document(done)["fallback"] is True
    assert b"any of them" in done.stderr


@pytest.mark.usefixtures("newsroom")
def test_a_limit_says_what_it_left_out(run_trace: RunTrace) -> None:
    everything = document(run_trace("claim", "mayor harbour ferry", "newsroom", "--json"))
    done = run_trace("claim", "mayor harbour ferry", "newsroom", "--json", "--limit", "1")
    held = document(done)
    assert len(held["claims"]) == 1
    assert held["left_out"] == len(everything["claims"]) - 1 > 0
    assert b"left out by --limit" in done.stderr


@pytest.mark.usefixtures("newsroom")
def test_invert_puts_articles_first_and_depth_cuts(run_trace: RunTrace) -> None:
    upright = run_trace("claim", "mayor", "newsroom").stdout.decode()
    inverted = run_trace("claim", "mayor", "newsroom", "--invert").stdout.decode()
    cut = run_trace("claim", "mayor", "newsroom", "--depth", "1").stdout.decode()
    assert upright.index("Ana Ruiz") < upright.index("The Harbour Post")
    drawn = inverted[inverted.index("─") :]
    assert drawn.index("The Harbour Post") < drawn.index("Ana Ruiz")
    assert len(cut.splitlines()) < len(upright.splitlines())


def test_without_a_path_the_embedded_corpus_answers_and_says_so(run_trace: RunTrace) -> None:
    done = run_trace("claim", "Syrian recruits", "--json")
    held = document(done)
    assert done.returncode == 0
    assert held["corpus"] == "embedded"
    assert held["claims"]
    assert all(card["sample"] for card in held["articles"].values())
    assert done.stderr.splitlines()[0] == b"trace: no PATH given: searching the embedded sample articles"


def test_standard_input_is_an_article(run_trace: RunTrace) -> None:
    done = run_trace("claim", "mayor", "-", "--json", stdin=b"Ana Ruiz said that the mayor will resign.")
    assert list(document(done)["articles"]) == ["stdin"]


def test_rows_of_standard_input_are_articles(run_trace: RunTrace) -> None:
    rows = b'{"text": "One."}\nbroken\n{"text": "Two.", "id": "b"}\n'
    done = run_trace("read", "-", "--from", "jsonl", "-f", "jsonl", stdin=rows)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["stdin:1", "b"]
    assert done.returncode == 3
    assert done.stderr.startswith(b"trace: skipped -:2: no valid JSON")


def test_the_text_of_a_reading_is_the_article_and_offsets_point_into_the_file(
    run_trace: RunTrace, newsroom: Path
) -> None:
    (article,) = document(run_trace("read", "newsroom/mayor.md", "--json"))["documents"]
    written = (newsroom / "mayor.md").read_text()
    assert written[article["offset"] :] == article["text"]
    for attribution in article["attributions"]:
        for start, end in attribution["content"]:
            assert article["text"][start:end].strip()


@pytest.mark.usefixtures("newsroom")
def test_the_graph_is_read_back_equal(run_trace: RunTrace) -> None:
    held = document(run_trace("graph", "newsroom", "-f", "node-link"))
    graph = networkx.node_link_graph(held, edges="edges")
    again = networkx.node_link_data(graph, edges="edges")
    assert graph.number_of_edges() > 0
    assert {key: again[key] for key in again} == {key: held[key] for key in again}


@pytest.mark.usefixtures("newsroom")
def test_a_query_leaves_of_the_graph_what_bears_on_it(run_trace: RunTrace) -> None:
    whole = run_trace("graph", "newsroom").stdout.decode()
    part = run_trace("graph", "newsroom", "-q", "mayor").stdout.decode()
    assert "Ana Ruiz" in part
    assert 0 < len(part.splitlines()) < len(whole.splitlines())


def test_two_articles_of_one_name_are_both_answered(run_trace: RunTrace, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text("Ana Ruiz said that the mayor will resign.")
    done = run_trace("read", "a", "b", "-f", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["same", "same~2"]
    assert done.stderr == b"trace: warning: same~2: id 'same' is taken: called 'same~2' here\n"


COPIED = (
    "The old ferry had carried commuters across the bay for thirty years and was due to be replaced by a "
    "larger boat next spring, when the new pier opens.\n"
)


@pytest.fixture
def copied(tmp_path: Path) -> str:
    """Two papers, the later of which has its text from the earlier and does not say so."""
    papers = (("a", "The Harbour Post", "2024-03-01"), ("b", "The Island Courier", "2024-03-03"))
    rows = [{"id": one, "publisher": who, "published": day, "text": COPIED} for one, who, day in papers]
    path = tmp_path / "copied.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


def edges(run_trace: RunTrace, *arguments: str) -> list[tuple[str, str, str]]:
    document = json.loads(run_trace("graph", *arguments, "-f", "node-link").stdout)
    return [(edge["source"], edge["target"], edge["type"]) for edge in document["edges"]]


def test_what_is_inferred_is_an_edge_of_its_own_kind(run_trace: RunTrace, copied: str) -> None:
    assert ("article:b", "article:a", "inferred") in edges(run_trace, copied)
    assert "inferred" not in {kind for _, _, kind in edges(run_trace, copied, "--stated-only")}


def test_a_claim_says_why_it_matched(run_trace: RunTrace) -> None:
    (first, *_) = json.loads(run_trace("claim", "Kirby recruits", "--json").stdout)["claims"]
    assert first["matched"]["where"] == "sentence"
    assert first["matched"]["words"] == ["Kirby", "recruits"]
    (first, *_) = json.loads(run_trace("claim", "Syrian recruits", "--json").stdout)["claims"]
    assert first["matched"]["where"] == "statement"
    assert first["matched"]["statements"] > 1
