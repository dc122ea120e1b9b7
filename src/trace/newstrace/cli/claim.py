"""`trace claim`: where a claim came from."""

from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.exits import EXIT_CODES, exit_code
from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import Format, chosen_format
from newstrace.cli.inputs import Inputs, writable
from newstrace.cli.narrowed import narrowed
from newstrace.cli.options import (
    AsciiOption,
    ColorOption,
    CorpusOption,
    FormatOption,
    FromOption,
    JsonOption,
    LanguageOption,
    MapOption,
    Paths,
    PublisherOption,
    SinceOption,
    SourceOption,
    StdinFormat,
    UntilOption,
)
from newstrace.cli.rulings import NamesOption
from newstrace.cli.streams import Color, draw, draws_ascii, say, usual_format, write_data, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from newstrace.claims.narrowing import Narrowing
    from newstrace.records import AttributionType, Provenance

HELP = f"""Show where a claim came from.

For each claim: its origins, under them the relays, under those the articles, with the words of evidence.

QUERY selects statements: all of its words, in any order and form, "quoted phrases" exactly; a demonym
equals its country. Without a PATH the corpus is asked, or the embedded samples.

\b
Examples:
  trace claim "Syrian recruits"
  trace claim '"urban combat" Pentagon' --json articles/

{EXIT_CODES}
"""


def claim(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY", show_default=False, help="The words to look for.")],
    paths: Paths = None,
    *,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    json: JsonOption = False,
    depth: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Levels to show below each claim.")
    ] = None,
    invert: Annotated[bool, typer.Option("--invert", help="Articles first, origins as leaves.")] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, show_default=False, help="Claims to show at most.")
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            show_default=False,
            help="Kinds of attribution to use as well as speech and documents: belief, intention, feeling, "
            "perception, judgement or all; may be given several times.",
        ),
    ] = None,
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
) -> int:
    """Answer the question and give the exit code."""
    wanted = chosen_format(format, json, usual_format(color))
    if not query.strip():
        raise BadRequest("QUERY is empty: name the words to look for")
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    narrowing = narrowed(since, until, publisher, source, language)
    provenance = _traced(query, inputs, limit, kinds or [], narrowing, names)
    if wanted in (Format.JSON, Format.JSONL):
        write_data(_as_json(provenance, inputs, wanted))
    elif inputs.read:
        _draw(provenance, wanted, depth=depth, invert=invert, ascii_only=draws_ascii(ascii), color=color)
    _say_what_was_found(provenance, inputs, wanted)
    return exit_code(read=inputs.read, skipped=len(inputs.skipped), matched=bool(provenance.claims))


def _traced(
    query: str,
    inputs: Inputs,
    limit: int | None,
    kinds: list[str],
    narrowing: "Narrowing",
    names: "Path | None",
) -> "Provenance":
    from newstrace.claims import EVIDENCE_OF_ORIGIN, trace_claims
    from newstrace.cli.rulings import lexicon_with_rulings

    types, lexicon = _types(kinds), lexicon_with_rulings(names)
    usual = inputs.asked(narrowing, query=query)
    with usual if types == EVIDENCE_OF_ORIGIN else inputs.asked_for_types(types, narrowing) as asked:
        return trace_claims(writable(query), asked, lexicon, limit=limit, types=types, narrowing=narrowing)


def _types(kinds: list[str]) -> "frozenset[AttributionType]":
    """Speech and documents, and the kinds asked for."""
    from newstrace.claims import EVIDENCE_OF_ORIGIN
    from newstrace.records import AttributionType

    if "all" in kinds:
        return frozenset(AttributionType)
    unknown = sorted(set(kinds) - set(AttributionType))
    if unknown:
        known = ", ".join(AttributionType)
        raise BadRequest(f"--type {unknown[0]!r} is none of: {known}, all")
    return EVIDENCE_OF_ORIGIN | {AttributionType(kind) for kind in kinds}


def _as_json(provenance: "Provenance", inputs: Inputs, wanted: Format) -> bytes:
    from newstrace.render.json import claim_document, claim_lines

    failure = inputs.failure()
    if wanted is Format.JSONL and failure is None:
        return claim_lines(provenance)
    return claim_document(
        provenance,
        corpus=inputs.corpus,
        skipped=inputs.skipped,
        warnings=inputs.warnings,
        error=failure,
    )


def _draw(
    provenance: "Provenance",
    wanted: Format,
    *,
    depth: int | None,
    invert: bool,
    ascii_only: bool,
    color: Color,
) -> None:
    if wanted is Format.RICH:
        from newstrace.render.tree import claim_tree

        draw(claim_tree(provenance, depth=depth, invert=invert, ascii_only=ascii_only), color)
    else:
        from newstrace.render.text import claim_text

        write_text(claim_text(provenance, depth=depth, invert=invert, ascii_only=ascii_only))


def _say_what_was_found(provenance: "Provenance", inputs: Inputs, wanted: Format) -> None:
    """The notes that a rich tree, on the same screen, holds already; and that nothing could be read."""
    failure = inputs.failure()
    if failure:
        say(failure[0])
    elif wanted is not Format.RICH:
        _say_notes(provenance)


def _say_notes(provenance: "Provenance") -> None:
    if not provenance.claims:
        say(f"nothing matches {provenance.query!r}")
    if provenance.suggestions:
        say(f"did you mean: {', '.join(provenance.suggestions)}?")
    if provenance.fallback:
        say("no statement holds all of these words: any of them was searched")
    if provenance.not_looked_at:
        say(f"{provenance.not_looked_at} more statements match, but less well: narrow the question")
    if provenance.left_out:
        say(f"{provenance.left_out} more left out by --limit")
