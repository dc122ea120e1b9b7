"""The examples of docs/json.md are what the tool writes."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newstrace.render.schema import NAMES, schema

DOCS = (Path(__file__).parents[3] / "docs" / "json.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"<!-- (\w+) (\w+) -->\n```json\n(.*?)```", DOCS, flags=re.DOTALL)
ARTICLE = "Two harbour officials told the Evening Post that the dredging would allegedly stop in May."


def evidence_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for each in value for found in evidence_in(each)]
    if not isinstance(value, dict):
        return []
    return [value] * ({"span", "text"} <= set(value)) + evidence_in(list(value.values()))


@pytest.mark.parametrize(("name", "part", "example"), EXAMPLES)
def test_an_example_keeps_its_schema(name: str, part: str, example: str) -> None:
    parts = json.loads(schema(name))["$defs"]
    validator = jsonschema.Draft202012Validator({"$ref": f"#/$defs/{part}", "$defs": parts})
    assert [error.message for error in validator.iter_errors(json.loads(example))] == []


def test_every_json_block_is_held_to_a_schema() -> None:
    assert len(EXAMPLES) == DOCS.count("```json") > 0


def test_the_spans_of_an_example_are_the_words_they_stand_for() -> None:
    attribution = json.loads(EXAMPLES[0][2])
    words = {
        name: [ARTICLE[start:end] for start, end in attribution[name]]
        for name in ("source", "cue", "content", "hedges")
    }
    assert words == {
        "source": ["Two harbour officials"],
        "cue": ["told"],
        "content": ["the dredging would allegedly stop in May"],
        "hedges": ["allegedly"],
    }
    evidence = [found for example in EXAMPLES for found in evidence_in(json.loads(example[2]))]
    assert all(end - start == len(found["text"]) for found in evidence for start, end in [found["span"]])


@pytest.mark.parametrize("name", NAMES)
def test_the_docs_link_every_schema(name: str) -> None:
    assert f"(schema/{name}.json)" in DOCS
