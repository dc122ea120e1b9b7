"""`trace check`: what is found decides the exit code only where it is asked to."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newstrace.cli.exits import Exit

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

FIRST = "Two officials told the Guardian that the harbour tolls would double in May.\n"
SECOND = "The harbour tolls will double in May, the Guardian reported.\n"


@pytest.fixture
def tolls(tmp_path: Path) -> str:
    """A file with two articles of two papers, which have it from one origin."""
    rows = [
        {"id": "coast-1", "publisher": "Coast Radio", "text": FIRST},
        {"id": "hill-1", "publisher": "Hill Times", "text": SECOND},
        {"id": "bay-1", "publisher": "Bay News", "text": "Ana Ruiz said that the ferries were late.\n"},
    ]
    path = tmp_path / "tolls.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


def rules(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [json.loads(line)["rule"] for line in done.stdout.splitlines()]


def test_the_worst_comes_first_and_changes_no_exit_code(run_trace: RunTrace, tolls: str) -> None:
    done = run_trace("check", tolls, "-f", "jsonl")
    assert rules(done) == ["unnamed-only", "echo"]
    assert done.returncode == Exit.DONE


def test_a_rule_to_fail_on_is_exit_code_4_before_what_was_skipped(run_trace: RunTrace, tolls: str) -> None:
    assert run_trace("check", tolls, "--fail-on", "denied, echo").returncode == Exit.FOUND
    assert run_trace("check", tolls, "gone.txt", "--fail-on", "echo").returncode == Exit.FOUND
    assert run_trace("check", tolls, "gone.txt", "--fail-on", "denied").returncode == Exit.SOME_SKIPPED
    assert run_trace("check", "gone.txt", "--fail-on", "echo").returncode == Exit.COULD_NOT


def test_an_unknown_rule_is_refused(run_trace: RunTrace, tolls: str) -> None:
    done = run_trace("check", tolls, "--fail-on", "echoes")
    assert done.returncode == Exit.COULD_NOT
    assert b"'echoes' is none of: circular" in done.stderr


def test_an_article_is_checked_for_what_it_carries(run_trace: RunTrace, tolls: str) -> None:
    assert rules(run_trace("check", tolls, "--article", "bay-1", "-f", "jsonl")) == []
    assert rules(run_trace("check", tolls, "--article", "hill-1", "-f", "jsonl")) == ["unnamed-only", "echo"]
    held = json.loads(run_trace("check", tolls, "--article", "bay-1", "--json").stdout)
    assert [claim["support"] for claim in held["claims"]] == ["single-origin"]
    assert run_trace("check", tolls, "--article", "nonesuch").returncode == Exit.NOTHING_MATCHED


def test_text_and_json_name_the_same_findings(run_trace: RunTrace, tolls: str) -> None:
    held = json.loads(run_trace("check", tolls, "--json").stdout)
    text = run_trace("check", tolls, "-f", "text").stdout.decode()
    assert all(f"{found['rule']}: {found['message']}" in text for found in held["findings"])
    assert all(f"[{found['id']}]" in text for found in held["findings"])
    assert "2 findings; 2 claims checked, 3 articles read" in text


def test_a_corpus_is_checked_as_its_files_are(run_trace: RunTrace, tolls: str, tmp_path: Path) -> None:
    corpus = str(tmp_path / "kept.db")
    assert run_trace("add", tolls, "--corpus", corpus).returncode == Exit.DONE
    assert run_trace("check", "--corpus", corpus, "-f", "jsonl").stdout == (
        run_trace("check", tolls, "-f", "jsonl").stdout
    )


def test_a_check_is_narrowed_like_every_question(run_trace: RunTrace, tolls: str) -> None:
    done = run_trace("check", tolls, "--publisher", "Bay News", "-f", "jsonl")
    assert rules(done) == []
    assert rules(run_trace("check", tolls, "--publisher", "Coast Radio", "-f", "jsonl")) == ["unnamed-only"]
