"""`trace graph`: the citation graph."""

from collections.abc import Mapping
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newstrace.cli.exits import EXIT_CODES, exit_code
from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import GraphFormat, chosen_graph_format
from newstrace.cli.inputs import Inputs, writable
from newstrace.cli.narrowed import narrowed
from newstrace.cli.options import (
    AsciiOption,
    ColorOption,
    CorpusOption,
    FromOption,
    GraphFormatOption,
    JsonOption,
    LanguageOption,
    MapOption,
    Paths,
    PublisherOption,
    SinceOption,
    SourceOption,
    StatedOnlyOption,
    StdinFormat,
    UntilOption,
)
from newstrace.cli.rulings import NamesOption
from newstrace.cli.streams import Color, draws_ascii, say, usual_format, write_data, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from newstrace.claims import Askable
    from newstrace.claims.narrowing import Narrowing
    from newstrace.graph import InferredTie
    from newstrace.lexicon import Lexicon

HELP = f"""Write the citation graph.

Sources, articles and claims, and who cites whom. node-link (or json) is what networkx.node_link_graph
reads back; jsonl is one node or edge a line. Without a PATH the corpus is asked, or the embedded
samples.

\b
Examples:
  trace graph -f node-link > graph.json
  trace graph articles/ -q "Syrian recruits" -f text

{EXIT_CODES}
"""


def graph(
    context: typer.Context,
    paths: Paths = None,
    *,
    query: Annotated[
        str | None, typer.Option("--query", "-q", show_default=False, help="Only what bears on these words.")
    ] = None,
    format: GraphFormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    ascii: AsciiOption = False,  # noqa: A002 - the name of the option
    stdin: FromOption = StdinFormat.TEXT,
    map: MapOption = None,  # noqa: A002 - the name of the option
    names: NamesOption = None,
    color: ColorOption = Color.AUTO,
    corpus: CorpusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    publisher: PublisherOption = None,
    source: SourceOption = None,
    language: LanguageOption = None,
    stated_only: StatedOnlyOption = False,
) -> int:
    """Write the graph and give the exit code."""
    wanted = chosen_graph_format(format, json, usual_format(color))
    if query is not None and not query.strip():
        raise BadRequest("--query is empty: name the words to look for")
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    narrowing = narrowed(since, until, publisher, source, language)
    mapping, matched = _drawn_up(inputs, query, narrowing, names, stated_only=stated_only)
    _write(mapping, inputs, wanted, draws_ascii(ascii))
    failure = inputs.failure()
    if failure:
        say(failure[0])
    elif not matched:
        say(f"nothing matches {query!r}")
    return exit_code(read=inputs.read, skipped=len(inputs.skipped), matched=matched)


def _drawn_up(
    inputs: Inputs, query: str | None, narrowing: "Narrowing", names: "Path | None", *, stated_only: bool
) -> tuple[Mapping[str, Any], bool]:
    """The graph as plain values, and whether the query matched."""
    from newstrace.claims import build_citation_graph
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.graph import node_link

    wanted, lexicon = None if query is None else writable(query), lexicon_with_rulings(names)
    everything = nullcontext(inputs.whole(narrowing)) if query is None else None
    with everything or inputs.asked(narrowing) as asked:
        narrowing = narrowing if query is not None else narrowing.of_statements
        inferred = () if stated_only else _inferred(asked, inputs, wanted, lexicon, narrowing)
        graph = build_citation_graph(asked, lexicon, wanted, narrowing=narrowing, inferred=inferred)
    mapping = node_link(graph)
    matched = query is None or any(node["type"] == "claim" for node in mapping["nodes"])
    return mapping, matched


def _inferred(
    asked: "Askable", inputs: Inputs, query: str | None, lexicon: "Lexicon", narrowing: "Narrowing"
) -> "tuple[InferredTie, ...]":
    """What is inferred among the articles asked; in a corpus file, among those that carry the claims."""
    from newstrace.checks import inferred_ties
    from newstrace.claims import trace_claims

    if callable(asked):
        asked = list(inputs.kept(trace_claims(query or "", asked, lexicon, narrowing=narrowing).articles))
    return inferred_ties(query, asked, lexicon, narrowing=narrowing)


def _write(mapping: Mapping[str, Any], inputs: Inputs, wanted: GraphFormat, ascii_only: bool) -> None:
    from newstrace.render.graph import graph_text, node_link_json
    from newstrace.render.json import encode

    failure = inputs.failure()
    if wanted is GraphFormat.NODE_LINK or (wanted is GraphFormat.JSONL and failure):
        write_data(node_link_json(mapping, skipped=inputs.skipped, warnings=inputs.warnings, error=failure))
    elif wanted is GraphFormat.JSONL:
        for kind in ("node", "edge"):
            for one in mapping[f"{kind}s"]:
                write_data(encode({kind: one}))
    elif not failure:
        write_text(graph_text(mapping, ascii_only=ascii_only))
