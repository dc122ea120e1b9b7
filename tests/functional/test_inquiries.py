"""`trace source`, `origins`, `timeline` and `explain`: formats that agree, exit codes, streams."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

ASKED = {
    "source": ["source", "Ana Ruiz"],
    "origins": ["origins"],
    "timeline": ["timeline", "mayor resigns"],
    "explain": ["explain", "mayor:a1"],
}
FOUND = {"source": "sources", "origins": "origins", "timeline": "claims", "explain": "explanations"}
MISSED = [["source", "Zeppelin"], ["timeline", "zeppelin"], ["explain", "zeppelin:a1"]]
SILENT = "A bell rang in the harbour at noon.\n"


def document(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    assert done.stdout.count(b"\n") == 1
    held: dict[str, Any] = json.loads(done.stdout)
    return held


def facts(value: object, name: str = "") -> Iterator[str]:
    """The words and names in a part of a document that a reader must meet in every format."""
    told = {"text", "name", "reason", "rule", "value", "what", "publisher", "involvement", "words"}
    if isinstance(value, dict):
        for key, held in value.items():
            if key not in ("hops", "source") or not isinstance(held, list):
                yield from facts(held, key)
    elif isinstance(value, list):
        for held in value:
            yield from facts(held, name)
    elif isinstance(value, str) and name in told:
        yield value


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize("wanted", ["rich", "text", "json", "jsonl"])
@pytest.mark.usefixtures("newsroom")
def test_an_answer_is_found_in_every_format(command: str, wanted: str, run_trace: RunTrace) -> None:
    done = run_trace(*ASKED[command], "newsroom", "-f", wanted)
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize("wanted", ["rich", "text"])
@pytest.mark.usefixtures("newsroom")
def test_tree_text_and_json_agree(command: str, wanted: str, run_trace: RunTrace) -> None:
    held = document(run_trace(*ASKED[command], "newsroom", "--json"))
    told = set(facts(held[FOUND[command]]))
    shown = run_trace(*ASKED[command], "newsroom", "-f", wanted, env={"COLUMNS": "1000"}).stdout.decode()
    # Quotation marks at both ends of words quoted are drawn once.
    assert {fact for fact in told if fact.strip('“”"') not in shown} == set()
    assert len(told) > 2


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.usefixtures("newsroom")
def test_lines_are_what_the_document_lists(command: str, run_trace: RunTrace) -> None:
    held = document(run_trace(*ASKED[command], "newsroom", "--json"))
    lines = run_trace(*ASKED[command], "newsroom", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == held[FOUND[command]]


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize("paths", [["newsroom"], ["newsroom", "gone.txt"], ["gone.txt"], ["--nonesuch"]])
@pytest.mark.usefixtures("newsroom")
def test_every_document_fits_its_schema(command: str, paths: list[str], run_trace: RunTrace) -> None:
    schema = json.loads(run_trace("schema", command).stdout)
    done = run_trace(*ASKED[command], *paths, "--json")
    jsonschema.Draft202012Validator(schema).validate(document(done))


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize(
    ("paths", "code"), [(["newsroom"], 0), (["newsroom", "gone.txt"], 3), (["gone.txt"], 2)]
)
@pytest.mark.usefixtures("newsroom")
def test_exit_codes_are_those_of_claim(
    command: str, paths: list[str], code: int, run_trace: RunTrace
) -> None:
    done = run_trace(*ASKED[command], *paths, "--json")
    assert done.returncode == code
    assert (document(done)["error"] is not None) is (code == 2)


@pytest.mark.parametrize("asked", MISSED, ids=lambda asked: str(asked[0]))
@pytest.mark.parametrize("wanted", ["rich", "text", "json", "jsonl"])
@pytest.mark.usefixtures("newsroom")
def test_nothing_found_is_an_answer_with_code_1(asked: list[str], wanted: str, run_trace: RunTrace) -> None:
    done = run_trace(*asked, "newsroom", "-f", wanted)
    assert done.returncode == 1
    if wanted != "rich":
        assert b"trace: nothing matches" in done.stderr
    else:
        assert b"noth" in done.stdout


def test_articles_that_credit_nobody_have_no_origins(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "silent.txt").write_text(SILENT, encoding="utf-8")
    done = run_trace("origins", "silent.txt", "--json")
    assert (done.returncode, document(done)["origins"]) == (1, [])


@pytest.mark.usefixtures("newsroom")
def test_a_misspelt_name_suggests_the_right_one(run_trace: RunTrace) -> None:
    done = run_trace("source", "Anna Ruis", "newsroom", "--json")
    assert document(done)["suggestions"] == ["Ana Ruiz"]
    assert b"trace: did you mean: Ana Ruiz?" in done.stderr


@pytest.mark.parametrize(
    "asked", [["source", " "], ["timeline", ""], ["explain", ""], ["explain", "c1", "-q", ""]]
)
def test_an_empty_request_is_bad_usage(asked: list[str], run_trace: RunTrace) -> None:
    done = run_trace(*asked, "--json")
    assert done.returncode == 2
    assert "is empty" in document(done)["error"]["message"]


@pytest.mark.parametrize("command", ASKED)
def test_without_a_path_the_sample_articles_are_searched(command: str, run_trace: RunTrace) -> None:
    asked = {
        "source": ["source", "Kirby"],
        "timeline": ["timeline", "recruits"],
        "explain": ["explain", "c1"],
    }
    done = run_trace(*asked.get(command, ASKED[command]), "--json")
    assert done.returncode == 0
    assert document(done)["corpus"] == "embedded"
    assert b"embedded sample articles" in done.stderr


@pytest.mark.parametrize("command", ["source", "origins", "timeline"])
def test_standard_input_is_read(command: str, run_trace: RunTrace) -> None:
    article = b'{"id": "m", "text": "Ana Ruiz said that the mayor would resign in May."}\n'
    done = run_trace(*ASKED[command], "-", "--from", "jsonl", "--json", stdin=article)
    assert done.returncode == 0
    assert document(done)["coverage"]["articles"] == 1


@pytest.mark.usefixtures("newsroom")
def test_ascii_is_ascii_throughout(run_trace: RunTrace) -> None:
    for asked in ASKED.values():
        for wanted in ("rich", "text"):
            assert run_trace(*asked, "newsroom", "-f", wanted, "--ascii").stdout.isascii()


@pytest.mark.usefixtures("newsroom")
def test_equal_input_gives_equal_bytes(run_trace: RunTrace) -> None:
    for asked in ASKED.values():
        first, second = (
            run_trace(*asked, "newsroom", "--json", env={"PYTHONHASHSEED": seed}).stdout for seed in "12"
        )
        assert first == second


@pytest.mark.usefixtures("newsroom")
def test_the_ids_of_an_answer_can_be_explained(run_trace: RunTrace) -> None:
    held = document(run_trace("check", "newsroom", "--json"))
    asked = [finding["id"] for finding in held["findings"]] + [claim["id"] for claim in held["claims"]]
    assert asked
    for identifier in asked[:4]:
        (found,) = document(run_trace("explain", identifier, "newsroom", "--json"))["explanations"]
        assert found["id"] == identifier


@pytest.mark.usefixtures("newsroom")
def test_a_claim_of_a_query_has_the_id_it_has_there(run_trace: RunTrace) -> None:
    (claim,) = document(run_trace("claim", "harbour tax", "newsroom", "--json"))["claims"]
    done = run_trace("explain", claim["id"], "newsroom", "-q", "harbour tax", "--json")
    (found,) = document(done)["explanations"]
    assert found["facts"][0] == claim["text"]
