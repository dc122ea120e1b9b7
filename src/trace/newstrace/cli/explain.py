"""`trace explain`: why something was found."""

from typing import TYPE_CHECKING, Annotated

import typer

from newstrace.cli.answers import end, write_answer
from newstrace.cli.exits import EXIT_CODES
from newstrace.cli.faults import BadRequest
from newstrace.cli.formats import chosen_format
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
from newstrace.cli.streams import Color, draws_ascii, usual_format

if TYPE_CHECKING:
    from pathlib import Path

    from newstrace.claims.narrowing import Narrowing
    from newstrace.records.inquiry import ExplainAnswer

HELP = f"""Show why something was found: the rule, the words, and what was considered and not taken.

ID is that of an attribution (story-7:a3), a hop (story-7:a3:0, 0 is the origin), a sentence in the
publisher's own voice (story-7:o1), a mention that stayed open (story-7:u1), a claim (c1), its second
origin (c1:2), the first name counted with that (c1:2:1), or a finding. With -q claims and findings are
those of trace claim and trace check with these words, with --of claims are those of trace source with
this name, else those of all articles. Without a PATH the corpus is asked, or the embedded samples.

\b
Examples:
  trace explain 001:a3
  trace explain c1:1:2 -q "Syrian recruits"

{EXIT_CODES}
"""


def explain(
    context: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="What to explain.")],
    paths: Paths = None,
    *,
    query: Annotated[
        str | None,
        typer.Option("--query", "-q", show_default=False, help="The words the claims were found by."),
    ] = None,
    of: Annotated[
        str | None,
        typer.Option("--of", metavar="NAME", show_default=False, help="The source the claims were found by."),
    ] = None,
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
    if not identifier.strip():
        raise BadRequest("ID is empty: name what to explain")
    if query is not None and not query.strip():
        raise BadRequest("--query is empty: name the words to look for")
    if of is not None and (query is not None or not of.strip()):
        raise BadRequest("--of needs a NAME, and no --query beside it")
    inputs = Inputs(paths or (), stdin, context, map, corpus=corpus)
    narrowing = narrowed(since, until, publisher, source, language)
    asked = None if query is None else writable(query)
    wanted_id = writable(identifier.strip())
    if of is not None:
        answer = _asked_of(wanted_id, writable(of), inputs, names, narrowing)
    else:
        answer = _asked(wanted_id, inputs, asked, names, narrowing)
    write_answer(answer, inputs, wanted, ascii_only=draws_ascii(ascii), color=color)
    return end(answer, inputs, wanted, identifier)


def _asked(
    identifier: str, inputs: Inputs, query: str | None, names: "Path | None", narrowing: "Narrowing"
) -> "ExplainAnswer":
    from newstrace.cli.indexed import explained_by_index
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.inquiries import explain as explain_id
    from newstrace.inquiries import names_article_part

    lexicon = lexicon_with_rulings(names)
    if inputs.has_index:
        answer = explained_by_index(identifier, query, inputs, lexicon, narrowing)
        if answer is not None:
            return answer
    readings = inputs.whole(narrowing)
    if names_article_part(identifier, readings):
        return explain_id(identifier, readings, lexicon)
    from newstrace.checks import trace_and_check

    provenance, findings = trace_and_check(query, readings, lexicon, narrowing=narrowing.of_statements)
    return explain_id(identifier, readings, lexicon, provenance=provenance, findings=findings)


def _asked_of(
    identifier: str, name: str, inputs: Inputs, names: "Path | None", narrowing: "Narrowing"
) -> "ExplainAnswer":
    """Among the claims of one source."""
    from newstrace.claims import by_id
    from newstrace.cli.rulings import lexicon_with_rulings
    from newstrace.inquiries import claims_of_source
    from newstrace.inquiries import explain as explain_id

    lexicon = lexicon_with_rulings(names)
    with inputs.asked(narrowing) as asked:
        provenance = claims_of_source(name, asked, lexicon, narrowing=narrowing)
        articles = inputs.kept(provenance.articles) if callable(asked) else by_id(asked).values()
        bearing = [one for one in articles if one.id in provenance.articles]
    return explain_id(identifier, bearing, lexicon, provenance=provenance)
