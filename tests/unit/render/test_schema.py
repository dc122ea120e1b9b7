import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newstrace.errors import RequestError
from newstrace.records import Provenance, Reading
from newstrace.render.graph import node_link_json
from newstrace.render.json import claim_document, claim_lines, error_document, read_document, read_line
from newstrace.render.schema import NAMES, schema

COMMITTED = Path(__file__).parents[3] / "docs" / "schema"


def check(name: str, document: bytes, part: str | None = None) -> None:
    """Holds the document against the named schema, or against one part of it; raises where it fails."""
    whole: dict[str, Any] = json.loads(schema(name))
    against = whole if part is None else {"$ref": f"#/$defs/{part}", "$defs": whole["$defs"]}
    jsonschema.Draft202012Validator.check_schema(against)
    jsonschema.Draft202012Validator(against).validate(json.loads(document))


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_schema_is_what_the_command_prints(name: str) -> None:
    assert (COMMITTED / f"{name}.json").read_bytes() == schema(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_record_in_a_schema_says_what_it_is(name: str) -> None:
    parts = json.loads(schema(name))["$defs"]
    assert [part for part, held in parts.items() if not held.get("description")] == []


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(RequestError, match="claim, read, graph"):
        schema("tree")


def test_claims_keep_their_schema(provenance: Provenance) -> None:
    check("claim", claim_document(provenance, corpus="embedded"))
    for row in claim_lines(provenance).splitlines():
        check("claim", row, "ClaimLine")


def test_readings_keep_their_schema(reading: Reading) -> None:
    check("read", read_document([reading], warnings=["odd"]))
    check("read", read_line(reading), "Reading")


def test_graphs_keep_their_schema() -> None:
    nodes: list[dict[str, object]] = [
        {"id": "outlet:post", "type": "source", "name": "The Post", "kind": "outlet", "named": True},
        {"id": "article:a", "type": "article", "sample": False, "title": "Ships"},
        {"id": "claim:c1", "type": "claim", "text": "ships will go"},
    ]
    stated = {"article": "a", "attribution": "a1"}
    hop = {"source": "article:a", "target": "outlet:post", "key": "a/a1#0", "type": "hop", "hop": 0, **stated}
    says = {"source": "outlet:post", "target": "claim:c1", "key": "a/a1>c1", "type": "states", **stated}
    edges = [{**hop, "role": "origin", "basis": "stated"}, {**says, "stance": "asserts", "tie": "relies"}]
    graph = {"directed": True, "multigraph": True, "graph": {}, "nodes": nodes, "edges": edges}
    check("graph", node_link_json(graph))
    with pytest.raises(jsonschema.ValidationError):
        check("graph", node_link_json({**graph, "edges": [hop]}))


def test_failures_keep_their_schema() -> None:
    check("claim", error_document("claim", "nothing could be read"))
    check("read", error_document("read", "nothing could be read", "a.txt"))
    check("graph", error_document("graph", "nothing could be read"))


def test_a_document_without_a_field_is_refused(provenance: Provenance) -> None:
    document = json.loads(claim_document(provenance, corpus="embedded"))
    del document["claims"][0]["origins"][0]["chains"][0]["loop"]
    with pytest.raises(jsonschema.ValidationError, match="loop"):
        check("claim", json.dumps(document).encode())
