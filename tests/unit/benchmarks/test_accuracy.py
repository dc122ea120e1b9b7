"""The figures of the accuracy tool, held to ones computed by hand and to those of the shared scorer."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
SHARED = os.environ.get("TRACE_SHARED")

BRIDGE = 'The mayor said the bridge would close. "It is old," she added. Rain fell.'
PRICES = 'Critics warned that "prices" rise, a report shows.'
SNOW = "It was reported that snow fell."

Row = dict[str, Any]


def attribution(text: str, source: str, cue: str, content: str, rule: str | None = None) -> Row:
    """An attribution whose spans are where its words first occur in the text; no words, no span."""
    spans = {
        role: [[text.index(words), text.index(words) + len(words)]] if words else []
        for role, words in (("source", source), ("cue", cue), ("content", content))
    }
    return {"id": f"{cue}-{content[:5]}", **spans, **({"rule": rule} if rule else {})}


MARKED: list[Row] = [
    {
        "id": "bridge",
        "text": BRIDGE,
        "attributions": [
            attribution(BRIDGE, "The mayor", "said", "the bridge would close"),
            attribution(BRIDGE, "she", "added", '"It is old,"'),
        ],
    },
    {
        "id": "prices",
        "text": PRICES,
        "attributions": [attribution(PRICES, "a report", "shows", 'Critics warned that "prices" rise')],
    },
    {"id": "snow", "text": SNOW, "attributions": [attribution(SNOW, "", "was reported", "snow fell")]},
]
FOUND: list[Row] = [
    {
        "id": "bridge",
        "attributions": [
            attribution(BRIDGE, "mayor", "said", "bridge would close", "subject first"),
            attribution(BRIDGE, "The mayor", "added", '"It is old,"', "quotation first"),
            attribution(BRIDGE, "", "fell", "Rain", "quotation first"),
        ],
    },
    {"id": "snow", "attributions": [attribution(SNOW, "", "reported", "that snow fell", "subject first")]},
]


def lines(rows: list[Row]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def accuracy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("accuracy")


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = tmp_path / "marked.jsonl"
    path.write_text(lines(MARKED), encoding="utf-8")
    return path


@pytest.fixture
def found(tmp_path: Path) -> Path:
    path = tmp_path / "found.jsonl"
    path.write_text(lines(FOUND), encoding="utf-8")
    return path


@pytest.fixture
def figures(accuracy: ModuleType, marked: Path, found: Path, tmp_path: Path) -> Row:
    out = tmp_path / "figures.json"
    accuracy.main([str(marked), "--found", str(found), "--json", str(out)])
    read: Row = json.loads(out.read_text(encoding="utf-8"))
    return read


def shares(figure: Row) -> list[float]:
    return [figure["p"], figure["r"]]


def test_attributions_are_right_where_content_and_source_are(figures: Row) -> None:
    assert (figures["articles"], figures["gold_attributions"], figures["pred_attributions"]) == (3, 4, 4)
    assert shares(figures["attribution"]["content"]) == pytest.approx([3 / 4, 3 / 4])
    assert shares(figures["attribution"]["end_to_end"]) == pytest.approx([2 / 4, 2 / 4])
    assert figures["attribution"]["end_to_end"]["f1"] == pytest.approx(1 / 2)
    assert shares(figures["attribution"]["end_to_end_lenient"]) == pytest.approx([2 / 4, 2 / 4])
    assert figures["attribution"]["source_accuracy"] == pytest.approx(2 / 3)
    assert figures["attribution"]["cue_accuracy"] == pytest.approx(1)


def test_tokens_are_counted_whichever_attribution_they_belong_to(figures: Row) -> None:
    assert shares(figures["tokens"]["source"]) == pytest.approx([2 / 2, 2 / 5])
    assert shares(figures["tokens"]["cue"]) == pytest.approx([3 / 4, 3 / 5])
    assert shares(figures["tokens"]["content"]) == pytest.approx([8 / 10, 8 / 14])


def test_fragments_are_compared_by_tokens_and_by_characters(figures: Row) -> None:
    assert shares(figures["exact"]["normalised"]["source"]) == pytest.approx([1 / 2, 1 / 3])
    assert shares(figures["exact"]["normalised"]["cue"]) == pytest.approx([2 / 4, 2 / 4])
    assert shares(figures["exact"]["strict"]["content"]) == pytest.approx([1 / 4, 1 / 4])


def test_linked_roles_need_overlapping_cues(figures: Row) -> None:
    linked = {name: figure["tp"] for name, figure in figures["exact_linked"].items()}
    assert linked == {"cue": 2, "source": 1, "content": 1, "all": 0}


def test_recall_is_told_apart_by_manner_cue_and_source(figures: Row) -> None:
    recall = {
        name: (subset["gold"], subset["content"], subset["end_to_end"])
        for name, subset in figures["recall_subsets"].items()
    }
    assert recall == {
        "all": (4, 3 / 4, 2 / 4),
        "direct": (1, 1.0, 0.0),
        "indirect": (2, 1.0, 1.0),
        "mixed": (1, 0.0, 0.0),
        "reported_speech": (3, 1.0, 2 / 3),
        "other_cue": (1, 0.0, 0.0),
        "with_source": (3, 2 / 3, 1 / 3),
        "no_source": (1, 1.0, 1.0),
    }
    assert figures["pred_by_type"] == {"direct": 1, "indirect": 3, "mixed": 0}


def test_the_report_tells_rules_and_causes(
    accuracy: ModuleType, marked: Path, found: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accuracy.main([str(marked), "--found", str(found)])
    printed = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["subject", "first", "2", "100.0", "100.0", "2", "2"] in printed
    assert ["quotation", "first", "2", "50.0", "0.0", "0", "0"] in printed
    assert ["1", "known", "verb,", "nothing", "found", "show", "1"] in printed
    assert ["1", "nothing", "marked", "here", "fell", "1"] in printed
    assert printed.count(["1", "another", "source", "add", "1"]) == 2


def test_samples_show_source_cue_and_content(
    accuracy: ModuleType, marked: Path, found: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accuracy.main([str(marked), "--found", str(found), "--sample", "1", "--rule", "quotation first"])
    assert 'found by quotation first: The mayor | added | "It is old,"' in capsys.readouterr().out


def test_no_rule_is_alone_in_finding_what_two_find(accuracy: ModuleType) -> None:
    twice = [{**FOUND[1]["attributions"][0], "rule": rule} for rule in ("subject first", "passive")]
    article = accuracy.compare("snow", SNOW, MARKED[2]["attributions"], twice)
    assert [accuracy.lost_without(rule, article) for rule in ("subject first", "passive")] == [0, 0]


def test_the_matching_with_the_most_pairs_wins_over_the_closest_pair(accuracy: ModuleType) -> None:
    text = "one two three four five six"
    marked = [attribution(text, "", "", "one two three four"), attribution(text, "", "", "one two")]
    found = [
        attribution(text, "", "", "one two three"),
        attribution(text, "", "", "one two three four five six"),
    ]
    article = accuracy.compare("numbers", text, marked, found)
    assert [(pair.found, pair.marked) for pair in article.matches] == [(0, 1), (1, 0)]


def test_every_article_of_a_file_is_read(accuracy: ModuleType, marked: Path, tmp_path: Path) -> None:
    out = tmp_path / "read.jsonl"
    accuracy.main([str(marked), "--write", str(out)])
    written = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in written] == ["bridge", "prices", "snow"]
    assert all(row["attributions"] for row in written)


def score_with_the_shared_tool(marked: Path, found: Path, out: Path) -> Row:
    tool = Path(SHARED or "") / "tools" / "score_attributions.py"
    arguments = ["--gold", str(marked), "--pred", str(found), "--json", str(out)]
    subprocess.run([sys.executable, str(tool), *arguments], check=True, capture_output=True)
    read: Row = json.loads(out.read_text(encoding="utf-8"))
    return {name: read[name] for name in read if name not in {"settings", "articles_without_prediction"}}


@pytest.mark.skipif(SHARED is None, reason="TRACE_SHARED does not name the folder with the shared scorer")
def test_the_figures_are_those_of_the_shared_scorer(
    figures: Row, marked: Path, found: Path, tmp_path: Path
) -> None:
    assert figures == score_with_the_shared_tool(marked, found, tmp_path / "shared.json")


@pytest.mark.skipif(SHARED is None, reason="TRACE_SHARED does not name the folder with the marked articles")
def test_the_figures_on_real_articles_are_those_of_the_shared_scorer(
    accuracy: ModuleType, tmp_path: Path
) -> None:
    articles = Path(SHARED or "") / "polnear" / "dev.jsonl"
    found, out = tmp_path / "found.jsonl", tmp_path / "figures.json"
    accuracy.main([str(articles), "--write", str(found), "--json", str(out)])
    shared = score_with_the_shared_tool(articles, found, tmp_path / "shared.json")
    assert json.loads(out.read_text(encoding="utf-8")) == shared
