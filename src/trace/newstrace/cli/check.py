"""`trace check`: what is to be said about how claims are supported."""

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
    StatedOnlyOption,
    StdinFormat,
    UntilOption,
)
from newstrace.cli.progress import progress, watch_on
from newstrace.cli.rulings import NamesOption
from newstrace.cli.streams import Color, draw, draws_ascii, say, usual_format, write_data, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from newstrace.claims.narrowing import Narrowing
    from newstrace.records import Finding, FindingRule, Provenance

HELP = f"""Show what to be wary of in how claims are supported.

Worst first, each with its rule, one sentence, and the words that led to it: denials, echoes, sources
without a name, claims that come back to themselves, and more. Without a PATH the corpus is
asked, or the embedded samples.

\b
Examples:
  trace check -q "Syrian recruits"
  trace check --article story-7 --fail-on denied,unnamed-only articles/

{EXIT_CODES}
"""


def check(
    context: typer.Context,
    paths: Paths = None,
    *,
    query: Annotated[
        str | None, typer.Option("--query", "-q", show_default=False, help="Only what bears on these words.")
    ] = None,
    article: Annotated[
        str | None,
        typer.Option("--article", metavar="ID", show_default=False, help="Only what bears on this article."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="RULE[,RULE]",
            show_default=False,
            help="Exit with 4 where there is a finding by one of these rules.",
        ),
    ] = None,
    stated_only: StatedOnlyOption = False,
    format: FormatOption = None,  # noqa: A002 - the name of the option
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
) -> int:
    """Answer the question and give the exit code."""
    wanted = chosen_format(format, json, usual_format(color))
    if query is not None and not query.strip():
        raise BadRequest("--query is empty: name the words to look for")
    alarming = _rules(fail_on)
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    narrowing = narrowed(since, until, publisher, source, language)
    provenance, findings = _checked(inputs, query, article, names, narrowing, stated_only=stated_only)
    if wanted in (Format.JSON, Format.JSONL):
        write_data(_as_json(provenance, findings, inputs, wanted, query, article))
    elif inputs.read:
        _draw(provenance, findings, wanted, ascii_only=draws_ascii(ascii), color=color)
    matched = (query is None and article is None) or bool(provenance.claims or findings)
    _say_what_was_found(inputs, article or query, matched=matched)
    return exit_code(
        read=inputs.read,
        skipped=len(inputs.skipped),
        matched=matched,
        found=any(finding.rule in alarming for finding in findings),
    )


def _rules(named: str | None) -> "frozenset[FindingRule]":
    from newstrace.records import FindingRule

    names = [name.strip() for name in (named or "").split(",") if name.strip()]
    unknown = sorted(set(names) - set(FindingRule))
    if unknown:
        raise BadRequest(f"--fail-on {unknown[0]!r} is none of: {', '.join(sorted(FindingRule))}")
    return frozenset(map(FindingRule, names))


def _checked(
    inputs: Inputs,
    query: str | None,
    article: str | None,
    names: "Path | None",
    narrowing: "Narrowing",
    *,
    stated_only: bool,
) -> "tuple[Provenance, tuple[Finding, ...]]":
    from newstrace.checks import INFERRED, trace_and_check
    from newstrace.cli.indexed import checked_by_index
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.records import FindingRule

    lexicon = lexicon_with_rulings(names)
    rules = frozenset(FindingRule) - (INFERRED if stated_only else frozenset())
    if query is not None and inputs.has_index:
        return checked_by_index(writable(query), inputs, lexicon, narrowing, rules=rules, article=article)
    with progress("articles") as bar:
        return trace_and_check(
            None if query is None else writable(query),
            inputs.whole(narrowing, advance=bar.advance),
            lexicon,
            rules=rules,
            article=article,
            narrowing=narrowing.of_statements,
            watch=watch_on(bar),
        )


def _as_json(
    provenance: "Provenance",
    findings: "tuple[Finding, ...]",
    inputs: Inputs,
    wanted: Format,
    query: str | None,
    article: str | None,
) -> bytes:
    from newstrace.render.checks import check_document, check_lines

    failure = inputs.failure()
    if wanted is Format.JSONL and failure is None:
        return check_lines(findings)
    return check_document(
        provenance,
        findings,
        query=None if query is None else writable(query),
        article=article,
        corpus=inputs.corpus,
        skipped=inputs.skipped,
        warnings=inputs.warnings,
        error=failure,
    )


def _draw(
    provenance: "Provenance",
    findings: "tuple[Finding, ...]",
    wanted: Format,
    *,
    ascii_only: bool,
    color: Color,
) -> None:
    from newstrace.render.checks import check_text, check_tree

    if wanted is Format.RICH:
        draw(check_tree(provenance, findings, ascii_only=ascii_only), color)
    else:
        write_text(check_text(provenance, findings, ascii_only=ascii_only))


def _say_what_was_found(inputs: Inputs, asked: str | None, *, matched: bool) -> None:
    failure = inputs.failure()
    if failure:
        say(failure[0])
    elif not matched:
        say(f"nothing matches {asked!r}")
