"""The citation graph, as node-link JSON and as lines to read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newstrace.records import Skipped
from newstrace.render.branch import quoted, several
from newstrace.render.documents import SCHEMA_VERSION, Fault, Tool
from newstrace.render.json import Failure, encode
from newstrace.render.safe import ascii_only as in_ascii
from newstrace.render.safe import one_line


def node_link_json(
    mapping: Mapping[str, Any],
    skipped: Sequence[Skipped] = (),
    warnings: Sequence[str] = (),
    error: Failure | None = None,
) -> bytes:
    """A node-link mapping (``networkx.node_link_data`` with ``edges="edges"``) as one document.

    ``networkx.node_link_graph`` reads it back and passes over what stands beside the graph.
    """
    return encode(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": Tool(),
            **mapping,
            "skipped": skipped,
            "warnings": warnings,
            "error": None if error is None else Fault(*error),
        }
    )


def graph_text(mapping: Mapping[str, Any], *, ascii_only: bool = False) -> str:
    """The graph's size, then one line an edge: citing, cited, and the attribution it rests on."""
    text = "".join(f"{drawn}\n" for drawn in _lines(mapping))
    return in_ascii(text) if ascii_only else text


def _lines(mapping: Mapping[str, Any]) -> Iterator[str]:
    nodes: Sequence[Mapping[str, Any]] = mapping["nodes"]
    edges: Sequence[Mapping[str, Any]] = mapping["edges"]
    counts = Counter(str(node.get("type", "node")) for node in nodes)
    kinds = ", ".join(several(count, kind) for kind, count in sorted(counts.items()))
    yield f"{kinds or 'no nodes'}, {several(len(edges), 'edge')}"
    names = {node["id"]: _name(node) for node in nodes}
    for edge in edges:
        citing, cited = (names.get(edge[end], str(edge[end])) for end in ("source", "target"))
        yield one_line(f"{citing} → {cited}{_rests_on(edge)}")


def _name(node: Mapping[str, Any]) -> str:
    """What a reader would call the node: its name, else its title or words, else its id."""
    if node.get("name"):
        return str(node["name"])
    words = node.get("title") or node.get("text")
    return quoted(str(words)) if words else str(node["id"])


def _rests_on(edge: Mapping[str, Any]) -> str:
    inferred = ("type", "rule") if edge.get("type") == "inferred" else ()
    facts = [str(edge[name]) for name in ("attribution", "article", "stance", *inferred) if edge.get(name)]
    return f" ({', '.join(facts)})" if facts else ""
