"""`trace claim --type`: which kinds of attribution are evidence of a claim."""

import json
import subprocess
import sys
from pathlib import Path

BELIEF = "The mayor of Harlow hopes that the ferry will return in May. Boats lay idle on Tuesday.\n"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newstrace", "claim", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def chains(path: Path, *options: str) -> int:
    answer = json.loads(run("ferry return", str(path), "--json", *options).stdout)
    return sum(claim["chains"] for claim in answer["claims"])


def test_hopes_are_no_evidence_of_where_a_claim_came_from(tmp_path: Path) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(BELIEF)

    assert chains(article) == 0


def test_a_type_asked_for_is_used_as_well(tmp_path: Path) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(BELIEF)

    assert chains(article, "--type", "feeling") == chains(article, "--type", "all") == 1


def test_an_unknown_type_is_bad_usage_that_names_the_known_ones(tmp_path: Path) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(BELIEF)

    result = run("ferry", str(article), "--type", "rumour")

    assert (result.returncode, result.stdout) == (2, "")
    assert "'rumour'" in result.stderr
    assert "belief" in result.stderr
