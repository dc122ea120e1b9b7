"""The story the tool was made for, where its articles are at hand: TRACE_SHARED names their folder."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newstrace.cli.exits import Exit

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

ARTICLES = Path(os.environ.get("TRACE_SHARED", "")) / "articles.jsonl"
QUERY = "Syrian recruits"

pytestmark = pytest.mark.skipif(not ARTICLES.is_file(), reason="TRACE_SHARED does not name the articles")


@pytest.fixture
def checked(run_trace: RunTrace) -> dict[str, Any]:
    done = run_trace("check", "-q", QUERY, str(ARTICLES), "--json")
    assert done.returncode == Exit.DONE
    held: dict[str, Any] = json.loads(done.stdout)
    return held


def main_claim(checked: dict[str, Any]) -> dict[str, Any]:
    held: dict[str, Any] = checked["claims"][0]
    return held


def by_rule(checked: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [finding for finding in checked["findings"] if finding["rule"] == rule]


def carriers(origin: dict[str, Any]) -> set[str]:
    return {chain["article"] for chain in origin["chains"]}


def test_the_papers_officials_are_one_origin_in_three_articles(checked: dict[str, Any]) -> None:
    through_the_paper = [
        origin
        for origin in main_claim(checked)["origins"]
        if any(
            hop["name"] == "The Wall Street Journal" for chain in origin["chains"] for hop in chain["hops"]
        )
    ]
    assert [(origin["source"]["named"], len(carriers(origin))) for origin in through_the_paper] == [
        (False, 3)
    ]


def test_the_pentagon_confirms_independently(checked: dict[str, Any]) -> None:
    claim = main_claim(checked)
    (pentagon,) = [origin for origin in claim["origins"] if origin["source"]["name"] == "Pentagon"]
    assert "John Kirby" in {same["name"] for same in pentagon["same_as"]}
    assert "confirms" in {chain["stance"] for chain in pentagon["chains"]}
    assert claim["support"] == "corroborated"


def test_the_confirmation_is_in_part_and_figures_of_other_things_are_no_drift(
    checked: dict[str, Any],
) -> None:
    confirmed = by_rule(checked, "confirmed-in-part")[0]["message"]
    assert "John Kirby" in confirmed
    assert "how many" in confirmed
    assert by_rule(checked, "number-drift") == []


def test_one_of_several_officials_does_not_become_several(checked: dict[str, Any]) -> None:
    assert by_rule(checked, "plural-inflation") == []


def test_there_is_no_circle(checked: dict[str, Any]) -> None:
    assert by_rule(checked, "circular") == []


def test_the_figures_can_be_worked_out_from_the_chains(checked: dict[str, Any]) -> None:
    for claim in checked["claims"]:
        chains = [chain for origin in claim["origins"] for chain in origin["chains"]]
        carrying = [chain for chain in chains if chain["stance"] in ("asserts", "confirms")]
        counted = [origin for origin in claim["origins"] if origin["counted"]]
        assert claim["chains"] == len(carrying)
        assert claim["articles"] == len({chain["article"] for chain in carrying})
        assert claim["independent_origins"] == len(counted)
        assert claim["unnamed_origins"] == sum(not origin["source"]["named"] for origin in counted)


def test_a_finding_can_be_failed_on(run_trace: RunTrace) -> None:
    arguments = ("check", "-q", QUERY, str(ARTICLES), "-f", "jsonl")
    assert run_trace(*arguments, "--fail-on", "circular,denied").returncode == Exit.DONE
    assert run_trace(*arguments, "--fail-on", "echo,denied").returncode == Exit.FOUND
